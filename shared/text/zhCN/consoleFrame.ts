/** What a step says on the page behind it. */
export const SAID = {
  done: '办好了。',
  saved: '保存好了。',
  ended: '那台电脑已经退出。',
  passkeyAdded: '通行密钥加好了，下次可以用它登录。',
  passkeyRemoved: '通行密钥删掉了，用它再也进不来。',
} as const
export type SaidKey = keyof typeof SAID

/** Around every page of the console. */
export const FRAME = {
  name: '邻享管理台',
  skip: '跳到正文',
  rail: '栏目',
  who: (name: string, role: string) => (name === '' ? role : `${name} · ${role}`),
  signOut: '退出',
  sessions: '我的登录',
  places: '换个地方',
  print: '打印这一页',
  gone: '没有这个页面',
  goneMore: '地址可能输错了，或者内容已经不在了。',
  notYours: '这里不归您管',
  notYoursMore: '您的岗位不管这里，或者已经到期。要办这里的事，请找街道管理员。',
  home: '回到今天',
  fault: '系统出了点问题',
  faultMore: (id: string) =>
    `填的内容没有丢，请退回去再试一次。还不行，请把这个编号告诉管理员：${id}`,
  crossSite: '这个请求不是从管理台的页面发来的，没有执行。',
  signedOut: '已经退出管理台',
  expired: '请在新窗口重新登录，再回到这一页重新提交。填的内容还在，没有丢。',
  written: '刚才写的话没有丢，要用可以从这里抄走：',
  signInBeside: '去登录',
} as const

/** Of lists and of the history below a case. */
export const LISTED = {
  more: '后面还有，看下一页',
  tick: (what: string) => `选上：${what}`,
  ticked: '选',
  tickAll: '选上这一页的全部',
  tickNone: '一个都不选',
  withTicked: '选上的怎么办',
  /** Behind it stands the number. */
  counted: '选上的件数：',
  history: '谁办过什么',
  historyColumns: ['时间', '谁', '办了什么', '理由'],
  noHistory: '还没有人办过。',
  who: (name: string, role: string | undefined) =>
    role === undefined || role === name ? name : `${name} · ${role}`,
} as const

/** Pictures that are not public, on the page of a case. */
export const LOOKING = {
  title: '不公开的照片',
  more: '只给办这件事的人看。看一次，记一次。',
  look: '看照片',
  seenMore: '这一页关掉就看不到了。请不要翻拍，也不要转发。',
  none: '没有能看的照片：可能还没有传上来，或者已经删掉了。',
  picture: (n: number) => `第${n}张照片`,
  back: '回到这件事',
} as const

/** A sentence beside a reason. */
export const SAYING = {
  said: '另外说一句',
  saidHint: '对方会看到，可以不写。不要写别人的名字、门牌和电话。',
} as const

/** Of the page where a computer asks. */
export const SIGN_IN_PAGE = {
  title: '登录管理台',
  how: ['打开微信，点“扫一扫”，扫下面的码。', '手机上会问您：电脑上显示的是哪个数字？选下面这个。'],
  number: '电脑上的数字',
  qr: '登录用的二维码',
  here: '在本机的小程序里打开这个码',
  done: '我在手机上点过了',
  waiting: '等您在手机上确认。码三分钟内有效。',
  refused: '手机上没有确认，或者选错了数字，这次没有登录。',
  over: '这个码过期了。',
  again: '换一个新码',
  phish: '别人发来的登录码不要扫，也不要把这个码发给别人。',
  kept: '刚才填的都还在，手机上确认以后就接着办，不用再填。',
  answered: '手机上确认过了，接着办刚才的事。',
  keptAgain: '刚才填的都还在，换一个新码再确认。',
  stepUpTitle: '确认是您本人',
  stepUpWhy: '导出名单、看手机号门牌、动岗位之前，请用登录的那部手机再确认一次。',
} as const

/** Of one's own computers. */
export const SESSIONS_PAGE = {
  title: '我的登录',
  intro: '在哪里登录过，都在这里。不认得的，马上退出，并打电话告诉街道。',
  columns: ['在哪里', '什么时候登录', '到什么时候', '现在'],
  here: '就是这台',
  active: '登录着',
  over: '已退出',
  end: '退出',
} as const
