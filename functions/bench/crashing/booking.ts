import { randomUUID } from 'node:crypto'
import { Agent } from 'node:http'
import { addDays, localDateAt } from '../../../shared/kernel/dates'
import type { BookingId, ListingId } from '../../../shared/kernel/ids'
import { post, type Sent } from '../load'
import type { Borrower } from '../seed'

export const ACKNOWLEDGED = 500
const IN_FLIGHT = 16

/** Somebody, a thing that nobody else wants, and the key under which it is asked for. */
export type Taker = {
  readonly borrower: Borrower
  readonly listingId: ListingId
  readonly key: string
}
export type Written = { readonly taker: Taker; readonly bookingId: BookingId }

const from = addDays(localDateAt(Date.now()), 1)
const body = JSON.stringify({ from, until: addDays(from, 1) })

/** More than are needed, so that others are on their way when the last of them is acknowledged. */
export async function takersFor(
  name: string,
  count = ACKNOWLEDGED + 100,
): Promise<readonly Taker[]> {
  const { makeBorrowers, makeCalendars } = await import('../seed')
  const borrowers = await makeBorrowers(name, count)
  const listings = await makeCalendars(name, count)
  return borrowers.map((borrower, n) => ({
    ...{ borrower, listingId: listings[n] as ListingId },
    key: randomUUID(),
  }))
}

const ask = (origin: string, { borrower, listingId, key }: Taker, agent: Agent): Promise<Sent> =>
  post(
    {
      url: `${origin}/v1/listings/${listingId}/bookings`,
      headers: { authorization: `Bearer ${borrower.token}`, 'idempotency-key': key },
      body,
    },
    agent,
  )

const idIn = ({ body: text }: Sent): BookingId => (JSON.parse(text) as { id: BookingId }).id

/** Some at a time, until nobody is left or the work says that it is over. */
async function allAtOnce(
  takers: readonly Taker[],
  work: (taker: Taker, agent: Agent) => Promise<'goOn' | 'over'>,
): Promise<void> {
  const agent = new Agent({ keepAlive: true, maxSockets: IN_FLIGHT })
  const left = [...takers]
  const lane = async (): Promise<void> => {
    for (let taker = left.pop(); taker; taker = left.pop())
      if ((await work(taker, agent)) === 'over') return
  }
  await Promise.all(Array.from({ length: IN_FLIGHT }, lane))
  agent.destroy()
}

export type Cut = {
  readonly written: readonly Written[]
  /** Asked for, and never confirmed: written or not, nobody knows. */
  readonly unanswered: readonly Taker[]
  readonly acknowledgedAtKill: number
  readonly flyingAtKill: number
}

/** Books without pause until enough is acknowledged, then pulls the plug while others are on their way. */
export async function bookUntilKilled(
  origin: string,
  takers: readonly Taker[],
  kill: () => void,
): Promise<Cut> {
  const written: Written[] = []
  const unanswered: Taker[] = []
  let [flying, flyingAtKill, acknowledgedAtKill] = [0, 0, 0]
  await allAtOnce(takers, async (taker, agent) => {
    flying++
    const sent = await ask(origin, taker, agent).catch(() => undefined)
    flying--
    if (sent?.status === 200) written.push({ taker, bookingId: idIn(sent) })
    else unanswered.push(taker)
    if (acknowledgedAtKill === 0 && written.length === ACKNOWLEDGED) {
      acknowledgedAtKill = written.length
      flyingAtKill = flying
      kill()
    }
    return acknowledgedAtKill > 0 ? 'over' : 'goOn'
  })
  return { written, unanswered, acknowledgedAtKill, flyingAtKill }
}

/** The phones that heard nothing send the same again, under the same key. */
export async function askAgain(
  origin: string,
  takers: readonly Taker[],
): Promise<{ readonly written: readonly Written[]; readonly refused: number }> {
  const written: Written[] = []
  let refused = 0
  await allAtOnce(takers, async (taker, agent) => {
    const sent = await ask(origin, taker, agent)
    if (sent.status === 200) written.push({ taker, bookingId: idIn(sent) })
    else refused++
    return 'goOn'
  })
  return { written, refused }
}
