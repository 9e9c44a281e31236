import { describe, expect, it } from '@jest/globals'
import { NOW } from '../../../shared/contract/figures'
import { DAY_MS, startOf } from '../../../shared/kernel/dates'
import { aCheckIn, aSession } from '../../testing/attendanceFacts'
import { booking, hours, LI, may, NOON } from '../../testing/borrowing'
import { listed } from '../../testing/listed'
import type { Membership } from '../../resident/rules'
import {
  bookingCounts,
  checkInCounts,
  listingCounts,
  membershipCounts,
  sessionCounts,
  withoutNow,
} from './rules'

const MAY = '2026-05'
const JUNE = '2026-06'
const out = booking(LI, [1, 3], { status: 'handedOver', handedOverAt: NOON })
const back = (at: number) => ({ ...out, status: 'returned', returnedAt: at }) as const

describe('A ladder that is lent', () => {
  it('(10.4) counts for nothing while it is only asked for, agreed or called off', () => {
    for (const status of ['requested', 'accepted', 'declined', 'cancelled', 'expired'] as const)
      expect(bookingCounts(booking(LI, [1, 3], { status }))).toEqual({})
  })

  it('(10.4) is lent in the month in which it was handed over, and out until it is back', () =>
    expect(bookingCounts(out)).toEqual({ [MAY]: { lent: 1 }, [NOW]: { out: 1 } }))

  it('(10.4) is returned in the month in which it came back, by the clock of Shanghai', () => {
    expect(bookingCounts(back(startOf(may(3)) - 1))).toEqual({ [MAY]: { lent: 1, returned: 1 } })
    const late = startOf(may(1)) + 31 * DAY_MS
    expect(bookingCounts(back(late - 1))).toEqual({ [MAY]: { lent: 1, returned: 1, late: 1 } })
    expect(bookingCounts(back(late))).toEqual({
      [MAY]: { lent: 1 },
      [JUNE]: { returned: 1, late: 1 },
    })
  })

  it('(10.4) is not late where the borrower said in time where it stands', () => {
    const left = [{ place: 'door', at: startOf(may(3)) - 1 }] as const
    expect(bookingCounts({ ...back(startOf(may(4))), left })[MAY]).toEqual({ lent: 1, returned: 1 })
  })

  it('(10.4) is no loan where it was a gift', () => {
    const terms = { ...out.terms, isGift: true as const }
    expect(bookingCounts({ ...out, terms, status: 'given' })).toEqual({ [MAY]: { given: 1 } })
  })

  it('(10.4) was lent where it is lost and settled, and does not come back', () =>
    expect(bookingCounts({ ...out, status: 'closed' })).toEqual({ [MAY]: { lent: 1 } }))

  it('(10.4) counts thanks, and whether again, of those who said so', () => {
    const said = { at: NOON, times: 1 }
    const thanks = {
      borrower: { ...said, thanks: true, again: 'yes' },
      owner: { ...said, thanks: false, again: 'unsaid' },
    } as const
    expect(bookingCounts({ ...back(NOON), thanks })[MAY]).toEqual({
      ...{ lent: 1, returned: 1, thanks: 1, againAsked: 1, againYes: 1 },
    })
  })
})

describe('Help by the hour', () => {
  it('(10.4) counts once it is done, with the hours that were agreed', () => {
    const help = { ...out, kind: 'skill', hours: hours('09:00', '10:30') } as const
    expect(bookingCounts(help)).toEqual({})
    const done = { ...help, status: 'returned', returnedAt: NOON } as const
    expect(bookingCounts(done)).toEqual({ [MAY]: { helps: 1, helpMinutes: 90 } })
  })
})

describe('A thing', () => {
  it('(10.4) is new in the month in which it was first published, and on offer while neighbours see it', () => {
    const published = listed({ status: 'published', publishedAt: NOON })
    expect(listingCounts({ ...published, status: 'paused' })).toEqual({ [MAY]: { offered: 1 } })
    expect(withoutNow(listingCounts(published))).toEqual({ [MAY]: { offered: 1 } })
  })

  it('(10.4) is a skill where it is one', () => {
    const skill = listed({ kind: 'skill', status: 'paused', publishedAt: NOON })
    expect(listingCounts(skill)).toEqual({ [MAY]: { offeredSkills: 1 } })
  })
})

describe('Whoever is verified', () => {
  const one = { status: 'approved', decidedAt: NOON } as Membership

  it('(10.4) counts in the month of it, also once they have left', () => {
    expect(membershipCounts(one)).toEqual({ [MAY]: { verified: 1 } })
    expect(membershipCounts({ ...one, status: 'left' })).toEqual({ [MAY]: { verified: 1 } })
    expect(membershipCounts({ ...one, status: 'rejected' })).toEqual({})
  })
})

describe('A class', () => {
  const held = aSession({ status: 'tookPlace' })

  it('(10.4) was held once its list is handed in', () => {
    expect(sessionCounts(aSession())).toEqual({})
    expect(sessionCounts(held)).toEqual({ '2030-05': { classes: 1 } })
    expect(sessionCounts({ ...held, kind: 'training' })).toEqual({ '2030-05': { events: 1 } })
  })

  it('(10.4) counts all who came, whom they brought, the hours and what they said', () => {
    const feedback = { face: 'good', ticks: ['clear', 'more'], at: 9 } as const
    expect(
      checkInCounts(
        aCheckIn({ party: 2, feedback: { ...feedback, ticks: ['clear', 'more'] } }),
        held,
      ),
    ).toEqual({
      '2030-05': { attended: 2, attendedMinutes: 240, answers: 1, good: 1, clear: 1, more: 1 },
    })
  })

  it('(10.4) counts nobody who was written down by mistake, or to whom it was called off', () => {
    expect(checkInCounts(aCheckIn({ isUndone: true }), held)).toEqual({})
    expect(checkInCounts(aCheckIn(), { ...held, status: 'cancelled' })).toEqual({})
  })
})
