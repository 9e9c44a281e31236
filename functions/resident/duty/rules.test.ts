import { describe, expect, it } from '@jest/globals'
import { MAX_SHIFTS, MAX_WEEKS_AHEAD } from '../../../shared/contract/duty'
import { RETENTION } from '../../../shared/contract/retention'
import { addDays, DAY_MS, type LocalDate, startOf } from '../../../shared/kernel/dates'
import type { HourRange } from '../../../shared/kernel/hours'
import type { CommunityId, PostId, ResidentId, ShiftId } from '../../../shared/kernel/ids'
import { dutyNews } from './news/rules'
import {
  decideDuty,
  emptyWeek,
  type Facts,
  inOrder,
  isHeldThrough,
  postsIn,
  type Shift,
} from './rules'

const MONDAY = '2030-05-06' as LocalDate
const hours = { from: '09:00', until: '12:00' } as HourRange
const [li, fang] = ['li', 'fang'].map((id) => ({
  ...{ id: id as PostId, residentId: `${id} herself` as ResidentId, since: 0 },
})) as [Facts['holders'][number], Facts['holders'][number]]
const shift = (
  id: string,
  day: string,
  { postId, residentId }: Pick<Shift, 'postId' | 'residentId'>,
) => ({
  ...{ id: id as ShiftId, day: day as LocalDate, hours, postId, residentId },
})
const byLi = { postId: li.id, residentId: li.residentId }
const byFang = { postId: fang.id, residentId: fang.residentId }
const facts: Facts = {
  ...{ today: '2030-05-08' as LocalDate, holders: [li, fang], elsewhere: [], lastWeek: [] },
  newId: (n) => `new ${n}` as ShiftId,
}
const week = {
  ...emptyWeek('cmt' as CommunityId, '北江社区', MONDAY),
  shifts: [shift('past', '2030-05-07', byLi), shift('ahead', '2030-05-09', byFang)],
}
const refused = (code: string) => ({ ok: false, refusal: { code } })
const [past, ahead] = ['past', 'ahead'] as ShiftId[] as [ShiftId, ShiftId]

describe('A week of duty', () => {
  it('(1.11) stays as it was on days that are over', () => {
    const steps = [
      { is: 'add', weekday: 2, hours: { ...hours, until: '18:00' } as HourRange, postId: fang.id },
      { is: 'remove', shiftId: past },
      { is: 'give', shiftId: past, postId: fang.id },
      { is: 'swap', shiftId: past, withShiftId: ahead },
    ] as const
    for (const step of steps) expect(decideDuty(week, step, facts)).toEqual(refused('duty.past'))
  })

  it('(1.11) copies the days to come of whoever has the post still', () => {
    const lastWeek = [
      shift('over', '2030-04-30', byLi),
      shift('good', '2030-05-03', byLi),
      shift('taken', '2030-05-02', byFang),
      shift('ended', '2030-05-04', { ...byLi, postId: 'ended' as PostId }),
    ]
    const copied = decideDuty(week, { is: 'copy' }, { ...facts, lastWeek })
    expect(copied).toMatchObject({ value: { leftOut: 1 } })
    const days = copied.ok ? copied.value.shifts.map(({ day }) => day) : []
    expect(days).toEqual(['2030-05-07', '2030-05-09', '2030-05-10'])
  })

  it('(1.11) is exchanged between two', () => {
    const both = { ...week, shifts: [...week.shifts, shift('later', '2030-05-10', byLi)] }
    const step = { is: 'swap', shiftId: ahead, withShiftId: 'later' as ShiftId } as const
    const swapped = decideDuty(both, step, facts)
    expect(swapped.ok ? swapped.value.shifts.map(({ postId }) => postId) : []).toEqual([
      ...[li.id, li.id, fang.id],
    ])
  })

  it('(1.11) is news to whoever got or lost hours, never to whoever planned them', () => {
    const after = {
      ...week,
      rev: 2,
      changedBy: li.residentId,
      shifts: [shift('ahead', '2030-05-09', byLi)],
    }
    expect(dutyNews(week, after).map(({ kind, shift: of }) => [kind, of.residentId])).toEqual([
      ['duty.gone', fang.residentId],
    ])
  })
})

const at = (from: string, until: string) => ({ from, until }) as HourRange
const add = (weekday: number, when: HourRange = hours, postId: PostId = li.id) =>
  ({ is: 'add', weekday, hours: when, postId }) as const
type Planned = ReturnType<typeof decideDuty>
const daysOf = (planned: Planned) => (planned.ok ? planned.value.shifts.map(({ id }) => id) : [])

describe('A week in which nobody is on duty yet', () => {
  it('(12.4) is empty, and kept as long as the table of retention says', () =>
    expect(emptyWeek('cmt' as CommunityId, '北江社区', MONDAY)).toEqual({
      ...{ nodeId: 'cmt', nodeName: '北江社区', week: MONDAY, rev: 0, shifts: [], done: [] },
      expiresAt: (startOf(MONDAY) + RETENTION.duty.days * DAY_MS) / 1000,
    }))
})

