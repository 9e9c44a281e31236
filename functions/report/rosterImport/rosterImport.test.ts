import { createHash } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { showRoster } from '../../../shared/contract/roster'
import { eventually, worker } from '../../testing/neighbours'
import { atDesk, done } from '../../testing/office'
import { csvOf, sendsRoster } from '../../testing/rosters'
import { type Person, startTown, type Town } from '../../testing/town'

let town: Town
let xiaoli: Person

beforeAll(async () => {
  town = await startTown()
  xiaoli = await worker(town, '小李')
}, 60_000)
afterAll(() => town.stop())

const ROWS = 3000
const bytes = csvOf([
  ['楼栋', '单元', '房号', '姓名'],
  ...Array.from({ length: ROWS }, (_, at) => [
    `${(at % 3) + 1}栋`,
    `${Math.floor(at / 3) % 200}`,
    `${at}`,
    `住户${at}`,
  ]),
])
const digest = createHash('sha256').update(bytes).digest('base64url')

describe('(10.3) A list that the console takes over', () => {
  it('(10.3) is a job of its own, whose page says how far it is, and the compound has it in the end', async () => {
    const { jiuding: compoundId } = town.places
    const rosterId = await sendsRoster(xiaoli, compoundId, bytes)
    const { importInBackground } = await import('./actions')
    const { jobOf } = await import('../job/actions')
    const begun = done(await importInBackground(await atDesk(xiaoli, 'tap'), { rosterId, digest }))
    const again = done(await importInBackground(await atDesk(xiaoli, 'tap'), { rosterId, digest }))
    expect(again.id).toBe(begun.id)
    const job = await eventually(
      async () => done(await jobOf(await atDesk(xiaoli), begun.id)),
      ({ state }) => state === 'done' || state === 'failed',
    )
    expect(job).toMatchObject({ state: 'done', total: 600, done: 600 })
    expect((await xiaoli.gets(showRoster, { compoundId })).last?.report.rows).toBe(ROWS)
  }, 60_000)

  it('(10.3) is nobody else’s to take over', async () => {
    const rosterId = await sendsRoster(xiaoli, town.places.jiuding, bytes)
    const { importInBackground } = await import('./actions')
    const amin = await worker(town, '阿敏', town.places.tapo)
    expect(await importInBackground(await atDesk(amin), { rosterId, digest })).toMatchObject({
      refusal: { code: 'roster.notFound' },
    })
  })
})
