import { describe, expect, it } from '@jest/globals'
import { HOUR_MS, type LocalDate, startOf } from '../../../shared/kernel/dates'
import type { LocalTime } from '../../../shared/kernel/hours'
import type {
  CommunityId,
  CompoundId,
  DistrictId,
  EventId,
  StreetId,
} from '../../../shared/kernel/ids'
import { beginningOf, type Found, isWanted, nodesAround, soonestOf, taken } from './rules'

const DAY = '2030-05-01' as LocalDate
const NOON = startOf(DAY) + 12 * HOUR_MS

const found = (from: string, until: string, kind: Found['card']['kind'] = 'class'): Found => ({
  id: `ses_${from}`,
  sortKey: `${DAY}T${from}#ses_${from}`,
  card: {
    ...{ day: DAY, hours: { from: from as LocalTime, until: until as LocalTime } },
    ...{ eventId: 'evt_1' as EventId, kind, title: '课', venue: '活动室', status: 'open' },
  },
})
const ids = (list: readonly Found[]) => list.map(({ id }) => id)
const [EIGHT, NINE, ONE, TWO] = [
  found('08:00', '09:00'),
  found('09:00', '12:30'),
  found('13:00', '14:00', 'event'),
  found('14:00', '15:00'),
]

describe('What somebody finds around their compound', () => {
  it('(4.1) is held in the compound and in every place above it', () =>
    expect(
      nodesAround({
        ...{ districtId: 'dst_1' as DistrictId, streetId: 'str_1' as StreetId },
        ...{ communityId: 'cmt_1' as CommunityId, compoundId: 'cpd_1' as CompoundId },
      }),
    ).toEqual(['cpd_1', 'cmt_1', 'str_1', 'dst_1']))

  it('(4.1) begins with the day, whatever the hour', () => {
    expect(beginningOf(DAY) < EIGHT.sortKey).toBe(true)
    expect(beginningOf(DAY) > '2030-04-30T23:30#ses').toBe(true)
  })

  it('(4.1) is in the order of time, from wherever it comes, and no more than a page', () => {
    expect(ids(soonestOf([[TWO], [EIGHT, ONE], [], [NINE]], 3))).toEqual(ids([EIGHT, NINE, ONE]))
    expect(ids(soonestOf([[TWO], [EIGHT, ONE], [], [NINE]], 9))).toEqual(
      ids([EIGHT, NINE, ONE, TWO]),
    )
  })

  it('(4.1) is not over yet: to its last moment', () => {
    const endsAtNoon = found('10:00', '12:00')
    expect(isWanted(endsAtNoon, { now: NOON })).toBe(false)
    expect(isWanted(endsAtNoon, { now: NOON - 1 })).toBe(true)
    expect(isWanted(NINE, { now: NOON })).toBe(true)
  })

  it('(4.1) is of the kind that is asked for', () => {
    expect(isWanted(ONE, { kind: 'event', now: NOON })).toBe(true)
    expect(isWanted(ONE, { kind: 'class', now: NOON })).toBe(false)
    expect(isWanted(EIGHT, { kind: 'class', now: NOON })).toBe(false)
  })
})

describe('A page of it', () => {
  const ALL = [EIGHT, NINE, ONE, TWO]

  it('(4.1) goes on behind the last that was looked at, wanted or not', () =>
    expect(taken(ALL, { kind: 'event', now: NOON }, 5)).toEqual({
      found: [ONE],
      after: TWO.sortKey,
    }))

  it('(4.1) goes on behind its own last, where more is wanted than there is room for', () =>
    expect(taken(ALL, { now: NOON }, 2)).toEqual({ found: [NINE, ONE], after: ONE.sortKey }))

  it('(4.1) that is just full leaves nothing out', () =>
    expect(taken(ALL, { now: NOON }, 3)).toEqual({ found: [NINE, ONE, TWO], after: TWO.sortKey }))

  it('(4.1) of nothing goes on nowhere', () =>
    expect(taken([], { now: NOON }, 3)).toEqual({ found: [], after: undefined }))
})
