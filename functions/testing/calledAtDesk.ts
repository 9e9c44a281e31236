import { expect } from '@jest/globals'
import { listSeatCalls } from '../../shared/contract/callList'
import { atDesk, done } from './office'
import type { Person, Town } from './town'

type Key = { readonly reason: string; readonly sessionId: string; readonly membershipId: string }
type Call = Key & { readonly title: string; readonly until: number; readonly tries: number }

const keyOf = ({ reason, sessionId, membershipId, title, until, tries }: Call): string =>
  JSON.stringify([title, reason, sessionId, membershipId, until, tries])

/** All pages of whom a desk calls about seats, once the stream has brought what was done. */
async function pagesFor(town: Town, by: Person): Promise<readonly Call[]> {
  const { callsDue } = await import('../registration/calling/listed/actions')
  for (let telling = 0; telling < 2; telling++) await town.stream?.drain()
  const found: Call[] = []
  let cursor: string | undefined
  do {
    const page = done(await callsDue(await atDesk(by), { nodeId: town.places.beijiang, cursor }))
    found.push(...page.calls)
    cursor = page.cursor
  } while (cursor !== undefined)
  return found
}

/** Whom the community calls, read from the records on the phone: the pages of the desk say the same, the soonest first. */
export async function seatCalls(town: Town, by: Person) {
  const { calls } = await by.gets(listSeatCalls, { nodeId: town.places.beijiang })
  const paged = await pagesFor(town, by)
  const keys = paged.map(keyOf)
  expect([...keys].sort()).toEqual(calls.map(keyOf).sort())
  expect(paged.map(({ until }) => until)).toEqual(
    paged.map(({ until }) => until).sort((a, b) => a - b),
  )
  return calls
}
