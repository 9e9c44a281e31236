import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { showSession } from '../../../shared/contract/event'
import { writeIncident } from '../../../shared/contract/incident'
import { writeStory } from '../../../shared/contract/story'
import { startEngine } from '../../local/engine'
import { begunClass, doorClass } from '../../testing/attendance'
import { homeOf } from '../../testing/blocking'
import { type Computer, deskOf } from '../../testing/computer'
import { holds, onDay } from '../../testing/events'
import { type Meter, startMeter } from '../../testing/meter'
import { neighbour, worker } from '../../testing/neighbours'
import { soldAt } from '../../testing/selling'
import { startTown, type Town } from '../../testing/town'

const MOST = 6
const WORDS = '门口台阶上滑了一下，'.repeat(45)
const STORY = '大家都学会了用手机挂号。'.repeat(24)
let engine: Awaited<ReturnType<typeof startEngine>>
let meter: Meter
let town: Town
let desk: Computer
let pages: Readonly<Record<string, string>>

beforeAll(async () => {
  engine = await startEngine()
  meter = await startMeter(engine.endpoint)
  town = await startTown({ tableEndpoint: meter.endpoint })
  const xiaoli = await worker(town, '小李')
  const chen = await neighbour(town, xiaoli, '陈姨', { room: '101' })
  const more = await Promise.all(
    ['李叔', '王姐', '钱婶', '孙哥'].map((name, n) =>
      neighbour(town, xiaoli, name, { room: `${201 + n}` }),
    ),
  )
  const sessions = Array.from({ length: 60 }, (_, n) => onDay(2 + n))
  const { id } = await holds(town, xiaoli, { sessions })
  for (let count = 0; count < 25; count++)
    await holds(town, xiaoli, { words: { kind: 'class', title: `各讲各的课${count}` } })
  const sessionId = await doorClass(town, xiaoli, [chen])
  const { eventId } = await xiaoli.gets(showSession, { sessionId })
  const home = await homeOf(chen)
  const told = await begunClass(town, xiaoli, [chen])
  const { eventId: toldId } = await xiaoli.gets(showSession, { sessionId: told })
  await xiaoli.gets(writeStory, { sessionId: told, words: STORY, photoIds: [] })
  let written = ''
  for (let n = 0; n < 6; n++)
    written = (
      await xiaoli.gets(writeIncident, {
        ...{ sessionId, kinds: ['fall'], steps: [], words: WORDS, membershipId: home },
      })
    ).id
  await town.stream?.drain()
  const all = `/console/at/${town.places.beijiang}/events`
  pages = {
    ...{ coming: all, over: `${all}?when=over`, blank: `${all}/new` },
    ...{ series: `${all}/${id}`, once: `${all}/${eventId}` },
    find: `${all}/${eventId}/sign-up?compoundId=${town.places.jiuding}`,
    seat: `${all}/${eventId}/seats/${home}?session=${sessionId}`,
    story: `${all}/${toldId}/story?session=${told}`,
    incidents: `${all}/${eventId}/incidents?session=${sessionId}&who=${home}`,
    written: `${all}/${eventId}/incidents?session=${sessionId}&written=${written}`,
  }
  const sold = await soldAt(town, xiaoli, { by: [chen, ...more], words: '讲完课卖床垫' })
  const { eventId: soldId } = await xiaoli.gets(showSession, { sessionId: sold })
  pages = { ...pages, selling: `${all}/${soldId}/selling?session=${sold}` }
  desk = await deskOf(town, xiaoli)
  // What the stream reads is nobody's page.
  await town.stream?.drain()
}, 120_000)
afterAll(async () => {
  await town.stop()
  await meter.stop()
  await engine.stop()
})

describe('A page of classes', () => {
  it('(10.2) costs six units of reading at the most, however much a place holds', async () => {
    const costs: Record<string, number> = {}
    for (const [name, path] of Object.entries(pages)) {
      meter.take()
      expect((await desk.opens(path)).status).toBe(200)
      costs[name] = meter.take().read
    }
    expect(Object.keys(costs)).toHaveLength(Object.keys(pages).length)
    expect(Object.entries(costs).filter(([, read]) => read > MOST)).toEqual([])
  })
})
