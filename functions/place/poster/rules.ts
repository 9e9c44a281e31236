import { DAY_MS } from '../../../shared/kernel/dates'
import type { CompoundId, DistrictId } from '../../../shared/kernel/ids'
import { accept, type Outcome, refuse } from '../../../shared/kernel/outcome'

/** What a printed code leads to. Epoch ms. */
export type Scene = {
  readonly scene: string
  readonly rev: number
  readonly districtId: DistrictId
  readonly compoundId: CompoundId
  readonly madeAt: number
  /** Since when another one hangs in its place. */
  readonly retiredAt?: number
}

/** The code of a compound now, and who made it how often today. */
export type Poster = {
  readonly compoundId: CompoundId
  readonly rev: number
  readonly scene: string
  readonly madeAt: number
  readonly done: readonly { key: string; hash: string; at: number; answer: string }[]
}

const MOST_A_DAY = 20

/** Another code, unless paper could not keep up. */
export function decideRenewal(
  { done }: Pick<Poster, 'done'>,
  now: number,
): Outcome<true, { readonly code: 'poster.tooOften' }> {
  const today = done.filter(({ at }) => now - at < DAY_MS)
  return today.length < MOST_A_DAY ? accept(true) : refuse({ code: 'poster.tooOften' })
}

export const retired = (scene: Scene, now: number): Scene => ({
  ...scene,
  rev: scene.rev + 1,
  retiredAt: now,
})
