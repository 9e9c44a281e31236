import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { CALM } from '../testing/aws/weather'
import { type Indoors, startIndoors } from '../bench/indoors'
import { allStored } from '../testing/stored'

const AT = Date.parse('2030-05-01T02:00:00Z')
const NEVER = CALM.trouble
let indoors: Indoors

beforeAll(async () => {
  indoors = await startIndoors()
  indoors.itIs(AT)
}, 60_000)
afterAll(() => indoors.stop())

/** Tells somebody of a booking's change, as its reaction does. */
async function tells(factId: string): Promise<void> {
  const { tell } = await import('./actions')
  const { world } = await import('../platform/world')
  const news = { kind: 'booking.accepted', at: AT, cause: { factId, rev: 2 } } as const
  await tell(world, world.idFor('resident', 'Li'), news)
}
const told = async (factId: string) =>
  (await allStored(indoors.engine.endpoint)).filter(
    ({ cause }) => cause?.M?.['factId']?.S === factId,
  )

describe('A notice that meets another write', () => {
  it('(7.1) is not taken for told: its record comes again', async () => {
    indoors.aws.change({ trouble: { ...NEVER, conflict: 1 }, stubborn: 1 })
    await expect(tells('conflict')).rejects.toThrow()
    expect(await told('conflict')).toHaveLength(0)
    indoors.aws.change({ trouble: NEVER })
    await tells('conflict')
    expect(await told('conflict')).toHaveLength(1)
  })

  it('(7.1) is told once where it was told before', async () => {
    await tells('twice')
    await tells('twice')
    expect(await told('twice')).toHaveLength(1)
  })
})
