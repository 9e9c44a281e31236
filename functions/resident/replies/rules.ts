import { MAX_SAID_WORDS } from '../../../shared/contract/fields'
import type { DistrictId, PlaceId } from '../../../shared/kernel/ids'
import { accept, type Outcome, refuse } from '../../../shared/kernel/outcome'
import type { CompoundPath } from '../../../shared/kernel/scope'

export const MAX_REPLIES = 30
/** As long as what may be said with them. */
export const MAX_REPLY_WORDS = MAX_SAID_WORDS

export type Reply = { readonly id: string; readonly words: string }

/** 常用回复 of a place: sentences its workers say again and again, in the order in which they were put down. */
export type Replies = {
  readonly nodeId: PlaceId
  readonly districtId: DistrictId
  readonly rev: number
  readonly replies: readonly Reply[]
}

type At = Pick<Replies, 'nodeId' | 'districtId'>
type Full = { readonly code: 'replies.full'; readonly max: number }
type Gone = { readonly code: 'replies.gone' }

const after = (before: Replies | undefined, at: At, replies: readonly Reply[]): Replies => ({
  ...{ nodeId: at.nodeId, districtId: at.districtId },
  ...{ rev: (before?.rev ?? 0) + 1, replies },
})

const has = (before: Replies | undefined, words: string): boolean =>
  before?.replies.some((one) => one.words === words) ?? false

/** One more, at the end; a sentence that stands there already stands once: `undefined` where nothing is written. */
export function decideAdd(
  before: Replies | undefined,
  at: At,
  reply: Reply,
): Outcome<Replies | undefined, Full> {
  const replies = before?.replies ?? []
  if (has(before, reply.words)) return accept(undefined)
  if (replies.length >= MAX_REPLIES) return refuse({ code: 'replies.full', max: MAX_REPLIES })
  return accept(after(before, at, [...replies, reply]))
}

/** Other words in its place, over those that were seen: what a colleague changed or took away meanwhile stays so. */
export function decideChange(
  before: Replies | undefined,
  { was, ...reply }: Reply & { readonly was: string },
): Outcome<Replies | undefined, Gone> {
  const stands = before?.replies.find(({ id }) => id === reply.id)
  if (!before || !stands) return refuse({ code: 'replies.gone' })
  if (stands.words === reply.words) return accept(undefined)
  if (stands.words !== was) return refuse({ code: 'replies.gone' })
  const replies = before.replies.map((one) => (one.id === reply.id ? reply : one))
  return accept(after(before, before, replies))
}

/** Taken away; twice is once. */
export function decideRemove(before: Replies | undefined, id: string): Replies | undefined {
  if (!before?.replies.some((one) => one.id === id)) return undefined
  return after(
    before,
    before,
    before.replies.filter((one) => one.id !== id),
  )
}

type CasePath = Partial<CompoundPath> & Pick<CompoundPath, 'districtId'>
const PARTS = ['districtId', 'streetId', 'communityId', 'compoundId'] as const

/** Where a case lies, down to one of the places above it; `undefined` where it does not lie there. */
export function pathDownTo(path: CasePath, nodeId: PlaceId): CasePath | undefined {
  const last = PARTS.findIndex((part) => path[part] === nodeId)
  if (last < 0) return undefined
  return Object.fromEntries(PARTS.slice(0, last + 1).map((part) => [part, path[part]])) as CasePath
}
