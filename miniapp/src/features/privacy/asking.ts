import Taro from '@tarojs/taro'
import { create } from 'zustand'
import { AGREE_ID } from '../../components/WechatButton'

export type Decision = 'agreed' | 'declined'
type Asking = { readonly decide: ((decision: Decision) => void) | undefined }

/** Whether somebody is asked about 隐私说明 just now; the page in sight shows the sheet. */
export const useAsking = create<Asking>(() => ({ decide: undefined }))

let underWay: Promise<Decision> | undefined

/** Asks once, however many things want to know at the same time. */
export function askPrivacy(): Promise<Decision> {
  underWay ??= new Promise<Decision>((resolve) => {
    useAsking.setState({ decide: resolve })
  }).finally(() => {
    underWay = undefined
    useAsking.setState({ decide: undefined })
  })
  return underWay
}

type Resolve = Parameters<Parameters<typeof Taro.onNeedPrivacyAuthorization>[0]>[0]

async function answer(resolve: Resolve): Promise<void> {
  resolve({ event: 'exposureAuthorization' })
  const decision = await askPrivacy()
  resolve(decision === 'agreed' ? { event: 'agree', buttonId: AGREE_ID } : { event: 'disagree' })
}

/** WeChat holds every private call back until the person has answered; who says no goes on looking around. */
export function watchPrivacy(): void {
  if (process.env.TARO_ENV === 'h5' || !Taro.canIUse('onNeedPrivacyAuthorization')) return
  Taro.onNeedPrivacyAuthorization((resolve) => void answer(resolve))
}
