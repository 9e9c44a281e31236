import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { askForCall, takeCallBack } from '../../../shared/contract/callBack'
import { reportListing } from '../../../shared/contract/complaint'
import { settleSeatCall } from '../../../shared/contract/callList'
import type { ListingId } from '../../../shared/kernel/ids'
import { startEngine } from '../../local/engine'
import { homeOf } from '../../testing/blocking'
import { type Computer, deskOf } from '../../testing/computer'
import { type Meter, startMeter } from '../../testing/meter'
import { asksToJoin, neighbour, publishes, worker } from '../../testing/neighbours'
import { csvOf, importsRoster } from '../../testing/rosters'
import { keptSeat } from '../../testing/registrations'
import { type Person, startTown, type Town } from '../../testing/town'
import { withheldId } from '../../testing/withheld'

const MOST = 6
/** More of each than a page holds. */
const MANY = 12
let engine: Awaited<ReturnType<typeof startEngine>>
let meter: Meter
let town: Town
let xiaoli: Person
let desk: Computer
let ladder: ListingId
let here: Readonly<Record<string, string>>
let colleagues: readonly Person[]

beforeAll(async () => {
  engine = await startEngine()
  meter = await startMeter(engine.endpoint)
  town = await startTown({ tableEndpoint: meter.endpoint })
  xiaoli = await worker(town, '小李')
  colleagues = await Promise.all(['小何', '小吴', '小郑'].map((name) => worker(town, name)))
  const chen = await neighbour(town, xiaoli, '陈姨', { room: '1901' })
  ladder = await publishes(town, chen, { title: '小区里大家常借的家用人字梯子' })
  const list = csvOf([['楼栋', '单元', '房号', '姓名'], ...onRoster()])
  await importsRoster(xiaoli, town.places.jiuding, list)
  here = { withheld: await withheldId(town, chen, xiaoli) }
  desk = await deskOf(town, xiaoli)
}, 120_000)
afterAll(async () => {
  await town.stop()
  await meter.stop()
  await engine.stop()
})

const onRoster = () =>
  Array.from({ length: 300 }, (_, n) => ['1栋', '1', String(100 + n), `名册上的${n}号`])

/** Somebody for whom much waits: a call, a seat, a complaint, and behind their door somebody who asks to join. */
async function waits(n: number): Promise<void> {
  const room = String(100 + n)
  const one = await neighbour(town, xiaoli, `等的人${n}`, { room })
  await neighbour(town, xiaoli, `家里人${n}`, { room })
  await asksToJoin(town, await town.person(`新来的${n}`), { room })
  const { id: callBackId } = await one.gets(askForCall, { page: 'listing/detail' })
  const colleague = colleagues[n % colleagues.length]
  if (colleague && n % 2 === 0) await colleague.gets(takeCallBack, { callBackId })
  await one.gets(reportListing, { listingId: ladder, about: 'listing', reason: 'money' })
  const sessionId = await keptSeat(town, xiaoli, { from: await town.person('陈姨'), to: one })
  const asked = { sessionId, membershipId: await homeOf(one) }
  await colleague?.gets(settleSeatCall, { ...asked, outcome: 'notReached' })
}

const at = (tail: string) => `/console/at/${town.places.beijiang}/${tail}`
const oneOf = async (list: string): Promise<string> => {
  const { html } = await desk.opens(at(list))
  return new RegExp(`href="(/console/at/[^"]+/${list}/[^"?]+)"`).exec(html)?.[1] ?? ''
}

async function pages(): Promise<Readonly<Record<string, string>>> {
  const { jiuding } = town.places
  return {
    ...{ today: at('today'), byBuilding: at('today?by=building') },
    ofCompound: `/console/at/${jiuding}/today`,
    ...{ round: at('round'), roundOfCompound: `/console/at/${jiuding}/round` },
    ...{ calls: at('calls'), call: await oneOf('calls'), seats: at('seat-calls') },
    ...{ verifications: at('verifications'), verification: await oneOf('verifications') },
    ...{ complaints: at('complaints'), complaint: await oneOf('complaints') },
    ...{ withheld: at('withheld'), oneWithheld: at(`withheld/${here['withheld']}`) },
  }
}

async function costsOf(): Promise<Readonly<Record<string, number>>> {
  const costs: Record<string, number> = {}
  for (const [name, path] of Object.entries(await pages())) {
    meter.take()
    expect([name, (await desk.opens(path)).status]).toEqual([name, 200])
    costs[name] = meter.take().read
  }
  return costs
}

/** Every page of a list, by the links to the next. */
async function walked(path: string): Promise<string> {
  let all = ''
  for (let next: string | undefined = path; next !== undefined;) {
    meter.take()
    const { html } = await desk.opens(next)
    expect(meter.take().read).toBeLessThanOrEqual(MOST)
    all += html
    next = /<a href="([^"]+)" rel="next"/.exec(html)?.[1]?.replaceAll('&amp;', '&')
  }
  return all
}

describe('A page of what waits', () => {
  let few: Readonly<Record<string, number>>

  it('(10.2) costs six units of reading at the most, however many wait and live there', async () => {
    for (let n = 0; n < MANY; n++) await waits(n)
    for (let telling = 0; telling < 3; telling++) await town.stream?.drain()
    few = await costsOf()
    expect(Object.entries(few).filter(([, read]) => read > MOST)).toEqual([])
  }, 180_000)

  it('(10.2) costs as much with twice as many', async () => {
    for (let n = MANY; n < 2 * MANY; n++) await waits(n)
    for (let telling = 0; telling < 3; telling++) await town.stream?.drain()
    const many = await costsOf()
    const grown = Object.entries(many).filter(([name, read]) => read > (few[name] ?? 0) + 1)
    expect(grown).toEqual([])
    expect(Object.entries(many).filter(([, read]) => read > MOST)).toEqual([])
  }, 180_000)

  it.each([
    ['calls', '等的人'],
    ['seat-calls', '等的人'],
    ['verifications', '新＊＊＊'],
  ])('(10.2) leads from page to page to everybody who waits: %s', async (tail, name) => {
    const all = await walked(at(tail))
    if (tail === 'verifications')
      expect(all.split(`>${name}</a>`).length - 1).toBeGreaterThanOrEqual(2 * MANY)
    else for (let n = 0; n < 2 * MANY; n++) expect(all).toContain(`${name}${n} · `)
  })
})
