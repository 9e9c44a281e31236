import type { Session } from '../rules'

/** So many seats stand in one item: more would be written too slowly in a rush. Source: docs/decisions/014. */
const SEATS_A_SHARD = 100

/** How many items carry so many seats. */
export const shardsFor = (capacity: number): number => Math.ceil(capacity / SEATS_A_SHARD)
export const shardsOf = ({ shards, terms }: Pick<Session, 'shards' | 'terms'>): number =>
  shards ?? shardsFor(terms.capacity)
