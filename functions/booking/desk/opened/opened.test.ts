import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { handOver, showBooking, takeBack } from '../../../../shared/contract/booking'
import { joinQueue } from '../../../../shared/contract/bookingQueue'
import { addToDispute, openDispute } from '../../../../shared/contract/dispute'
import { endPost } from '../../../../shared/contract/post'
import type { BookingId } from '../../../../shared/kernel/ids'
import { AUDIT_WORDS } from '../../../../shared/text/zhCN/audit'
import {
  BOOKING_CASE as C,
  BOOKINGS_PAGE as W,
  MOMENT_WORDS,
} from '../../../../shared/text/zhCN/consoleThings'
import {
  DECISION_WORDS,
  MEDIATING_WORDS,
  MEDIATION_WORDS,
} from '../../../../shared/text/zhCN/dispute'
import { BOOKING_STATES } from '../../../../shared/text/zhCN/export'
import { FRAME } from '../../../../shared/text/zhCN/consoleFrame'
import { refusalSentence } from '../../../../shared/text/zhCN/refusals'
import { may } from '../../../testing/clock'
import { type Computer, deskOf, type Shown } from '../../../testing/computer'
import { formOn } from '../../../testing/onPage'
import { neighbour, worker } from '../../../testing/neighbours'
import { admin, gives } from '../../../testing/posting'
import { startStreet, type Street } from '../../../testing/street'

let street: Street
let desk: Computer
let other: Computer
const automatic = { of: '陈姨', acceptance: 'automatic' } as const
const TAP = { by: 'tap' } as const

beforeAll(async () => {
  street = await startStreet(
    { 陈姨: { room: '101' }, 李叔: { room: '202' }, 王姐: { room: '303' }, 小方: { room: '808' } },
    { 人字梯: automatic, 电钻: automatic, 帐篷: automatic, 推车: automatic, 风扇: automatic },
  )
  const { town } = street
  const post = { residentId: person('小方').id, role: 'worker', nodeId: town.places.beijiang }
  await town.call('setup', { grants: [post] })
  desk = await deskOf(town, await worker(town, '小李'))
  other = await deskOf(town, person('小方'))
}, 90_000)
afterAll(() => street.town.stop())

const person = (name: string) => street.person(name)
const listPath = (list: string, nodeId: string = street.town.places.beijiang): string =>
  `/console/at/${nodeId}/bookings?list=${list}`
const casePath = (bookingId: BookingId, nodeId: string = street.town.places.beijiang): string =>
  `/console/at/${nodeId}/bookings/${bookingId}`
const lists = async (list: string, nodeId?: string) =>
  (await desk.opens(listPath(list, nodeId))).text

async function lends(name: string, title: string, days: readonly [number, number]) {
  const bookingId = await street.books(name, title, days)
  await person(name).gets(handOver, { bookingId, confirmation: TAP })
  return bookingId
}
async function disputes(bookingId: BookingId, words = '一条腿弯了'): Promise<void> {
  await person('陈姨').gets(openDispute, { bookingId, reason: 'damaged', words })
}
const WORD = { decision: 'back', mediation: 'wear', words: '下次小心' }
const settles = (by: Computer, bookingId: BookingId, shown: Shown, more = {}): Promise<Shown> =>
  by.sends(`${casePath(bookingId)}/settle`, {
    ...{ ...formOn(shown), ...WORD, ...more },
  })

