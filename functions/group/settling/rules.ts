import { MAX_OFF_DAYS, MAX_PAUSE_DAYS } from '../../../shared/contract/group'
import { addDays, type LocalDate, localDateAt } from '../../../shared/kernel/dates'
import { accept, type Outcome, refuse } from '../../../shared/kernel/outcome'
import { meetsOn, offAhead, standingOf } from '../meeting/rules'
import { type DayOff, type Doing, type Group, isOver, isSeen, withNews } from '../rules'

export type Step =
  | { readonly step: 'pause'; readonly until?: LocalDate | undefined }
  | { readonly step: 'resume' | 'end' }

type Refused =
  | { readonly code: 'group.over' | 'group.notPaused' }
  | { readonly code: 'group.dayWrong'; readonly maxDays: number }

type Deciding = Outcome<Group, Refused>

const isDayWrong = (until: LocalDate, today: LocalDate): boolean =>
  until < today || until > addDays(today, MAX_PAUSE_DAYS)

function withoutPause({ pausedUntil: _until, ...group }: Group): Group {
  return group
}

function paused(group: Group, until: LocalDate | undefined, doing: Doing): Deciding {
  if (until === undefined)
    return accept(withNews({ ...withoutPause(group), status: 'paused' }, { is: 'paused' }, doing))
  if (isDayWrong(until, localDateAt(doing.at)))
    return refuse({ code: 'group.dayWrong', maxDays: MAX_PAUSE_DAYS })
  const next = { ...group, status: 'paused', pausedUntil: until } as const
  return accept(withNews(next, { is: 'paused', day: until }, doing))
}

function resumed(group: Group, doing: Doing): Deciding {
  if (standingOf(group, localDateAt(doing.at)) !== 'paused')
    return refuse({ code: 'group.notPaused' })
  const next = { ...withoutPause(group), status: 'running' } as const
  return accept(withNews(next, { is: 'resumed' }, doing))
}

/** Whatever waits to be looked at is needed no more. */
function ended({ rewritten: _waiting, ...group }: Group, doing: Doing): Group {
  const next = { ...withoutPause(group), status: 'ended', settledAt: doing.at } as const
  return isSeen(group) ? withNews(next, { is: 'ended' }, doing) : { ...next, changedAt: doing.at }
}

/** The group after a step of a worker. */
export function decideStep(group: Group, step: Step, doing: Doing): Deciding {
  if (isOver(group)) return refuse({ code: 'group.over' })
  if (step.step === 'pause') return paused(group, step.until, doing)
  return step.step === 'resume' ? resumed(group, doing) : accept(ended(group, doing))
}

/** The group without one of its meetings. */
export function decideOff(
  group: Group,
  { day, because }: DayOff,
  doing: Doing,
): Outcome<Group, { readonly code: 'group.over' | 'group.noMeeting' }> {
  if (isOver(group)) return refuse({ code: 'group.over' })
  const isTooFar = day > addDays(localDateAt(doing.at), MAX_OFF_DAYS)
  if (isTooFar || !meetsOn(group, day, doing.at)) return refuse({ code: 'group.noMeeting' })
  const off = [...offAhead(group, doing.at), { day, because }].sort((a, b) =>
    a.day < b.day ? -1 : 1,
  )
  return accept(withNews({ ...group, off }, { is: 'calledOff', day, because }, doing))
}

/** Its words were refused before anybody saw it. */
export const refusedAs = (group: Group, at: number): Group => ({
  ...group,
  ...{ status: 'ended', settledAt: at, changedAt: at },
})
