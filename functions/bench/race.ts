import { randomUUID } from 'node:crypto'
import { Agent } from 'node:http'
import { addDays, localDateAt } from '../../shared/kernel/dates'
import type { ListingId } from '../../shared/kernel/ids'
import { type Bench, exactly } from './figure'
import { post, type Sent } from './load'
import type { Borrower } from './seed'
import { startBenchWorld } from './world'

const RIVALS = 200

async function storm(
  origin: string,
  listingId: ListingId,
  rivals: readonly Borrower[],
): Promise<{ readonly answers: readonly Sent[]; readonly overlapping: number }> {
  const from = addDays(localDateAt(Date.now()), 1)
  const body = JSON.stringify({ from, until: addDays(from, 1) })
  const agent = new Agent({ keepAlive: true, maxSockets: RIVALS })
  let [flying, overlapping] = [0, 0]
  const answers = await Promise.all(
    rivals.map(async ({ token }) => {
      flying++
      overlapping = Math.max(overlapping, flying)
      const headers = { authorization: `Bearer ${token}`, 'idempotency-key': randomUUID() }
      const url = `${origin}/v1/listings/${listingId}/bookings`
      const sent = await post({ url, headers, body }, agent)
      flying--
      return sent
    }),
  )
  agent.destroy()
  return { answers, overlapping }
}

type Tally = { accepted: number; faults: number; readonly codes: Record<string, number> }

const codeOf = ({ status, body }: Sent): string =>
  status === 200
    ? 'accepted'
    : ((JSON.parse(body) as { refusal?: { code: string } }).refusal?.code ?? String(status))

function count(answers: readonly Sent[]): Tally {
  const tally: Tally = { accepted: 0, faults: 0, codes: {} }
  for (const answer of answers) {
    if (answer.status === 200) tally.accepted++
    if (answer.status >= 500) tally.faults++
    const code = codeOf(answer)
    tally.codes[code] = (tally.codes[code] ?? 0) + 1
  }
  return tally
}

/** Two hundred neighbours tap in the same moment for one day of one thing that is given at once. */
export const race: Bench = async ({ isCi }) => {
  const rounds = isCi ? 4 : 20
  const world = await startBenchWorld()
  const { makeBorrowers, makeCalendars } = await import('./seed')
  let [wrongRounds, unproven] = [0, 0]
  const all: Sent[] = []
  for (let round = 0; round < rounds; round++) {
    const rivals = await makeBorrowers(`race ${round}`, RIVALS)
    const [listingId] = await makeCalendars(`race ${round}`, 1)
    const { answers, overlapping } = await storm(world.origin, listingId as ListingId, rivals)
    if (count(answers).accepted !== 1) wrongRounds++
    if (overlapping < RIVALS) unproven++
    all.push(...answers)
  }
  await world.stop()
  const { codes, faults } = count(all)
  console.log(`race: ${rounds} rounds of ${RIVALS}: ${JSON.stringify(codes)}`)
  return [
    exactly('race.roundsWithoutExactlyOne', wrongRounds, 0),
    exactly('race.5xx', faults, 0),
    exactly('race.roundsNotOverlapping', unproven, 0),
  ]
}
