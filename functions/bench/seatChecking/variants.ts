import { UpdateItemCommand } from 'dynamodb-toolbox/entity/actions/update'
import { $add } from 'dynamodb-toolbox/entity/actions/update/symbols'
import type * as codes from '../../attendance/code/actions'
import type * as undoing from '../../attendance/admitting/seat/actions'
import type { SessionId } from '../../../shared/kernel/ids'
import type * as entities from '../../registration/entities'
import type * as gates from '../../registration/gate/actions'
import type * as seatingRules from '../../registration/seating/rules'
import type * as seating from '../../registration/seating/writes'
import type * as standing from '../../registration/standing/actions'
import type * as stores from '../../registration/seating/store'
import type * as turns from '../../registration/turn/rules'
import type * as writes from '../../registration/writes'
import { substituteFrom } from '../substitute'

const substitute = substituteFrom(require)
/* eslint-disable-next-line @typescript-eslint/no-require-imports -- loaded once the environment is set */
const load = <Module>(path: string): Module => require(path) as Module

type Claiming = Parameters<typeof seating.claimSeat>

/** Takes a seat on what was read before, or without regard to those in line. */
async function claimed([{ seatsId, shard }, { residentId, entry }]: Claiming) {
  const { loadSeating } = load<typeof stores>('../../registration/seating/store')
  const { SeatingEntity } = load<typeof entities>('../../registration/entities')
  const rules = load<typeof seatingRules>('../../registration/seating/rules')
  const seen = await loadSeating(seatsId, shard)
  if (!seen || seen.free < entry.party) return { did: false as const, item: seen }
  const { Attributes } = await SeatingEntity.build(UpdateItemCommand)
    .item({
      ...{ seatsId, shard, rev: $add(1), free: seen.free - entry.party },
      entries: { [rules.seatKeyOf(residentId)]: rules.written(entry) },
    })
    .options({ returnValues: 'ALL_NEW' })
    .send()
  return { did: true as const, item: Attributes as unknown as seatingRules.Seating }
}

/** Builds with one mistake each; the checker must catch every one of them. */
export const VARIANTS: Readonly<Record<string, () => void>> = {
  /** How many are left is read, counted down and written, whatever has happened since. */
  separateCounter: () =>
    substitute<typeof seating>('../../registration/seating/writes', () => ({
      claimSeat: (...claim) => claimed(claim),
    })),
  /** Whoever waits alone is not thought of when a seat becomes free. */
  forgottenPromotion: () =>
    substitute<typeof turns>('../../registration/turn/rules', ({ nextTurn }) => ({
      nextTurn: (facts) => (facts.line.length > 1 ? nextTurn(facts) : undefined),
    })),
  /** Whoever comes new takes what is free before those who wait. */
  overtaking: () => {
    substitute<typeof seating>('../../registration/seating/writes', () => ({
      claimSeat: (...claim) => claimed(claim),
    }))
    substitute<typeof gates>('../../registration/gate/actions', ({ gateOf }) => ({
      gateOf: async (...asked) => {
        const gate = await gateOf(...asked)
        const seatings = gate?.seatings.map((one) => ({ ...one, isQueueOpen: false }))
        return gate && seatings && { ...gate, seatings }
      },
    }))
  },
  /** The code at the door says when, and nobody looks for which class it was signed. */
  codeOfAnyClass: () =>
    substitute<typeof codes>('../../attendance/code/actions', () => ({
      readSessionCode: (code) => {
        const [body = '', window = ''] = code.split('.')
        return Promise.resolve({
          sessionId: `ses_${body}` as SessionId,
          window: parseInt(window, 36),
        })
      },
    })),
  /** Whoever was checked in by mistake has no seat any more. */
  undoTakesSeat: () =>
    substitute<typeof undoing>('../../attendance/admitting/seat/actions', () => ({
      seatUndone: async (_, seats, { residentId }) => {
        const { registrationOf } = load<typeof standing>('../../registration/standing/actions')
        const { changeRegistration } = load<typeof writes>('../../registration/writes')
        const stands = residentId && (await registrationOf(residentId, seats))
        const rev = (stands?.rev ?? 0) + 1
        return stands ? [changeRegistration({ ...stands, rev, status: 'cancelled' })] : []
      },
    })),
}
