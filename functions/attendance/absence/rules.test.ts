import { describe, expect, it } from '@jest/globals'
import type { ResidentId } from '../../../shared/kernel/ids'
import { refuse } from '../../../shared/kernel/outcome'
import { aRegistration } from '../../testing/attendanceFacts'
import { decideAbsence } from './rules'

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
})
