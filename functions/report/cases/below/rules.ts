/** How many wait at a place, and since when the first does. */
export type Tally = { readonly count: number; readonly since: number | undefined }

const NONE: Tally = { count: 0, since: undefined }

/** Those of a list that begins with the longest waiting. */
export const tallyOf = (rows: readonly { readonly card: { readonly since: number } }[]): Tally =>
  rows.length === 0 ? NONE : { count: rows.length, since: rows[0]?.card.since }

type Placed = { readonly card: { readonly since: number; readonly communityId: string } }

/** The same by community. */
export function tallies(rows: readonly Placed[]): (communityId: string) => Tally {
  const groups = new Map<string, Placed[]>()
  for (const row of rows) {
    const { communityId } = row.card
    groups.set(communityId, [...(groups.get(communityId) ?? []), row])
  }
  return (communityId) => tallyOf(groups.get(communityId) ?? [])
}