describe('The bookings of a place', () => {
  it('(10.2) stand by what is to be done, with nobody’s name', async () => {
    const [out, ahead] = [
      await lends('李叔', '人字梯', [1, 3]),
      await street.books('王姐', '人字梯', [8, 9]),
    ]
    const shown = await desk.opens(listPath('out'))
    for (const words of [W.title, '人字梯', '九鼎小区', '今天到明天', BOOKING_STATES.handedOver])
      expect(shown.text).toContain(words)
    expect(shown.html).toContain(casePath(out))
    expect(shown.html).not.toContain(casePath(ahead))
    for (const words of ['陈姨', '李叔', person('李叔').id]) expect(shown.html).not.toContain(words)
    expect((await desk.opens(listPath('ahead'))).html).toContain(casePath(ahead))
    expect(await lists('overdue')).toContain(W.none)
    await street.town.stream?.drain()
    expect(await lists('all')).toContain(BOOKING_STATES.accepted)
    expect(await lists('out', street.town.places.jiuding)).toContain('人字梯')
  })

  it('(10.2) are chosen by compound in a district', async () => {
    const { districtId } = street.town.places
    const above = await deskOf(street.town, await admin(street.town, '老关'))
    const shown = await above.opens(listPath('out', districtId))
    expect(shown.html).toContain(`/at/${street.town.places.jiuding}/bookings`)
    expect(shown.text).not.toContain('人字梯')
  })

  it('(10.2) are of one’s own places alone, whatever the address says', async () => {
    const bookingId = await street.books('李叔', '推车', [6, 7])
    const { tapo } = street.town.places
    const stranger = await deskOf(street.town, await worker(street.town, '阿敏', tapo))
    expect((await stranger.opens(listPath('out'))).status).toBe(403)
    for (const path of [casePath(bookingId), casePath(bookingId, tapo)])
      expect((await stranger.opens(path)).status).toBe(404)
  })
})

describe('One booking', () => {
  it('(10.2) shows between whom it is, as neighbours call them, and what happened when', async () => {
    const bookingId = await lends('李叔', '推车', [1, 2])
    await person('陈姨').gets(takeBack, { bookingId, confirmation: TAP })
    const { text, html } = await desk.opens(casePath(bookingId))
    for (const words of [
      ...['推车', '陈姨', '李叔', BOOKING_STATES.returned],
      ...[`李叔 ${MOMENT_WORDS.asked}`, `${C.who.both} ${MOMENT_WORDS.handedOver}`],
      `${C.who.both} ${MOMENT_WORDS.returned}`,
    ])
      expect(text).toContain(words)
    for (const words of ['的全名', '202', person('李叔').id]) expect(html).not.toContain(words)
    expect(text).not.toContain(C.settle)
  })
})