describe('A post, as to hours of duty', () => {
  const nine = startOf(MONDAY) + 9 * 3_600_000
  const noon = startOf(MONDAY) + 12 * 3_600_000
  it.each([
    ['on the whole day on which it begins', startOf(MONDAY) + DAY_MS - 1, undefined, true],
    ['not on the day before it begins', startOf(MONDAY) + DAY_MS, undefined, false],
    ['until the moment that it ends', nine, noon, true],
    ['not where it ends a moment earlier', nine, noon - 1, false],
  ])('(1.11) lasts through them %s', (_, since, until, is) =>
    expect(
      isHeldThrough({ since, ...(until === undefined ? {} : { until }) }, { day: MONDAY, hours }),
    ).toBe(is),
  )
})

describe('Hours of duty that are added', () => {
  const added = (more: Partial<Facts>, step = add(5)) =>
    decideDuty(week, step, { ...facts, ...more })

  it('(1.11) stand among the others by day and hour, in the hands of who holds the post', () => {
    const morning = { ...shift('new 0', '2030-05-09', byLi), hours: at('08:00', '09:00') }
    expect(decideDuty(week, add(4, at('08:00', '09:00')), facts)).toEqual({
      ok: true,
      value: { shifts: [week.shifts[0], morning, week.shifts[1]], leftOut: 0 },
    })
  })

  it('(1.11) may be today, not yesterday', () => {
    expect(decideDuty(week, add(3), facts).ok).toBe(true)
    expect(decideDuty(week, add(2, at('14:00', '15:00')), facts)).toEqual(refused('duty.past'))
  })

  it.each([
    ['12:00', '12:00'],
    ['12:00', '09:00'],
  ])('(1.11) are not none: %s to %s', (from, until) =>
    expect(decideDuty(week, add(5, at(from, until)), facts)).toEqual(refused('duty.hoursWrong')),
  )

  it('(1.11) are for a post that is held then', () => {
    const [ended, other] = [
      { ...li, until: startOf(MONDAY) },
      { ...li, id: 'x' as PostId },
    ]
    for (const holders of [[], [ended], [other, fang]])
      expect(added({ holders })).toEqual(refused('duty.notHeldThen'))
  })

  it('(1.11) are nobody’s twice at a time, here or elsewhere; one begins as the other ends', () => {
    const there = { ...shift('there', '2030-05-10', byLi), postId: 'second' as PostId }
    expect(added({ elsewhere: [there] })).toEqual(refused('duty.clash'))
    expect(added({ elsewhere: [there] }, add(5, at('12:00', '14:00'))).ok).toBe(true)
    expect(added({ elsewhere: [shift('there', '2030-05-10', byFang)] }).ok).toBe(true)
    const step = add(4, at('11:30', '12:30'), fang.id)
    expect(decideDuty(week, step, facts)).toEqual(refused('duty.clash'))
    expect(decideDuty(week, { ...step, postId: li.id }, facts).ok).toBe(true)
  })

  it('(1.11) are only so many in a week', () => {
    const full = (count: number) => ({
      ...week,
      shifts: Array.from({ length: count }, (_, n) => shift(`s${n}`, '2030-05-06', byFang)),
    })
    expect(decideDuty(full(MAX_SHIFTS), add(5), facts)).toEqual(refused('duty.full'))
    expect(decideDuty(full(MAX_SHIFTS - 1), add(5), facts).ok).toBe(true)
  })

  it('(1.11) are of a week that is not over, and not too far away', () => {
    const on = (today: LocalDate) => decideDuty(week, add(7), { ...facts, today })
    expect(on(addDays(MONDAY, 6)).ok).toBe(true)
    expect(on(addDays(MONDAY, 7))).toEqual(refused('duty.past'))
    expect(on(addDays(MONDAY, -7 * MAX_WEEKS_AHEAD)).ok).toBe(true)
    expect(on(addDays(MONDAY, -7 * MAX_WEEKS_AHEAD - 1))).toEqual(refused('duty.tooFar'))
  })
})

