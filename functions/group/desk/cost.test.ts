import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { callOffMeeting } from '../../../shared/contract/group'
import { GROUPS_PAGE } from '../../../shared/text/zhCN/consoleGroups'
import { startEngine } from '../../local/engine'
import { type Computer, deskOf } from '../../testing/computer'
import { joins, opensGroup, tomorrow } from '../../testing/groups'
import { type Meter, startMeter } from '../../testing/meter'
import { neighbour, worker } from '../../testing/neighbours'
import { linkOn } from '../../testing/onPage'
import { startTown, type Town } from '../../testing/town'

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
  const words = { about: '慢慢打，打二十四式。'.repeat(28), leader: '三栋的赵姨' }
  const groupId = await opensGroup(town, xiaoli, { words: { name: '太极晨练', ...words } })
  for (let n = 0; n < 24; n++)
    await opensGroup(town, xiaoli, { words: { name: `各练各的${n}`, ...words } })
  const people = await Promise.all(
    Array.from({ length: 8 }, (_, n) =>
      neighbour(town, xiaoli, `街坊${n}`, { room: `${301 + n}` }),
    ),
  )
  for (const person of people) await joins(person, groupId)
  await xiaoli.gets(callOffMeeting, { groupId, day: tomorrow(), because: 'weather' })
  await town.stream?.drain()
  const all = `/console/at/${town.places.beijiang}/groups`
  const one = `${all}/${groupId}`
  pages = { list: all, one, people: `${one}/people`, blank: `${all}/new`, change: `${one}/change` }
  desk = await deskOf(town, xiaoli)
}, 120_000)
afterAll(async () => {
  await town.stop()
  await meter.stop()
  await engine.stop()
})

describe('A page of groups', () => {
  it('(10.2) costs six units of reading at the most, however many there are and whoever is in them', async () => {
    const costs: [string, number][] = []
    for (const [name, path] of Object.entries(pages)) {
      meter.take()
      const { status } = await desk.opens(path)
      expect([name, status]).toEqual([name, 200])
      costs.push([name, meter.take().read])
    }
    expect(costs.filter(([, read]) => read > MOST || read < 1)).toEqual([])
  })

  it('(10.2) says where it holds none that others may hold some', async () => {
    const page = await desk.opens(`/console/at/${town.places.jiuding}/groups`)
    const last = await desk.opens(linkOn(page, 'cursor='))
    for (const { text } of [page, last]) {
      expect(text).toContain(GROUPS_PAGE.noneHere)
      expect(text).not.toContain(GROUPS_PAGE.none)
    }
  })
})
