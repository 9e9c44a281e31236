import type { Apis, Handset } from './handset'

/** Calls that change only how the frame around the page looks; they are accepted and not drawn. */
const ACCEPTED = [
  'setNavigationBarColor',
  'showNavigationBarLoading',
  'hideNavigationBarLoading',
  'setTabBarBadge',
  'removeTabBarBadge',
  'showTabBarRedDot',
  'hideTabBarRedDot',
  'setTabBarStyle',
  'setTabBarItem',
  'showTabBar',
  'hideTabBar',
  'setBackgroundColor',
  'setBackgroundTextStyle',
  'pageScrollTo',
  'vibrateShort',
  'vibrateLong',
  'hideShareMenu',
  'showShareMenu',
  'updateShareMenu',
  'hideKeyboard',
  'setKeepScreenOn',
  'disableAlertBeforeUnload',
] as const

/** What is shown around the page. */
export type Frame = {
  title: string | undefined
  /** What is asked before the person leaves this page. */
  alert: string | undefined
  isPulled: boolean
}

/** Who asks for the manager hears of a newer version once WeChat has loaded it. */
const updates = ({ signals, done }: Handset): Apis => ({
  onCheckForUpdate: (tell: (found: { hasUpdate: boolean }) => void) => tell({ hasUpdate: false }),
  onUpdateReady: signals.apis['onUpdateReady'],
  onUpdateFailed: () => undefined,
  applyUpdate: () => done.push({ what: 'applyUpdate', with: undefined }),
})

export function surface(handset: Handset, frameOfTop: () => Frame): Apis {
  const { answering, overlay, realm, done } = handset
  const { later } = answering
  let clipboard = ''
  return {
    ...Object.fromEntries(ACCEPTED.map((name) => [name, later(name, () => undefined)])),
    setNavigationBarTitle: later('setNavigationBarTitle', ({ title }) => {
      frameOfTop().title = String(title)
    }),
    enableAlertBeforeUnload: later('enableAlertBeforeUnload', ({ message }) => {
      frameOfTop().alert = String(message)
    }),
    stopPullDownRefresh: later('stopPullDownRefresh', () => {
      frameOfTop().isPulled = false
    }),
    startPullDownRefresh: later('startPullDownRefresh', () => {
      frameOfTop().isPulled = true
      handset.stack.top?.part.call('onPullDownRefresh')
    }),
    setClipboardData: later('setClipboardData', ({ data }) => {
      clipboard = String(data)
      overlay.toast('内容已复制', 1_500)
      done.push({ what: 'setClipboardData', with: data })
    }),
    getClipboardData: later('getClipboardData', () => ({ data: clipboard })),
    getUpdateManager: () => updates(handset),
    nextTick: (act: () => void) => realm.later('nextTick', act),
  }
}
