import type { Side } from '../../contract/booking'
import type { DisputeDecision, DisputeReason, Mediation } from '../../contract/disputed'

export const DISPUTE_REASON_WORDS: Record<DisputeReason, string> = {
  damaged: '东西坏了',
  partsMissing: '少了配件',
  notReturned: '没有还回来',
  notAsDescribed: '和说的不一样',
  other: '别的事',
}

export const disputeReason = (reason: string): string =>
  DISPUTE_REASON_WORDS[reason as DisputeReason] ?? DISPUTE_REASON_WORDS.other

export const DECISION_WORDS: Record<DisputeDecision, string> = {
  back: '东西已经还给主人',
  stays: '东西还在借的人那里，按说好的日子还',
  settled: '东西坏了或找不到了，两边说好了',
}

/** How it was settled, for a message or a page that may be older than the decision. */
export const mediated = (decision: string | undefined): string =>
  DECISION_WORDS[(decision ?? '') as DisputeDecision] ?? '已经说好了'

export const MEDIATION_WORDS: Record<Mediation, string> = {
  agreed: '双方当面说好了。',
  wear: '是正常使用的磨损，不怪谁。',
  repair: '借的人负责修好。',
  replace: '借的人赔一件一样的。',
  dropped: '主人说算了，不再追究。',
}

export const mediationWords = (mediation: string): string =>
  MEDIATION_WORDS[mediation as Mediation] ?? MEDIATION_WORDS.agreed

export const DISPUTE_WORDS = {
  open: '有争议，请社区调解',
  why: '出了什么事？',
  first: '先拍几张照片，放在“归还照片”里，社区调解时会看。',
  words: '说说情况',
  wordsHint: '只有社区工作人员看得到，对方看不到。',
  send: '交给社区',
  frozen: '社区调解好以前，先不还、不续借，也不催。',
  title: '争议',
  by: { mine: '您说的', theirs: '对方说的' },
  since: (when: string) => `${when} 起`,
  mySaid: (words: string) => `您说：${words}`,
  add: '再说说情况',
  addSend: '告诉社区',
  decided: '社区怎么说',
  afterwards: {
    borrower: '这里不收钱，东西怎么赔当面说好。',
    owner:
      '这件东西先不外借了，修好或找到了，到“我的闲置”重新外借。还有邻居约着的，请在“我借出的”里取消。',
  } satisfies Record<Side, string>,
} as const

export const MEDIATING_WORDS = {
  none: '没有等着调解的争议。',
  between: (owner: string, borrower: string) => `主人 ${owner} · 借的人 ${borrower}`,
  raised: (name: string, reason: string) => `${name}说：${reason}`,
  isBack: '东西已经还给主人了',
  isOut: '东西还在借的人那里',
  agreed: (days: string, parts: string) => `约好的：${days}${parts === '' ? '' : `，带${parts}`}`,
  notGot: (parts: string) => `借的人说没拿到：${parts}`,
  missing: (parts: string) => `主人说还少：${parts}`,
  left: (place: string) => `借的人说放在${place}了`,
  said: (name: string, words: string) => `${name}：${words}`,
  nothingSaid: '两边都还没有说情况，请打电话问问。',
  photo: { handOver: '交接时', return: '归还时' },
  decide: '调解好了',
  what: '东西怎么办？',
  how: '两边怎么说好的？',
  until: '哪天还？',
  words: '还要告诉两边的话（可以不写）',
  wordsHint: '两边都会看到。这里不收钱，请别写钱数。',
  send: '告诉两边',
  decisions: { back: '已经还给主人', stays: '还借着', settled: '坏了或丢了，已经说好' },
} as const
