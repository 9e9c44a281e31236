import type { Change } from '../../platform/commit'
import { factsOf } from '../../platform/facts'
import { removal } from '../../platform/removal'
import { CallBackEntity } from './entities'
import type { CallBack } from './rules'

export const changeCallBack = (next: CallBack): Change =>
  factsOf<CallBack>(CallBackEntity).change(next)

export const forgetCallBack = (callBack: CallBack): Change =>
  removal(CallBackEntity, { id: callBack.id }, callBack)
