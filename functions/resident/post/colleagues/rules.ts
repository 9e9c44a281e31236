import type { PlaceId } from '../../../../shared/kernel/ids'

/** What somebody’s rights say of them here. */
type Rights = {
  readonly addressForm?: string
  readonly posts: readonly { readonly nodeId: PlaceId }[]
  /** Epoch ms. */
  readonly goneAt?: number
  readonly blockedUntil?: number
}

/** What the list of a place says of whoever holds a post there, or held one that their rights still name. */
export type Colleague = { readonly addressForm: string } & Pick<Rights, 'blockedUntil'>

/** Where somebody has a post: one that is to come, that runs or is over. */
const placesOf = ({ posts }: Pick<Rights, 'posts'>): readonly PlaceId[] => [
  ...new Set(posts.map(({ nodeId }) => nodeId)),
]

const saying = (rights: Rights): string =>
  JSON.stringify([rights.addressForm, rights.goneAt, rights.blockedUntil, placesOf(rights)])

/** The places whose list a change of rights concerns: those of before and of now. */
export function concerned(
  before: Rights | undefined,
  after: Rights | undefined,
): readonly PlaceId[] {
  if (before && after && saying(before) === saying(after)) return []
  return [...new Set([before, after].flatMap((one) => (one ? placesOf(one) : [])))]
}

/** What the list of a place says of somebody; `undefined` where they stand in none. */
export function colleagueAt(rights: Rights | undefined, nodeId: PlaceId): Colleague | undefined {
  if (!rights || rights.goneAt !== undefined || !placesOf(rights).includes(nodeId)) return undefined
  const { addressForm = '', blockedUntil } = rights
  return {
    addressForm,
    ...(blockedUntil === undefined ? {} : { blockedUntil }),
  }
}
