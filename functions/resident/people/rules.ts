type Doored = { readonly card: { readonly members: readonly unknown[] } }

/** The first doors behind which no more than so many people live; one door at the least. */
export function upTo<Door extends Doored>(doors: readonly Door[], max: number): readonly Door[] {
  const taken: Door[] = []
  let people = 0
  for (const door of doors) {
    people += door.card.members.length
    if (taken.length > 0 && people > max) break
    taken.push(door)
  }
  return taken
}
