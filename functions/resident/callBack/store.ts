import type { CallBackId, PostId } from '../../../shared/kernel/ids'
import { factsOf } from '../../platform/facts'
import { listCards, type WaitingAt, waitingIn } from '../../platform/lists'
import { CallBackEntity } from './entities'
import type { CallBack, Card } from './rules'

const facts = factsOf<CallBack>(CallBackEntity)

export const loadCallBack = (id: CallBackId): Promise<CallBack | undefined> =>
  facts.load({ id }, { consistent: true })

export const listOpen = (...at: WaitingAt) => waitingIn<Card>('CALLBACKS', at)

// More than anybody calls in a day.
const ALL = 300

/** The open calls that a post took, by their ids. */
export const listTakenBy = async (postId: PostId): Promise<readonly CallBackId[]> =>
  (await listCards({ index: 'gsi2', partition: `POST#${postId}#CALLBACKS`, limit: ALL })).map(
    ({ id }) => id as CallBackId,
  )
