import type { Neighbour } from '../look/neighbour'

const DISTRICT = 'dst_01J0000000000000000000FSCC'
const COMPOUND = '九鼎小区'

type Named = { readonly id: string; readonly name: string }
type Home = { readonly name: string; readonly addressForm: string; readonly room: string }

/** Somebody with a phone asks to be verified, at the first house of the first compound. */
export async function asksToJoin(by: Neighbour, home: Home): Promise<void> {
  const { compounds } = await by.ask<{ compounds: readonly Named[] }>(
    `districts/${DISTRICT}/compounds`,
  )
  const { id = '' } = compounds.find(({ name }) => name === COMPOUND) ?? {}
  const { buildings } = await by.ask<{ buildings: readonly Named[] }>(`compounds/${id}`)
  const wanted = { buildingId: buildings[0]?.id, unit: '1', ...home }
  await by.write(`compounds/${id}/memberships`, wanted)
}
