import { OWN_AGE } from '../../../../shared/contract/relatives'
import { MANDATE_DAYS } from '../../../../shared/contract/care'
import { addDays, type LocalDate, localDateAt } from '../../../../shared/kernel/dates'
import type { MandateId } from '../../../../shared/kernel/ids'
import type { Membership } from '../../rules'
import type { Mandate, Relative } from '../rules'

const MONTHS = 12

/** The first day of a month, as many months behind another (2016-05) as `count`. */
function firstOf(month: string, count: number): LocalDate {
  const [year = 0, number = 1] = month.split('-').map(Number)
  const months = year * MONTHS + (number - 1) + count
  const digits = String((months % MONTHS) + 1).padStart(2, '0')
  return `${Math.floor(months / MONTHS)}-${digits}-01` as LocalDate
}

/** The last day on which a child is surely under 14: of the month in which it turns so, since no more is known. */
export const lastDayOfChild = (born: string): LocalDate =>
  addDays(firstOf(born, OWN_AGE * MONTHS + 1), -1)

const CONSENTS = { inPerson: 'inPerson', inWriting: 'paper', guardian: 'guardian' } as const

type Decided = Membership & { readonly relative: Relative }
type Given = { readonly id: MandateId; readonly born: string | undefined; readonly at: number }

/** A guardian acts until the child may have an account of its own; for an elder it is a year, like any other. */
export function mandateOfRelative(
  { relative, decidedUnder, ...decided }: Decided,
  { id, born, at }: Given,
): Mandate | undefined {
  const { districtId, streetId, communityId, compoundId, residentId: principalId } = decided
  const today = localDateAt(at)
  const lastDay = born === undefined ? addDays(today, MANDATE_DAYS) : lastDayOfChild(born)
  if (lastDay < today) return undefined
  return {
    ...{ districtId, streetId, communityId, compoundId, principalId, lastDay, id },
    ...{ rev: 1, proxyId: relative.by, givenBy: decided.decidedBy ?? relative.by, givenAt: at },
    consent: CONSENTS[relative.consent],
    request: decidedUnder ?? decided.request,
  }
}
