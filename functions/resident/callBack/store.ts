import type { CallBackId } from '../../../shared/kernel/ids'
import { factsOf } from '../../platform/facts'
import { type WaitingAt, waitingIn } from '../../platform/lists'
import { CallBackEntity } from './entities'
import type { CallBack, Card } from './rules'

const facts = factsOf<CallBack>(CallBackEntity)

export const loadCallBack = (id: CallBackId): Promise<CallBack | undefined> =>
  facts.load({ id }, { consistent: true })

export const listOpen = (...at: WaitingAt) => waitingIn<Card>('CALLBACKS', at)
