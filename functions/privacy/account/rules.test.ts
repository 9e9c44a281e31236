import { describe, expect, it } from '@jest/globals'
import { DAY_MS, HOUR_MS, MINUTE_MS } from '../../../shared/kernel/dates'
import type { DistrictId, ResidentId } from '../../../shared/kernel/ids'
import { refuse } from '../../../shared/kernel/outcome'
import {
  begun,
  type Cancellation,
  decideCancelling,
  decideTakingBack,
  type Due,
  dueNow,
  erasedFrom,
  finished,
  isClosing,
  looked,
  postponed,
  rested,
  steppedOn,
  STEPS,
} from './rules'

const NOW = Date.parse('2030-05-01T10:00:00+08:00')
const CHEN = { id: 'res_chen' as ResidentId, districtId: 'dst_1' as DistrictId }
const DONE = [{ key: 'k', hash: 'h', at: 1, answer: '{}' }]
const STATUSES = ['cooling', 'takenBack', 'erasing', 'erased'] as const

const cooling: Cancellation = {
  ...{ ...CHEN, rev: 1, status: 'cooling', passes: 0, done: [] },
  ...{ askedAt: NOW, erasesAt: NOW + 7 * DAY_MS, dueAt: NOW + 2 * MINUTE_MS },
}
const at = (status: Cancellation['status'], more: Partial<Cancellation> = {}): Cancellation => ({
  ...{ ...cooling, status },
  ...more,
})
const asks = (before?: Cancellation, openMatters = 0, when = NOW) =>
  decideCancelling(before, { ...CHEN, at: when }, openMatters)

describe('Somebody who wants their account closed', () => {
  it('(12.2) has seven days in which to think otherwise', () =>
    expect(asks()).toEqual({ ok: true, value: cooling }))

  it('(12.2) settles first what nobody else could', () => {
    expect(asks(undefined, 1)).toEqual(refuse({ code: 'account.openMatters', count: 1 }))
    expect(asks(at('takenBack'), 3)).toEqual(refuse({ code: 'account.openMatters', count: 3 }))
  })

  it.each(['cooling', 'erasing'] as const)(
    '(12.2) asks twice to no effect: %s it stays',
    (status) =>
      expect(asks(at(status, { rev: 4 }), 2, NOW + DAY_MS)).toEqual({
        ok: true,
        value: at(status, { rev: 4 }),
      }),
  )

  it('(12.2) who took it back may ask anew, and the days begin anew', () => {
    const before = at('takenBack', { rev: 4, done: DONE, passes: 2 })
    const later = NOW + 30 * DAY_MS
    expect(asks(before, 0, later)).toEqual({
      ok: true,
      value: {
        ...{ ...cooling, rev: 5, done: DONE, askedAt: later, erasesAt: later + 7 * DAY_MS },
        dueAt: later + 2 * MINUTE_MS,
      },
    })
  })

  it('(12.2) is closing while it cools and while it is erased, and not otherwise', () => {
    expect(STATUSES.filter((status) => isClosing({ status }))).toEqual(['cooling', 'erasing'])
    expect(isClosing(undefined)).toBe(false)
  })
})

describe('Thinking otherwise', () => {
  it('(12.2) is possible until the last second', () => {
    const takenBack = decideTakingBack(cooling, cooling.erasesAt - 1)
    expect(takenBack).toMatchObject({ ok: true, value: { status: 'takenBack', rev: 2 } })
    expect(takenBack.ok && takenBack.value).not.toHaveProperty('dueAt')
  })

  it('(12.2) is too late once the days are over, or once it is being erased', () => {
    const tooLate = refuse({ code: 'account.tooLate' })
    expect(decideTakingBack(cooling, cooling.erasesAt)).toEqual(tooLate)
    expect(decideTakingBack(at('erasing'), NOW)).toEqual(tooLate)
  })

  it('(12.2) is nothing where nobody asked, or where it is taken back or done', () => {
    for (const before of [undefined, at('takenBack'), at('erased')])
      expect(decideTakingBack(before, NOW)).toEqual(refuse({ code: 'account.notClosing' }))
  })
})

