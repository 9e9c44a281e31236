import type { AttendanceRow } from '../../../../shared/contract/attendance'
import { DOOR_WORDS as W } from '../../../../shared/text/zhCN/attendance'

type Group = { readonly title: string; readonly rows: readonly AttendanceRow[] }

const numberIn = (name: string): number => Number(/\d+/.exec(name)?.[0] ?? Infinity)

/** 3栋 before 12栋, what has no number by its name. */
const byName = (a: Group, b: Group): number =>
  numberIn(a.title) - numberIn(b.title) || a.title.localeCompare(b.title)

const titleOf = ({ is, buildingName }: AttendanceRow): string => {
  if (is === 'walkedIn') return W.walkIns
  return buildingName === '' ? W.noBuilding : buildingName
}

const LAST: readonly string[] = [W.noBuilding, W.walkIns]
const rank = ({ title }: Group): number => LAST.indexOf(title)

/** By building, as people come in families; in each the order of the list, so that nothing moves under a finger. */
export function byBuilding(rows: readonly AttendanceRow[]): readonly Group[] {
  const groups = new Map<string, AttendanceRow[]>()
  for (const row of rows) groups.set(titleOf(row), [...(groups.get(titleOf(row)) ?? []), row])
  return [...groups]
    .map(([title, found]) => ({ title, rows: found }))
    .sort((a, b) => rank(a) - rank(b) || byName(a, b))
}

/** Whether a row is meant by what was typed of a name or a building. */
export const isMeant =
  (words: string) =>
  ({ name, addressForm, buildingName }: AttendanceRow): boolean =>
    [name, addressForm, buildingName].some((one) => one.includes(words.trim()))

/** The numbers in what was typed, with whatever people put between numbers; nothing where there is something else. */
export function numbersIn(typed: string): readonly number[] {
  const parts = typed
    .normalize('NFKC')
    .split(/[\s,、，。;；.]+/)
    .filter((part) => part !== '')
  const numbers = parts.map(Number)
  const isAll = numbers.every((one) => Number.isInteger(one) && one > 0)
  return isAll ? [...new Set(numbers)] : []
}
