import { AT_THE_DOOR, type Case } from '../rules'

/** Facts of which one may be that: a late loan over which two fall out is none any more. */
const MAY_BE: ReadonlySet<string> = new Set(['Membership', 'CallBack', 'Booking', 'Registration'])

export type RoundStop = Pick<
  Case,
  'id' | 'rev' | 'isOpen' | 'streetId' | 'communityId' | 'compoundId' | 'since' | 'overAt'
>

/** Where a case stands on the sheet, or that it does not any more; `undefined` of a fact that never does. */
export function stopFor(entity: string, one: Case): RoundStop | undefined {
  if (!MAY_BE.has(entity)) return undefined
  const { id, rev, isOpen, kind, streetId, communityId, compoundId, since, overAt } = one
  const isDue = isOpen && AT_THE_DOOR.has(kind)
  return {
    ...{ id, rev, streetId, communityId, since, isOpen: isDue },
    ...(compoundId === undefined ? {} : { compoundId }),
    ...(overAt === undefined ? {} : { overAt }),
  }
}
