import { inspect } from 'node:util'

/** What must never happen on a phone, and what is worth a look. */
export type Watch = {
  readonly problem: (text: string) => void
  readonly note: (text: string) => void
  /** Each different one once, oldest first. */
  readonly problems: () => readonly string[]
  readonly notes: () => readonly string[]
  /** Throws with all problems so far. */
  readonly assertSound: () => void
}

export function openWatch(): Watch {
  const problems = new Set<string>()
  const notes = new Set<string>()
  return {
    problem: (text) => problems.add(text),
    note: (text) => notes.add(text),
    problems: () => [...problems],
    notes: () => [...notes],
    assertSound: () => {
      if (problems.size > 0)
        throw new Error(`the phone complains:\n- ${[...problems].join('\n- ')}`)
    },
  }
}

/** An error of another realm is no instanceof ours. */
export const told = (error: unknown): string => {
  const { stack } = (error ?? {}) as { stack?: unknown }
  return typeof stack === 'string' ? stack : inspect(error, { depth: 4, breakLength: 120 })
}
