import type { DeskSide } from '../../contract/eventDesk'

/** 课堂活动 at a desk: what a place holds. */
export const CLASSES_PAGE = {
  title: '课堂活动',
  lists: '看哪一段',
  tabs: { coming: '要办的', over: '办过的', archived: '办过很久的' } satisfies Record<
    DeskSide,
    string
  >,
  columns: ['什么时候', '名称', '哪一类', '在哪里', '怎么样了'],
  none: '这里现在没有。',
  /** Of a street or a district: what is held below stands at each place. */
  noneOfOwn: '这里自己现在没有。下面各处办的，到“今天”里点进那里看。',
  hidden: '街坊还看不到',
  toHandIn: '已经结束，名单还没交',
  make: '办一场新的',
  exports: '要整月的名单，到“导出”里要',
} as const

/** One of them, with its sessions. */
export const CLASS_PAGE = {
  kind: '哪一类',
  when: '什么时候',
  where: '在哪里',
  by: '谁办的',
  standing: '怎么样了',
  seats: '名额',
  seatsOf: (taken: number, capacity: number) => `报了${taken}位，一共${capacity}位`,
  waiting: '排队',
  waitingOf: (count: number) => (count === 0 ? '没有人在排' : `${count}位在排`),
  description: '说明',
  states: {
    draft: '草稿，街坊还看不到',
    proposed: '街坊提议的，还没答复',
    declined: '没有办',
    published: '放出来了',
    cancelled: '取消了',
  },
  checks: { passed: '', withWorker: '文字等同事看', refused: '文字没有通过' },
  open: '可以报名',
  calledOff: (because: string) => `取消了：${because}`,
  sessions: '各场',
  sessionColumns: ['场次', '现在看的'],
  here: '正在看这一场',
  off: '取消了',
  list: '看名单，签到',
  publish: '放出来让街坊报名',
  callOff: '取消',
  callOffMore: '报了名的街坊会马上收到消息，取消以后不能恢复。',
  saidHint: '报了名的街坊都会看到，可以不写。',
  because: '为什么取消',
  which: '取消哪些',
  whichOnes: { one: '只取消这一场', all: '这一场和后面的都取消' },
  callOffNow: '就这样取消',
  selling: '看有没有人说推销',
  toOne: '回这一场',
  back: '回课堂活动',
} as const

/** 有人推销, of one session. */
export const SELLING_PAGE = {
  title: '有人说推销',
  intro: (what: string, when: string) => `“${what}”，${when}。`,
  columns: ['什么时候说的', '谁', '推销什么', '怎么回事', '怎么处理的'],
  waits: '等着处理',
  wordsHint: '选“问过了，不算推销”时要写。说过的人都会看到。',
} as const

/** Who comes to a session. */
export const CLASS_LIST = {
  title: (name: string) => `${name}：名单`,
  which: '看谁',
  tabs: { seated: '有名额的', waiting: '排队的' },
  counts: (came: number, seats: number) => `来了${came}位，有名额的${seats}位。`,
  opensAt: (moment: string) => `${moment}开始签到。`,
  shut: '签到已经结束，名单不能再改。',
  awaited: '还没来的',
  awaitedColumns: ['选', '号', '称呼', '楼栋', '几位', '怎么样了'],
  noneAwaited: '没有还没来的人。',
  absent: '没来',
  awaitedStill: '等他来',
  left: '退了',
  contested: '没来，他说来过',
  party: (count: number) => `${count}位`,
  place: (count: number) => `第${count}位`,
  tickedCame: '选上的都来了',
  came: '来了的',
  cameColumns: ['号', '称呼', '楼栋', '几位', '怎么签的', '什么时候', '记错了'],
  noneCame: '还没有人签到。',
  undo: '撤回',
  undoOf: (name: string) => `撤回${name}的签到`,
  numbers: '按号补录',
  numbersLabel: '纸名单上打了勾的号',
  numbersHint: '用空格隔开，比如3 7 12。',
  numbersNow: '这些号都来了',
  unknown: (numbers: string) => `名单上没有${numbers}号，其余的记好了。`,
  gone: (numbers: string) => `${numbers}号已经退了，没有记，其余的记好了。`,
  closing: '交名单',
  closingMore: '交了以后，没有签到的算没来。漏记的，三十天里还能补。',
  close: '人齐了，交名单',
  number: '给名单编号',
  paper: '看要打印的名单',
  paperTitle: '签到名单',
  paperColumns: ['号', '称呼', '楼栋', '几位', '来了打勾'],
  nonePaper: '名单上还没有人。',
  box: '来了打勾',
  paperMore: '用完请收好，不要贴在外面。',
  notNumbered: '还有人没有号，请先给名单编号。',
  waiting: '排队的',
  waitingColumns: ['排在', '称呼', '楼栋', '几位'],
  noneWaiting: '没有人在排队。',
  back: '回这一场',
  toList: '回名单',
} as const

/** A new one. */
export const NEW_CLASS = {
  title: '办一场新的',
  intro: (place: string) =>
    `办在${place}。先写最要紧的几样，报名就能开始。多场的、要收集回答的，在手机的工作台里办。`,
  kind: '哪一类',
  name: '名称',
  day: '哪一天',
  from: '几点开始',
  until: '几点结束',
  hoursHint: '整点或者半点。',
  venue: '在哪里',
  capacity: '最多几位',
  ready: '要不要马上放出来',
  readyOnes: { now: '马上放出来', draft: '先存草稿' },
  make: '办起来',
} as const

/** What a neighbour would hold. */
export const PROPOSAL_PAGE = {
  standing: '怎么样了',
  declined: '告诉街坊的话',
  proposer: '谁提的',
  since: '什么时候提的',
  kind: '哪一类',
  where: '在哪里',
  people: '人数',
  course: '报名',
  description: '说明',
  bring: '要带什么',
  safety: '安全提醒',
  several: '这个活动办好几场，要改时间，请在手机的工作台里改。',
  own: '自己提的活动，要请别的同事来看。',
  approveMore: '同意了，街坊马上看得到、能报名。日子可以先改。',
  toClass: '看这个活动的报名',
  back: '回到今天',
} as const
