import type {
  CommunityId,
  DistrictId,
  MembershipId,
  ResidentId,
  StreetId,
} from '../../../shared/kernel/ids'
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
type Bound = { readonly membershipId: MembershipId } & Acting
type BindRefusal = { readonly code: 'card.taken' | 'card.dead' }

/** A card is bound once: whoever needs another gets a new one. */
export function decideBind(
  card: Card,
  { membershipId, by, at }: Bound,
): Outcome<Card, BindRefusal> {
  if (card.status === 'dead') return refuse({ code: 'card.dead' })
  if (card.status === 'bound') return refuse({ code: 'card.taken' })
  return accept({
    ...card,
    ...{ rev: card.rev + 1, status: 'bound', membershipId },
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
