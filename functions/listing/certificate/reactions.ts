import { addDays } from '../../../shared/kernel/dates'
import type { NoticeKind } from '../../../shared/contract/notice'
import { tell } from '../../notice/actions'
import { type Reaction, reaction } from '../../platform/stream'
import type { Certificate } from './rules'

/** What a change of a certificate is news of, if of anything. */
export function newsOf(
  before: Certificate | undefined,
  after: Certificate,
): NoticeKind | undefined {
  if (after.status === before?.status)
    return after.isSoonTold && !before.isSoonTold ? 'certificate.soon' : undefined
  const news: Partial<Record<Certificate['status'], NoticeKind>> = {
    approved: 'certificate.approved',
    refused: 'certificate.refused',
    expired: 'certificate.expired',
  }
  return news[after.status]
}

/** Its owner hears what became of it. */
export const certificateChanged: Reaction = reaction<Certificate>(
  'Certificate',
  async (world, { before, after }) => {
    const kind = after && newsOf(before, after)
    if (!kind) return
    const { id, rev, title, listingId, changedAt, reason, expiresOn } = after
    await tell(world, after.ownerId, {
      ...{ kind, title, listingId, at: changedAt },
      ...{ from: expiresOn, until: addDays(expiresOn, 1) },
      ...(reason === undefined ? {} : { reason }),
      cause: { factId: id, rev },
    })
  },
)
