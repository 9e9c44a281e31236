import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { askForCall, listCallBacks } from '../../../shared/contract/callBack'
import { showSession } from '../../../shared/contract/event'
import type { CallBackId, SessionId } from '../../../shared/kernel/ids'
import { AUDIT_WORDS } from '../../../shared/text/zhCN/audit'
import { CASE_NAMES } from '../../../shared/text/zhCN/cases'
import { CALLS_PAGE as W } from '../../../shared/text/zhCN/consoleDesk'
import { refusalSentence } from '../../../shared/text/zhCN/refusals'
import { homeOf } from '../../testing/blocking'
import { type Computer, deskOf } from '../../testing/computer'
import { neighbour, worker } from '../../testing/neighbours'
import { verifiesPhone } from '../../testing/phones'
import { keptSeat } from '../../testing/registrations'
import { type Person, startTown, type Town } from '../../testing/town'

const NUMBER = '13911117799'
let town: Town
let official: Person
let chen: Person
let li: Person
let desk: Computer
let other: Computer
let callBackId: CallBackId
let sessionId: SessionId

beforeAll(async () => {
  town = await startTown()
  official = await worker(town, '小李')
  chen = await neighbour(town, official, '陈姨', { room: '1101' })
  li = await neighbour(town, official, '李叔', { room: '1202' })
  await verifiesPhone(town, chen, NUMBER)
  callBackId = (await chen.gets(askForCall, { page: 'listing/detail' })).id
  sessionId = await keptSeat(town, official, { from: li, to: chen })
  await town.stream?.drain()
  desk = await deskOf(town, official)
  other = await deskOf(town, await worker(town, '小方'))
}, 90_000)
afterAll(() => town.stop())

const calls = () => `/console/at/${town.places.beijiang}/calls`
const seats = () => `/console/at/${town.places.beijiang}/seat-calls`

describe('打电话 at a desk', () => {
  it('(10.2) a seat that is kept for somebody waits on 今天, with its class, and leads to the list', async () => {
    const { text, html } = await desk.opens(`/console/at/${town.places.beijiang}/today`)
    expect(text).toContain(CASE_NAMES.seatCall)
    expect(html).toContain(`href="${seats()}"`)
  })

  it('(10.2) shows who asked and whose seat it is, by form of address and building, never a name, door or number', async () => {
    const asked = await desk.opens(calls())
    expect(asked.status).toBe(200)
    for (const word of [W.title, '陈姨 · 九鼎小区', W.seats]) expect(asked.text).toContain(word)
    const seated = await desk.opens(seats())
    expect(seated.status).toBe(200)
    for (const word of [W.asked, '陈姨 · 九鼎小区', '要来', '不来'])
      expect(seated.text).toContain(word)
    for (const hidden of ['陈姨的全名', NUMBER, '1101'])
      expect(asked.text + seated.text).not.toContain(hidden)
  })

  it('(10.2) is nothing to those of another community', async () => {
    const away = await deskOf(town, await worker(town, '阿敏', town.places.tapo))
    expect((await away.opens(calls())).status).toBe(403)
    expect((await away.opens(`${calls()}/${callBackId}`)).status).toBe(404)
    const sent = await away.sends(`${calls()}/${callBackId}`, { outcome: 'solved' })
    expect(sent.status).toBe(404)
    const { items } = await official.gets(listCallBacks, { nodeId: town.places.beijiang })
    expect(items.map(({ id }) => id)).toContain(callBackId)
  })

  it('(10.2) settles one, and whoever comes second reads what a colleague did', async () => {
    const settled = await desk.sends(`${calls()}/${callBackId}`, { outcome: 'reached' })
    expect(settled.text).toContain(W.noneAsked)
    const second = await other.sends(`${calls()}/${callBackId}`, { outcome: 'solved' })
    expect(second.status).toBe(409)
    expect(second.text).toContain(refusalSentence({ code: 'callBack.alreadyDone' }))
    expect(second.text).toContain(AUDIT_WORDS['settleCallBack'])
    expect(second.text).toContain('打通了')
  })

  it('(10.2) tells a seat taken by phone, once, and it is off the list', async () => {
    const path = `${calls()}/${sessionId}/${await homeOf(chen)}`
    const fields = { reason: 'offered', outcome: 'comes' }
    expect((await desk.sends(path, fields)).text).toContain(W.noneSeats)
    expect((await chen.gets(showSession, { sessionId })).mine?.status).toBe('confirmed')
    expect((await other.sends(path, { reason: 'offered', outcome: 'declines' })).status).toBe(409)
    expect((await chen.gets(showSession, { sessionId })).mine?.status).toBe('confirmed')
    await town.stream?.drain()
    const { text } = await desk.opens(`/console/at/${town.places.beijiang}/today`)
    expect(text).not.toContain(CASE_NAMES.seatCall)
  })

  it('(10.2) settles several in one go, a minute later', async () => {
    const { id } = await li.gets(askForCall, { page: 'me' })
    const bulk = `/console/at/${town.places.beijiang}/bulk`
    const asked = await desk.sends(bulk, { what: 'settleCalls', ids: [id], outcome: 'solved' })
    expect(asked.status).toBe(200)
    const listed = await desk.opens(calls())
    expect(listed.html).toContain(`value="${id}"`)
    expect(listed.html).toContain(`action="${bulk}"`)
  })
})
