import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import * as contract from '../../../shared/contract/booking'
import type { BookingId } from '../../../shared/kernel/ids'
import { startStreet, type Street } from '../../testing/street'

let street: Street
const automatic = { of: '陈姨', acceptance: 'automatic' } as const

beforeAll(async () => {
  street = await startStreet(
    { 陈姨: { room: '101' }, 李叔: { room: '202' }, 王姐: { room: '303' } },
    {
      ...{ 人字梯: automatic, 电钻: automatic, 推车: automatic, 帐篷: automatic },
      ...{ 风扇: automatic, 蒸锅: automatic, 象棋: automatic },
    },
  )
}, 60_000)
afterAll(() => street.town.stop())

type Confirmation = contract.Confirmation
const TAP: Confirmation = { by: 'tap' }
const code = (digits: string): Confirmation => ({ by: 'code', code: digits })
const qr = (text: string): Confirmation => ({ by: 'qr', qr: text })
const wrong = (digits: string): string => String((Number(digits) + 1) % 10_000).padStart(4, '0')

type Step = typeof contract.handOver | typeof contract.takeBack
const confirms = (name: string, step: Step, bookingId: BookingId, confirmation: Confirmation) =>
  street.person(name).asks(step, { bookingId, confirmation })
const showTo = (name: string, bookingId: BookingId) =>
  street.person(name).gets(contract.showBooking, { bookingId })
const OTHER_PARTY = { status: 403, message: '这一步要由另一方来办。' }
const CHANGED = { status: 409, message: '这次借用的状态变了，请刷新看看。' }
const WRONG_QR = { status: 422, message: '这个码不对或者过期了，请对方重新打开。' }
const LOCKED = { status: 409, message: '数字输错太多次了，请对方在自己手机上点确认。' }

describe('The word of the wrong party', () => {
  let bookingId: BookingId
  beforeAll(async () => {
    bookingId = await street.books('李叔', '人字梯', [1, 3])
  })

  it('(2.6) the owner cannot say that the borrower has it, nor scan for him', async () => {
    const { qr: shown = '' } = await showTo('陈姨', bookingId)
    for (const word of [TAP, qr(shown)])
      expect(await confirms('陈姨', contract.handOver, bookingId, word)).toMatchObject(OTHER_PARTY)
    const { spokenCode = '' } = await showTo('李叔', bookingId)
    const digits = code(spokenCode)
    expect(await confirms('李叔', contract.handOver, bookingId, digits)).toMatchObject(OTHER_PARTY)
    expect((await showTo('李叔', bookingId)).status).toBe('accepted')
  })

  it('(2.6) the borrower cannot say that it is back, nor scan for her', async () => {
    expect((await confirms('李叔', contract.handOver, bookingId, TAP)).ok).toBe(true)
    const { qr: shown = '' } = await showTo('李叔', bookingId)
    for (const word of [TAP, qr(shown)])
      expect(await confirms('李叔', contract.takeBack, bookingId, word)).toMatchObject(OTHER_PARTY)
    expect((await confirms('陈姨', contract.takeBack, bookingId, TAP)).ok).toBe(true)
    expect((await showTo('陈姨', bookingId)).status).toBe('returned')
  })
})