describe('Hours of duty that are there already', () => {
  const nowhere = 'nowhere' as ShiftId
  const today = shift('today', '2030-05-08', byLi)
  const planned = { ...week, shifts: [...week.shifts, today] }
  const [held] = [today.id]

  it('(1.11) are removed, those of today too, the others stay', () => {
    expect(daysOf(decideDuty(planned, { is: 'remove', shiftId: held }, facts))).toEqual([
      ...[past, ahead],
    ])
  })

  it('(1.11) are given to another post, with who holds it', () => {
    expect(decideDuty(planned, { is: 'give', shiftId: held, postId: fang.id }, facts)).toEqual({
      ok: true,
      value: {
        shifts: [past, held, ahead].map((id) => ({
          ...planned.shifts.find((one) => one.id === id),
          ...(id === held ? byFang : {}),
        })),
        leftOut: 0,
      },
    })
    const gone = { ...facts, holders: [li] }
    expect(decideDuty(planned, { is: 'give', shiftId: held, postId: fang.id }, gone)).toEqual(
      refused('duty.notHeldThen'),
    )
  })

  it.each([
    { is: 'remove', shiftId: nowhere },
    { is: 'give', shiftId: nowhere, postId: fang.id },
    { is: 'swap', shiftId: nowhere, withShiftId: ahead },
    { is: 'swap', shiftId: ahead, withShiftId: nowhere },
    { is: 'swap', shiftId: ahead, withShiftId: ahead },
  ] as const)('(1.11) are refused kindly where they are gone: %j', (step) =>
    expect(decideDuty(planned, step, facts)).toEqual(refused('duty.notFound')),
  )

  it('(1.11) are exchanged at the same hour, where each has both posts free', () => {
    const same = { ...week, shifts: [shift('one', '2030-05-09', byLi), week.shifts[1]] }
    const step = { is: 'swap', shiftId: 'one' as ShiftId, withShiftId: ahead } as const
    const swapped = decideDuty(same as typeof week, step, facts)
    expect(swapped.ok && swapped.value.shifts.map(({ id, postId }) => [id, postId])).toEqual([
      ...[
        ['ahead', li.id],
        ['one', fang.id],
      ],
    ])
  })

  it('(1.11) are not exchanged where either is elsewhere then, or has no post then', () => {
    const step = { is: 'swap', shiftId: held, withShiftId: ahead } as const
    const swapped = (more: Partial<Facts>) => decideDuty(planned, step, { ...facts, ...more })
    expect(swapped({}).ok).toBe(true)
    for (const elsewhere of [
      [shift('there', '2030-05-08', byFang)],
      [shift('there', '2030-05-09', byLi)],
    ])
      expect(swapped({ elsewhere })).toEqual(refused('duty.clash'))
    expect(swapped({ holders: [li] })).toEqual(refused('duty.notHeldThen'))
    expect(swapped({ holders: [fang] })).toEqual(refused('duty.notHeldThen'))
  })
})

describe('A week that is copied', () => {
  const copied = (lastWeek: readonly Shift[], before: Partial<typeof week> = {}) =>
    decideDuty({ ...week, ...before }, { is: 'copy' }, { ...facts, lastWeek })
  const wed = shift('wed', '2030-05-01', byLi)

  it('(1.11) has new hours a week later, from today on', () =>
    expect(copied([shift('tue', '2030-04-30', byLi), wed], { shifts: [] })).toEqual({
      ok: true,
      value: { shifts: [{ ...wed, id: 'new 1', day: '2030-05-08' }], leftOut: 0 },
    }))

  it.each<[string, Partial<Shift>, number, number]>([
    ['the same again', {}, 1, 0],
    ['those of another post at that hour', byFang, 2, 0],
    ['those of another day', { day: '2030-05-10' as LocalDate }, 2, 0],
    ['later ones of the same post', { hours: at('14:00', '16:00') }, 2, 0],
    ['those that begin earlier and meet them', { hours: at('08:30', '10:00') }, 1, 1],
  ])('(1.11) beside hours that are there: %s', (_, there, count, leftOut) => {
    const one = { ...wed, id: 'there' as ShiftId, day: '2030-05-08' as LocalDate, ...there }
    const after = copied([wed], { shifts: [one] })
    expect(after.ok && [after.value.shifts.length, after.value.leftOut]).toEqual([count, leftOut])
  })

  it('(1.11) says how many had no room', () => {
    const shifts = Array.from({ length: MAX_SHIFTS - 1 }, (_, n) =>
      shift(`s${n}`, '2030-05-06', byLi),
    )
    const after = copied([wed, shift('thu', '2030-05-02', byLi)], { shifts })
    expect(after.ok && [after.value.shifts.length, after.value.leftOut]).toEqual([MAX_SHIFTS, 1])
  })
})

describe('The order of duty', () => {
  it('(1.11) is by day, by hour, and of one hour always the same', () => {
    const [a, b] = [shift('a', '2030-05-09', byLi), shift('b', '2030-05-09', byFang)]
    const early = { ...shift('z', '2030-05-09', byLi), hours: at('08:00', '09:00') }
    const late = shift('0', '2030-05-10', byLi)
    expect([late, b, a, early].sort(inOrder)).toEqual([early, a, b, late])
  })
})

describe('Whose posts a step of planning is about', () => {
  const lastWeek = [byLi, byFang, byLi].map((by, n) => shift(`l${n}`, '2030-05-01', by))
  it.each<[Parameters<typeof postsIn>[1], readonly PostId[]]>([
    [add(1), [li.id]],
    [{ is: 'give', shiftId: past, postId: fang.id }, [fang.id]],
    [{ is: 'remove', shiftId: past }, []],
    [{ is: 'copy' }, [li.id, fang.id]],
    [{ is: 'swap', shiftId: past, withShiftId: ahead }, [li.id, fang.id]],
    [{ is: 'swap', shiftId: past, withShiftId: 'gone' as ShiftId }, [li.id]],
  ])('(1.11) %j', (step, posts) => expect(postsIn(week, step, lastWeek)).toEqual(posts))
})
