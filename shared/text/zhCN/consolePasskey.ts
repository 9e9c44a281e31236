/** 通行密钥: a second way into the console, by the lock of one's own computer or phone. */
export const PASSKEY_PAGE = {
  title: '通行密钥',
  intro:
    '通行密钥存在您自己的电脑或手机里，用指纹、刷脸或开机密码解锁。手机不在身边的时候，用它也能登录。公用的电脑上不要加。',
  caption: '我的通行密钥',
  columns: ['在哪里加的', '什么时候加的', '上次用', '不要了'],
  none: '您还没有通行密钥。',
  never: '还没有用过',
  remove: '删掉',
  removeOf: (where: string, when: string) => `删掉：${where}，${when}加的`,
  addTitle: '在这台电脑上加一把',
  addWhy: '加之前，请先用登录的那部手机扫码，确认是您本人。',
  addByPhone: '用手机确认',
  add: '加一把通行密钥',
  full: (max: number) => `最多放${max}把，删掉一把才能再加。`,
  signInTitle: '用通行密钥登录',
  signInHow: '点下面的按钮，再按电脑上的提示，用指纹、刷脸或开机密码解锁。',
  signIn: '用通行密钥登录',
  stepUpTitle: '确认是您本人',
  stepUp: '用通行密钥确认',
  byPhone: '用手机扫码',
  confirmed: '确认好了',
  goOn: '接着办',
  instead: '手机不在身边？用通行密钥',
  manage: '我的通行密钥',
  needsScript:
    '通行密钥要靠这一页里的小程序代码才能用，这个浏览器没有运行它。请换一个浏览器，或者用手机扫码。',
  tooOld: '这个浏览器用不了通行密钥。请换一个浏览器，或者用手机扫码。',
  waiting: '请按电脑上的提示解锁。',
  failed: '没有用成。可以再点一次，或者用手机扫码。',
  elsewhere: '这个地址用不了通行密钥，请在这里打开管理台：',
  nowhere: '管理台现在的地址用不了通行密钥，请用手机扫码。',
  again: '再试一次',
} as const

/** 登录记录, of the posts of a place. */
export const SIGN_INS_PAGE = {
  title: '登录记录',
  intro:
    '这里的岗位在电脑上什么时候登录过、怎么登录的、哪些没有登录成。不认得的，马上让它退出，并打电话问本人。',
  month: '月份',
  show: '看这个月',
  columns: ['时间', '谁', '怎么了', '用什么', '现在'],
  empty: '这一段没有登录过。',
  more: '再往前',
  ways: { scan: '手机扫码', passkey: '通行密钥' },
  end: '让它退出',
  out: '已退出',
  endOf: (who: string, when: string) => `让它退出：${who}，${when}登录`,
} as const
