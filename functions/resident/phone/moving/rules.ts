import type { ResidentId } from '../../../../shared/kernel/ids'
import type { PhoneHolders } from '../rules'

type Move = { readonly from: ResidentId; readonly to: ResidentId; readonly at: number }

/** A number that was verified by an account stays with whoever the account turns out to be: no mark of two people. */
export const withMoved = (before: PhoneHolders, { from, to, at }: Move): PhoneHolders => {
  const others = before.holders.filter(({ residentId }) => residentId !== from && residentId !== to)
  return { ...before, rev: before.rev + 1, holders: [...others, { residentId: to, at }] }
}
