import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { askForCall } from '../../../shared/contract/callBack'
import { AUDIT_WORDS } from '../../../shared/text/zhCN/audit'
import { CASE_NAMES } from '../../../shared/text/zhCN/cases'
import { ROUND_PAGE as W } from '../../../shared/text/zhCN/consoleDesk'
import { type Computer, deskOf, stepsUp } from '../../testing/computer'
import { asksToJoin, neighbour, worker } from '../../testing/neighbours'
import { verifiesPhone } from '../../testing/phones'
import { type Person, startTown, type Town } from '../../testing/town'

const NUMBER = '13911117700'
let town: Town
let official: Person
let desk: Computer

beforeAll(async () => {
  town = await startTown()
  official = await worker(town, '小李')
  const chen = await neighbour(town, official, '陈姨', { room: '1103' })
  await verifiesPhone(town, chen, NUMBER)
  await chen.gets(askForCall, { page: 'me' })
  await asksToJoin(town, await town.person('何伯'), { room: '203' })
  await town.stream?.drain()
  desk = await deskOf(town, official)
}, 60_000)
afterAll(() => town.stop())

const path = () => `/console/at/${town.places.beijiang}/round`

describe('顺路单', () => {
  it('(7.2) says how many there are before it is opened, and shows no door', async () => {
    const { status, text } = await desk.opens(path())
    expect(status).toBe(200)
    expect(text).toContain(W.open)
    for (const hidden of ['1103', '203', '陈姨', '何伯']) expect(text).not.toContain(hidden)
  })

  it('(7.2) opens behind a second look at the phone and a reason', async () => {
    const early = await desk.sends(path(), { why: '今天上门' })
    expect(early.text).not.toContain('1103')
    await stepsUp(desk, official)
    expect((await desk.sends(path())).status).toBe(400)
  })

  it('(7.2) is a sheet in the order of the doors, with boxes and lines, without full names or numbers', async () => {
    const { status, text } = await desk.sends(path(), { why: '今天上门' })
    expect(status).toBe(200)
    expect(text.indexOf('203')).toBeGreaterThan(-1)
    expect(text.indexOf('1103')).toBeGreaterThan(text.indexOf('203'))
    // A long list goes on overleaf, where the heading of its building is not.
    expect(text).toMatch(/\S+栋 (?:\S+单元)?203/)
    for (const word of ['陈姨', '何伯', '11楼', CASE_NAMES.request, CASE_NAMES.callBack, '□', '＿'])
      expect(text).toContain(word)
    for (const hidden of ['全名', NUMBER]) expect(text.replace(W.care, '')).not.toContain(hidden)
  })

  it('(10.5) stands in the log, with the reason', async () => {
    const { text } = await desk.opens(`/console/at/${town.places.beijiang}/audit`)
    expect(text).toContain(AUDIT_WORDS.openRound)
    expect(text).toContain('今天上门')
    expect(text).not.toContain('1103')
  })

  it('(10.5) stands there anew when the same form is sent once more: each look, and whose door came meanwhile', async () => {
    const sent = { why: '下午再走一趟', key: 'the-form-of-this-morning' }
    const first = await desk.sends(path(), sent)
    expect(first.text).not.toContain('2702')
    await asksToJoin(town, await town.person('后来的人'), { room: '2702' })
    await town.stream?.drain()
    expect((await desk.sends(path(), sent)).text).toContain('2702')
    const { text } = await desk.opens(`/console/at/${town.places.beijiang}/audit`)
    expect(text.split('下午再走一趟')).toHaveLength(3)
  })

  it('(7.2) is for the workers of the place', async () => {
    const amin = await worker(town, '阿敏', town.places.tapo)
    const away = await deskOf(town, amin)
    expect((await away.opens(path())).status).toBe(403)
    await stepsUp(away, amin)
    const sent = await away.sends(path(), { why: '看看' })
    expect(sent.status).toBe(403)
    expect(sent.text).not.toContain('1103')
  })
})
