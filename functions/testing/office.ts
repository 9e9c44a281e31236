import type { JobId, ResidentId } from '../../shared/kernel/ids'
import type { Outcome } from '../../shared/kernel/outcome'
import type { Call } from '../platform/call'
import type { Person, Town } from './town'

let keys = 0

/** A call of somebody who works at a desk of the console: their rights as they stand at this second. */
export async function atDesk(
  person: Pick<Person, 'id'>,
  key = `at-the-desk-${keys++}`,
): Promise<Call<'worker'>> {
  const [{ loadAccess }, { actingFor }, { world }] = await Promise.all([
    import('../platform/access'),
    import('../platform/session'),
    import('../platform/world'),
  ])
  const access = await loadAccess(person.id as ResidentId)
  if (!access) throw new Error('Nobody knows them.')
  return { world, caller: actingFor(access, world.now()), request: { key, hash: `of ${key}` } }
}

/** A list of a community that somebody took along: its job, worked off. */
export async function takesAlong(town: Town, by: Person): Promise<JobId> {
  const { askExport } = await import('../report/exporting/actions')
  const { beijiang: nodeId } = town.places
  const asked = await askExport(
    { ...(await atDesk(by)), steppedUpUntil: Infinity },
    { wish: { what: 'living', nodeId, format: 'csv', names: 'masked' }, reason: '给街道报数' },
  )
  if (!asked.ok) throw new Error(asked.refusal.code)
  await town.stream?.drain()
  return asked.value.id
}

/** What was done, or a test that fails with the refusal. */
export function done<Value>(outcome: Outcome<Value, { readonly code: string }>): Value {
  if (!outcome.ok) throw new Error(`Refused: ${JSON.stringify(outcome.refusal)}`)
  return outcome.value
}
