import { listWithheld } from '../../../shared/contract/moderation'
import * as ownListing from '../../../shared/contract/ownListing'
import type { ListingId, PhotoId } from '../../../shared/kernel/ids'
import { addPhoto, eventually } from '../neighbours'
import { sends } from '../raw'
import type { Crowd } from './crowd'
import { lookAround, type Look, READS, readsAll } from './reading'

export const MAKER = '写字'
const UNSURE = { suggest: 'review', label: 20001 } as const
const maker = (crowd: Crowd) => crowd.person(MAKER)

type Words = { readonly title: string; readonly description: string }
const wordsOf = (mark: string): Words => ({ title: `梯${mark}`, description: `${mark}的说明` })

async function starts(crowd: Crowd, words: Words): Promise<ListingId> {
  const { jiuding: compoundId } = crowd.town.places
  const draft = { compoundId, ...words, category: 'tools' } as const
  return (await maker(crowd).gets(ownListing.startDraft, draft)).id
}

async function publishes(crowd: Crowd, listingId: ListingId, check: string): Promise<void> {
  await maker(crowd).gets(ownListing.publishListing, { listingId })
  await eventually(
    () => maker(crowd).gets(ownListing.showMyListing, { listingId }),
    (mine) => mine.check === check,
  )
  await crowd.town.stream?.drain()
}

/** A thing, and what of it is looked for. */
export type Thing = {
  readonly listingId: ListingId
  readonly marks: readonly string[]
  readonly photoId?: PhotoId
}

async function draft(crowd: Crowd): Promise<Thing> {
  const words = wordsOf('没写完')
  const listingId = await starts(crowd, words)
  const photoId = await addPhoto(maker(crowd), listingId)
  return { listingId, photoId, marks: Object.values(words) }
}

async function held(crowd: Crowd): Promise<Thing> {
  const words = wordsOf('等人看')
  const listingId = await starts(crowd, words)
  await addPhoto(maker(crowd), listingId)
  await crowd.town.wechat('text', UNSURE)
  await publishes(crowd, listingId, 'withWorker')
  return { listingId, marks: Object.values(words) }
}

async function changed(crowd: Crowd): Promise<Thing> {
  const { listingId } = await passed(crowd, '改之前')
  const words = wordsOf('改了再看')
  const { rev } = await maker(crowd).gets(ownListing.pauseListing, { listingId })
  await maker(crowd).gets(ownListing.saveDraft, { listingId, rev, ...words })
  await crowd.town.wechat('text', UNSURE)
  await publishes(crowd, listingId, 'withWorker')
  return { listingId, marks: Object.values(words) }
}

async function passed(crowd: Crowd, mark = '看过了'): Promise<Thing> {
  const words = wordsOf(mark)
  const listingId = await starts(crowd, words)
  await addPhoto(maker(crowd), listingId)
  await publishes(crowd, listingId, 'passed')
  return { listingId, marks: Object.values(words) }
}

async function heldPhoto(crowd: Crowd): Promise<Thing> {
  const listingId = await starts(crowd, wordsOf('照片等看'))
  await crowd.town.wechat('media', UNSURE)
  const photoId = await addPhoto(maker(crowd), listingId)
  await eventually(
    () => crowd.person('小李').gets(listWithheld, { nodeId: crowd.town.places.beijiang }),
    ({ items }) => items.some((item) => item.photoId === photoId),
  )
  return { listingId, photoId, marks: [photoId] }
}

/** One thing for each row: words and photos, each as far as it has come. */
export async function layThings(crowd: Crowd): Promise<Readonly<Record<string, Thing>>> {
  await crowd.lives(MAKER, { building: 1 })
  const drafted = await draft(crowd)
  return {
    'words of a draft': drafted,
    'words with the worker': await held(crowd),
    'words changed, with them': await changed(crowd),
    'words that passed': await passed(crowd),
    'photo of a draft': drafted,
    'photo with the worker': await heldPhoto(crowd),
  }
}

/** What somebody reads of things: where they look by themselves, and at each thing's address. */
export async function readsThings(
  crowd: Crowd,
  who: string,
  things: readonly Thing[],
): Promise<string> {
  const looks = things.flatMap(({ listingId }): readonly Look[] => [
    ['showListing', { listingId }],
    ['showMyListing', { listingId }],
    ['listListingBookings', { listingId }],
  ])
  return `${await lookAround(crowd, who)}\n${await readsAll(crowd, who, looks)}`
}

/** Whether somebody can see a photo: by asking for it, or at its public address where they have read its id. */
export async function seesPhoto(
  crowd: Crowd,
  { who, text }: { readonly who: string; readonly text: string },
  photoId: PhotoId | undefined,
): Promise<boolean> {
  const privatePhoto = READS.find(({ name }) => name === 'privatePhoto')
  if (!privatePhoto || photoId === undefined) throw new Error('There is no such photo.')
  const { origin } = crowd.town
  const { token } = crowd.person(who)
  const asked = await sends(origin, [privatePhoto, { photoId, size: 'small' }], { token })
  const atLarge = await fetch(`${origin}/photos/${photoId}/small`)
  return asked.status === 200 || (atLarge.status === 200 && text.includes(photoId))
}
