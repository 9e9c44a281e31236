import { QueryCommand } from 'dynamodb-toolbox/table/actions/query'
import type { LocalDate } from '../../shared/kernel/dates'
import type { ResidentId, SessionId } from '../../shared/kernel/ids'
import type { Session } from '../event/rules'
import { factsOf } from '../platform/facts'
import { table } from '../platform/table'
import { RegistrationEntity } from './entities'
import type { Registration } from './rules'

const registrations = factsOf<Registration>(RegistrationEntity)

type Kept = Pick<Session, 'keptUnder' | 'seatsId'>

/** Somebody's registration for these seats, consistent: it decides what comes next. */
export const loadRegistration = (
  residentId: ResidentId,
  { keptUnder, seatsId }: Kept,
): Promise<Registration | undefined> =>
  registrations.load({ residentId, keptUnder, seatsId }, { consistent: true })

/** The same of many, in the order asked for. */
export const loadRegistrations = (
  residents: readonly ResidentId[],
  { keptUnder, seatsId }: Kept,
): Promise<readonly (Registration | undefined)[]> =>
  registrations.loadMany(
    residents.map((residentId) => ({ residentId, keptUnder, seatsId })),
    { consistent: true },
  )

type Key = Pick<Registration, 'residentId' | 'keptUnder' | 'seatsId'>

/** In the order asked for, for showing. */
export const glanceAtRegistrations = (
  keys: readonly Key[],
): Promise<readonly (Registration | undefined)[]> =>
  registrations.loadMany(
    keys.map(({ residentId, keptUnder, seatsId }) => ({ residentId, keptUnder, seatsId })),
    { consistent: false },
  )

type Page = {
  readonly range: { readonly gte: string } | { readonly gt: string } | { readonly lt: string }
  readonly limit: number
  readonly isNewestFirst?: true
}

/** Of one person, by day: consistent, so that one's own sign-up is there at once. */
export async function listRegistrations(
  residentId: ResidentId,
  { range, limit, isNewestFirst }: Page,
): Promise<readonly Registration[]> {
  const { Items = [] } = await table
    .build(QueryCommand)
    .entities(RegistrationEntity)
    .query({ partition: `RESIDENT#${residentId}#REGISTRATIONS`, range })
    .options({ limit, consistent: true, reverse: isNewestFirst === true })
    .send()
  return Items as unknown as readonly Registration[]
}

export async function countOwn(residentId: ResidentId): Promise<number> {
  const { Count = 0 } = await table
    .build(QueryCommand)
    .query({ partition: `RESIDENT#${residentId}#REGISTRATIONS` })
    .options({ maxPages: Infinity, select: 'COUNT' })
    .send()
  return Count
}

/** Where one stands in that list. */
export const placeOf = ({ keptUnder, seatsId }: { keptUnder: LocalDate; seatsId: SessionId }) =>
  `${keptUnder}#${seatsId}`
