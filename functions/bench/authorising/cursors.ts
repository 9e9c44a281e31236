import type { Endpoint } from '../../../shared/contract/endpoint'
import { listMyListings, startDraft } from '../../../shared/contract/ownListing'
import { listMembershipRequests } from '../../../shared/contract/resident'
import { ROUTES } from '../../../shared/contract/routes'
import { callerOf, type Ground } from '../../testing/ground'
import { asksToJoin } from '../../testing/neighbours'
import { sends } from '../../testing/raw'
import type { Person, Town } from '../../testing/town'
import type { Attack } from './judge'

type Shape = { readonly def: { readonly shape: Readonly<Record<string, unknown>> } }
const LISTS = ROUTES.filter(({ input }) => 'cursor' in (input as unknown as Shape).def.shape)

type Cursor = { readonly of: Endpoint; readonly by: Person; readonly text: string }

/** Two that lead on: of Chen's own things, and of what waits for the worker. */
async function cursorsOf(town: Town, { chen, official }: Ground): Promise<readonly Cursor[]> {
  const { jiuding: compoundId, beijiang: nodeId } = town.places
  // As many as she may have; those that are shown come on top.
  for (let count = 0; count < 21; count++) await chen.asks(startDraft, { compoundId })
  for (let count = 0; count < 11; count++)
    await asksToJoin(town, await town.person(`排队的人${count}`), { room: `${count}` })
  const own = (await chen.gets(listMyListings, {})).cursor ?? ''
  const requests = (await official.gets(listMembershipRequests, { nodeId })).cursor ?? ''
  return [
    { of: listMyListings, by: chen, text: own },
    { of: listMembershipRequests, by: official, text: requests },
  ]
}

type Trial = { readonly cursor: Cursor; readonly endpoint: Endpoint; readonly person: Person }

/** Each in every other list, and in its own by somebody else. */
const trialsOf = (cursors: readonly Cursor[], ground: Ground): readonly Trial[] =>
  cursors
    .flatMap((cursor) => LISTS.map((endpoint) => ({ cursor, endpoint })))
    .flatMap((one) =>
      [callerOf(one.endpoint, ground), ground.li, ground.official].map((person) => ({
        ...one,
        person,
      })),
    )
    .filter(({ cursor, endpoint, person }) => endpoint !== cursor.of || person !== cursor.by)

export async function foreignCursors(town: Town, ground: Ground): Promise<Attack> {
  const cursors = await cursorsOf(town, ground)
  if (cursors.some(({ text }) => text === '')) throw new Error('There is no cursor to show.')
  const trials = trialsOf(cursors, ground)
  let taken = 0
  for (const { cursor, endpoint, person } of trials) {
    const input = { ...ground.inputs[endpoint.name], cursor: cursor.text }
    const { status } = await sends(town.origin, [endpoint, input], { token: person.token })
    if (status !== 200) continue
    taken++
    console.log(`authz: ${endpoint.name} took a cursor of ${cursor.of.name}`)
  }
  return { asked: trials.length, taken }
}