describe('Four spoken digits', () => {
  let drill: BookingId
  beforeAll(async () => {
    drill = await street.books('李叔', '电钻', [1, 3])
  })
  it('(2.6) wrong ones are counted, and after five only the other phone helps', async () => {
    const { spokenCode = '' } = await showTo('李叔', drill)
    const [right, guess] = [code(spokenCode), code(wrong(spokenCode))]
    for (const left of [4, 3, 2, 1, 0])
      expect(await confirms('陈姨', contract.handOver, drill, guess)).toMatchObject({
        status: 422,
        message: `数字不对，再问一遍，还能试${left}次。`,
      })
    expect(await confirms('陈姨', contract.handOver, drill, right)).toMatchObject(LOCKED)
    expect((await confirms('李叔', contract.handOver, drill, TAP)).ok).toBe(true)
  })

  it('(2.6) are counted afresh for the way back', async () => {
    const { spokenCode = '' } = await showTo('陈姨', drill)
    const [right, guess] = [code(spokenCode), code(wrong(spokenCode))]
    expect(await confirms('李叔', contract.takeBack, drill, guess)).toMatchObject({
      message: '数字不对，再问一遍，还能试4次。',
    })
    expect((await confirms('李叔', contract.takeBack, drill, right)).ok).toBe(true)
  })

  it('(2.6) ten guesses at once are no more than five', async () => {
    const bookingId = await street.books('李叔', '推车', [1, 3])
    const { spokenCode = '' } = await showTo('李叔', bookingId)
    const guess = () => confirms('陈姨', contract.handOver, bookingId, code(wrong(spokenCode)))
    const answers = await Promise.all(Array.from({ length: 10 }, guess))
    const counted = answers.filter(({ status }) => status === 422).length
    expect(counted).toBeLessThanOrEqual(5)
    for (let left = 5 - counted; left > 0; left--) await guess()
    const right = code(spokenCode)
    expect(await confirms('陈姨', contract.handOver, bookingId, right)).toMatchObject(LOCKED)
  })

  it('(2.6) a tap that is sent twice counts once', async () => {
    const bookingId = await street.books('李叔', '蒸锅', [1, 3])
    const { spokenCode = '' } = await showTo('李叔', bookingId)
    const typed = { bookingId, confirmation: code(wrong(spokenCode)) }
    for (let time = 1; time <= 6; time++)
      expect(
        await street.person('陈姨').asks(contract.handOver, typed, { key: 'the-same-tap' }),
      ).toMatchObject({ status: 422, message: '数字不对，再问一遍，还能试4次。' })
    expect(await confirms('陈姨', contract.handOver, bookingId, code(spokenCode))).toMatchObject({
      ok: true,
      value: { status: 'handedOver' },
    })
  })

  it('(2.6) hand it over once: said again, they change nothing', async () => {
    const bookingId = await street.books('李叔', '帐篷', [1, 3])
    const { spokenCode = '' } = await showTo('李叔', bookingId)
    const digits = code(spokenCode)
    expect((await confirms('陈姨', contract.handOver, bookingId, digits)).ok).toBe(true)
    expect(await confirms('陈姨', contract.handOver, bookingId, digits)).toMatchObject(CHANGED)
    await confirms('陈姨', contract.takeBack, bookingId, TAP)
    expect(await confirms('陈姨', contract.handOver, bookingId, digits)).toMatchObject(CHANGED)
  })
})

describe('The code to scan', () => {
  let chess: BookingId
  beforeAll(async () => {
    chess = await street.books('李叔', '象棋', [1, 3])
  })
  it('(2.6) of one loan is no word in another, nor for the way back', async () => {
    const fan = await street.books('李叔', '风扇', [1, 3])
    const { qr: ofFan = '' } = await showTo('陈姨', fan)
    expect(await confirms('李叔', contract.handOver, chess, qr(ofFan))).toMatchObject(WRONG_QR)
    expect((await confirms('李叔', contract.handOver, fan, qr(ofFan))).ok).toBe(true)
    expect(await confirms('陈姨', contract.takeBack, fan, qr(ofFan))).toMatchObject(WRONG_QR)
  })

  it('(2.6) with another loan’s name written into it is none', async () => {
    const { qr: shown = '' } = await showTo('陈姨', chess)
    const [, , , until = '', signature = ''] = shown.split(':')
    const later = `LX:handOver:${chess}:${(parseInt(until, 36) + 1).toString(36)}:${signature}`
    const others = ['https://example.com/pay?id=1&to=%E9%99%88', '付款码 1234', 'x'.repeat(1500)]
    for (const forged of [
      later,
      `LX:handOver:${chess}`,
      'LX',
      `${shown}:`,
      shown.slice(0, -1),
    ].concat(others))
      expect(await confirms('李叔', contract.handOver, chess, qr(forged))).toMatchObject(WRONG_QR)
  })

  it('(2.6) is good for ten minutes', async () => {
    const { qr: shown = '' } = await showTo('陈姨', chess)
    await street.itIs(1, 12)
    expect(await confirms('李叔', contract.handOver, chess, qr(shown))).toMatchObject(WRONG_QR)
    const { qr: fresh = '' } = await showTo('陈姨', chess)
    expect((await confirms('李叔', contract.handOver, chess, qr(fresh))).ok).toBe(true)
  })
})
