import { commit } from './commit'
import { changeErrand, dueOf, type Errand, errandId, type ErrandKind, loadErrand } from './errand'
import { next } from './facts'
import { log } from './log'
import { carriedThrough, unlessOvertaken } from './retry'
import { type Reaction, reaction } from './stream'
import type { World } from './world'

/**
 * A piece of what is to be done, of a few seconds at most, behind a place: answers where it goes on, `undefined` where it
 * has come to its end. Done again, it changes nothing.
 */
export type Piece = (
  world: World,
  subjectId: string,
  after: string | undefined,
) => Promise<string | undefined>

type Wanted = { readonly kind: ErrandKind; readonly subjectId: string }

/** Somebody may be on it already: of two places the earlier one stands, so that nothing is left out. */
const earlier = (before: Errand | undefined, place: string): string =>
  before?.place !== undefined && before.place < place ? before.place : place

const carryOn = (world: World, { kind, subjectId }: Wanted, place: string): Promise<void> =>
  carriedThrough(world, async () => {
    const id = errandId(kind, subjectId)
    const before = await loadErrand(id)
    await commit(
      changeErrand({
        ...{ id, kind, subjectId, rev: (before?.rev ?? 0) + 1 },
        ...{ place: earlier(before, place), tries: 0, changedAt: world.now() },
      }),
    )
  })

/** Does the first piece at once, which is nearly always all; what is left is carried on behind this record. */
export async function setOut(
  world: World,
  { after, ...wanted }: Wanted & { readonly after?: string },
  piece: Piece,
): Promise<void> {
  const place = await piece(world, wanted.subjectId, after)
  if (place !== undefined) await carryOn(world, wanted, place)
}

function steppedOn({ place: _was, ...errand }: Errand, place: string | undefined, now: number) {
  const stands = { ...errand, rev: errand.rev + 1, tries: 0, changedAt: now }
  return place === undefined ? stands : { ...stands, place }
}

export type Errands = Readonly<Record<ErrandKind, Piece>>

async function stepOn(world: World, told: Errand, pieces: Errands): Promise<void> {
  const errand = await loadErrand(told.id)
  // An older record: whoever wrote the newer one goes on.
  if (errand?.place === undefined || errand.rev !== told.rev) return
  try {
    const place = await pieces[errand.kind](world, errand.subjectId, errand.place)
    await unlessOvertaken(() => commit(changeErrand(steppedOn(errand, place, world.now()))))
  } catch (fault) {
    // It stands where it stood and is looked for; what else is told of meanwhile does not wait for it.
    log.fault('errand', fault, { kind: errand.kind })
  }
}

/** Each record of an errand makes its next piece. */
export const errandReaction = (pieces: Errands): Reaction =>
  reaction<Errand>('Errand', async (world, { after }) => {
    if (after) await stepOn(world, after, pieces)
  })

/** What the clock makes of one that says nothing: its record comes anew. */
export async function errandIsDue(world: World, id: string): Promise<void> {
  const errand = await loadErrand(id)
  const dueAt = errand && dueOf(errand)
  if (!errand || dueAt === undefined || dueAt > world.now()) return
  const again = next(errand, { tries: errand.tries + 1, changedAt: world.now() })
  await unlessOvertaken(() => commit(changeErrand(again)))
}
