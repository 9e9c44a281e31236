import type { ComplaintId, ResidentId } from '../../../shared/kernel/ids'
import { factsOf } from '../../platform/facts'
import { listCards, type WaitingAt, waitingIn } from '../../platform/lists'
import { ComplaintEntity } from './entities'
import type { Card, Complaint } from './rules'

const facts = factsOf<Complaint>(ComplaintEntity)

export const loadComplaint = (id: ComplaintId): Promise<Complaint | undefined> =>
  facts.load({ id }, { consistent: true })

export const listWaiting = (...at: WaitingAt) => waitingIn<Card>('COMPLAINTS', at)

type About = { readonly after: string | undefined; readonly limit: number }

/** Those about somebody, what is decided first. */
export const listAbout = (aboutId: ResidentId, { after, limit }: About) =>
  listCards<Card>({
    ...{ index: 'gsi3', partition: `RESIDENT#${aboutId}#REPORTED`, limit },
    ...(after === undefined ? {} : { range: { gt: after } }),
  })

const COUNTED = 50

/** How many about somebody still wait for a worker's word, fifty at the most. */
export const countWaitingAbout = async (aboutId: ResidentId): Promise<number> =>
  (await listAbout(aboutId, { after: 'WAITING#', limit: COUNTED })).length

export const glanceAtComplaints = async (
  ids: readonly ComplaintId[],
): Promise<readonly Complaint[]> => {
  const found = await facts.loadMany(
    ids.map((id) => ({ id })),
    { consistent: false },
  )
  return found.filter((one) => one !== undefined)
}
