import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { CALLS_PAGE, CHOOSING, VERIFY_PAGE } from '../../../shared/text/zhCN/consoleDesk'
import { COMPLAINT_PAGE, WITHHELD_PAGE } from '../../../shared/text/zhCN/consoleEvents'
import { startEngine } from '../../local/engine'
import { type Computer, deskOf } from '../../testing/computer'
import { type Meter, startMeter } from '../../testing/meter'
import { worker } from '../../testing/neighbours'
import { admin } from '../../testing/posting'
import { startTown, type Town } from '../../testing/town'

let engine: Awaited<ReturnType<typeof startEngine>>
let meter: Meter
let town: Town
let desk: Computer

beforeAll(async () => {
  engine = await startEngine()
  meter = await startMeter(engine.endpoint)
  town = await startTown({ tableEndpoint: meter.endpoint })
  desk = await deskOf(town, await admin(town, '区里的老关'))
}, 60_000)
afterAll(async () => {
  await town.stop()
  await meter.stop()
  await engine.stop()
})

const LISTS = [
  ['calls', CALLS_PAGE.title, CALLS_PAGE.asked],
  ['verifications', VERIFY_PAGE.title, VERIFY_PAGE.none],
  ['withheld', WITHHELD_PAGE.title, WITHHELD_PAGE.none],
  ['complaints', COMPLAINT_PAGE.title, COMPLAINT_PAGE.none],
] satisfies [tail: string, title: string, there: string][]
const linkIn = (html: string, name: string): string =>
  new RegExp(`<a href="([^"]+)">${name}</a>`).exec(html)?.[1] ?? ''
const at = (nodeId: string, tail: string) => `/console/at/${nodeId}/${tail}`

describe.each(LISTS)('A list that stands by community: %s', (tail, title, there) => {
  it('(10.2) is chosen from a district by its streets and their communities, for six units at the most', async () => {
    meter.take()
    const district = await desk.opens(at(town.places.districtId, tail))
    expect(meter.take().read).toBeLessThanOrEqual(6)
    expect(district.status).toBe(200)
    expect(district.text).toContain(CHOOSING.intro)
    const street = await desk.opens(linkIn(district.html, '祖庙街道'))
    expect(meter.take().read).toBeLessThanOrEqual(6)
    expect(street.text).toContain(title)
    const community = linkIn(street.html, '北江社区')
    expect(community).toBe(at(town.places.beijiang, tail))
    expect((await desk.opens(community)).text).toContain(there)
  })

  it('(10.2) is that of its community where a compound is asked for, and nobody’s from elsewhere', async () => {
    const shown = await desk.opens(at(town.places.jiuding, tail))
    expect(shown.status).toBe(200)
    expect(shown.text).toContain(there)
    const far = await deskOf(town, await worker(town, '阿敏', town.places.tapo))
    for (const nodeId of [town.places.jiuding, town.places.districtId, town.places.elsewhere])
      expect((await far.opens(at(nodeId, tail))).status).toBe(403)
  })

  it('(10.2) stands in the rail', async () => {
    const { html } = await desk.opens(at(town.places.beijiang, 'replies'))
    expect(linkIn(html, title)).toBe(at(town.places.beijiang, tail))
  })
})
