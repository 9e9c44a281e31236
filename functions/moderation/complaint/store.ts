import type { ComplaintId } from '../../../shared/kernel/ids'
import { factsOf } from '../../platform/facts'
import { type WaitingAt, waitingIn } from '../../platform/lists'
import { ComplaintEntity } from './entities'
import type { Card, Complaint } from './rules'

const facts = factsOf<Complaint>(ComplaintEntity)

export const loadComplaint = (id: ComplaintId): Promise<Complaint | undefined> =>
  facts.load({ id }, { consistent: true })

export const listWaiting = (...at: WaitingAt) => waitingIn<Card>('COMPLAINTS', at)
