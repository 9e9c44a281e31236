import type { DeclineReason, MyProposal } from '../../contract/proposal'

/** Why the community does not hold what a neighbour proposed. */
export const DECLINE_REASON_WORDS: Readonly<Record<DeclineReason, string>> = {
  roomTaken: '那个时间场地有人用了，换个时间再提吧',
  noTime: '那个时间社区没有人手，换个时间再提吧',
  notForHere: '这个活动不适合在小区里办',
  unclear: '内容还没写清楚，请写明白再提一次',
}

export const declineReason = (reason: string | undefined): string =>
  DECLINE_REASON_WORDS[reason as DeclineReason] ?? DECLINE_REASON_WORDS.unclear

/** 我想办一个: what a neighbour would hold. */
export const PROPOSE_WORDS = {
  door: '我想办一个',
  doorMore: '教一样拿手的、约大家玩一样喜欢的。社区看过就办起来。',
  more: '写好了，请社区看一看。社区同意了，街坊才看得到、才能报名。',
  send: '请社区看一看',
  sending: '正在送去…',
  sent: '送到社区了',
  sentMore: '社区看过会告诉您。您提的，都写在“我报的名”里。',
  seeMine: '看我提的',
  another: '再提一个',
  notHere: '加入小区、社区核实以后，就能提您想办的活动。',
  join: '加入小区',
  waiting: '社区正在核实您的住址，核实好了就能提。',
} as const

/** 我提的, in 我报的名. */
export const MY_PROPOSAL_WORDS = {
  section: '我提的',
  waiting: '等社区看',
  approved: '社区同意了',
  declined: '这次办不成',
  cancelled: '取消了',
  words: '文字没有通过检查，请改一下再提',
  drafted: '社区正在改文字',
  see: '看这个活动',
  seeOf: (title: string) => `看这个活动：${title}`,
  again: '再提一次',
  againOf: (title: string) => `再提一次：${title}`,
} as const

const STANDINGS: Readonly<Record<MyProposal['status'], string>> = {
  proposed: MY_PROPOSAL_WORDS.waiting,
  published: MY_PROPOSAL_WORDS.approved,
  declined: MY_PROPOSAL_WORDS.declined,
  draft: MY_PROPOSAL_WORDS.drafted,
  cancelled: MY_PROPOSAL_WORDS.cancelled,
}

/** How it stands with what somebody proposed. */
export const proposalStands = ({ status }: Pick<MyProposal, 'status'>): string =>
  STANDINGS[status] ?? MY_PROPOSAL_WORDS.waiting

/** Why not, of what was declined: without a reason its words did not pass. */
export const whyDeclined = ({
  status,
  reason,
}: Pick<MyProposal, 'status' | 'reason'>): string | undefined => {
  if (status !== 'declined') return undefined
  return reason === undefined ? MY_PROPOSAL_WORDS.words : declineReason(reason)
}

/** 街坊提的, for the worker. */
export const PROPOSAL_DESK_WORDS = {
  section: '街坊提的，等着看',
  by: (proposer: string, compound: string) => `${compound}${proposer}提的`,
  when: '什么时候',
  people: (capacity: number) => `最多来${capacity}位`,
  party: (most: number) => `一次最多报${most}位`,
  course: '报一次，全部都算',
  approve: '同意并发布',
  decline: '不同意',
  because: '为什么？街坊会看到。',
  reasons: {
    roomTaken: '场地有人用',
    noTime: '没有人手',
    notForHere: '不适合在小区办',
    unclear: '没写清楚',
  } satisfies Record<DeclineReason, string>,
  declineYes: '告诉街坊，这次不办',
  back: '再看看',
  approved: '同意了，街坊看得到、能报名了',
  declined: '告诉街坊了',
  toDesk: '回课堂和活动',
  gone: '这一个已经看过了，或者街坊不提了。',
} as const
