import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { bookListing, handOver } from '../../../../shared/contract/booking'
import { openDispute } from '../../../../shared/contract/dispute'
import { addDays, localDateAt } from '../../../../shared/kernel/dates'
import { CASE_NAMES, TODAY_WORDS as W } from '../../../../shared/text/zhCN/cases'
import { startEngine } from '../../../local/engine'
import { begunClass } from '../../../testing/attendance'
import { type Computer, deskOf } from '../../../testing/computer'
import { holds, onDay } from '../../../testing/events'
import { type Meter, startMeter } from '../../../testing/meter'
import { asksToJoin, neighbour, worker } from '../../../testing/neighbours'
import { admin } from '../../../testing/posting'
import { shelves } from '../../../testing/shelf'
import { startTown, type Town } from '../../../testing/town'

const MOST = 6
const WAITING = 60
let engine: Awaited<ReturnType<typeof startEngine>>
let meter: Meter
let town: Town
let desk: Computer

async function disputes(): Promise<void> {
  const li = await worker(town, '小李')
  const owner = await neighbour(town, li, '陈姨', { room: '101' })
  const borrower = await neighbour(town, li, '李叔', { room: '202' })
  const [listingId] = await shelves(owner, { title: '梯子', acceptance: 'automatic' })
  if (!listingId) throw new Error('nothing was put on the shelf')
  const from = localDateAt(Date.now())
  const days = { listingId, from, until: addDays(from, 2) }
  const { id: bookingId } = await borrower.gets(bookListing, days)
  await borrower.gets(handOver, { bookingId, confirmation: { by: 'tap' } })
  await owner.gets(openDispute, { bookingId, reason: 'damaged' })
  await begunClass(town, li, [owner])
  for (let count = 0; count < 15; count++) await begunClass(town, li, [])
  await holds(town, li, { sessions: Array.from({ length: 20 }, (_, n) => onDay(n + 1)) })
}

beforeAll(async () => {
  engine = await startEngine()
  meter = await startMeter(engine.endpoint)
  town = await startTown({ tableEndpoint: meter.endpoint })
  await disputes()
  desk = await deskOf(town, await admin(town, '区里的老关'))
}, 120_000)
afterAll(async () => {
  await town.stop()
  await meter.stop()
  await engine.stop()
})

const today = async (nodeId: string) => desk.opens(`/console/at/${nodeId}/today`)
const linkIn = (html: string, name: string): string =>
  new RegExp(`<a href="/console/at/(\\w+)/today">${name}</a>`).exec(html)?.[1] ?? ''

describe('今天 of a street and of a district', () => {
  it('(10.2) leads from a district to its streets and from there to each community, with what waits there', async () => {
    await town.stream?.drain()
    const district = await today(town.places.districtId)
    expect(district.text).toContain(W.byStreet)
    const street = await today(linkIn(district.html, '祖庙街道'))
    expect(street.status).toBe(200)
    expect(street.text).toContain(W.byCommunity)
    expect(linkIn(street.html, '北江社区')).toBe(town.places.beijiang)
    expect(linkIn(street.html, '塔坡社区')).toBe(town.places.tapo)
    expect(street.text).toMatch(new RegExp(`北江社区\\s*${W.count(1)}\\s*刚刚`))
    expect(street.text).toMatch(new RegExp(`塔坡社区\\s*${W.noneThere}`))
    expect(district.text).toMatch(new RegExp(`祖庙街道\\s*${W.count(1)}\\s*刚刚`))
  })

  it('(10.2) shows where a loan is that waits for a word', async () => {
    const { text } = await today(town.places.beijiang)
    expect(text).toMatch(new RegExp(`${CASE_NAMES.dispute}\\s*九鼎小区`))
  })

  it('(10.2) leads to each class of the day', async () => {
    const { html } = await today(town.places.beijiang)
    expect(html).toMatch(/href="\/console\/at\/\w+\/events\/evt_\w{26}"/)
    expect(html).toContain(`<h2>${W.classes}</h2>`)
  })

  it('(10.2) counts no further than it reads, and says so', async () => {
    expect((await today(town.places.beijiang)).text).toContain(W.atLeastSessions(12))
    const villages = Array.from({ length: 31 }, (_, n) => ({ name: `${n}村`, buildings: ['1栋'] }))
    const communities = ['一社区', '三社区', '二社区'].map((name) => ({
      name,
      compounds: villages,
    }))
    const plan = { name: '禅城区', streets: [{ name: '多村街道', communities }] }
    const { districtId } = town.places
    await town.call('setup', { district: { id: districtId, plan } })
    const many = linkIn((await today(districtId)).html, '多村街道')
    const shown = await today(many)
    expect(shown.text).toContain(W.firstPlaces(2))
    expect(shown.html).toContain(`<a href="/console/at/${many}/places">${W.morePlaces}</a>`)
    expect((await today(districtId)).text).toContain(W.belowCaption(2))
  })

  it('(10.2) costs six units of reading at the most, however much waits', async () => {
    for (let count = 0; count < WAITING; count++)
      await asksToJoin(town, await town.person(`新邻居${count}`), { room: `${301 + count}` })
    await town.stream?.drain()
    const { districtId, beijiang, jiuding } = town.places
    const street = linkIn((await today(districtId)).html, '祖庙街道')
    const costs: Record<string, number> = {}
    for (const nodeId of [districtId, street, beijiang, jiuding]) {
      meter.take()
      const shown = await today(nodeId)
      costs[nodeId] = meter.take().read
      if (nodeId !== districtId) expect(shown.html).toContain('rel="next"')
    }
    expect(Object.keys(costs)).toHaveLength(4)
    expect(Object.entries(costs).filter(([, read]) => read > MOST)).toEqual([])
    expect((await today(districtId)).text).toContain(W.atLeast(10))
    expect((await today(street)).text).toContain(W.noneAmongFirst)
    const buildings = await desk.opens(`/console/at/${street}/today?by=building`)
    expect(buildings.text).toMatch(new RegExp(`九鼎小区 1栋 ${W.shown} \\d+件`))
  }, 60_000)
})
