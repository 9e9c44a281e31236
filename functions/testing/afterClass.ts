import { doorClass } from './attendance'
import type { Person, Town } from './town'

type People = { readonly official: Person; readonly chen: Person }

/** A good request for each. */
export const AFTER_LAID = {
  exportAttendance: async (town: Town, { official, chen }: People) => ({
    sessionId: await doorClass(town, official, [chen]),
    format: 'csv',
  }),
} as const

/** What comes after a class: what anybody may ask for. */
export async function inputsOfAfterClass(town: Town, people: People) {
  const inputs: Record<string, object> = {}
  for (const [name, lay] of Object.entries(AFTER_LAID)) inputs[name] = await lay(town, people)
  return inputs as Readonly<Record<keyof typeof AFTER_LAID, Readonly<Record<string, unknown>>>>
}
