import sharp from 'sharp'
import * as listing from '../../shared/contract/listing'
import * as ownListing from '../../shared/contract/ownListing'
import { photoArrived } from '../../shared/contract/moderation'
import { showCompound } from '../../shared/contract/place'
import { approveMembership, requestMembership } from '../../shared/contract/resident'
import type { LocalDate } from '../../shared/kernel/dates'
import type {
  CommunityId,
  CompoundId,
  ListingId,
  MembershipId,
  PhotoId,
} from '../../shared/kernel/ids'
import type { Person, Town } from './town'

type Home = {
  readonly compoundId?: CompoundId
  readonly building?: number
  readonly room?: string
  readonly lastDay?: LocalDate
}

/** Somebody who asked to live somewhere. */
export async function asksToJoin(town: Town, person: Person, home: Home = {}) {
  const compoundId = home.compoundId ?? town.places.jiuding
  const { buildings } = await person.gets(showCompound, { compoundId })
  const building = buildings[home.building ?? 0]
  if (!building) throw new Error('There is no such building.')
  return person.gets(requestMembership, {
    compoundId,
    buildingId: building.id,
    unit: '1',
    room: home.room ?? '502',
    name: `${person.name}的全名`,
    addressForm: person.name,
    ...(home.lastDay === undefined ? {} : { lastDay: home.lastDay }),
  })
}

/** Somebody with a worker's post at a community. */
export async function worker(
  town: Town,
  name: string,
  nodeId: CommunityId | CompoundId = town.places.beijiang,
): Promise<Person> {
  const person = await town.person(name)
  await town.call('setup', { grants: [{ residentId: person.id, role: 'worker', nodeId }] })
  return person
}

type Newcomer = readonly [name: string, home?: Home]

/** Somebody verified: asked, and approved by a worker. */
export async function neighbour(
  town: Town,
  by: Person,
  ...[name, home]: Newcomer
): Promise<Person> {
  const person = await town.person(name)
  const { id } = await asksToJoin(town, person, home)
  await by.gets(approveMembership, { membershipId: id })
  return person
}

let lodgers = 0
/** Somebody verified whom nobody needs: their membership. */
export async function lodgerOf(town: Town, by: Person): Promise<MembershipId> {
  const person = await town.person(`住客${lodgers++}`)
  const { id: membershipId } = await asksToJoin(town, person, { room: `${900 + lodgers}` })
  await by.gets(approveMembership, { membershipId })
  return membershipId
}

/** A photograph of nothing in particular, in one colour. */
export const photoOf = (background = '#7a5'): Promise<Buffer> =>
  sharp({ create: { width: 900, height: 600, channels: 3, background } })
    .jpeg()
    .toBuffer()

/** Sends a file as wx.uploadFile does. Answers with the store's status. */
export async function sendFile(
  { url, fields }: { readonly url: string; readonly fields: Readonly<Record<string, string>> },
  bytes: Uint8Array,
): Promise<number> {
  const form = new FormData()
  for (const [name, value] of Object.entries(fields)) form.append(name, value)
  form.append('file', new Blob([new Uint8Array(bytes)]), 'photo.jpg')
  return (await fetch(url, { method: 'POST', body: form })).status
}

export async function addPhoto(
  owner: Person,
  listingId: ListingId,
  bytes?: Buffer,
): Promise<PhotoId> {
  const file = bytes ?? (await photoOf())
  const wish = { listingId, contentType: 'image/jpeg', bytes: file.length } as const
  // Told that many are here at this moment, one taps once more.
  const first = await owner.asks(ownListing.offerPhoto, wish)
  const offer = first.ok ? first.value : await owner.gets(ownListing.offerPhoto, wish)
  await sendFile(offer, file)
  await owner.gets(photoArrived, { photoId: offer.photoId })
  return offer.photoId
}

type Thing = Partial<listing.Terms> & {
  readonly title?: string
  readonly category?: listing.Category
  readonly tags?: readonly string[]
  readonly compoundId?: CompoundId
}

/** A thing with a photo, not yet shown to anybody. */
export async function drafts(town: Town, owner: Person, thing: Thing = {}): Promise<ListingId> {
  const { title = '人字梯 2米', category = 'tools', tags, compoundId, ...terms } = thing
  const draft = await owner.gets(ownListing.startDraft, {
    compoundId: compoundId ?? town.places.jiuding,
    title,
    category,
    accessories: ['防滑套'],
    ...(tags === undefined ? {} : { tags: [...tags] }),
    terms: { ...listing.DEFAULT_TERMS, ...terms },
  })
  await addPhoto(owner, draft.id)
  return draft.id
}

/** Waits until something holds, at most fifteen seconds: verdicts and the stream take their time on a busy machine. */
export async function eventually<Value>(
  ask: () => Promise<Value>,
  isSo: (value: Value) => boolean,
): Promise<Value> {
  const deadline = Date.now() + 15_000
  for (;;) {
    const value = await ask()
    if (isSo(value)) return value
    if (Date.now() > deadline) throw new Error(`It never came to be so: ${JSON.stringify(value)}`)
    await new Promise((resolve) => setTimeout(resolve, 25))
  }
}

/** A thing that the neighbours can see. */
export async function publishes(town: Town, owner: Person, thing: Thing = {}): Promise<ListingId> {
  const listingId = await drafts(town, owner, thing)
  await owner.gets(ownListing.publishListing, { listingId })
  await eventually(
    () => owner.gets(ownListing.showMyListing, { listingId }),
    ({ check }) => check === 'passed',
  )
  return listingId
}
