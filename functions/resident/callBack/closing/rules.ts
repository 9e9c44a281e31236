import type { CommunityId } from '../../../../shared/kernel/ids'
import type { CallBack, ClosedBecause } from '../rules'

type Closing = {
  readonly because: ClosedBecause
  /** The call was asked for before this, epoch ms; one of later stays. */
  readonly before: number
  readonly at: number
  /** Of this community alone; absent: wherever it waits. */
  readonly communityId?: CommunityId
}

const lastAsked = ({ topics, since }: CallBack): number =>
  topics.reduce((latest, { at }) => Math.max(latest, at), since)

const isMeant = (callBack: CallBack, { communityId, before }: Closing): boolean =>
  callBack.status === 'open' &&
  (communityId === undefined || callBack.communityId === communityId) &&
  lastAsked(callBack) <= before

/** The call closed without being made; `undefined` where nothing is left to close. */
export function closedFor(callBack: CallBack | undefined, closing: Closing): CallBack | undefined {
  if (!callBack || !isMeant(callBack, closing)) return undefined
  const { takenBy: _taken, notBefore: _later, outcome: _before, ...kept } = callBack
  return {
    ...kept,
    ...{ rev: kept.rev + 1, status: 'done' },
    ...{ closedBecause: closing.because, settledAt: closing.at },
  }
}
