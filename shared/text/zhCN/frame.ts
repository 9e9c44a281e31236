/** Words that every screen may need. */
export const FRAME_WORDS = {
  appName: '邻享',
  tabs: { home: '首页', share: '共享', events: '活动', me: '我的' },
  loading: '正在打开…',
  offline: '网络不通，连上网再试一次。',
  fault: '我们这边出了点问题，请过一会儿再试。',
  unknownRefusal: '这一步没办成，请更新小程序后再试。',
  tooOld: '小程序有新版本，请关掉小程序，再打开一次。',
  again: '再试一次',
  goHome: '回首页',
  goBack: '返回',
  close: '关上',
  closeBeside: '回到页面',
  gotIt: '知道了',
  more: '看更多',
  noMore: '都在这里了',
  menu: '当前选中',
  needLogin: '登录以后才能用，点一下就好。',
  login: '登录',
  updateReady: '新版本准备好了',
  updateMore: '换成新的只要几秒钟，写了一半的会留着。',
  updateNow: '现在换',
  updateLater: '等一会',
  seenAt: (when: string) => `这是${when}看到的。`,
  sending: '正在发送…',
} as const

/** Of what is good until a month is over. */
export const LAST_DAY_WORDS = {
  year: '哪一年',
  month: '哪个月',
  monthOf: (count: string) => `${count}月`,
} as const