describe('What time makes of it', () => {
  it('(12.2) nothing before it is due, and nothing where nothing is', () => {
    for (const status of STATUSES) {
      expect(dueNow(at(status, { dueAt: NOW }), NOW - 1)).toBe('nothing')
      expect(dueNow(rested(at(status)), NOW + 90 * DAY_MS)).toBe('nothing')
    }
  })

  it.each<[Cancellation['status'], Due]>([
    ['cooling', 'look'],
    ['takenBack', 'nothing'],
    ['erasing', 'step'],
    ['erased', 'rest'],
  ])('(12.2) while it is %s: %s', (status, due) =>
    expect(dueNow(at(status, { dueAt: NOW }), NOW)).toBe(due),
  )

  it('(12.2) the erasing begins with the last second of the seven days', () => {
    const last = at('cooling', { dueAt: NOW })
    expect(dueNow(last, last.erasesAt - 1)).toBe('look')
    expect(dueNow(last, last.erasesAt)).toBe('begin')
  })

  it('(12.2) what follows is looked for after two minutes, an hour and a day, and at the end', () => {
    const hour = looked(cooling)
    expect(hour).toEqual({ ...cooling, rev: 2, passes: 1, dueAt: NOW + HOUR_MS })
    const day = looked(hour)
    expect(day).toEqual({ ...cooling, rev: 3, passes: 2, dueAt: NOW + DAY_MS })
    expect(looked(day)).toEqual({ ...cooling, rev: 4, passes: 3, dueAt: cooling.erasesAt })
  })

  it('(12.2) no look comes after the end', () => {
    const short = { ...cooling, erasesAt: NOW + 10 }
    expect(looked(short).dueAt).toBe(NOW + 10)
  })

  it('(12.2) what came up meanwhile puts it off by a day', () =>
    expect(postponed(cooling, NOW)).toEqual({ ...cooling, rev: 2, dueAt: NOW + DAY_MS }))
})

describe('The erasing', () => {
  const from = (step: Cancellation['step'], place?: string): Cancellation => ({
    ...at('erasing', { dueAt: NOW }),
    ...(step === undefined ? {} : { step }),
    ...(place === undefined ? {} : { place }),
  })

  it('(12.2) begins with the homes', () =>
    expect(begun(cooling, NOW)).toEqual({
      ...{ ...cooling, rev: 2, status: 'erasing', step: 'homes', dueAt: NOW },
    }))

  it('(12.2) goes on in the same list, from the place where it was', () =>
    expect(steppedOn(from('things', 'lst_1'), 'lst_9', NOW + 5)).toEqual({
      ...{ ...from('things', 'lst_9'), rev: 2, dueAt: NOW + 5 },
    }))

  it('(12.2) takes each step in turn, and ends with the person', () => {
    const order: (string | undefined)[] = ['homes']
    for (let one = from('homes'); one.step !== 'person';) {
      one = steppedOn({ ...one, place: 'somewhere' }, undefined, NOW)
      expect(one).not.toHaveProperty('place')
      order.push(one.step)
    }
    expect(order).toEqual([...STEPS])
    expect(steppedOn(from('person'), undefined, NOW).step).toBe('person')
  })

  it('(12.2) waits two minutes after the homes alone: the things are put away meanwhile', () => {
    expect(steppedOn(from('homes'), undefined, NOW).dueAt).toBe(NOW + 2 * MINUTE_MS)
    expect(steppedOn(from('homes'), 'mbr_2', NOW).dueAt).toBe(NOW)
    expect(steppedOn(from('things'), undefined, NOW).dueAt).toBe(NOW)
  })

  it('(12.2) that lost its step goes on behind the homes', () =>
    expect(steppedOn(from(undefined), undefined, NOW).step).toBe('things'))

  it('(12.2) leaves that it was done, and looks once more a day later', () => {
    const { step: _step, place: _place, ...kept } = from('person', 'res_chen')
    expect(finished({ ...from('person', 'res_chen'), done: DONE }, NOW)).toEqual({
      ...{ ...kept, rev: 2, status: 'erased', erasedAt: NOW, dueAt: NOW + DAY_MS, done: [] },
    })
  })

  it('(12.2) rests after that: nothing is due any more', () => {
    const { dueAt: _due, ...kept } = at('erased')
    expect(rested(at('erased'))).toEqual({ ...kept, rev: 2 })
  })
})

describe('Somebody who has no account to close', () => {
  const erases = NOW + 3 * DAY_MS
  const from = (before?: Cancellation) => erasedFrom(before, { ...CHEN, at: NOW }, erases)

  it('(12.4) is erased from a moment on, also where it was taken back before', () => {
    expect(from()).toEqual({ ...cooling, erasesAt: erases })
    expect(from(at('takenBack', { rev: 4, done: DONE }))).toEqual({
      ...{ ...cooling, rev: 5, erasesAt: erases, done: DONE },
    })
    expect(erasedFrom(undefined, { ...CHEN, at: NOW }, NOW)?.dueAt).toBe(NOW)
  })

  it.each(['cooling', 'erasing', 'erased'] as const)('(12.4) is erased once: %s', (status) =>
    expect(from(at(status))).toBeUndefined(),
  )
})
