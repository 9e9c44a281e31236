import Taro from '@tarojs/taro'
import { FRAME_WORDS } from '../../../../shared/text/zhCN/frame'

/** A new version that WeChat has loaded takes the place of this one when the person says so, and not before. */
export function offerUpdate(): void {
  if (process.env.TARO_ENV === 'h5') return
  const manager = Taro.getUpdateManager()
  manager.onUpdateReady(() => {
    void Taro.showModal({
      title: FRAME_WORDS.updateReady,
      content: FRAME_WORDS.updateMore,
      confirmText: FRAME_WORDS.updateNow,
      cancelText: FRAME_WORDS.updateLater,
    }).then(({ confirm }) => (confirm ? manager.applyUpdate() : undefined))
  })
}
