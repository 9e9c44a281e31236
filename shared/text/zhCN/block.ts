import type { AppealDecision, BlockReason } from '../../contract/block'

export const BLOCK_REASON_WORDS: Record<BlockReason, string> = {
  notReturned: '借了东西一直没有还',
  noShows: '约好了，好几次没有来',
  damage: '弄坏了东西，没有处理好',
  rude: '对邻居说了伤人的话',
  selling: '推销，或者收了钱',
  unsafe: '做了不安全的事',
  other: '别的原因',
}

/** For a reason that may be newer than this version. */
export const blockReason = (reason: string | undefined): string =>
  BLOCK_REASON_WORDS[(reason ?? 'other') as BlockReason] ?? BLOCK_REASON_WORDS.other

const DECIDED: Record<AppealDecision, (day: string) => string> = {
  keep: (day) => `您的申诉社区看过了：停用不变，到${day}。点开看看怎么说的。`,
  shorten: (day) => `您的申诉社区看过了：停用缩短，到${day}。点开看看怎么说的。`,
  lift: () => '您的申诉社区看过了：账号恢复，又能用了。闲置要您自己重新外借。',
}

/** What came of an appeal, with the last day where there is one. */
export const appealDecided = (decision: string | undefined, day: string): string =>
  (DECIDED[(decision ?? 'keep') as AppealDecision] ?? DECIDED.keep)(day)

/** 停用, as the worker sees it. */
export const BLOCKING_WORDS = {
  bench: '停用',
  benchMore: '停用的账号，和等答复的申诉',
  none: '现在没有停用的账号。',
  block: '停用账号',
  ask: (name: string) => `停用${name}的账号？`,
  more: '停用以后，没交接的预约、排队会取消，闲置会收起来；借着的照常要还。本人会收到消息，看得到原因，可以申诉一次，由别的同事来答复。',
  why: '为什么停用？',
  words: '还要告诉本人的话（可以不写）',
  wordsNeeded: '请告诉本人是什么原因',
  wordsHint: '只有本人看得到，请把事情说清楚，别写别的邻居是谁。',
  howLong: '停用几天？',
  days: (count: number) => `${count}天`,
  send: '停用',
  no: '先不停用',
  blocked: (day: string) => `账号停用到${day}`,
  person: (name: string, addressForm: string) => `${name}（${addressForm}）`,
  lives: (compound: string, building: string) => `${compound} ${building}`,
  until: (from: string, day: string) => `${from}起，停用到${day}`,
  by: (name: string) => (name === '' ? '您办的' : `${name}办的`),
  unnamed: '同事',
  said: (words: string) => `告诉本人：${words}`,
  appealed: (when: string, words: string) => `${when}申诉：${words}`,
  waits: '申诉等着答复',
  notMine: '停用是您办的，申诉要请别的同事来答复。',
  setAbove: '这是管理员停用的，由管理员来答复。',
  answered: (decision: string, words: string) => `已经答复：${decision}。${words}`,
  decide: '答复申诉',
  how: '停用还留着吗？',
  decisions: { keep: '不变', shorten: '缩短', lift: '恢复账号' } satisfies Record<
    AppealDecision,
    string
  >,
  lessDays: '从今天起，再停用几天？',
  answerWords: '怎么对本人说',
  answerHint: '本人会看到，请说说为什么。',
  answerSend: '答复本人',
  lift: '提前恢复',
  liftAsk: (name: string) => `恢复${name}的账号？`,
  liftYes: '恢复账号',
  liftNo: '不恢复',
} as const

/** 账号停用中, as the person reads it. */
export const MY_BLOCK_WORDS = {
  door: '看看原因，可以申诉',
  card: (day: string) => `账号停用到${day}`,
  cardMore: '看看原因、申诉，还手里的东西',
  title: (day: string) => `您的账号停用到${day}`,
  after: (day: string) => `${day}起，不用您做什么，账号自己恢复。`,
  why: '为什么',
  said: (words: string) => `社区说：${words}`,
  can: '停用的时候，您可以还东西、收回东西、看消息、管自己的资料，也可以请社区打给您。',
  called: '没交接的预约、排队已经取消，您的闲置收起来了。恢复以后，闲置要您自己重新外借。',
  askWhom: (community: string) =>
    `有不清楚的，问${community || '社区'}：点“请社区打给我”，或到社区服务中心。`,
  inHand: '手里的东西',
  inHandMore: '借着的、借出的，照常还',
  messages: '消息',
  messagesMore: '看看社区和邻居说了什么',
  appeal: '申诉',
  appealMore: '觉得不对，可以申诉一次。由别的工作人员再看一遍，不是停用您的那位。',
  appealWords: '说说您的理由',
  appealHint: '只有社区工作人员看得到。',
  appealSend: '交给社区',
  appealed: (when: string) => `您${when}申诉过了，社区会再看一遍，有结果会发消息给您。`,
  mySaid: (words: string) => `您说：${words}`,
  kept: '社区答复：停用不变。',
  shortened: '社区答复：停用缩短了。',
  none: '您的账号没有停用，可以照常用。',
} as const
