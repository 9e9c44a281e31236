import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { requestCorrection } from '../../../shared/contract/correction'
import { planDuty } from '../../../shared/contract/duty'
import { showMe } from '../../../shared/contract/resident'
import { startEngine } from '../../local/engine'
import { type Computer, deskOf } from '../../testing/computer'
import { type Meter, startMeter } from '../../testing/meter'
import { neighbour, worker } from '../../testing/neighbours'
import { aShift } from '../../testing/posting'
import { type Person, startTown, type Town } from '../../testing/town'

const MOST = 6
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
  for (const name of ['小周', '小何', '小郑']) await worker(town, name)
  const chen = await neighbour(town, xiaoli, '陈姨', { room: '101' })
  for (const name of ['陈伯', '陈妹', '陈哥', '陈嫂', '陈叔'])
    await neighbour(town, xiaoli, name, { room: '101' })
  for (const [at, name] of ['甲', '乙', '丙', '丁', '戊', '己'].entries())
    await neighbour(town, xiaoli, `住户${name}`, { room: String(201 + at) })
  for (let shift = 0; shift < 7; shift++) await xiaoli.gets(planDuty, await aShift(town, xiaoli))
  await correctionAsked(chen)
  await town.stream?.drain()
  desk = await deskOf(town, xiaoli)
  const { week } = await aShift(town, xiaoli)
  pages = await pagesOf(chen.id, week)
}, 180_000)
afterAll(async () => {
  await town.stop()
  await meter.stop()
  await engine.stop()
})

async function correctionAsked(chen: Person): Promise<void> {
  const membershipId = (await chen.gets(showMe, {})).memberships[0]?.id ?? ('' as never)
  await chen.gets(requestCorrection, { membershipId, name: '陈玉兰' })
}

async function pagesOf(chenId: string, week: string): Promise<Readonly<Record<string, string>>> {
  const community = `/console/at/${town.places.beijiang}`
  const compound = `/console/at/${town.places.jiuding}`
  const person = `${compound}/residents/${chenId}`
  const household = /href="([^"]+\/households\/[^"]+)"/.exec((await desk.opens(person)).html)?.[1]
  return {
    ...{ residents: `${compound}/residents`, choice: `${community}/residents`, person },
    ...{ help: `${person}/help`, giving: `${person}/help/mandates`, cards: `${community}/cards` },
    household: household ?? '',
    ...{ posts: `${community}/posts`, postsOfCompound: `${compound}/posts` },
    ...{ duty: `${community}/duty`, planned: `${community}/duty?week=${week}` },
    ...{ places: `${community}/places`, placesOfCompound: `${compound}/places` },
  }
}

describe('A page of people, posts or places', () => {
  it('(10.2) costs six units of reading at the most, however many live there', async () => {
    const costs: Record<string, number> = {}
    for (const [name, path] of Object.entries(pages)) {
      meter.take()
      expect([name, (await desk.opens(path)).status]).toEqual([name, 200])
      costs[name] = meter.take().read
    }
    expect(Object.keys(costs)).toHaveLength(13)
    expect(Object.entries(costs).filter(([, read]) => read > MOST)).toEqual([])
  })
})
