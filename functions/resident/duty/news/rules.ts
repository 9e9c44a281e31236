import type { DutyWeek, Shift } from '../rules'

/** Whose shifts a change of a week gave or took, and the first of them. */
export function dutyNews(before: DutyWeek | undefined, after: DutyWeek) {
  const [old, now] = [before?.shifts ?? [], after.shifts]
  const had = (all: readonly Shift[], { id, residentId }: Shift) =>
    all.some((one) => one.id === id && one.residentId === residentId)
  const gained = now.filter((shift) => !had(old, shift))
  const lost = old.filter((shift) => !had(now, shift))
  const firstOf = (shifts: readonly Shift[], kind: 'duty.yours' | 'duty.gone') =>
    [...new Map([...shifts].reverse().map((shift) => [shift.residentId, shift])).values()].map(
      (shift) => ({ kind, shift }),
    )
  return [...firstOf(gained, 'duty.yours'), ...firstOf(lost, 'duty.gone')].filter(
    ({ shift }) => shift.residentId !== after.changedBy,
  )
}
