import type { BookingStatus, Ending, Side } from '../../contract/booking'
import type { CertificateFor, CertificateReason, CertificateState } from '../../contract/skill'
import { longDay } from './dates'

type BySide = Record<Side, string>

export const HELP_STATUS_WORDS: Record<BookingStatus, BySide> = {
  requested: { borrower: '等邻居答应', owner: '邻居想约您，等您回复' },
  accepted: { borrower: '约好了', owner: '约好了' },
  declined: { borrower: '邻居这个时间没空', owner: '这次没有答应' },
  expired: { borrower: '邻居没来得及回复', owner: '没来得及回复，已经作废' },
  cancelled: { borrower: '已经取消', owner: '已经取消' },
  noShow: { borrower: '这次没碰上面', owner: '这次没碰上面' },
  handedOver: { borrower: '正在办', owner: '正在办' },
  given: { borrower: '办好了', owner: '办好了，谢谢您' },
  queued: { borrower: '在等空出来的时间', owner: '有邻居在等' },
  offered: { borrower: '有时间了，等您回复', owner: '等邻居回复' },
  disputed: { borrower: '有争议，等社区调解', owner: '有争议，等社区调解' },
  closed: { borrower: '调解好了', owner: '调解好了' },
  returned: { borrower: '办好了', owner: '办好了，谢谢您' },
}

export const HELP_NEXT_STEPS: Partial<Record<BookingStatus, BySide>> = {
  requested: { borrower: '看看', owner: '去回复' },
  accepted: { borrower: '看看', owner: '看看' },
}

export const CERTIFICATE_NAMES: Record<CertificateFor, string> = {
  electric: '电工证',
  appliances: '家电维修的职业证书',
  height: '高处作业证',
  massage: '保健按摩或推拿的职业证书',
}

export const CERTIFICATE_REASONS_NAMES: Record<CertificateReason, string> = {
  unreadable: '照片看不清',
  wrongKind: '不是这一类的证',
  notYours: '证上不是您的名字',
  expired: '证件过期了',
  other: '社区没能确认',
}
export const certificateReason = (reason: string | undefined): string =>
  CERTIFICATE_REASONS_NAMES[(reason ?? 'other') as CertificateReason] ??
  CERTIFICATE_REASONS_NAMES.other

export const CERTIFICATE_STATE_WORDS: Record<CertificateState, string> = {
  missing: '还差一张证件',
  waiting: '社区在看证件',
  approved: '',
  refused: '证件没有通过',
  expired: '证件过期了',
}

export const VENUE_NAMES = {
  helper: '到我家来',
  asker: '我上门',
  outside: '小区里碰面',
} as const

/** As whoever asks for help reads it. */
export const VENUE_WORDS = {
  helper: '到邻居家',
  asker: '邻居上门',
  outside: '小区里碰面',
} as const

export const WEEKDAY_NAMES = ['周日', '周一', '周二', '周三', '周四', '周五', '周六'] as const

export const HELP_WORDS = {
  when: '时间',
  where: '在哪里',
  counterpart: { borrower: '帮忙的邻居', owner: '约您的邻居' },
  endings: { done: '办好了', notCome: '对方没来' } satisfies Record<Ending, string>,
  notComeAsk: '告诉对方今天没碰上面？这次预约就结束了。',
  notComeYes: '没碰上面',
  notComeNo: '再等等',
  finishFrom: (when: string) => `${when}起可以点“办好了”。`,
  cancel: '取消这次预约',
  cancelAsk: '取消以后，这个时间会让给别的邻居。确定吗？',
  cancelYes: '取消预约',
  shift: '改时间',
  slots: '有空的时间',
  noSlots: '最近两周都约满了，过几天再来看看。',
  left: (count: number) => (count === 1 ? '' : `还有${count}个位子`),
  chooseDay: '哪天？',
  chooseTime: '几点？',
  book: '约个时间',
  confirmTitle: '约这个时间',
  confirm: '就约这个时间',
  otherTime: '换个时间',
  slotLength: (minutes: string) => `一次${minutes}`,
  alone: '一次一位',
  group: (places: number) => `一次最多${places}位`,
  noMoneyMore: '邻居之间互相帮忙，不收钱、不推销。办好了说声谢谢就好。',
  owner: '主人',
  loginToBorrow: '登录以后约',
  joinToBorrow: '加入小区以后约',
  closed: '这位邻居暂时没空，看看别的吧。',
  leadDays: (days: number) => (days === 0 ? '当天能约' : `提前${days}天说`),
  shareTitle: (title: string) => `${title}，邻居来帮忙，不收钱`,
  ofAnotherCompound: '这是别的小区的邻居，只帮那里的住户。',
} as const

export const OFFER_WORDS = {
  steps: ['拍照', '名字', '分类', '哪天有空'],
  offered: '邻居可以约',
  notNow: '先不约',
  again: '接着约',
  kind: '您想发什么？',
  kinds: { item: '借出东西', skill: '帮邻居一把' },
  photoHint: '拍您做的东西、用的工具都行，别拍门牌、人脸、家里。',
  titleTitle: '您会什么？',
  titleHint: '比如 教用手机',
  termsTitle: '什么时候有空？',
  weekly: '每周哪几天？',
  from: '从几点',
  until: '到几点',
  addHours: '再加一段时间',
  dropHours: '去掉这一段',
  earlier: '早半小时',
  later: '晚半小时',
  noHours: '先点一天。',
  alikeAsk: '每天的时间一样吗？',
  alike: { same: '每天一样', each: '每天不一样' },
  whichDay: '改哪一天？',
  slotMinutes: '一次多久',
  places: '一次几个人',
  placesOf: (count: number) => (count === 1 ? '就1位' : `${count}位一起`),
  venue: '在哪里',
  reaches: { compound: '只帮本小区', community: '整个社区都可以' },
  reach: '帮谁',
  acceptance: '有人约的时候',
  exceptions: '哪天不一样',
  exceptionsMore: '放假、看病、走亲戚，点一下那天就不约人。',
  dayOff: (day: string) => `${day}休息`,
  hours: '改时间',
  saveHours: '存好',
  savedHours: '存好了，约好的不变。',
  needHours: '先选好星期和时间。',
  safety: '燃气、处方药、给电动车充电、单独带娃，不能发。电工、上高、按摩要先看证。',
  certificate: '证件',
  certificateAsk: (name: string) => `这个本领要先看${name}。拍一张证件，社区看过就能约。`,
  certificateFor: '照片只有社区工作人员能看。',
  certificatePhoto: '拍证件',
  certificateUntil: '证件到哪天有效？',
  certificateSend: '交给社区看',
  certificateSent: '社区在看，看好了会告诉您。',
  certificateGood: (day: string) => `证件看过了，${day}前有效。`,
  certificateNew: '换一张新的',
  certificateRefused: (reason: string) => `证件没有通过：${reason}。请换一张。`,
  certificateOver: '证件过期了，交一张新的就能接着约。',
} as const

export const CERTIFICATE_WORDS = {
  bench: '看证件',
  benchMore: '电工、按摩这些要先看证',
  none: '没有等着看的证件。',
  of: (name: string, title: string) => `${name} · ${title}`,
  name: (name: string) => `本人姓名：${name}`,
  until: (day: string) => `写的有效期到${day}`,
  lastDay: longDay,
  photo: '证件照片',
  approve: '证件没问题',
  refuse: '不通过',
  refuseTitle: '哪里不对？',
  refuseSend: '告诉本人',
  compare: '姓名、种类、有效期三样都对得上再通过。',
} as const
