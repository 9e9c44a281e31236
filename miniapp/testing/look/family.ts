import type { listMandates } from '../../../shared/contract/care'
import type { OutputOf } from '../../../shared/contract/endpoint'
import { PRIVACY_VERSION } from '../../../shared/contract/privacy'
import type { ListingView } from '../../../shared/contract/listing'
import type { Me } from '../../../shared/contract/resident'
import { addDays, localDateAt } from '../../../shared/kernel/dates'
import type { Neighbour } from './neighbour'

/** Somebody who acts for one of the household, and what she has begun and put down. */
export type Family = {
  readonly by: Neighbour
  /** How neighbours call whom she acts for. */
  readonly name: string
  readonly principalId: string
  readonly mandateId: string
  readonly bookingId: string
  /** What she borrowed. */
  readonly title: string
}

const LATER = 20

/** She borrows in the other's name, and puts down an elder and a child who wait. */
export async function familyOf(by: Neighbour, listingId: string): Promise<Family> {
  const { mandates } = await by.ask<OutputOf<typeof listMandates>>('me/mandates')
  const mandate = mandates.find((one) => one.as === 'proxy')
  if (!mandate) throw new Error(`${by.key} acts for nobody.`)
  const { principalId, principal: name = '' } = mandate
  const from = addDays(localDateAt(Date.now()), LATER)
  const asked = { from, until: addDays(from, 1) }
  const path = `listings/${listingId}/bookings`
  const { id: bookingId } = await by.write<{ id: string }>(path, asked, principalId)
  const { title } = await by.ask<ListingView>(`listings/${listingId}`)
  const [home] = (await by.ask<Me>('me')).memberships
  const relatives = `memberships/${home?.id}/relatives`
  const elder = { kind: 'elder', consent: 'inWriting' }
  const child = { kind: 'child', born: '2019-05', version: PRIVACY_VERSION }
  await by.write(relatives, { name: '罗有福', addressForm: '罗伯', care: elder })
  await by.write(relatives, { name: '罗小满', addressForm: '小满', care: child })
  return { by, name, principalId, mandateId: mandate.id, bookingId, title }
}