describe('A dispute at a desk', () => {
  it('(10.2) shows what both say, and is settled with a word that both read', async () => {
    const bookingId = await lends('李叔', '电钻', [1, 2])
    await person('陈姨').gets(takeBack, { bookingId, confirmation: TAP })
    await disputes(bookingId)
    expect(await lists('disputed')).toContain('电钻')
    expect(await lists('disputed', street.town.places.jiuding)).toContain('电钻')
    const shown = await desk.opens(casePath(bookingId))
    expect(shown.text).toContain(`陈姨 ${MOMENT_WORDS.said('一条腿弯了')}`)
    expect(shown.text).not.toContain(MEDIATING_WORDS.decisions.stays)
    const done = await settles(desk, bookingId, shown)
    for (const words of [
      DECISION_WORDS.back,
      MEDIATION_WORDS.wear,
      '下次小心',
      AUDIT_WORDS['decideDispute'] ?? '',
    ])
      expect(done.text).toContain(words)
    expect(done.text).not.toContain(MEDIATING_WORDS.send)
    const seen = await person('李叔').gets(showBooking, { bookingId })
    expect(seen.dispute?.decision).toMatchObject({ is: 'back', mediation: 'wear' })
    const twice = await settles(desk, bookingId, shown)
    expect(twice.status).toBe(200)
    expect(twice.text.split(AUDIT_WORDS['decideDispute'] ?? '')).toHaveLength(2)
    expect(await lists('disputed')).not.toContain('电钻')
  })

  it('(10.2) lets the second worker see what the first decided', async () => {
    const bookingId = await lends('李叔', '电钻', [1, 2])
    await disputes(bookingId)
    const [mine, theirs] = [
      await desk.opens(casePath(bookingId)),
      await other.opens(casePath(bookingId)),
    ]
    await settles(other, bookingId, theirs, { mediation: 'repair' })
    const late = await settles(desk, bookingId, mine)
    expect(late.status).toBe(409)
    for (const words of [
      refusalSentence({ code: 'dispute.alreadyDecided' }) ?? '',
      MEDIATION_WORDS.repair,
      `小方 · 工作人员 ${AUDIT_WORDS['decideDispute']}`,
    ])
      expect(late.text).toContain(words)
    const seen = await person('李叔').gets(showBooking, { bookingId })
    expect(seen.dispute?.decision).toMatchObject({ mediation: 'repair' })
  })

  it('(10.2) is decided about with all that was said: what came in between is read first', async () => {
    const bookingId = await lends('王姐', '风扇', [1, 2])
    await disputes(bookingId)
    const shown = await desk.opens(casePath(bookingId))
    await person('王姐').gets(addToDispute, { bookingId, words: '拿到时就这样' })
    const late = await settles(desk, bookingId, shown)
    expect(late.status).toBe(409)
    expect(late.text).toContain(refusalSentence({ code: 'dispute.changedMeanwhile' }))
    expect(late.text).toContain('拿到时就这样')
    expect(late.html).toContain('value="下次小心"')
    expect((await settles(desk, bookingId, late)).text).toContain(C.settled)
  })

  it('(10.2) whoever has no post any more reads why, and nothing is decided', async () => {
    const { town } = street
    const bookingId = await lends('李叔', '风扇', [1, 2])
    await disputes(bookingId)
    const mei = await neighbour(town, await worker(town, '小李'), '梅姐', { room: '801' })
    const chief = await admin(town, '街道的老关')
    const postId = await gives(town, chief, mei, { from: may(1) })
    const hers = await deskOf(town, mei)
    const shown = await hers.opens(casePath(bookingId))
    await chief.gets(endPost, { postId })
    const late = await settles(hers, bookingId, shown)
    expect(late.status).toBe(403)
    expect(late.text).toContain(FRAME.notYours)
    const seen = await person('李叔').gets(showBooking, { bookingId })
    expect(seen.status).toBe('disputed')
  })

  it('(10.2) that stays lent is lent until a later day, if nobody else has it', async () => {
    const bookingId = await lends('李叔', '帐篷', [1, 3])
    await disputes(bookingId)
    const shown = await desk.opens(casePath(bookingId))
    expect(shown.html).toContain('value="2030-05-02"')
    const done = await settles(desk, bookingId, shown, { decision: 'stays', lastDay: '2030-05-04' })
    expect(done.text).toContain('今天到5月4日 周六')
    const seen = await person('李叔').gets(showBooking, { bookingId })
    expect(seen).toMatchObject({ status: 'handedOver', until: may(5) })
  })
})

describe('What is not back', () => {
  it('(10.2) is said with its days, and who waits behind it', async () => {
    const bookingId = await lends('李叔', '电钻', [1, 3])
    await street.books('王姐', '电钻', [8, 10])
    await person('小方').gets(joinQueue, {
      ...{ listingId: street.thing('电钻'), from: may(9), until: may(10) },
    })
    await street.itIs(5, 10)
    desk = await deskOf(street.town, await worker(street.town, '小李'))
    expect(await lists('overdue')).toContain(
      `电钻 九鼎小区 5月1日 周三到5月2日 周四 ${W.overdue(2)}`,
    )
    const { text } = await desk.opens(casePath(bookingId))
    for (const words of [
      C.overdueSince(2),
      `王姐 5月8日 周三到5月9日 周四 ${C.next.agreed}`,
      `小方 5月9日 周四 ${C.next.waiting}`,
    ])
      expect(text).toContain(words)
  })
})
