import type { Browser, SignInPurpose } from '../../contract/console'

export const CONSOLE_LANDING = {
  title: '邻享 · 电脑登录',
  more: '请打开微信，用“扫一扫”扫电脑屏幕上的码，再在手机上点确认。',
  noPhone: '不是您在登录？请不要确认，关掉这个页面就行。',
} as const

const DEVICE_NAMES: Record<Browser['device'], string> = {
  computer: '电脑',
  mac: '苹果电脑',
  phone: '手机',
  tablet: '平板',
}
const BROWSER_NAMES: Record<Browser['browser'], string> = {
  chrome: '谷歌浏览器',
  edge: '微软浏览器',
  firefox: '火狐浏览器',
  safari: '苹果浏览器',
  other: '浏览器',
}

/** 电脑上的谷歌浏览器 */
export const browserName = ({ device, browser }: Browser): string =>
  `${DEVICE_NAMES[device]}上的${BROWSER_NAMES[browser]}`

const ASKS: Record<SignInPurpose, string> = {
  signIn: '要登录管理台',
  stepUp: '要再确认一次是您本人',
}

/** Of the phone, for whoever scanned the screen of a computer. */
export const SIGN_IN_WORDS = {
  asks: (purpose: SignInPurpose, from: Browser) => `${browserName(from)}${ASKS[purpose]}。`,
  which: '电脑屏幕上显示的是哪个数字？',
  notMe: '不是我，不登录',
  warn: '只有您自己正坐在电脑前，才选数字。别人发来的码不要扫。',
  done: { signIn: '电脑上已经登录', stepUp: '已经确认是您本人' } satisfies Record<
    SignInPurpose,
    string
  >,
  doneMore: '请看电脑。手机上可以随时退出。',
  refused: '没有登录',
  refusedMore: '电脑那边进不去。要是有人叫您扫码，请打电话告诉社区。',
  scan: '登录电脑',
  scanMore: '扫电脑屏幕上的码，进管理台',
  sessions: '电脑上的登录',
  sessionsMore: '在哪里登录着，随时退出',
  none: '您没有在电脑上登录过。',
  now: '正登录着',
  until: (when: string) => `到${when}自动退出`,
  ended: (when: string) => `${when}退出`,
  over: '已经自动退出',
  signOut: '退出这台电脑',
  signedOut: '退出了',
  noCode: '这不是电脑屏幕上的登录码，请再扫一次。',
} as const
