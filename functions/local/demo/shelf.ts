import sharp from 'sharp'
import { DEFAULT_TERMS, type Terms } from '../../../shared/contract/listing'
import { PHOTO_SIZES } from '../../../shared/contract/moderation'
import type { ListingId, PhotoId } from '../../../shared/kernel/ids'
import { startDraft } from '../../listing/actions'
import { offerPhoto, publishListing } from '../../listing/publishing/actions'
import { photosOf } from '../../moderation/photo/actions'
import { decided } from '../../moderation/photo/rules'
import { changePhoto } from '../../moderation/photo/writes'
import { commit } from '../../platform/commit'
import { PHOTO_KEYS } from '../../platform/objects'
import { writeObject } from '../../platform/objectStore'
import { eachOf } from './each'
import { callAs, type DemoNeighbour, type DemoTown, must } from './neighbours'
import { pictureOf, type PictureName } from './pictures'
import { DEMO_THINGS, type DemoThing } from './things'

export type DemoListing = {
  readonly id: ListingId
  readonly title: string
  readonly owner: DemoNeighbour
  readonly isAutomatic: boolean
}
type Drawn = readonly { readonly size: string; readonly bytes: Buffer }[]

const drawings = new Map<string, Promise<Drawn>>()

const draw = (name: PictureName, paper: number): Promise<Drawn> => {
  const picture = Buffer.from(pictureOf(name, paper))
  const sizes = Object.entries(PHOTO_SIZES).map(async ([size, width]) => ({
    size,
    bytes: await sharp(picture)
      .resize({ width: Math.min(width, 900) })
      .jpeg({ quality: 80 })
      .toBuffer(),
  }))
  return Promise.all(sizes)
}

function drawn(name: PictureName, paper: number): Promise<Drawn> {
  const key = `${name} ${paper}`
  const made = drawings.get(key) ?? draw(name, paper)
  drawings.set(key, made)
  return made
}

/** The picture is the project's own, so it is put on the shelf without asking WeChat to look at it. */
async function hang(photoId: PhotoId, pictures: Drawn): Promise<void> {
  for (const { size, bytes } of pictures) {
    await writeObject(PHOTO_KEYS.private(photoId, size), bytes, 'image/jpeg')
    await writeObject(PHOTO_KEYS.public(photoId, size), bytes, 'image/jpeg')
  }
  const [photo] = await photosOf([photoId])
  if (photo) await commit(changePhoto(decided(photo, undefined)))
}

const HINTS = ['用完擦干净就好', '轻拿轻放', '', '家里常备，随时来拿', '']
const termsOf = (index: number): Terms => ({
  ...DEFAULT_TERMS,
  maxDays: [3, 1, 7, 3, 5][index % 5] ?? 3,
  leadDays: index % 7 === 6 ? 1 : 0,
  handover: index % 3 === 2 ? 'downstairs' : 'door',
  acceptance: index % 4 === 3 ? 'automatic' : 'owner',
})

type Planned = { readonly thing: DemoThing; readonly title: string; readonly owner: DemoNeighbour }

async function publish({ thing, title, owner }: Planned, index: number): Promise<DemoListing> {
  const { category, accessories, picture } = thing
  const terms = termsOf(index)
  const draft = must(
    await startDraft(await callAs(owner.token), {
      compoundId: owner.compoundId,
      ...{ title, category, terms },
      accessories: [...accessories],
      description: HINTS[index % HINTS.length] ?? '',
    }),
  )
  const offer = { listingId: draft.id, contentType: 'image/jpeg', bytes: 100_000 } as const
  const { photoId } = must(await offerPhoto(await callAs(owner.token), offer))
  await hang(photoId, await drawn(picture, index))
  // A few stay drafts: that is what 我的东西 looks like for real people.
  if (index % 40 !== 39)
    must(await publishListing(await callAs(owner.token), { listingId: draft.id }))
  return { id: draft.id, title, owner, isAutomatic: terms.acceptance === 'automatic' }
}

const COUNT = 120

/** A hundred and twenty things on neighbours' shelves, spread over those who live here. */
export async function seedShelf({ people }: DemoTown): Promise<readonly DemoListing[]> {
  const planned = Array.from({ length: COUNT }, (_, index): Planned => {
    const thing = DEMO_THINGS[index % DEMO_THINGS.length] as DemoThing
    const title = thing.titles[Math.floor(index / DEMO_THINGS.length) % thing.titles.length] ?? ''
    return { thing, title, owner: people[(index * 7) % people.length] as DemoNeighbour }
  })
  return eachOf(planned, publish)
}
