import type { Standing } from '../../../shared/contract/place'
import type { ResidentId } from '../../../shared/kernel/ids'
import { accept, type Outcome, refuse } from '../../../shared/kernel/outcome'
import type { Compound, Turn } from '../rules'

/** Why nothing new begins in a compound. */
export type NotOpen =
  { readonly code: 'place.preparing' } | { readonly code: 'place.paused'; readonly because: string }

type Stands = Pick<Compound, 'status' | 'turns'>

/** Those stored before there was a status are active. */
export const standingOf = ({ status = 'active' }: Pick<Compound, 'status'>): Standing => status

/** The words for those who live there, while it rests. */
export const closedBecause = ({ status, turns = [] }: Stands): string | undefined =>
  status === 'paused' ? (turns[turns.length - 1]?.because ?? '') : undefined

/** Why one can neither join, publish, book nor sign up there; what has begun goes on. */
export function notOpen(compound: Stands): NotOpen | undefined {
  if (compound.status === 'preparing') return { code: 'place.preparing' }
  const because = closedBecause(compound)
  return because === undefined ? undefined : { code: 'place.paused', because }
}

export type Wanted = { readonly status: Standing; readonly because?: string | undefined }
type Step = { readonly wanted: Wanted; readonly by: ResidentId; readonly at: number }

/** So many steps are kept with the compound; all of them stand in the log of the workers. */
const MAX_TURNS = 60

/** From where one may go where: nobody is un-opened once they have lived with it. */
const NEXT: Readonly<Record<Standing, readonly Standing[]>> = {
  preparing: ['pilot', 'active'],
  pilot: ['active', 'paused'],
  active: ['pilot', 'paused'],
  paused: ['pilot', 'active'],
}

export const nextStandings = (compound: Pick<Compound, 'status'>): readonly Standing[] =>
  NEXT[standingOf(compound)]

type StepRefusal = { readonly code: 'place.notInThisState' | 'place.sayWhy' | 'place.noBuildings' }

function refusedStep(compound: Compound, { status, because }: Wanted): StepRefusal | undefined {
  if (!nextStandings(compound).includes(status)) return { code: 'place.notInThisState' }
  if (status === 'paused' && because === undefined) return { code: 'place.sayWhy' }
  return compound.buildings.length === 0 ? { code: 'place.noBuildings' } : undefined
}

/** Another status; whoever lets a compound rest says why, in words that those who live there will read. */
export function decideStanding(
  compound: Compound,
  { wanted, by, at }: Step,
): Outcome<Compound, StepRefusal> {
  const refused = refusedStep(compound, wanted)
  if (refused) return refuse(refused)
  const { status, because } = wanted
  const turn: Turn = {
    ...{ status, at, by },
    ...(status === 'paused' && because !== undefined ? { because } : {}),
  }
  const turns = [...(compound.turns ?? []), turn].slice(-MAX_TURNS)
  return accept({ ...compound, rev: compound.rev + 1, status, turns })
}
