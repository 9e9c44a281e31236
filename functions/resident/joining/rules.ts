import { accept, type Outcome, refuse } from '../../../shared/kernel/outcome'
import { type Again, type AskedMarks, type Membership, settled } from '../rules'

type Before = Pick<Membership, 'status' | 'buildingId' | 'lastDay' | 'marks' | 'again' | 'reason'>

/** What somebody who was turned away has set right since; nothing where nobody turned them away. */
export function againAfter(
  before: Before | undefined,
  asked: Pick<Membership, 'buildingId' | 'lastDay'> & { readonly marks: AskedMarks },
): Again | undefined {
  if (before?.status !== 'rejected') return undefined
  const typed = (['unit', 'room', 'name'] as const).filter(
    (part) => before.marks?.[part] !== asked.marks[part],
  )
  return {
    times: (before.again?.times ?? 1) + 1,
    ...(before.reason === undefined ? {} : { reason: before.reason }),
    changed: [
      ...(before.buildingId === asked.buildingId ? [] : (['building'] as const)),
      ...typed,
      ...(before.lastDay === asked.lastDay ? [] : (['lastDay'] as const)),
    ],
  }
}

/** Taken back by whoever asked, while nobody has decided. */
export const decideWithdrawal = (
  membership: Membership,
): Outcome<Membership, { readonly code: 'membership.notWaiting' }> =>
  membership.status === 'requested'
    ? accept({ ...settled(membership), status: 'withdrawn', rev: membership.rev + 1 })
    : refuse({ code: 'membership.notWaiting' })
