import type { listMandates } from '../../../shared/contract/care'
import type { OutputOf } from '../../../shared/contract/endpoint'
import { PRIVACY_VERSION } from '../../../shared/contract/privacy'
import type { Me } from '../../../shared/contract/resident'
import { addDays, localDateAt } from '../../../shared/kernel/dates'
import { agreedOnceTo } from '../stored'
import type { World } from '../world'
import { type Neighbour, signInAs } from './neighbour'

/** Somebody whose mandates rest: the text has changed for one child, nobody has agreed for the other. */
export type Resting = {
  readonly by: Neighbour
  /** Begun for somebody for whom she acts no more. */
  readonly bookingId: string
  readonly principalId: string
}
type Household = { readonly by: Neighbour; readonly worker: Neighbour }
type Asked = { readonly name: string; readonly addressForm: string; readonly care: object }

const LATER = 24
const ELDER = { kind: 'elder', consent: 'inPerson' }
const CHILD = { kind: 'child', born: '2018-09', version: PRIVACY_VERSION }

/** Put down, let in, and acted for. */
async function actedFor({ by, worker }: Household, asked: Asked) {
  const [home] = (await by.ask<Me>('me')).memberships
  const { id } = await by.write<{ id: string }>(`memberships/${home?.id}/relatives`, asked)
  await worker.write(`memberships/${id}/approve`)
  const { mandates } = await by.ask<OutputOf<typeof listMandates>>('me/mandates')
  const mandate = mandates.find(({ principal }) => principal === asked.addressForm)
  if (!mandate) throw new Error(`${by.key} does not act for ${asked.addressForm}.`)
  return mandate
}

/** She borrows for an elder and gives the mandate up. */
async function givenUp(house: Household, listingId: string) {
  const asked = { name: '何秀英', addressForm: '何婆婆', care: ELDER }
  const { id, principalId } = await actedFor(house, asked)
  const from = addDays(localDateAt(Date.now()), LATER)
  const days = { from, until: addDays(from, 1) }
  const path = `listings/${listingId}/bookings`
  const { id: bookingId } = await house.by.write<{ id: string }>(path, days, principalId)
  await house.by.write(`mandates/${id}/end`)
  return { bookingId, principalId }
}

const KEY = 'neighbour20'

export async function restingOf(
  world: World,
  worker: Neighbour,
  listingId: string,
): Promise<Resting> {
  const house = { by: await signInAs(world, KEY), worker }
  const children = [
    { name: '何小乐', addressForm: '小乐', care: CHILD, agreedTo: PRIVACY_VERSION - 1 },
    { name: '何小安', addressForm: '小安', care: CHILD, agreedTo: 0 },
  ]
  for (const { agreedTo, ...asked } of children) {
    const { principalId } = await actedFor(house, asked)
    await agreedOnceTo(world, principalId, agreedTo)
  }
  return { by: house.by, ...(await givenUp(house, listingId)) }
}
