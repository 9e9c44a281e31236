import type { MyListing } from '../../contract/ownListing'

/** A thing or help, as a colleague reads where it stands. */
export const LISTING_STATES: Readonly<Record<MyListing['status'], string>> = {
  draft: '草稿',
  published: '在架上',
  paused: '主人先停了',
  withdrawn: '收起来了',
  repair: '拿去修了',
  lost: '找不到了',
  given: '送出去了',
}

export const CHECK_STATES: Readonly<Record<MyListing['check'], string>> = {
  none: '还没送检',
  checking: '正在检查',
  withWorker: '等社区看',
  passed: '检查通过',
  refused: '没有通过检查',
}

/** 东西和本领. */
export const SHELF_PAGE = {
  title: '东西和本领',
  intro: (place: string) => `${place}的东西和本领，新的在前面。主人是谁，点开看。`,
  lists: '哪一类',
  tabs: { shown: '在架上', lent: '借出去的', paused: '停着的', withheld: '没放行的' },
  all: '全部种类',
  category: '种类',
  show: '看这一类',
  columns: ['名称', '种类', '在哪里', '怎么样了', '更新'],
  none: '这里现在没有。',
  below: '先选一个小区',
  belowColumns: ['小区', '社区'],
  noBelow: '这里还没有小区。',
  gift: '送出',
  held: '社区先停了',
  holdTicked: '先停选上的',
  reason: '为什么先停',
  reasonHint: '主人会看到。约好的照旧，借出去的照常还。',
  choose: '请选一个',
} as const

/** One of them. */
export const LISTING_CASE = {
  gone: '东西和本领',
  facts: {
    owner: '主人',
    where: '在哪里',
    kind: '种类',
    state: '怎么样了',
    check: '检查',
    why: '为什么没通过',
    held: '社区为什么先停',
    since: '从什么时候停',
    condition: '成色',
    parts: '一起带的',
    words: '主人写的',
    published: '第一次放出来',
    updated: '最近改过',
  },
  pictures: '照片',
  picture: (n: number) => `第${n}张照片`,
  noPictures: '还没有放行的照片。',
  hiddenPictures: (count: number) => `还有${count}张没有放行，这里不显示。`,
  bookings: '谁约着',
  bookingColumns: ['日子', '怎么样了', '看看'],
  noBookings: '现在没有人约。',
  open: '看看',
  openOf: (days: string) => `看看这一次借用：${days}`,
  slots: { out: '在邻居那里', agreed: '约好了', asked: '等主人答应', waiting: '在排队' },
  holdTitle: '先停一停',
  hold: '先停，告诉主人',
  standTitle: '接着来',
  standMore: '原来邻居看得到的，马上又看得到；改过字的，要主人自己重新放出来。',
  stand: '让它接着来，告诉主人',
} as const

/** 借用. */
export const BOOKINGS_PAGE = {
  title: '借用',
  intro: (place: string) => `${place}的借用。谁和谁，点开看。`,
  lists: '哪一类',
  tabs: {
    out: '借出去的',
    overdue: '今天该还和过了日子的',
    ahead: '约着的',
    disputed: '有争议',
    all: '最近的',
  },
  columns: ['名称', '在哪个小区', '日子', '怎么样了'],
  none: '这里现在没有。',
  overdue: (days: number) => `过了${days}天没还`,
  overdueToday: '今天到时候了，还没还',
  disputedFor: (age: string) => `有争议，等了${age}`,
} as const

/** One of them. */
export const BOOKING_CASE = {
  facts: {
    thing: '借的是',
    owner: '主人',
    borrower: '借的人',
    days: '日子',
    state: '怎么样了',
    parts: '一起带的',
    notGot: '借的人说没拿到',
    missing: '主人说还少',
  },
  overdueSince: (days: number) => (days < 1 ? '今天到时候了，还没还' : `过了${days}天还没还`),
  behind: '后面等着的',
  behindColumns: ['谁', '要的日子', '怎么样了'],
  nobodyBehind: '后面没有人等。',
  next: { agreed: '约好了', asked: '等主人答应', waiting: '在排队' },
  timeline: '经过',
  timelineColumns: ['时间', '谁', '什么事'],
  who: { both: '双方', proxy: '代办的人', worker: '社区', clock: '到时候自动' },
  settle: '调解',
  until: '还借着的，借到哪天',
  untilHint: '不早于原来说好的日子，后面没有别人约着才行。',
  settled: '怎么调解的',
  decidedBy: (decision: string, mediation: string) => `${decision}。${mediation}`,
} as const

/** What happened with a booking, one line each. */
export const MOMENT_WORDS = {
  asked: '想借',
  accepted: '答应了',
  declined: '没有答应',
  expired: '没等到回复，作废了',
  cancelled: '取消了',
  noShow: '到期没有交接',
  handedOver: '交接了',
  returned: '还了',
  given: '送出去了',
  closed: '调解结束',
  photoHandOver: '交接时拍了照片',
  photoReturn: '归还时拍了照片',
  lent: '替借的人办了借出',
  lentWithOwner: '和主人一起办了借出',
  takenBack: '替借的人办了归还',
  phrase: (words: string) => `带了句话：${words}`,
  left: (place: string) => `说放在${place}了`,
  renewalAsked: (day: string) => `想借到${day}`,
  disputed: (reason: string) => `请社区调解：${reason}`,
  said: (words: string) => `说：${words}`,
  decided: (decision: string) => `调解好了：${decision}`,
} as const

/** 等着看的证件, on the page of the help that it is for. */
export const CERTIFICATE_PART = {
  title: '等着看的证件',
  of: '什么证',
  until: '写的有效期到',
  since: '从什么时候等',
  reveal: '看证件和本人姓名',
  why: '为什么要看',
  whyHint: '会记进操作记录',
  name: '本人姓名',
  back: '回到这件事',
} as const
