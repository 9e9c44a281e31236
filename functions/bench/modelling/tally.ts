import type { Loan, State } from './state'

/** Every way in which a loan may change; each must have been gone. */
export const TRANSITIONS = [
  'none→requested',
  'none→accepted',
  'requested→accepted',
  'requested→declined',
  'requested→cancelled',
  'requested→expired',
  'accepted→cancelled',
  'accepted→noShow',
  'accepted→handedOver',
  'handedOver→returned',
  'handedOver→told',
] as const

const stageOf = ({ status, dueAt }: Loan): string =>
  status === 'handedOver' && dueAt === undefined ? 'told' : status

function transition(was: Loan | undefined, is: Loan): string | undefined {
  const [before, after] = [was ? stageOf(was) : 'none', stageOf(is)]
  if (before === after) return undefined
  return `${before === 'told' ? 'handedOver' : before}→${after}`
}

/** What the model runs have come to. */
export class Tally {
  readonly #transitions = new Map<string, number>()
  commands = 0
  deeds = 0
  accepted = 0

  moved(before: State, after: State): void {
    for (const [place, loan] of after.loans.entries()) {
      const name = transition(before.loans[place], loan)
      if (name !== undefined) this.#transitions.set(name, this.countOf(name) + 1)
    }
  }

  get unknown(): readonly string[] {
    const known: readonly string[] = TRANSITIONS
    return [...this.#transitions.keys()].filter((name) => !known.includes(name))
  }

  countOf(transition: string): number {
    return this.#transitions.get(transition) ?? 0
  }
}
