import { describe, expect, it } from '@jest/globals'
import { DAY_MS, HOUR_MS, type LocalDate, MINUTE_MS } from '../../../shared/kernel/dates'
import type { ResidentId } from '../../../shared/kernel/ids'
import { refuse } from '../../../shared/kernel/outcome'
import type { Membership } from '../rules'
import {
  decideLease,
  decideLeave,
  elapsed,
  isLiving,
  leaseDue,
  leaseEnd,
  leaseToldAt,
  leftWithAccount,
  withDue,
} from './rules'

const LAST = '2030-05-31' as LocalDate
/** The midnight behind the last day, in Shanghai. */
const END = Date.parse('2030-06-01T00:00:00+08:00')
const TOLD = Date.parse('2030-05-18T00:00:00+08:00')
const NOW = Date.parse('2030-05-01T10:00:00+08:00')
const CHEN = 'res_chen' as ResidentId
const XIAOLI = 'res_xiaoli' as ResidentId

const home = { id: 'mbr_1', rev: 3, residentId: CHEN, status: 'approved' } as unknown as Membership
const lease: Membership = { ...home, lastDay: LAST, dueAt: TOLD }
const NOT_HOME = ['requested', 'rejected', 'left', 'merged', 'withdrawn'] as const

describe('A lease', () => {
  it('(1.5) ends with its last day, and is told of two weeks before', () => {
    expect(leaseEnd(LAST)).toBe(END)
    expect(leaseToldAt(LAST)).toBe(TOLD)
  })

  it('(1.5) gives every right to its last millisecond, and none behind it', () => {
    expect(isLiving(lease, END - 1)).toBe(true)
    expect(isLiving(lease, END)).toBe(false)
    expect(isLiving(home, END + 1000 * DAY_MS)).toBe(true)
    for (const status of NOT_HOME) expect(isLiving({ ...lease, status }, NOW)).toBe(false)
  })

  it('(1.5) is looked at when it is to be told, then at its end', () => {
    expect(leaseDue(home, NOW)).toBeUndefined()
    expect(leaseDue(lease, TOLD - 1)).toBe(TOLD)
    expect(leaseDue(lease, TOLD)).toBe(END)
    expect(leaseDue({ ...lease, isEndTold: true }, NOW)).toBe(END)
    expect(withDue(lease, undefined)).not.toHaveProperty('dueAt')
    expect(withDue(lease, 7)).toEqual({ ...lease, dueAt: 7 })
  })

  it('(1.5) may have another last day, told anew when that comes near', () => {
    const told: Membership = { ...lease, lastDay: '2030-05-05' as LocalDate, isEndTold: true }
    expect(decideLease({ ...told, endToldAt: 5 }, LAST, NOW)).toEqual({
      ok: true,
      value: { ...lease, rev: 4 },
    })
  })

  it('(1.5) whose new end is near is told of with the change, from two weeks before on', () => {
    const set = (now: number) => decideLease(home, LAST, now)
    const value = { ...home, rev: 4, lastDay: LAST, isEndTold: true, endToldAt: TOLD, dueAt: END }
    expect(set(TOLD)).toEqual({ ok: true, value })
    const before = set(TOLD - 1)
    expect(before.ok && before.value).toEqual({ ...lease, rev: 4 })
  })

  it('(1.5) may have no end any more, and then nothing is due', () =>
    expect(decideLease({ ...lease, isEndTold: true, endToldAt: 5 }, undefined, NOW)).toEqual({
      ok: true,
      value: { ...home, rev: 4 },
    }))

  it.each(NOT_HOME)('(1.5) has no end to set of who is %s', (status) =>
    expect(decideLease({ ...lease, status }, LAST, NOW)).toEqual(
      refuse({ code: 'membership.notLiving' }),
    ),
  )
})

describe('Somebody who leaves', () => {
  const leaving = { because: 'movedOut', by: XIAOLI, at: NOW } as const
  const left = {
    ...{ status: 'left', leftAt: NOW, leftBecause: 'movedOut', leftBy: XIAOLI, passes: 0 },
    dueAt: NOW + 2 * MINUTE_MS,
  }

  it('(1.10) lives there no more from that moment on; what follows is looked for two minutes later', () =>
    expect(decideLeave(lease, leaving)).toEqual({ ok: true, value: { ...lease, ...left, rev: 4 } }))

  it.each(NOT_HOME)('(1.10) cannot, who is %s', (status) =>
    expect(decideLeave({ ...home, status }, leaving)).toEqual(
      refuse({ code: 'membership.notLiving' }),
    ),
  )

  it('(12.2) with their account leaves a home, or takes a request along, and nothing else', () => {
    const closed = { ...left, leftBecause: 'closed', leftBy: CHEN, rev: 4 }
    expect(leftWithAccount(home, NOW)).toEqual({ ...home, ...closed })
    expect(leftWithAccount({ ...home, status: 'requested' }, NOW)).toEqual({ ...home, ...closed })
    for (const status of ['rejected', 'left', 'merged', 'withdrawn'] as const)
      expect(leftWithAccount({ ...home, status }, NOW)).toBeUndefined()
  })
})

describe('What time makes of a membership', () => {
  it('(1.10) nothing before it is due, or where nothing is', () => {
    expect(elapsed(lease, TOLD - 1)).toBeUndefined()
    expect(elapsed(home, END)).toBeUndefined()
    expect(elapsed({ ...home, status: 'left' }, END)).toBeUndefined()
  })

  it('(1.5) two weeks before its end a lease is told of, and due at its end', () =>
    expect(elapsed(lease, TOLD)).toEqual({
      ...{ ...lease, rev: 4, isEndTold: true, endToldAt: TOLD, dueAt: END },
    }))

  it('(1.5) with its last millisecond it is over, by itself', () => {
    const told: Membership = { ...lease, isEndTold: true, dueAt: END - 1 }
    expect(elapsed(told, END - 1)?.status).toBe('approved')
    expect(elapsed(told, END)).toMatchObject({
      ...{ status: 'left', leftBecause: 'termOver', leftBy: 'clock', leftAt: END, rev: 4 },
      ...{ passes: 0, dueAt: END + 2 * MINUTE_MS },
    })
  })

  it('(1.10) what follows from leaving is looked for after an hour and a day more, then no more', () => {
    const gone: Membership = { ...home, status: 'left', passes: 0, dueAt: NOW }
    const hour = elapsed(gone, NOW)
    expect(hour).toEqual({ ...gone, rev: 4, passes: 1, dueAt: NOW + HOUR_MS })
    const day = elapsed({ ...gone, passes: 1 }, NOW)
    expect(day).toEqual({ ...gone, rev: 4, passes: 2, dueAt: NOW + DAY_MS })
    const { dueAt: _due, ...rest } = gone
    expect(elapsed({ ...gone, passes: 2 }, NOW)).toEqual({ ...rest, rev: 4, passes: 3 })
    const { passes: _passes, ...uncounted } = gone
    expect(elapsed(uncounted, NOW)?.passes).toBe(1)
  })

  it('(1.10) of what has nothing to look for, it only stops looking', () => {
    const { dueAt: _due, ...still } = lease
    expect(elapsed({ ...home, dueAt: NOW }, NOW)).toEqual({ ...home, rev: 4 })
    expect(elapsed({ ...lease, status: 'rejected' }, END)).toEqual({
      ...{ ...still, status: 'rejected', rev: 4 },
    })
  })
})
