import { describe, expect, it } from '@jest/globals'
import type { LocalDate } from '../../../../../shared/kernel/dates'
import type { MandateId } from '../../../../../shared/kernel/ids'
import type { Mandate } from '../../../../resident/care/rules'
import { mandateRecord } from './rules'

const instant = (text: string) => Date.parse(`${text}+08:00`)
const mandate = {
  ...{ id: 'mdt_1' as MandateId, consent: 'paper', principalId: 'res_gran', proxyId: 'res_son' },
  ...{ givenAt: instant('2030-05-01T09:05:00'), lastDay: '2031-05-01' as LocalDate },
} as unknown as Mandate

describe('That somebody may act for somebody, in one’s own data', () => {
  it('(12.2) is its days and its consent, and nothing of who it is', () =>
    expect(mandateRecord({ mandate, acts: [] })).toEqual({
      id: 'mdt_1',
      fields: { consent: '本人签了字', since: '2030-05-01 09:05', until: '2031-05-01' },
    }))

  it('(1.6) says what was done, what not, and when it was ended', () => {
    const acts = [
      { at: instant('2030-05-02T10:00:00'), what: 'bookListing', outcome: 'done' },
      { at: instant('2030-05-03T08:30:00'), what: 'renewBooking', outcome: 'refused' },
      { at: instant('2030-05-03T08:31:00'), what: 'joinQueue', outcome: 'begun' },
    ] as const
    const endedAt = instant('2030-05-04T12:00:00')
    expect(mandateRecord({ mandate: { ...mandate, endedAt }, acts })).toEqual({
      id: 'mdt_1',
      fields: {
        ...{ consent: '本人签了字', since: '2030-05-01 09:05', until: '2031-05-01' },
        endedAt: '2030-05-04 12:00',
        acts: '2030-05-02 10:00 约了东西（已办）；2030-05-03 08:30 说想多借几天（没办成）；2030-05-03 08:31 排了队（不确定）',
      },
    })
  })
})
