import type { EmergencyContact } from '../../../shared/contract/emergency'
import type { Resident } from '../rules'

/** The person with somebody else to call, or with nobody. */
export function withEmergency(
  { emergency: _before, ...person }: Resident,
  wanted: EmergencyContact | undefined,
): Resident {
  return { ...person, rev: person.rev + 1, ...(wanted ? { emergency: wanted } : {}) }
}
