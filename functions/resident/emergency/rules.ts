import type { Resident } from '../rules'

/** Whom to call of somebody: named by them, and nobody here themself. */
export type Emergency = {
  /** What they are called. */
  readonly name: string
  readonly phone: string
  /** Epoch ms. */
  readonly since: number
}

/** The person with somebody else to call, or with nobody. */
export function withEmergency(
  { emergency: _before, ...person }: Resident,
  wanted: Emergency | undefined,
): Resident {
  return { ...person, rev: person.rev + 1, ...(wanted ? { emergency: wanted } : {}) }
}
