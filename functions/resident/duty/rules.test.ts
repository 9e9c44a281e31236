import { describe, expect, it } from '@jest/globals'
import type { LocalDate } from '../../../shared/kernel/dates'
import type { HourRange } from '../../../shared/kernel/hours'
import type { CommunityId, PostId, ResidentId, ShiftId } from '../../../shared/kernel/ids'
import { dutyNews } from './news/rules'
import { decideDuty, emptyWeek, type Facts, type Shift } from './rules'

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
