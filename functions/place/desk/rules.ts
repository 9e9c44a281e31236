/** So many people, read one by one, fit into a page of six units beside what it takes to open it. */
export const MOST_PEOPLE = 6

/** The first rows that need no more than so many people to be read; one row at the least. */
export function upToPeople<Row>(
  rows: readonly Row[],
  peopleIn: (row: Row) => readonly string[],
  most: number,
): readonly Row[] {
  const people = new Set<string>()
  const taken: Row[] = []
  for (const row of rows) {
    for (const person of peopleIn(row)) people.add(person)
    if (taken.length > 0 && people.size > most) break
    taken.push(row)
  }
  return taken
}
