import type { SeatCallReason } from '../../contract/callList'
import type { Clash } from '../../contract/event'
import type { Acted, MoveReason, SeatAct, SeatCallOutcome } from '../../contract/seatsDesk'
import type { LocalDate } from '../../kernel/dates'
import { dayName } from './dates'
import { momentName } from './moments'
import { CANCEL_REASON_WORDS } from './registration'

/** 这天15:00 · 明天15:00: the day is named where it is another than the one that is looked at. */
const clashTime = ({ day, hours }: Clash, seen: LocalDate, today: LocalDate): string =>
  `${day === seen ? '这天' : dayName(day, today)}${hours.from}`

type Days = { readonly seen: LocalDate; readonly today: LocalDate }

/** Before one signs up for what is at the same time. */
export const clashWords = (clash: Clash, { seen, today }: Days): string =>
  `${clashTime(clash, seen, today)}您还报了“${clash.title}”，时间重了。照样可以报，去哪个您来定。`

/** The same, for whoever signs somebody up. */
export const clashOfThem = (clash: Clash, { seen, today }: Days): string =>
  `${clashTime(clash, seen, today)}这位还报了“${clash.title}”，时间重了。照样可以报，请先问一声。`

/** 报名名单, for the worker. */
export const PEOPLE_WORDS = {
  door: '报名名单',
  which: '哪些',
  lists: { seated: '有名额的', waiting: '排队的' },
  none: { seated: '还没有人报名。可以点“帮人报名”。', waiting: '没有人在排队。' },
  signUp: '帮人报名',
  backToList: '回到名单',
  who: (name: string, addressForm: string) => `${name}（${addressForm}）`,
  lives: (compound: string, building: string) => `${compound} ${building}`,
  movedOut: '已经不住在这里',
  party: (count: number) => `${count}位`,
  place: (place: number) => `第${place}位`,
  confirmed: '有名额',
  offered: (until: string) => `留到${until}`,
  answered: (question: string, answer: string) => `${question}：${answer}`,
  guardian: '监护人同意，一起来',
  proxy: (name: string) => `${name}代着报的名`,
  acted: '办过的事',
  cancel: '取消报名',
  cancelAsk: (name: string) => `取消${name}的报名？再想来，要重新报`,
  cancelYes: '取消，让出名额',
  cancelNo: '不取消',
  move: '换个位置',
  moveAsk: (name: string) => `把${name}排到第几位？`,
  moveFront: '排到第一位',
  moveTo: '排到第几位',
  toPlace: (place: number) => `第${place}位`,
  nearer: '往前',
  further: '往后',
  moveWhy: '为什么换？',
  moveMore: '原因会记下来，只有社区工作人员看得到。被排到后面的街坊，会看到自己真实的位置。',
  moveWords: '是什么原因',
  moveWordsHint: '写一句就好',
  moveYes: '就这样排',
  moveNo: '不换了',
} as const

/** 帮人报名. */
export const SIGN_UP_OTHER_WORDS = {
  title: '帮谁报名？',
  byCard: '有邻享卡的，扫一扫',
  byHouse: '没有卡的，按楼栋找',
  which: '哪个社区',
  read: '看是谁',
  noCommunity: '按楼栋找，要用社区的岗位。请用邻享卡，或者请社区的同事来办。',
  checkName: '请核对一下是不是这位',
  already: '这位已经报过名了。',
  waits: '这位已经在排队了。',
  party: '一共来几位？连本人也算上',
  guardian: '来的有14岁以下的孩子：监护人同意，也一起来',
  send: (name: string) => `给${name}报名`,
  wait: (name: string) => `有位就给${name}占上`,
  done: (name: string) => `${name}报上了。`,
  doneWaiting: (name: string) => `${name}排上队了，有位马上占上。`,
  doneKept: (name: string) => `给${name}留了名额，还没报上。请问本人来不来，在打电话的名单里记下。`,
  notDone: (name: string) => `${name}没有报上：名额退掉了。`,
  next: '再帮一位',
} as const

export const MOVE_REASON_WORDS: Record<MoveReason, string> = {
  frail: '行动不便',
  wrongSession: '报错了场次',
  crowdedOut: '上次被挤掉',
  other: '其他',
}

export const SEAT_CALL_OUTCOME_WORDS: Record<SeatCallOutcome, string> = {
  comes: '要来',
  declines: '不来',
  notReached: '没人接',
}

const ACT_WORDS: Record<SeatAct, (act: Acted) => string> = {
  signedUp: () => '帮着报了名',
  cancelled: ({ because }) =>
    because === undefined ? '取消了报名' : `取消了报名：${CANCEL_REASON_WORDS[because]}`,
  moved: ({ reason, words }) =>
    `换了位置：${words ?? (reason === undefined ? '' : MOVE_REASON_WORDS[reason])}`,
  called: ({ outcome }) =>
    `打了电话：${outcome === undefined ? '' : SEAT_CALL_OUTCOME_WORDS[outcome]}`,
}

/** 今天 09:12 小何打了电话：要来; an act that a newer server knows is left out. */
export function actedWords(act: Acted, today: LocalDate): string | undefined {
  const words = (ACT_WORDS as Partial<typeof ACT_WORDS>)[act.what]
  return words && `${momentName(act.at, today)} ${act.by === '' ? '同事' : act.by}${words(act)}`
}

/** 打电话名单. */
export const SEAT_CALLS_WORDS = {
  bench: '打电话名单',
  benchMore: '留着名额的、开课前要问一声的，都在这里',
  more: '打过以后，点一下结果。',
  call: '打电话',
  callFor: (name: string) => `打电话给${name}`,
  isWrittenDown: '点一次记一次，本人看得到。',
  onPaper: '没有留手机号，号码在社区纸上的名册里。',
  none: '现在没有要打的电话。有人让出名额，留给谁，这里就会有谁。',
  about: (title: string, when: string) => `“${title}” ${when}`,
  tried: (tries: number, when: string, by: string) =>
    `打过${tries}次没人接，上次${when}${by === '' ? '' : ` ${by}打的`}`,
} as const

const REASONS: Record<SeatCallReason, (until: string) => string> = {
  offered: (until) => `给这位留着名额，到${until}`,
  absences: () => '这位最近有两次没能来。开课前问一声，这次方不方便来',
}

/** Why somebody is called; a reason that a newer server knows says so. */
export const callReason = (reason: SeatCallReason, until: string): string =>
  (REASONS as Partial<typeof REASONS>)[reason]?.(until) ?? '请更新小程序，再看为什么打'
