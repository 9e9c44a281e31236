import type { LocalDate } from '../../../../shared/kernel/dates'
import { type Access, changeAccess } from '../../../platform/access'
import type { Change } from '../../../platform/commit'
import { next } from '../../../platform/facts'
import type { World } from '../../../platform/world'
import type { Membership } from '../../rules'
import { loadResident } from '../../store'
import { decideGiven } from '../rules'
import { changeMandate } from '../writes'
import { lastDayOfChild, mandateOfRelative } from './rules'

/** A child that turned 14 while it waited: it has an account of its own, or none. */
export async function isOfAge({ residentId, relative }: Membership, today: LocalDate) {
  const born = relative && (await loadResident(residentId))?.care?.born
  return born !== undefined && lastDayOfChild(born) < today
}

/**
 * The rights of somebody who was decided about; with them, where one of the household had put them down and they are
 * let in, that this one may act for them.
 */
export async function letIntoCare(
  world: World,
  decided: Membership,
  access: Access,
): Promise<readonly Change[]> {
  const alone = [changeAccess(next(access, {}))]
  if (decided.status !== 'approved' || !decided.relative) return alone
  const resident = await loadResident(decided.residentId)
  const mandate = mandateOfRelative(
    { ...decided, relative: decided.relative },
    { id: world.idFor('mandate', decided.id), born: resident?.care?.born, at: world.now() },
  )
  if (!mandate) return alone
  const given = decideGiven(access, mandate)
  return given.ok ? [changeMandate(mandate), changeAccess(given.value)] : alone
}
