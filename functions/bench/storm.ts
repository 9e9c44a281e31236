import { randomUUID } from 'node:crypto'
import { Agent } from 'node:http'
import { addDays, localDateAt } from '../../shared/kernel/dates'
import type { ListingId } from '../../shared/kernel/ids'
import { post, type Sent } from './load'
import type { Borrower } from './seed'

export type Storm = {
  readonly answers: readonly Sent[]
  /** How many requests were out before the first answer came in. */
  readonly overlapping: number
}

/** All tap in one tick, each on a connection of their own, for tomorrow. */
export async function storm(
  origin: string,
  listingId: ListingId,
  rivals: readonly Pick<Borrower, 'token'>[],
): Promise<Storm> {
  const from = addDays(localDateAt(Date.now()), 1)
  const body = JSON.stringify({ from, until: addDays(from, 1) })
  const url = `${origin}/v1/listings/${listingId}/bookings`
  const agent = new Agent({ keepAlive: true, maxSockets: rivals.length })
  const answers = await Promise.all(
    rivals.map(({ token }) => {
      const headers = { authorization: `Bearer ${token}`, 'idempotency-key': randomUUID() }
      return post({ url, headers, body }, agent)
    }),
  )
  agent.destroy()
  const firstAnswer = Math.min(...answers.map(({ answeredAt }) => answeredAt))
  return { answers, overlapping: answers.filter(({ leftAt }) => leftAt < firstAnswer).length }
}

export type Tally = {
  readonly accepted: number
  readonly faults: number
  readonly codes: Readonly<Record<string, number>>
}

const codeOf = ({ status, body }: Sent): string =>
  status === 200
    ? 'accepted'
    : ((JSON.parse(body) as { refusal?: { code: string } }).refusal?.code ?? String(status))

export function count(answers: readonly Sent[]): Tally {
  const codes: Record<string, number> = {}
  for (const code of answers.map(codeOf)) codes[code] = (codes[code] ?? 0) + 1
  const faults = answers.filter(({ status }) => status >= 500).length
  return { accepted: codes['accepted'] ?? 0, faults, codes }
}
