import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { showDrive } from '../../../shared/contract/interest'
import { listNotices } from '../../../shared/contract/notice'
import type { DriveId } from '../../../shared/kernel/ids'
import { AUDIT_WORDS } from '../../../shared/text/zhCN/audit'
import { DRIVE_PAGE as W, DRIVES_PAGE } from '../../../shared/text/zhCN/consoleDrives'
import { driveReason } from '../../../shared/text/zhCN/interest'
import { startEngine } from '../../local/engine'
import { type Computer, deskOf } from '../../testing/computer'
import { asks, wants } from '../../testing/interests'
import { type Meter, startMeter } from '../../testing/meter'
import { neighbour, worker } from '../../testing/neighbours'
import { linkOn } from '../../testing/onPage'
import { type Person, startTown, type Town } from '../../testing/town'

const MOST = 6
let engine: Awaited<ReturnType<typeof startEngine>>
let meter: Meter
let town: Town
let xiaoli: Person
let chen: Person
let desk: Computer
let second: Computer
let far: Computer
let driveId: DriveId

beforeAll(async () => {
  engine = await startEngine()
  meter = await startMeter(engine.endpoint)
  town = await startTown({ tableEndpoint: meter.endpoint })
  xiaoli = await worker(town, '小李')
  chen = await neighbour(town, xiaoli, '陈姨', { room: '101' })
  for (let n = 0; n < 22; n++) await asks(town, xiaoli, { title: `各问各的${n}` })
  driveId = await asks(town, xiaoli, { needed: 5 })
  await wants(chen, driveId)
  await town.stream?.drain()
  desk = await deskOf(town, xiaoli)
  second = await deskOf(town, await worker(town, '小何'))
  far = await deskOf(town, await worker(town, '阿敏', town.places.tapo))
}, 150_000)
afterAll(async () => {
  await town.stop()
  await meter.stop()
  await engine.stop()
})

const listPath = () => `/console/at/${town.places.beijiang}/drives`
const pathOf = (nodeId: string = town.places.beijiang) => `/console/at/${nodeId}/drives/${driveId}`

describe('What a place asks about, at a desk', () => {
  it('(4.2) (10.2) stands by pages behind the classes, with how many would come and nobody’s name', async () => {
    const classes = await desk.opens(`/console/at/${town.places.beijiang}/events`)
    const list = await desk.opens(linkOn(classes, '/drives'))
    expect(list.text).toContain(DRIVES_PAGE.count(1))
    const rest = await desk.opens(linkOn(list, 'cursor='))
    for (let n = 0; n < 22; n++) expect(`${list.text}${rest.text}`).toContain(`各问各的${n}`)
    const one = await desk.opens(pathOf())
    for (const words of ['书法班', '退休的林老师', DRIVES_PAGE.count(1)])
      expect(one.text).toContain(words)
    expect(one.text).not.toContain('陈姨')
  })

  it('(10.2) says of a page without any that others may hold some', async () => {
    const page = await desk.opens(`/console/at/${town.places.jiuding}/drives`)
    const last = await desk.opens(linkOn(page, 'cursor='))
    for (const { text } of [page, last]) {
      expect(text).toContain(DRIVES_PAGE.noneHere)
      expect(text).not.toContain(DRIVES_PAGE.none)
    }
  })

  it('(10.2) costs six units of reading at the most, however much is asked', async () => {
    for (const path of [listPath(), pathOf()]) {
      meter.take()
      await desk.opens(path)
      expect(meter.take().read).toBeLessThanOrEqual(MOST)
    }
  })

  it('(4.2) (10.2) is ended once with a reason that those hear who would have come', async () => {
    const done = await desk.sends(`${pathOf()}/end`, { reason: 'noTeacher' })
    for (const words of [driveReason('noTeacher'), AUDIT_WORDS['endDrive'] ?? '?'])
      expect(done.text).toContain(words)
    expect(done.text).not.toContain(W.endYes)
    expect(await chen.gets(showDrive, { driveId })).toMatchObject({
      ...{ status: 'ended', reason: 'noTeacher' },
    })
    await town.stream?.drain()
    const { notices } = await chen.gets(listNotices, {})
    expect(notices.map(({ kind }) => kind)).toContain('interest.ended')
    const late = await second.sends(`${pathOf()}/end`, { reason: 'noRoom' })
    expect(late.status).toBe(409)
  })

  it('(4.2) (10.2) is nobody’s business elsewhere', async () => {
    expect((await far.opens(listPath())).status).toBe(403)
    for (const nodeId of [town.places.beijiang, town.places.tapo]) {
      expect((await far.opens(pathOf(nodeId))).status).toBe(404)
      expect((await far.sends(`${pathOf(nodeId)}/end`, { reason: 'noRoom' })).status).toBe(404)
    }
    expect((await desk.opens(pathOf(town.places.jiuding))).status).toBe(404)
  })
})
