/** A change, where it was made, and what became of it. */
export type Mutant = {
  readonly fileName: string
  readonly status: string
  readonly line: number
  readonly mutator: string
}
export type MutantCount = { readonly all: number; readonly killed: number }

/** A test file that cannot be read any more has noticed as well: a case that it builds on was refused. */
const KILLED = new Set(['Killed', 'Timeout', 'RuntimeError'])
/** Those that do not compile or are left out on purpose say nothing about the tests. */
const COUNTED = new Set([...KILLED, 'Survived', 'NoCoverage'])

export const isKilled = ({ status }: Mutant): boolean => KILLED.has(status)

/** By file: how many were made, how many noticed. */
export function judged(mutants: readonly Mutant[]): ReadonlyMap<string, MutantCount> {
  const counts = new Map<string, MutantCount>()
  for (const mutant of mutants.filter(({ status }) => COUNTED.has(status))) {
    const { all, killed } = counts.get(mutant.fileName) ?? { all: 0, killed: 0 }
    counts.set(mutant.fileName, { all: all + 1, killed: killed + Number(isKilled(mutant)) })
  }
  return counts
}

export function shareKilled(counts: ReadonlyMap<string, MutantCount>): number {
  const sum = (pick: (count: MutantCount) => number) =>
    [...counts.values()].reduce((total, count) => total + pick(count), 0)
  return (
    sum(({ killed }) => killed) /
    Math.max(
      1,
      sum(({ all }) => all),
    )
  )
}
