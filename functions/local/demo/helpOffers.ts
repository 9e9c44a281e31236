import type { Category, Terms } from '../../../shared/contract/listing'
import type { HourRange, LocalTime } from '../../../shared/kernel/hours'
import type { PictureName } from './pictures'

export type DemoHelp = {
  readonly title: string
  readonly category: Category
  readonly picture: PictureName
  readonly description: string
  /** Position among the people who live here. */
  readonly by: number
  readonly terms: Terms
}

const hours = (from: string, until: string): HourRange => ({
  from: from as LocalTime,
  until: until as LocalTime,
})
const on = (weekdays: readonly number[], ...ranges: readonly HourRange[]) =>
  weekdays.flatMap((weekday) => ranges.map((range) => ({ weekday, hours: range })))

const BASE: Terms = {
  ...{ maxDays: 1, leadDays: 0, handover: 'downstairs', acceptance: 'owner' },
  ...{ unit: 'slot', slotMinutes: 60, places: 1, venue: 'outside', exceptions: [] },
}
const DAILY = [0, 1, 2, 3, 4, 5, 6]
const MORNING = hours('09:00', '11:00')
const AFTERNOON = hours('14:30', '16:30')

/** Agreed for an hour that has just begun, whenever the demonstration is made. */
export const ALL_DAY: DemoHelp = {
  ...{ title: '教下象棋', category: 'teaching', picture: 'table', by: 9 },
  description: '楼下石桌，输赢不要紧',
  terms: { ...BASE, acceptance: 'automatic', weekly: on(DAILY, hours('08:00', '22:00')) },
}

/** What its giver decides on, and what is agreed at once. */
export const ASKED: DemoHelp = {
  ...{ title: '缝补衣服', category: 'crafts', picture: 'sewing', by: 12 },
  description: '改裤脚、换拉链都行，线我有',
  terms: { ...BASE, venue: 'helper', weekly: on([1, 2, 3, 4, 5], AFTERNOON) },
}
export const GROUP: DemoHelp = {
  ...{ title: '教用手机', category: 'phones', picture: 'phone', by: 5 },
  description: '慢慢教，带上手机和老花镜',
  terms: { ...BASE, places: 3, acceptance: 'automatic', weekly: on(DAILY, MORNING, AFTERNOON) },
}

/** A worker must see a certificate first. */
export const LICENSED: DemoHelp = {
  ...{ title: '电工换插座', category: 'repairs', picture: 'drill', by: 15 },
  description: '换插座、换灯泡，有电工证',
  terms: { ...BASE, venue: 'asker', leadDays: 1, weekly: on([6, 0], MORNING) },
}

/** The last one is looked at by a worker before it shows. */
export const OTHER_HELP: readonly DemoHelp[] = [
  {
    ...{ title: '教打乒乓球', category: 'teaching', picture: 'tabletennis', by: 18 },
    description: '球拍我带，穿运动鞋就行',
    terms: {
      ...{ ...BASE, places: 4, slotMinutes: 90, reach: 'community' },
      weekly: [...on([6], MORNING), ...on([0], AFTERNOON)],
    },
  },
  {
    ...{ title: '修自行车', category: 'repairs', picture: 'bicycle', by: 21 },
    description: '补胎、上链条，打气筒在楼下',
    terms: { ...BASE, slotMinutes: 30, weekly: on([2, 4, 6], AFTERNOON) },
  },
  {
    ...{ title: '帮搬东西', category: 'errands', picture: 'suitcase', by: 40 },
    description: '搬上搬下，一个人搬得动的',
    terms: { ...BASE, venue: 'asker', leadDays: 1, weekly: on([1, 3, 5], MORNING) },
  },
  {
    ...{ title: '陪着去医院', category: 'company', picture: 'wheelchair', by: 24 },
    description: '陪着挂号、拿药，看病听医生的',
    terms: { ...BASE, venue: 'asker', slotMinutes: 120, leadDays: 2, weekly: on([1, 2], MORNING) },
  },
]
