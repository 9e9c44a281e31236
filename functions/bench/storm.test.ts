import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { type Engine, startEngine } from '../local/engine'
import { startTown, type Town } from '../testing/town'
import { count, storm } from './storm'
import { startWitness, type Witness } from './witness'

const RIVALS = 30
let isForgetful = false
let engine: Engine
let witness: Witness
let town: Town

/** A build whose transactions look at nothing before they write. */
function withoutConditions(body: string): string {
  const asked = JSON.parse(body) as { TransactItems?: readonly { Put?: object }[] }
  if (!isForgetful || !asked.TransactItems) return body
  const TransactItems = asked.TransactItems.map(({ Put }) => {
    const put: Record<string, unknown> = { ...Put }
    for (const name of Object.keys(put))
      if (/^(?:Condition|Expression)/.test(name)) delete put[name]
    return { Put: put }
  })
  return JSON.stringify({ ...asked, TransactItems })
}

beforeAll(async () => {
  engine = await startEngine()
  witness = await startWitness(engine.endpoint, withoutConditions)
  town = await startTown({ tableEndpoint: witness.endpoint })
}, 60_000)
afterAll(async () => {
  await town.stop()
  await witness.stop()
  await engine.stop()
})

async function play(name: string) {
  const { makeBorrowers, makeCalendars } = await import('./seed')
  const rivals = await makeBorrowers(name, RIVALS)
  const [listingId] = await makeCalendars(name, 1)
  if (!listingId) throw new Error('There is nothing to tap for.')
  witness.takeCancelled()
  const { answers, overlapping } = await storm(town.origin, listingId, rivals)
  return { ...count(answers), overlapping, cancelled: witness.takeCancelled() }
}

describe('Thirty neighbours who tap at once', () => {
  it('(2.4) are all on their way before one is answered; one has the day, others come too late', async () => {
    isForgetful = false
    const { accepted, faults, overlapping, cancelled } = await play('as it is')
    expect({ accepted, faults, overlapping }).toEqual({
      accepted: 1,
      faults: 0,
      overlapping: RIVALS,
    })
    expect(cancelled).toBeGreaterThan(0)
  })

  it('would be seen to share a day that nothing guards', async () => {
    isForgetful = true
    const { accepted } = await play('unguarded')
    expect(accepted).toBeGreaterThan(1)
  })
})
