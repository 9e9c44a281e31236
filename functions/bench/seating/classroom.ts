import { randomUUID } from 'node:crypto'
import { arrive } from '../../../shared/contract/attendance'
import type { Endpoint } from '../../../shared/contract/endpoint'
import {
  cancelRegistration,
  joinWaitlist,
  signUp,
  takeSeat,
} from '../../../shared/contract/registration'
import type { SessionId } from '../../../shared/kernel/ids'
import type { Indoors } from '../indoors'
import type { Borrower } from '../seed'
import type { Deed } from './deeds'
import type { Room } from './room'

const ENDPOINTS: Readonly<Record<Deed['is'], Endpoint>> = {
  ...{ signUp, join: joinWaitlist, cancel: cancelRegistration, take: takeSeat, arrive },
}

/** How the seats stand in words that two can be compared by. */
export type Shown = {
  readonly seats: readonly string[]
  readonly line: readonly string[]
  readonly free: number
}

const held = (by: number, party: number, until: number | undefined): string =>
  `${by}: ${party}${until === undefined ? '' : ` until ${new Date(until).toISOString()}`}`

export const shownOf = ({ seats, line, capacity }: Room): Shown => ({
  seats: [...seats].map(([by, one]) => held(by, one.party, one.until)).sort(),
  line: line.map(({ by, party }) => held(by, party, undefined)),
  free: capacity - [...seats.values()].reduce((sum, { party }) => sum + party, 0),
})

/** One class, as the people of a model meet it. */
export class Classroom {
  constructor(
    readonly indoors: Indoors,
    readonly people: readonly Borrower[],
    readonly sessionId: SessionId,
  ) {}

  async #token(by: number): Promise<string> {
    const [{ issueToken }, { world }] = await Promise.all([
      import('../../platform/session'),
      import('../../platform/world'),
    ])
    // Moves of the clock outlast every token.
    return (await issueToken((this.people[by] as Borrower).id, world.now())).token
  }

  async #input(deed: Deed): Promise<Readonly<Record<string, unknown>>> {
    const { sessionId } = this
    if (deed.is === 'arrive') return { code: await this.#code() }
    return 'party' in deed ? { sessionId, party: deed.party } : { sessionId }
  }

  async #code(): Promise<string> {
    const [{ sessionCode }, { windowAt }, { world }] = await Promise.all([
      import('../../attendance/code/actions'),
      import('../../attendance/code/rules'),
      import('../../platform/world'),
    ])
    return sessionCode(this.sessionId, windowAt(world.now()))
  }

  /** Sends a deed, `times` under the same key: the answers, all alike unless something is wrong. */
  async sends(deed: Deed, times = 1): Promise<readonly string[]> {
    const asked = {
      ...{ endpoint: ENDPOINTS[deed.is], input: await this.#input(deed), key: randomUUID() },
      token: await this.#token(deed.by),
    }
    const answers: string[] = []
    for (let time = 0; time < times; time++) {
      const { status, value, refusal } = await this.indoors.api(asked)
      const said = deed.is === 'arrive' ? 'in' : String(value['status'])
      answers.push(status === 200 ? said : (refusal?.code ?? String(status)))
    }
    return answers
  }

  /** As the table holds it. */
  async stands(): Promise<Shown> {
    const [{ sessionOf }, { loadSeatings }, { listLine }, { entryIn, residentAt }] =
      await Promise.all([
        import('../../event/showing/actions'),
        import('../../registration/seating/store'),
        import('../../registration/line/store'),
        import('../../registration/seating/rules'),
      ])
    const session = await sessionOf(this.sessionId)
    if (!session) throw new Error('There is no class.')
    const placeOf = (id: string): number => this.people.findIndex((one) => one.id === id)
    const [seating] = await loadSeatings(session, 'now')
    const entries = Object.entries(seating?.entries ?? {})
    const line = await listLine(this.sessionId, { limit: 100 })
    return {
      seats: entries
        .map(([key, text]) => {
          const { party, offeredUntil } = entryIn(text)
          return held(placeOf(residentAt(key)), party, offeredUntil)
        })
        .sort(),
      line: line.map(({ residentId, party }) => held(placeOf(residentId), party, undefined)),
      free: seating?.free ?? 0,
    }
  }
}
