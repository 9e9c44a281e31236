import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { ResidentId, SessionId } from '../../../../shared/kernel/ids'
import { startTown, type Town } from '../../../testing/town'

const idOf = (kind: string, n: number) => `${kind}_${String(n).padStart(26, '0')}`
const PEOPLE = Array.from({ length: 4 }, (_, n) => idOf('res', n) as ResidentId)
const LESSONS = Array.from({ length: 40 }, (_, n) => idOf('ses', n) as SessionId)
const SEATS = LESSONS[0] as SessionId

let town: Town

beforeAll(async () => {
  town = await startTown()
  const { putLine } = await import('./store')
  for (const residentId of PEOPLE)
    for (const sessionId of LESSONS)
      await putLine({
        ...{ residentId, sessionId, seatsId: SEATS, communityId: town.places.beijiang },
        ...{ householdId: idOf('hou', 1) as never, reason: 'absences', title: '长长的书法课' },
        ...{ from: 1, until: Date.now() + 1_000_000, tries: 0 },
      })
  await town.stream?.drain()
}, 60_000)
afterAll(() => town.stop())

describe('The calls about a course with very many lessons', () => {
  it('(10.2) are brought up to date some people at a time, and everybody’s in the end', async () => {
    const [{ bringCallsAbout }, { linesTo }, { world }] = await Promise.all([
      import('./actions'),
      import('./store'),
      import('../../../platform/world'),
    ])
    const called = async () => {
      const lines = await Promise.all(PEOPLE.map(linesTo))
      return lines.filter((some) => some.length > 0).length
    }
    expect(await called()).toBe(PEOPLE.length)
    const place = await bringCallsAbout(world, SEATS, undefined)
    expect(place).toBeDefined()
    expect(await called()).toBe(2)
    // Their records ask for none of them: nobody is called any more.
    const next = await bringCallsAbout(world, SEATS, place)
    expect(await bringCallsAbout(world, SEATS, next)).toBeUndefined()
    expect(await called()).toBe(0)
  })
})
