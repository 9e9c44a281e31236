import type { HandTick, Standing } from '../../../shared/contract/place'
import { HAND_TICKS } from '../../../shared/contract/place'
import type { PostRole } from '../../../shared/contract/resident'
import { addDays, type LocalDate, mondayOf } from '../../../shared/kernel/dates'
import type { ResidentId } from '../../../shared/kernel/ids'
import type { Compound, First } from '../../place/rules'
import { standingOf } from '../../place/standing/rules'

/** What a compound has before people live with it: the machine knows, or somebody says so. */
export const FOUND_OUT = [
  'buildings',
  'officePhone',
  'worker',
  'keeper',
  'duty',
  'poster',
  'roster',
  'firstClass',
  'firstThing',
] as const
export type FoundOut = (typeof FOUND_OUT)[number]

type Held = { readonly role: PostRole; readonly since: number; readonly until?: number }

/** What is read of a compound, each of it once. */
export type Facts = {
  readonly compound: Compound
  /** At the compound and at its community. */
  readonly posts: readonly Held[]
  /** Days on which somebody is on duty, at the compound or its community. */
  readonly dutyDays: readonly LocalDate[]
  readonly poster: { readonly madeAt: number } | undefined
  readonly roster: { readonly at: number; readonly households: number } | undefined
  readonly firsts: readonly First[]
}

/** One line of the checklist. */
export type Item = {
  readonly what: FoundOut | HandTick
  readonly isDone: boolean
  /** Buildings, people with a post, days on duty, households. */
  readonly count?: number
  /** When: of a poster, an import, a tick; epoch ms. */
  readonly at?: number
  /** Who said so, of what only a person knows. */
  readonly by?: ResidentId
  /** Ticked by hand. */
  readonly isByHand?: true
}

const counted = (what: FoundOut, count: number): Item => ({ what, count, isDone: count > 0 })
const dated = (what: FoundOut, at: number | undefined): Item => ({
  ...{ what, isDone: at !== undefined },
  ...(at === undefined ? {} : { at }),
})

const isHeldAt = ({ since, until }: Held, now: number): boolean =>
  since <= now && (until === undefined || now < until)

/** The week that is looked at for who is on duty: this one until Thursday, then the next. */
export const dutyWeekOf = (today: LocalDate): LocalDate => mondayOf(addDays(today, 3))

type Moment = { readonly now: number; readonly today: LocalDate }

function foundOut(facts: Facts, { now, today }: Moment): Readonly<Record<FoundOut, Item>> {
  const { compound, posts, poster, roster, firsts } = facts
  const withRole = (role: PostRole) =>
    posts.filter((post) => post.role === role && isHeldAt(post, now)).length
  const onDuty = new Set(facts.dutyDays.filter((day) => day >= today))
  return {
    buildings: counted('buildings', compound.buildings.length),
    officePhone: {
      what: 'officePhone',
      isDone: compound.phone !== undefined || firsts.includes('officeAbove'),
    },
    worker: counted('worker', withRole('worker')),
    keeper: counted('keeper', withRole('keeper')),
    duty: counted('duty', onDuty.size),
    poster: dated('poster', poster?.madeAt),
    roster: {
      ...dated('roster', roster?.at),
      ...(roster === undefined ? {} : { count: roster.households }),
    },
    firstClass: { what: 'firstClass', isDone: firsts.includes('class') },
    firstThing: { what: 'firstThing', isDone: firsts.includes('thing') },
  }
}

function byHand({ ticks = [] }: Compound, what: HandTick): Item {
  const tick = ticks.find((one) => one.what === what)
  return {
    ...{ what, isDone: tick !== undefined, isByHand: true },
    ...(tick === undefined ? {} : { at: tick.at, by: tick.by }),
  }
}

export type Checklist = {
  readonly status: Standing
  readonly items: readonly Item[]
  readonly done: number
}

/** How far a compound is: nothing of it is ticked by hand that can be found out. */
export function checklistOf(facts: Facts, moment: Moment): Checklist {
  const found = foundOut(facts, moment)
  const items = [
    ...FOUND_OUT.map((what) => found[what]),
    ...HAND_TICKS.map((what) => byHand(facts.compound, what)),
  ]
  const done = items.filter(({ isDone }) => isDone).length
  return { status: standingOf(facts.compound), items, done }
}
