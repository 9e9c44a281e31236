import type { SellingOutcome, SellingWhat } from '../../contract/selling'

const OUTCOMES: Readonly<Record<SellingOutcome, string>> = {
  talked: '跟主办的人谈过了',
  notInvited: '以后不再请他们来',
  nothing: '问过了，不算推销',
}

/** What came of it, of an older or a newer kind too. */
export const sellingAnswer = (outcome: string | undefined): string =>
  OUTCOMES[outcome as SellingOutcome] ?? '处理好了'

export const SELLING_WHAT_WORDS: Readonly<Record<SellingWhat, string>> = {
  goods: '卖东西',
  finance: '卖理财、拉投资',
  insurance: '卖保险',
  service: '卖收费的课、检查',
  contact: '要电话、加微信',
  other: '别的',
}

/** Of whoever was there. */
export const SELLING_WORDS = {
  open: '有人推销',
  title: '有人推销？告诉社区',
  promise: (host: string) => `${host}说好了不推销，也不要大家的电话。`,
  secret: '只有社区的工作人员看到是您说的，不会告诉主办的人，也不会告诉街坊。',
  what: '推销什么（可以点几样）',
  words: '怎么回事（不写也行）',
  wordsHint: '比如：讲完课就卖床垫',
  send: '告诉社区',
  said: '您告诉社区了',
  waits: '社区会去问，问好了在消息里告诉您。',
  answered: (outcome: string) => `社区看过了：${outcome}。`,
} as const

/** Of whoever works there. */
export const SELLING_DESK_WORDS = {
  desk: '有人说推销了',
  waiting: (count: number) => `有人推销：${count}个人说`,
  see: '看有没有人说推销',
  none: '没有人说这一场推销。',
  host: (name: string) => `主办：${name}`,
  by: (reporter: string) => `${reporter}说的`,
  secret: '谁说的只有社区知道，请不要告诉主办的人。',
  answerTitle: '怎么处理的',
  answerMore: '选好以后，说过的人都会收到，各收到一次。',
  words: '跟大家说一句',
  wordsNeeded: '请写一句怎么问的，大家好放心。',
  send: '处理好了，告诉大家',
  told: (count: number) => `告诉了${count}个人。`,
  answered: (by: string, outcome: string) => `${by}：${outcome}`,
  colleague: '同事',
} as const
