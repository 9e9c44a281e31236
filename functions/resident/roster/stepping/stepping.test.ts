import { createHash } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { previewRoster, type RosterReport, showRoster } from '../../../../shared/contract/roster'
import type { CompoundId, RosterId } from '../../../../shared/kernel/ids'
import { worker } from '../../../testing/neighbours'
import { atDesk, done } from '../../../testing/office'
import { admin } from '../../../testing/posting'
import { csvOf, importsRoster, sendsRoster, xlsxOf } from '../../../testing/rosters'
import { type Person, startTown, type Town } from '../../../testing/town'
import type { Came } from './actions'

let town: Town
let xiaoli: Person
let chief: Person

beforeAll(async () => {
  town = await startTown()
  xiaoli = await worker(town, '小李')
  chief = await admin(town, '街道管理员')
}, 60_000)
afterAll(() => town.stop())

const BUILDINGS = 20
/** Units of a building: each is a page. */
const UNITS = 30

const digestOf = (bytes: Uint8Array): string =>
  createHash('sha256').update(bytes).digest('base64url')

/** A compound large enough for a list that takes several steps. */
async function large(name: string): Promise<CompoundId> {
  const { foundCompound } = await import('../../../place/founding/actions')
  const asked = { communityId: town.places.beijiang, name, buildings: `1-${BUILDINGS}栋` }
  return done(await foundCompound(await atDesk(chief), asked)).id
}

const HEAD = ['楼栋', '单元', '房号', '姓名', '电话']
/** As an office keeps it: people twice, rows without a name, rooms that are too long, formulas. */
const rows = (count: number): string[][] => [
  HEAD,
  ...Array.from({ length: count }, (_, at) => {
    const [building, unit] = [(at % BUILDINGS) + 1, (Math.floor(at / BUILDINGS) % UNITS) + 1]
    const room = `${Math.floor(at / (BUILDINGS * UNITS)) + 101}`
    const name = at % 97 === 0 ? '' : `住户${at % 89 === 0 ? 1 : at}`
    return [
      `${building}栋`,
      `${unit}`,
      at % 83 === 0 ? '9'.repeat(40) : room,
      name,
      at % 79 === 0 ? '=1+1' : '',
    ]
  }),
]

/** All steps of it, as the function of the jobs makes them; what each said. */
async function stepsThrough(rosterId: RosterId, digest: string): Promise<Came[]> {
  const { importStep } = await import('./actions')
  const came: Came[] = []
  for (let last: Came | undefined; last?.is !== 'done'; came.push(last)) {
    const cursor = last?.cursor
    last = done(await importStep(await atDesk(xiaoli), { rosterId, digest, cursor }))
  }
  return came
}
const reportIn = async (compoundId: CompoundId): Promise<RosterReport | undefined> =>
  (await xiaoli.gets(showRoster, { compoundId })).last?.report

describe('(10.3) A list that is taken over in the background', () => {
  it('(10.3) comes step by step to what it would be at once, and says how far it is', async () => {
    const bytes = csvOf(rows(12_000))
    const [atOnce, inSteps] = [await large('一苑'), await large('二苑')]
    const expected = await importsRoster(xiaoli, atOnce, bytes)
    const rosterId = await sendsRoster(xiaoli, inSteps, bytes)
    const came = await stepsThrough(rosterId, digestOf(bytes))
    expect(came.map(({ done: count }) => count)).toEqual([250, 500, BUILDINGS * UNITS])
    expect(came.every(({ total }) => total === BUILDINGS * UNITS)).toBe(true)
    expect(came[2]?.cursor.report).toEqual(expected)
    expect(await reportIn(inSteps)).toEqual(expected)
    expect(expected.wrong).toBeGreaterThan(0)
  }, 60_000)

  it('(10.3) goes on where it was killed, and a step that comes twice does nothing twice', async () => {
    const bytes = csvOf(rows(12_000))
    const compoundId = await large('三苑')
    const rosterId = await sendsRoster(xiaoli, compoundId, bytes)
    const digest = digestOf(bytes)
    const { importStep } = await import('./actions')
    const first = done(await importStep(await atDesk(xiaoli), { rosterId, digest }))
    // The same step again, since its word was lost: it finds the first part standing.
    const again = done(await importStep(await atDesk(xiaoli), { rosterId, digest }))
    expect(again.total).toBe(first.total - 250)
    const { cursor } = first
    const last = done(await importStep(await atDesk(xiaoli), { rosterId, digest, cursor }))
    expect(last).toMatchObject({ is: 'done', done: BUILDINGS * UNITS })
    expect(await reportIn(compoundId)).toEqual(first.cursor.report)
    const late = done(await importStep(await atDesk(xiaoli), { rosterId, digest, cursor }))
    expect(late).toEqual({ ...last, cursor: late.cursor })
  }, 60_000)

  it('(10.3) is the file that was looked at, of whoever sent it, one at a time', async () => {
    const compoundId = await large('四苑')
    const bytes = csvOf(rows(12_000))
    const digest = digestOf(bytes)
    const [mine, other] = [
      await sendsRoster(xiaoli, compoundId, bytes),
      await sendsRoster(xiaoli, compoundId, bytes),
    ]
    const { importStep } = await import('./actions')
    const asked = { rosterId: mine, digest }
    const steps = async (by: Person, more: object = {}) =>
      importStep(await atDesk(by), { ...asked, ...more })
    expect(await steps(chief)).toMatchObject({ refusal: { code: 'roster.notFound' } })
    expect(await steps(xiaoli, { digest: 'x' })).toMatchObject({
      refusal: { code: 'roster.otherFile' },
    })
    done(await steps(xiaoli))
    expect(await steps(xiaoli, { rosterId: other })).toMatchObject({
      refusal: { code: 'roster.underWay' },
    })
  }, 60_000)

  it('(10.3) fifty thousand rows of a workbook, with formulas and people twice, come through', async () => {
    const compoundId = await large('五苑')
    const bytes = xlsxOf({
      名册: rows(50_000).map((row, at) =>
        at % 101 === 5 ? [...row.slice(0, 4), { error: '#REF!' }] : row,
      ),
    })
    const rosterId = await sendsRoster(xiaoli, compoundId, bytes)
    const { digest, report } = await xiaoli.gets(previewRoster, { rosterId })
    const came = await stepsThrough(rosterId, digest)
    expect(report.rows).toBe(50_000)
    expect(came.map(({ done: count }) => count)).toEqual([250, 500, BUILDINGS * UNITS])
    expect(await reportIn(compoundId)).toEqual(report)
  }, 180_000)

  it('(10.3) what is no text in any code says so, and nothing is written', async () => {
    const compoundId = await large('六苑')
    const bytes = Buffer.from([0xff, 0xfe, 0x00, 0xd8, 0x00, 0xd8, 0x80, 0x81, 0xfe, 0xff, 0x00])
    const rosterId = await sendsRoster(xiaoli, compoundId, bytes)
    const { importStep } = await import('./actions')
    const answer = await importStep(await atDesk(xiaoli), { rosterId, digest: digestOf(bytes) })
    expect(answer.ok).toBe(false)
    expect(await reportIn(compoundId)).toBeUndefined()
  })
})
