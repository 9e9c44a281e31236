import type { ComplaintDecision, ComplaintReason } from '../../contract/complaint'

export const COMPLAINT_REASON_WORDS: Record<ComplaintReason, string> = {
  notReal: '和实际不一样',
  wrong: '不该放在这里',
  unsafe: '不安全',
  money: '要收钱、要加联系方式',
  rude: '让人不舒服',
  other: '有别的问题',
}

/** Why, for a message or a page that may be older than the reason. */
export const complaintReason = (reason: string | undefined): string =>
  COMPLAINT_REASON_WORDS[(reason ?? 'other') as ComplaintReason] ?? COMPLAINT_REASON_WORDS.other

/** What came of it, for whoever reported. */
const DECISION_SENTENCES: Record<ComplaintDecision, string> = {
  nothing: '这次没有发现问题',
  warn: '已经提醒对方',
  withhold: '已经请主人改好再放出来',
  remove: '已经收起来了',
}

export const complaintDecision = (decision: string | undefined): string =>
  DECISION_SENTENCES[(decision ?? '') as ComplaintDecision] ?? '已经处理好了'

export const REPORT_WORDS = {
  heading: '有不合适的地方？',
  listing: '举报这件东西',
  help: '举报这项帮忙',
  photo: (position: number, all: number) =>
    all === 1 ? '举报这张照片' : `举报第${position}张照片`,
  person: '举报这位邻居',
  why: '哪里不合适？点一下就交给社区。',
  secret: '社区工作人员会看，对方不会知道是您说的。',
  received: '收到了，社区会看。结果在消息里告诉您。',
} as const

export const MUTE_WORDS = {
  mute: '不再看到这位邻居',
  ask: (name: string) => `不再看到${name}的东西？`,
  askMore: '以后列表里没有这位邻居的东西，对方也借不了您的。已经约好的照旧，对方不会知道。',
  yes: '不再看到',
  no: '先不用',
  muted: '好了，以后看不到了。想改回来，到“我的”里找“不再看到的邻居”。',
  none: '您没有挡住谁。在一件东西或一次借用的页面下面，可以不再看到一位邻居。',
  since: (when: string) => `${when} 起看不到`,
  undo: '重新看到',
  undoFor: (name: string) => `重新看到${name}`,
  somebody: '一位邻居',
} as const
