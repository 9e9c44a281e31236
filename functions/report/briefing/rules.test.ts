import { describe, expect, it } from '@jest/globals'
import type { LocalDate } from '../../../shared/kernel/dates'
import { BRIEFED, deskOf, listOf, monthsOf, waitingIn } from './rules'

const waits = { request: 2, dispute: 1 }

describe('(10.4) What waits, on the sheet before an inspection', () => {
  it('(10.4) is said by kind to those who work there, in the order of a desk', () => {
    const kinds = [
      ['request', 2],
      ['dispute', 1],
    ]
    expect(waitingIn(waits, { isDesk: true })).toEqual({ sum: 3, isHidden: false, kinds })
  })

  it('(10.4) is a sum alone to whoever leads, and none of one to four', () => {
    expect(waitingIn(waits, { isDesk: false })).toEqual({ sum: 3, isHidden: true, kinds: [] })
    expect(waitingIn({ request: 4 }, { isDesk: false }).isHidden).toBe(true)
    expect(waitingIn({ request: 5 }, { isDesk: false })).toMatchObject({ sum: 5, isHidden: false })
    expect(waitingIn({}, { isDesk: false })).toEqual({ sum: 0, isHidden: false, kinds: [] })
  })
})

describe('(10.4) The sheet', () => {
  it('(10.4) is of this month and the one before, also in January', () => {
    expect(monthsOf('2031-01-15' as LocalDate)).toEqual(['2031-01', '2030-12'])
    expect(monthsOf('2031-03-31' as LocalDate)).toEqual(['2031-03', '2031-02'])
  })

  it('(10.4) leads from each number to a list', () => {
    for (const figure of BRIEFED)
      expect(['listings', 'bookings', 'events', 'residents']).toContain(listOf(figure))
    expect(listOf('thanks')).toBe('figures')
    expect([deskOf('request'), deskOf('overdue')]).toEqual(['verifications', 'today'])
  })
})
