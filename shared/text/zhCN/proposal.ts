import type { DeclineReason } from '../../contract/proposal'

/** Why the community does not hold what a neighbour proposed. */
export const DECLINE_REASON_WORDS: Readonly<Record<DeclineReason, string>> = {
  roomTaken: '那个时间场地有人用了，换个时间再提吧',
  noTime: '那个时间社区没有人手，换个时间再提吧',
  notForHere: '这个活动不适合在小区里办',
  unclear: '内容还没写清楚，请写明白再提一次',
}

export const declineReason = (reason: string | undefined): string =>
  DECLINE_REASON_WORDS[reason as DeclineReason] ?? DECLINE_REASON_WORDS.unclear
