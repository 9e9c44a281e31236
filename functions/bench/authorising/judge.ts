import type { Heard } from '../../testing/authz/hearing'

/** Where somebody heard something else than what is written down, a line for each. */
export const otherThan = (expected: Heard, heard: Heard): readonly string[] =>
  [...new Set([...Object.keys(expected), ...Object.keys(heard)])]
    .filter((who) => expected[who] !== heard[who])
    .map(
      (who) => `${who} heard ${heard[who] ?? 'nothing'} instead of ${expected[who] ?? 'nothing'}`,
    )

/** How an attack went: how often it was tried, and how often it got through. */
export type Attack = { readonly asked: number; readonly taken: number }
