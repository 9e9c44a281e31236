import type { AppealDecision } from '../../../../shared/contract/block'
import { daysIn, type LocalDate, localDateAt, startOf } from '../../../../shared/kernel/dates'
import type { ResidentId } from '../../../../shared/kernel/ids'
import { accept, type Outcome, refuse } from '../../../../shared/kernel/outcome'
import {
  type Appeal,
  type Block,
  type DaysWrong,
  hasOpenAppeal,
  isRunning,
  isWithin,
  over,
  reaches,
} from '../rules'

type Over = { readonly code: 'block.over' }
type By = { readonly by: ResidentId; readonly at: number }

/** Once for each block. */
export function decideAppealing(
  block: Block,
  { words, at }: { readonly words: string; readonly at: number },
): Outcome<Block, Over | { readonly code: 'block.appealed' }> {
  if (!isRunning(block, at)) return refuse({ code: 'block.over' })
  if (block.appeal) return refuse({ code: 'block.appealed' })
  return accept({ ...block, rev: block.rev + 1, appeal: { words, at } })
}

type SetAbove = { readonly code: 'block.setAbove' }

type Lifting = By & { readonly standing: number }

/** Before its day, by whoever could have decided it. */
export function decideLift(
  block: Block,
  { by, at, standing }: Lifting,
): Outcome<Block, Over | SetAbove> {
  if (!isRunning(block, at)) return refuse({ code: 'block.over' })
  return reaches(standing, block) ? accept(over(block, by, at)) : refuse({ code: 'block.setAbove' })
}

export type Word = Lifting & {
  readonly decision: AppealDecision
  readonly words: string
  readonly until: LocalDate | undefined
}
type AppealRefusal =
  | Over
  | SetAbove
  | DaysWrong
  | { readonly code: 'block.noAppeal' | 'block.alreadyDecided' | 'block.ownDecision' }

/** Whether somebody may decide on an appeal: never who blocked, and nobody below them. */
export const mayDecide = (block: Block, { by, standing }: Omit<Lifting, 'at'>): boolean =>
  hasOpenAppeal(block) && by !== block.by && reaches(standing, block)

function refusedAppeal(block: Block, { by, at, standing }: Lifting): AppealRefusal | undefined {
  if (!isRunning(block, at)) return { code: 'block.over' }
  if (!block.appeal) return { code: 'block.noAppeal' }
  if (block.appeal.decision) return { code: 'block.alreadyDecided' }
  if (by === block.by) return { code: 'block.ownDecision' }
  return reaches(standing, block) ? undefined : { code: 'block.setAbove' }
}

/** Another end, which comes before the one that stands. */
function shortened(
  block: Block,
  until: LocalDate | undefined,
  at: number,
): Outcome<Block, DaysWrong> {
  const left = daysIn({ from: localDateAt(at), until: localDateAt(block.endsAt) }) - 1
  if (until === undefined || !isWithin(until, left, at))
    return refuse({ code: 'block.daysWrong', max: Math.max(0, left) })
  const endsAt = startOf(until)
  const dueAt = Math.min(block.dueAt ?? endsAt, endsAt)
  return accept({ ...block, rev: block.rev + 1, endsAt, dueAt })
}

/** What somebody else makes of an appeal; whatever it is, there is no second one. */
export function decideOnAppeal(block: Block, word: Word): Outcome<Block, AppealRefusal> {
  const refused = refusedAppeal(block, word)
  if (refused) return refuse(refused)
  const { decision: is, words, by, at } = word
  const appeal = { ...(block.appeal as Appeal), decision: { is, words, by, at } }
  if (is === 'keep') return accept({ ...block, rev: block.rev + 1, appeal })
  if (is === 'lift') return accept({ ...over(block, by, at), appeal })
  const shorter = shortened(block, word.until, at)
  return shorter.ok ? accept({ ...shorter.value, appeal }) : shorter
}
