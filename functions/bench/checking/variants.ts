import { PutItemCommand } from 'dynamodb-toolbox/entity/actions/put'
import { PutTransaction } from 'dynamodb-toolbox/entity/actions/transactPut'
import type { Entity } from 'dynamodb-toolbox/entity'
import type * as dates from '../../../shared/kernel/dates'
import type * as hours from '../../../shared/kernel/hours'
import type { Calendar } from '../../listing/calendar/rules'
import type * as notices from '../../notice/actions'
import type { Change } from '../../platform/commit'
import type { World } from '../../platform/world'
import { substituteFrom } from '../substitute'

const substitute = substituteFrom(require)

type Stored = Readonly<Record<string, unknown>>
type Condition = { readonly attr: 'rev'; readonly eq: number }

const putting = (
  [path, name]: readonly [string, string],
  next: Stored,
  condition?: Condition,
): Change => {
  /* eslint-disable-next-line @typescript-eslint/no-require-imports -- loaded once the environment is set */
  const entity = (require(path) as Record<string, Entity>)[name] as Entity
  const options = condition === undefined ? {} : { condition }
  return {
    alone: () => entity.build(PutItemCommand).item(next).options(options).send(),
    together: () => entity.build(PutTransaction).item(next).options(options),
  }
}

/** Not imported: `dates` must not be loaded before its own variant takes its place. */
const addDays = (day: dates.LocalDate, count: number): dates.LocalDate =>
  new Date(Date.parse(`${day}T00:00:00Z`) + count * 86_400_000)
    .toISOString()
    .slice(0, 10) as dates.LocalDate

const CALENDAR = ['../../listing/calendar/entities', 'CalendarEntity'] as const
const BOOKING = ['../../booking/entities', 'BookingEntity'] as const
const ALLOWANCE = ['../../booking/entities', 'AllowanceEntity'] as const

/** Builds with one mistake each; the checker must catch every one of them. */
export const VARIANTS: Readonly<Record<string, () => void>> = {
  /** Reads, decides, and writes whatever has happened since. */
  checkThenInsert: () => {
    substitute('../../listing/calendar/writes', () => ({
      changeCalendar: (next: Stored) => putting(CALENDAR, next),
    }))
    substitute('../../booking/writes', () => ({
      changeBooking: (next: Stored) => putting(BOOKING, next),
      changeAllowance: (next: Stored) => putting(ALLOWANCE, next),
    }))
  },
  /** The calendar is guarded by a revision that nobody raises. */
  forgottenRev: () =>
    substitute('../../listing/calendar/writes', (original) => ({
      ...original,
      changeCalendar: (next: Calendar) =>
        next.rev === 1
          ? putting(CALENDAR, next)
          : putting(CALENDAR, { ...next, rev: 1 }, { attr: 'rev', eq: 1 }),
    })),
  /** Days begin at eight in the morning. */
  utc: () =>
    substitute<typeof dates>('../../../shared/kernel/dates', () => ({
      localDateAt: (instant) => new Date(instant).toISOString().slice(0, 10) as dates.LocalDate,
    })),
  /** What comes back on the 4th cannot go out on the 4th. */
  closedRanges: () =>
    substitute<typeof hours>('../../../shared/kernel/hours', ({ clashIn }) => ({
      clashIn: (spans, { from, until, ...wanted }, places) =>
        clashIn(spans, { ...wanted, from: addDays(from, -1), until: addDays(until, 1) }, places),
    })),
  /** A record that comes twice is news twice. */
  effectNotKeyed: () =>
    substitute<typeof notices>('../../notice/actions', ({ tell }) => ({
      tell: (world: World, residentId, news) =>
        tell({ ...world, idFor: (kind) => world.newId(kind) }, residentId, news),
    })),
}
