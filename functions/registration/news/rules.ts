import type { NoticeKind } from '../../../shared/contract/notice'
import type { Registration } from '../rules'

type SeatNews = {
  readonly kind: Extract<NoticeKind, `registration.${string}`>
  readonly reason?: string
  /** Until when a seat is kept, epoch ms. */
  readonly keptUntil?: number
}

/** Who ended it themself, or was moved or blocked, hears that elsewhere or knows it. */
const ENDED: Readonly<Record<string, SeatNews['kind']>> = {
  lapsed: 'registration.lapsed',
  worker: 'registration.ended',
  moved: 'registration.left',
  session: 'registration.calledOff',
}

function endedNews({ because }: Registration): SeatNews | undefined {
  const kind = because && ENDED[because]
  return kind ? { kind, reason: because } : undefined
}

function offeredNews({ offeredUntil }: Registration): SeatNews {
  return {
    kind: 'registration.offered',
    ...(offeredUntil === undefined ? {} : { keptUntil: offeredUntil }),
  }
}

/** Whether nothing became of it that anybody would want to hear. */
const isSame = (before: Registration | undefined, after: Registration): boolean =>
  before?.status === after.status && before.life === after.life

/** Who got a seat at once knows it. */
const hadWaited = (before: Registration | undefined, { life }: Registration): boolean =>
  before?.status === 'waitlisted' && before.life === life

/** A seat that somebody had or was offered is theirs no more, and they wait in front of everybody. */
const hasToWait = (before: Registration | undefined, { status }: Registration): boolean =>
  status === 'waitlisted' && (before?.status === 'confirmed' || before?.status === 'offered')

/** In this life of it a worker began what they did not begin themself. */
const isByWorker = ({ acts = [], life }: Registration): boolean =>
  acts.some((act) => act.what === 'signedUp' && act.life === life)

/** What a worker began for them. */
function begunNews(before: Registration | undefined, after: Registration): SeatNews | undefined {
  if (before?.life === after.life || !isByWorker(after)) return undefined
  if (after.status === 'confirmed') return { kind: 'registration.signedUpFor' }
  return after.status === 'waitlisted' ? { kind: 'registration.joinedFor' } : undefined
}

/** What a change of a registration is news of: a seat that came while one waited, one that is kept, one that is gone, one that a worker took for them. */
export function newsOf(
  before: Registration | undefined,
  after: Registration,
): SeatNews | undefined {
  if (isSame(before, after)) return undefined
  if (after.status === 'cancelled') return endedNews(after)
  if (after.status === 'offered') return offeredNews(after)
  if (hasToWait(before, after)) return { kind: 'registration.toLine' } as const
  const isSeated = after.status === 'confirmed' && hadWaited(before, after)
  return isSeated ? ({ kind: 'registration.seated' } as const) : begunNews(before, after)
}
