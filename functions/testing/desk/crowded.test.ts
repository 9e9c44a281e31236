import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { planDuty } from '../../../shared/contract/duty'
import { CLASS_LIST as L, CLASS_PAGE as C } from '../../../shared/text/zhCN/consoleClasses'
import { writeStory } from '../../../shared/contract/story'
import { CASE_NAMES } from '../../../shared/text/zhCN/cases'
import { BRIEFING_PAGE as B } from '../../../shared/text/zhCN/figures'
import { startEngine } from '../../local/engine'
import { missedBy } from '../attendance'
import { type Computer, deskOf, stepsUp } from '../computer'
import { type Meter, startMeter } from '../meter'
import { asksToJoin, neighbour, worker } from '../neighbours'
import { atDesk, done } from '../office'
import { admin, aShift } from '../posting'
import { fullClass } from '../registrations'
import { startTown, type Town } from '../town'
import { classOf, colleaguesOf, crowdAt, listsOf, requestsLike } from './crowding'
import { lastMonth } from './ground'

const MOST = 6
/** With whoever signed up before them a hundred. */
const CROWD = { seats: 99, came: 60, waiting: 40 }
const COLLEAGUES = 20
const REQUESTS = 60
const STORY = '教会了街坊们用手机挂号，大家都说有用。'
let engine: Awaited<ReturnType<typeof startEngine>>
let meter: Meter
let town: Town
let desk: Computer
let chief: Computer
let lists: Readonly<Record<string, string>>
let offices: Readonly<Record<string, string>>
let chiefs: Readonly<Record<string, string>>

beforeAll(async () => {
  engine = await startEngine()
  meter = await startMeter(engine.endpoint)
  town = await startTown({ tableEndpoint: meter.endpoint })
  const { beijiang, jiuding } = town.places
  const xiaoli = await worker(town, '小李')
  const chen = await neighbour(town, xiaoli, '陈姨', { room: '101' })
  const held = await classOf(xiaoli, await fullClass(town, xiaoli, { by: chen }))
  await crowdAt(held, chen, CROWD)
  await colleaguesOf(xiaoli, COLLEAGUES, [held.sessionId, beijiang])
  await listsOf(town, xiaoli, 20)
  const { id: asked } = await asksToJoin(town, await town.person('何伯'), { room: '909' })
  await requestsLike(asked, REQUESTS - 1)
  for (let told = 0; told < 3; told++) {
    const sessionId = await missedBy(town, xiaoli, chen)
    await xiaoli.gets(writeStory, { sessionId, words: STORY, photoIds: [] })
  }
  for (let shift = 0; shift < 7; shift++) await xiaoli.gets(planDuty, await aShift(town, xiaoli))
  for (let telling = 0; telling < 3; telling++) await town.stream?.drain()
  await town.call('recount', {})
  const { closeMonth } = await import('../../report/monthly/actions')
  done(await closeMonth(await atDesk(xiaoli), { placeId: beijiang, month: lastMonth() }))
  desk = await deskOf(town, xiaoli)
  for (let n = 0; n < 8; n++) await deskOf(town, xiaoli)
  const high = await admin(town, '区里的老关')
  chief = await deskOf(town, high)
  await stepsUp(chief, high)
  const community = `/console/at/${beijiang}`
  const one = `${community}/events/${held.eventId}`
  const session = `session=${held.sessionId}`
  lists = {
    ...{ class: `${one}?${session}`, seated: `${one}/list?${session}` },
    ...{ waiting: `${one}/list?${session}&which=waiting`, paper: `${one}/paper?${session}` },
  }
  const { week } = await aShift(town, xiaoli)
  offices = {
    ...{ audit: `${community}/audit`, posts: `${community}/posts`, duty: `${community}/duty` },
    ...{ planned: `${community}/duty?week=${week}`, places: `${community}/places` },
    ...{ exports: `${community}/exports`, sessions: '/console/sessions' },
    ...{ figures: `${community}/figures`, month: `${community}/figures/${lastMonth()}` },
    ...{ report: `${community}/figures/${lastMonth()}/report` },
    ...{ compound: `/console/compounds/${jiuding}`, practice: `/console/practice/${beijiang}` },
    briefing: `${community}/briefing`,
  }
  chiefs = { signIns: `${community}/sign-ins`, publicFigures: `${community}/public-figures` }
  await town.stream?.drain()
}, 600_000)
afterAll(async () => {
  await town.stop()
  await meter.stop()
  await engine.stop()
})

/** What each page costs that costs too much. */
async function tooDear(by: Computer, pages: Readonly<Record<string, string>>) {
  const costs: [string, number][] = []
  for (const [name, path] of Object.entries(pages)) {
    meter.take()
    const { status } = await by.opens(path)
    costs.push([name, meter.take().read])
    expect([name, status]).toEqual([name, 200])
  }
  return costs.filter(([, read]) => read > MOST || read < 2)
}

describe('A page of the console, with very many people in it', () => {
  it('(10.2) costs six units of reading at the most where a class has a hundred seats', async () => {
    expect(await tooDear(desk, lists)).toEqual([])
  })

  it('(10.2) costs no more where twenty work and each did something', async () => {
    expect(await tooDear(desk, offices)).toEqual([])
    expect(await tooDear(chief, chiefs)).toEqual([])
  })
})

describe('The list of a class of a hundred', () => {
  it('(10.2, 4.6) prints as a whole, each once and by name', async () => {
    const { html, text } = await desk.opens(lists['paper'] ?? '')
    const named = new Set(text.match(/邻居\d+/g))
    expect(html.split('□').length - 1).toBe(100)
    expect(named.size).toBeGreaterThanOrEqual(99)
  })

  it('(10.2, 4.6) says how many came of how many, and who waits in their order', async () => {
    const { text } = await desk.opens(lists['seated'] ?? '')
    expect(text).toContain(L.counts(CROWD.came, CROWD.seats + 1))
    expect((await desk.opens(lists['class'] ?? '')).text).toContain(C.waitingOf(CROWD.waiting))
    const waiting = (await desk.opens(lists['waiting'] ?? '')).text.match(/邻居\d+/g) ?? []
    expect(waiting).toEqual(
      Array.from({ length: CROWD.waiting }, (_, n) => `邻居${CROWD.seats + n}`),
    )
  })
})

describe('The sheet before an inspection', () => {
  it('(10.2, 10.4) says how many wait, however many, and what was told of the last classes', async () => {
    const { text } = await desk.opens(offices['briefing'] ?? '')
    expect(text).toMatch(new RegExp(`${CASE_NAMES.request}\\s+${B.casesOf(REQUESTS)}`))
    expect(text.split(STORY)).toHaveLength(4)
  })
})
