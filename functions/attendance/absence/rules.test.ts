import { describe, expect, it } from '@jest/globals'
import { DAY_MS } from '../../../shared/kernel/dates'
import type { ResidentId } from '../../../shared/kernel/ids'
import { refuse } from '../../../shared/kernel/outcome'
import { aRegistration } from '../../testing/attendanceFacts'
import { decideAbsence, isToBeCalled } from './rules'

const absent = aRegistration({ status: 'noShow' })
const said = { says: 'ill', by: 'res_1' as ResidentId, now: 99 } as const

describe('Whoever did not come', () => {
  it('(4.8) says why', () =>
    expect(decideAbsence(absent, said)).toMatchObject({
      value: { status: 'noShow', absence: 'ill', rev: 4, changedAt: 99, changedBy: 'res_1' },
    }))

  it('(4.8) has nothing to say who came, or never signed up', () => {
    expect(decideAbsence(undefined, said)).toEqual(refuse({ code: 'registration.notFound' }))
    expect(decideAbsence(aRegistration({ status: 'attended' }), said)).toEqual(
      refuse({ code: 'attendance.notAbsent' }),
    )
  })

  it('(4.8) is called the day before from the second time on', () => {
    const now = 100 * DAY_MS
    const lately = { ...absent, changedAt: now - 1 }
    expect(isToBeCalled([lately], now)).toBe(false)
    expect(isToBeCalled([lately, lately], now)).toBe(true)
    expect(isToBeCalled([lately, { ...lately, absence: 'wasThere' }], now)).toBe(true)
  })

  it('(4.8) is not called for what was excused, is ninety days old, or was no absence', () => {
    const now = 100 * DAY_MS
    const lately = { ...absent, changedAt: now - 1 }
    const old = { ...absent, changedAt: now - 90 * DAY_MS }
    for (const other of [
      { ...lately, absence: 'ill' } as const,
      { ...lately, absence: 'family' } as const,
      { ...lately, status: 'attended' } as const,
      old,
    ])
      expect(isToBeCalled([lately, other], now)).toBe(false)
    expect(isToBeCalled([lately, { ...old, changedAt: old.changedAt + 1 }], now)).toBe(true)
  })
})
