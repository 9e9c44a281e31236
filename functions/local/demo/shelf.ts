import sharp from 'sharp'
import { DEFAULT_TERMS, type Terms } from '../../../shared/contract/listing'
import { PHOTO_SIZES } from '../../../shared/contract/moderation'
import type { ListingId, PhotoId } from '../../../shared/kernel/ids'
import { startDraft } from '../../listing/actions'
import { offerPhoto, publishListing } from '../../listing/publishing/actions'
import { commitState, photosOf } from '../../moderation/photo/actions'
import { arrived, decided } from '../../moderation/photo/rules'
import { PHOTO_KEYS } from '../../platform/objects'
import { writeObject } from '../../platform/objectStore'
import { world } from '../../platform/world'
import { eachOf } from './each'
import { callAs, type DemoNeighbour, type DemoTown, must } from './neighbours'
import { pictureOf, type PictureName } from './pictures'
import { DEMO_THINGS, type DemoThing } from './things'

export type DemoListing = {
  readonly id: ListingId
  readonly title: string
  readonly owner: DemoNeighbour
  readonly isAutomatic: boolean
  /** Neighbours see it. */
  readonly isShown: boolean
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

/** The pictures are the project's own, so they are hung without asking WeChat to look at them. */
async function hang(photoId: PhotoId, pictures: Drawn, { isUnsure }: Fate): Promise<void> {
  for (const { size, bytes } of pictures) {
    await writeObject(PHOTO_KEYS.private(photoId, size), bytes, 'image/jpeg')
    if (!isUnsure) await writeObject(PHOTO_KEYS.public(photoId, size), bytes, 'image/jpeg')
  }
  const [photo] = await photosOf([photoId])
  if (!photo) return
  const next = isUnsure ? arrived(photo, undefined, world.now()) : decided(photo, undefined)
  await commitState(world, next)
}

const HINTS = ['用完擦干净就好', '轻拿轻放', '', '家里常备，随时来拿', '']
const termsOf = (index: number): Terms => ({
  ...DEFAULT_TERMS,
  maxDays: [3, 1, 7, 3, 5][index % 5] ?? 3,
  leadDays: index % 7 === 6 ? 1 : 0,
  handover: index % 3 === 2 ? 'downstairs' : 'door',
  acceptance: index % 4 === 3 ? 'automatic' : 'owner',
})

type Fate = { readonly isDraft: boolean; readonly isUnsure: boolean }

/** A few stay drafts and a few wait for a worker's eye: that is what it looks like for real people. */
const fateOf = (index: number): Fate => ({
  isDraft: index % 40 === 39,
  isUnsure: index % 40 === 18,
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
  const fate = fateOf(index)
  await hang(photoId, await drawn(picture, index), fate)
  if (!fate.isDraft) must(await publishListing(await callAs(owner.token), { listingId: draft.id }))
  const isShown = !fate.isDraft && !fate.isUnsure
  return { id: draft.id, title, owner, isAutomatic: terms.acceptance === 'automatic', isShown }
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
