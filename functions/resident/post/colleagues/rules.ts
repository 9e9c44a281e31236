import type { PlaceId } from '../../../../shared/kernel/ids'
import { type Access, addressFormOf } from '../../../platform/access'

type Rights = Pick<Access, 'addressForm' | 'posts' | 'goneAt' | 'blockedUntil'>

/** What the list of a place says of whoever holds a post there. */
export type Colleague = { readonly addressForm: string } & Pick<Access, 'blockedUntil'>

/** Where somebody holds a post, now or from a day to come on. */
const placesOf = ({ posts }: Pick<Access, 'posts'>): readonly PlaceId[] => [
  ...new Set(posts.map(({ nodeId }) => nodeId)),
]

const saying = (rights: Rights): string =>
  JSON.stringify([addressFormOf(rights), rights.goneAt, rights.blockedUntil, placesOf(rights)])

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
  const { blockedUntil } = rights
  return {
    addressForm: addressFormOf(rights),
    ...(blockedUntil === undefined ? {} : { blockedUntil }),
  }
}
