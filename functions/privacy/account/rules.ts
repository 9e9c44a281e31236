import { COOLING_DAYS } from '../../../shared/contract/retention'
import { DAY_MS, MINUTE_MS } from '../../../shared/kernel/dates'
import type { DistrictId, ResidentId } from '../../../shared/kernel/ids'
import { accept, type Outcome, refuse } from '../../../shared/kernel/outcome'
import { PASSES } from '../../resident/leaving/rules'

/** What is erased one after the other; whoever is killed in between goes on where they were. */
export const STEPS = [
  'homes',
  'things',
  'borrowed',
  'lent',
  'seats',
  'kept',
  'reported',
  'inbox',
  'person',
] as const
export type Step = (typeof STEPS)[number]

/** 注销 of one account: asked for, taken back, or carried out step by step. Ids and times alone. */
export type Cancellation = {
  readonly id: ResidentId
  readonly rev: number
  readonly districtId: DistrictId
  readonly status: 'cooling' | 'takenBack' | 'erasing' | 'erased'
  /** Epoch ms. */
  readonly askedAt: number
  readonly erasesAt: number
  /** How often what follows from it was looked for again. */
  readonly passes: number
  /** Where the erasing stands: the step, and the place in its list. */
  readonly step?: Step
  readonly place?: string
  readonly dueAt?: number
  readonly erasedAt?: number
  readonly done: readonly { key: string; hash: string; at: number; answer: string }[]
}

/** The stream puts the things away first, and tells whoever waits for them. */
const PAUSE_MS = 2 * MINUTE_MS

const nextLook = (askedAt: number, passes: number, erasesAt: number): number => {
  const pause = PASSES[passes]
  return pause === undefined ? erasesAt : Math.min(erasesAt, askedAt + pause)
}

type Asked = Pick<Cancellation, 'id' | 'districtId'> & { readonly at: number }

export const isClosing = (cancellation: Pick<Cancellation, 'status'> | undefined): boolean =>
  cancellation?.status === 'cooling' || cancellation?.status === 'erasing'

const cooling = (
  before: Cancellation | undefined,
  { at, ...of }: Asked,
  erasesAt: number,
): Cancellation => ({
  ...of,
  rev: (before?.rev ?? 0) + 1,
  status: 'cooling',
  ...{ askedAt: at, erasesAt, passes: 0 },
  dueAt: nextLook(at, 0, erasesAt),
  done: before?.done ?? [],
})

/** Asked for with nothing left to settle; asked again while it is under way, it stays as it is. */
export function decideCancelling(
  before: Cancellation | undefined,
  { at, ...of }: Asked,
  openMatters: number,
): Outcome<Cancellation, { readonly code: 'account.openMatters'; readonly count: number }> {
  if (before && isClosing(before)) return accept(before)
  if (openMatters > 0) return refuse({ code: 'account.openMatters', count: openMatters })
  return accept(cooling(before, { at, ...of }, at + COOLING_DAYS * DAY_MS))
}

/** Of somebody who has no account to cancel: erased from then on; `undefined` while it is under way or was done. */
export const erasedFrom = (
  before: Cancellation | undefined,
  asked: Asked,
  erasesAt: number,
): Cancellation | undefined =>
  before && (isClosing(before) || before.status === 'erased')
    ? undefined
    : cooling(before, asked, erasesAt)

/** Until its last second. */
export function decideTakingBack(
  before: Cancellation | undefined,
  at: number,
): Outcome<Cancellation, { readonly code: 'account.notClosing' | 'account.tooLate' }> {
  if (!before || !isClosing(before)) return refuse({ code: 'account.notClosing' })
  if (before.status === 'erasing' || before.erasesAt <= at)
    return refuse({ code: 'account.tooLate' })
  const { dueAt: _due, ...kept } = before
  return accept({ ...kept, rev: before.rev + 1, status: 'takenBack' })
}

export type Due = 'nothing' | 'look' | 'begin' | 'step' | 'rest'

/** What time makes of it now. */
export function dueNow({ status, dueAt, erasesAt }: Cancellation, now: number): Due {
  if (dueAt === undefined || now < dueAt) return 'nothing'
  if (status === 'erasing') return 'step'
  if (status === 'erased') return 'rest'
  if (status !== 'cooling') return 'nothing'
  return erasesAt <= now ? 'begin' : 'look'
}

export function looked(cancellation: Cancellation): Cancellation {
  const { askedAt, erasesAt } = cancellation
  const passes = cancellation.passes + 1
  const dueAt = nextLook(askedAt, passes, erasesAt)
  return { ...cancellation, rev: cancellation.rev + 1, passes, dueAt }
}

/** Something came up meanwhile that nobody else can settle: looked at again tomorrow. */
export const postponed = (cancellation: Cancellation, now: number): Cancellation => ({
  ...cancellation,
  rev: cancellation.rev + 1,
  dueAt: now + DAY_MS,
})

export const begun = (cancellation: Cancellation, now: number): Cancellation => ({
  ...cancellation,
  rev: cancellation.rev + 1,
  status: 'erasing',
  step: STEPS[0],
  dueAt: now,
})

/** A page further, or with the next step where the list has ended. */
export function steppedOn(
  { place: _from, ...kept }: Cancellation,
  place: string | undefined,
  now: number,
): Cancellation {
  const changed = { ...kept, rev: kept.rev + 1, dueAt: now }
  if (place !== undefined) return { ...changed, place }
  const step = STEPS[STEPS.indexOf(kept.step ?? 'homes') + 1] ?? 'person'
  return { ...changed, step, dueAt: kept.step === 'homes' ? now + PAUSE_MS : now }
}

/** Nothing is remembered but that it was done; what was on its way to their inbox meanwhile is looked for once more. */
export function finished(
  { place: _place, step: _step, ...kept }: Cancellation,
  now: number,
): Cancellation {
  const erased = { status: 'erased', erasedAt: now, dueAt: now + DAY_MS, done: [] } as const
  return { ...kept, ...erased, rev: kept.rev + 1 }
}

export const rested = ({ dueAt: _due, ...kept }: Cancellation): Cancellation => ({
  ...kept,
  rev: kept.rev + 1,
})
