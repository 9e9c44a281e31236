import type {
  CommunityId,
  DistrictId,
  MembershipId,
  ResidentId,
  StreetId,
} from '../../../shared/kernel/ids'
import { isLiving } from '../leaving/rules'
import type { Membership } from '../rules'
import { accept, type Outcome, refuse } from '../../../shared/kernel/outcome'

/** A paper card, known to the table by the hash of its code alone. */
export type Card = {
  readonly codeHash: string
  readonly rev: number
  readonly districtId: DistrictId
  readonly streetId: StreetId
  readonly communityId: CommunityId
  readonly status: 'blank' | 'bound' | 'dead'
  /** Whose it is, or was. */
  readonly membershipId?: MembershipId
  readonly madeBy: ResidentId
  /** Epoch ms. */
  readonly madeAt: number
  readonly boundBy?: ResidentId
  readonly boundAt?: number
  readonly endedBy?: ResidentId
  readonly endedAt?: number
  /** That made the sheet. */
  readonly request: { readonly key: string; readonly hash: string }
}

type Acting = { readonly by: ResidentId; readonly at: number }
type Home = Pick<Membership, 'id' | 'communityId' | 'status' | 'lastDay'>
type BindRefusal = {
  readonly code: 'card.taken' | 'card.dead' | 'card.foreign' | 'membership.notLiving'
}

/**
 * A card is bound once, to somebody who lives in the community that gave it out: elsewhere nobody could read it, whoever
 * bound it. Whoever needs another gets a new one.
 */
export function decideBind(card: Card, home: Home, { by, at }: Acting): Outcome<Card, BindRefusal> {
  if (!isLiving(home, at)) return refuse({ code: 'membership.notLiving' })
  if (card.communityId !== home.communityId) return refuse({ code: 'card.foreign' })
  if (card.status === 'dead') return refuse({ code: 'card.dead' })
  if (card.status === 'bound') return refuse({ code: 'card.taken' })
  return accept({
    ...card,
    ...{ rev: card.rev + 1, status: 'bound', membershipId: home.id },
    ...{ boundBy: by, boundAt: at },
  })
}

/** Dead from this second on, and never anybody's again. */
export const ended = (card: Card, { by, at }: Acting): Card => ({
  ...card,
  ...{ rev: card.rev + 1, status: 'dead', endedBy: by, endedAt: at },
})

type Holding = { readonly status: string; readonly cardHash?: string | undefined }

/** Whether a card still stands for the one it was bound to: they live there, and have no newer one. */
export const isCurrent = (card: Card, holder: Holding | undefined): boolean =>
  card.status === 'bound' && holder?.status === 'approved' && holder.cardHash === card.codeHash
