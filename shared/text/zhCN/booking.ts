import type { BookingStatus, Side } from '../../contract/booking'

type BySide = Record<Side, string>

export const BOOKING_STATUS_WORDS: Record<BookingStatus, BySide> = {
  requested: { borrower: '等主人答应', owner: '邻居想借，等您回复' },
  accepted: { borrower: '约好了，到时去拿', owner: '约好了，到时交给邻居' },
  declined: { borrower: '主人这次不方便', owner: '这次没有借出' },
  expired: { borrower: '主人没来得及回复', owner: '没来得及回复，已经作废' },
  cancelled: { borrower: '已经取消', owner: '已经取消' },
  noShow: { borrower: '到期没有交接', owner: '到期没有交接' },
  handedOver: { borrower: '在您这里，记得还', owner: '在邻居那里' },
  disputed: { borrower: '有争议，等社区调解', owner: '有争议，等社区调解' },
  closed: { borrower: '调解好了，这次结束了', owner: '调解好了，这次结束了' },
  returned: { borrower: '还好了，谢谢您', owner: '已收回，谢谢您' },
  queued: { borrower: '在排队，轮到了告诉您', owner: '在排队' },
  offered: { borrower: '轮到您了，给您留着', owner: '正在问排队的邻居' },
  given: { borrower: '送给您了，好好用', owner: '送出去了，谢谢您' },
}

/** Where a gift is spoken of otherwise than a loan. */
export const GIFT_STATUS_WORDS: Partial<Record<BookingStatus, BySide>> = {
  requested: { borrower: '等主人答应', owner: '邻居想要，等您回复' },
  accepted: { borrower: '约好了，到时去拿', owner: '约好了，到时送给邻居' },
  declined: { borrower: '这次没能送给您', owner: '这次没有送给这位邻居' },
}

/** The one thing to do next, as a verb on a button; nothing once a booking is over. */
export const NEXT_STEP_WORDS: Partial<Record<BookingStatus, BySide>> = {
  requested: { borrower: '看看', owner: '去回复' },
  accepted: { borrower: '去拿', owner: '去交接' },
  handedOver: { borrower: '还东西', owner: '收回' },
  disputed: { borrower: '看看', owner: '看看' },
  queued: { borrower: '看看', owner: '看看' },
  offered: { borrower: '去回复', owner: '看看' },
}

export const UNKNOWN_STATUS = '这一步需要新版本，请更新小程序。'

export const BOOKING_WORDS = {
  overdue: '过了归还的日子',
  overdueMore: '请尽快联系对方，商量哪天还。',
  days: '日子',
  backBy: (day: string) => `${day}还`,
  counterpart: { borrower: '主人', owner: '借的人' },
  movedAway: '搬走的邻居',
  door: '门牌',
  handover: '交接',
  parts: '一起带的',
  handOverOn: (day: string) => `${day}打开这里，就能交接。`,
  expires: (when: string) => `${when}前没有回复，就自动作废。`,
  actions: {
    accept: '答应',
    decline: '这次不方便',
    cancel: '取消这次借用',
    enterCode: '输入对方的数字',
    showQr: '给对方看二维码',
    shift: '改日子',
    renew: '多借几天',
  },
  confirm: { borrower: '我拿到了', owner: '已收回' },
  scan: '扫对方的码',
  spoken: '念给对方听',
  spokenMore: {
    borrower: '主人输入这四个数字，就算您拿到了。',
    owner: '邻居输入这四个数字，就算您收回了。',
  },
  qrLabel: '交接用的二维码',
  qrMore: '请对方扫一扫。放着会自己换新的。',
  newQr: '扫不上？换一个新的',
  codeTitle: '对方念的四个数字',
  codeHint: '四个数字',
  codeSend: '就是这个数字',
  heldUp: '上一位邻居还没还回来。可以改日子，也可以取消，不算您失约。',
  seeOthers: '看看别家有没有',
  renewTitle: '想用到哪天？',
  renewMore: '只能多借一次，后面没有邻居等着才行。',
  renewSend: '跟主人说',
  renewNo: '按原来的日子还',
  renewalAsked: (day: string) => `邻居想多借几天，用到${day}。`,
  renewalYes: '可以',
  renewalNo: '请按原来的日子还',
  renewalWaits: (day: string) => `您说想用到${day}，等主人回复。`,
  cancelAsk: '取消以后，这几天会让给别的邻居。确定吗？',
  cancelYes: '取消借用',
  cancelNo: '不取消',
  declineAsk: '告诉邻居这次不方便？',
  declineYes: '告诉邻居',
  declineNo: '再想想',
  see: '看看',
  nearFuture: '一会儿',
  gift: '送给邻居，不用还',
  cancelGiftAsk: {
    borrower: '不去拿了？主人会再送给别的邻居。',
    owner: '这次不送了？会马上告诉邻居。',
  },
  cancelGiftYes: { borrower: '不要了', owner: '这次不送' },
  gone: '没有找到这次借用',
  goneMore: '可能是链接旧了，也可能是别人的。您的借用都在一处。',
  seeLoans: '看我的借用',
} as const

export const LOANS_WORDS = {
  sides: { borrower: '我借的', owner: '我借出的' },
  which: '看哪一边',
  none: {
    borrower: '您还没有借过东西，看看邻居家有什么。',
    owner: '还没有邻居来借。多发一件，机会就多一点。',
  },
  find: '去找找',
  lend: '发布闲置',
} as const
