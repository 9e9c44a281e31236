import { MAX_MUTES } from '../../../shared/contract/mute'
import type { MuteId, ResidentId } from '../../../shared/kernel/ids'
import { accept, type Outcome, refuse } from '../../../shared/kernel/outcome'

export type Mute = {
  readonly id: MuteId
  readonly residentId: ResidentId
  /** Epoch ms. */
  readonly at: number
}

/** Whose things somebody does not want to see: theirs alone, in one small item. */
export type Mutes = {
  readonly ownerId: ResidentId
  readonly rev: number
  readonly of: readonly Mute[]
}

type MuteRefusal =
  { readonly code: 'mute.self' } | { readonly code: 'mute.tooMany'; readonly max: number }

/** The next mutes, or the same ones where that neighbour is among them already. */
export function decideMute(mutes: Mutes, wanted: Mute): Outcome<Mutes, MuteRefusal> {
  if (wanted.residentId === mutes.ownerId) return refuse({ code: 'mute.self' })
  if (isMutedBy(mutes, wanted.residentId)) return accept(mutes)
  if (mutes.of.length >= MAX_MUTES) return refuse({ code: 'mute.tooMany', max: MAX_MUTES })
  return accept({ ...mutes, rev: mutes.rev + 1, of: [...mutes.of, wanted] })
}

/** The same without one of them. */
export const unmuted = (mutes: Mutes, id: MuteId): Mutes =>
  mutes.of.some((mute) => mute.id === id)
    ? { ...mutes, rev: mutes.rev + 1, of: mutes.of.filter((mute) => mute.id !== id) }
    : mutes

export const isMutedBy = (mutes: Pick<Mutes, 'of'>, residentId: ResidentId): boolean =>
  mutes.of.some((mute) => mute.residentId === residentId)

const SHORT = 8

/** What a card has room for: forty bits, enough to tell the few that somebody has muted from all others. */
export const shortIdOf = (id: ResidentId): string => id.slice(-SHORT)

export const isHiddenFrom = (mutes: Pick<Mutes, 'of'>, shortId: string | undefined): boolean =>
  shortId !== undefined && mutes.of.some(({ residentId }) => shortIdOf(residentId) === shortId)
