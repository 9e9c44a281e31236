import type { Outcome } from '../../shared/kernel/outcome'
import type { Call } from '../platform/call'
import type { Person } from './town'

let taps = 0

/** One tap at the console: who it is, as the frame admits them at this second. */
export async function atConsole(person: Person, key = `tap-${taps++}`): Promise<Call<'worker'>> {
  const { callerOf } = await import('../platform/session')
  const { world } = await import('../platform/world')
  const caller = await callerOf(person.token ?? '', world.now())
  if (!caller.ok) throw new Error(`${person.name}: ${caller.refusal.code}`)
  return { world, caller: caller.value, request: { key, hash: key } }
}

/** What was done, or a test that fails with the refusal's code. */
export function done<Value>(outcome: Outcome<Value, { readonly code: string }>): Value {
  if (!outcome.ok) throw new Error(`Refused: ${JSON.stringify(outcome.refusal)}`)
  return outcome.value
}
