import { DEFAULT_TERMS, type Terms } from '../../../shared/contract/listing'
import type { ListingId } from '../../../shared/kernel/ids'
import { startDraft } from '../../listing/actions'
import { offerPhoto, publishListing } from '../../listing/publishing/actions'
import { eachOf } from './each'
import { drawn, hang } from './hanging'
import { callAs, type DemoNeighbour, type DemoTown, must } from './neighbours'
import { DEMO_THINGS, type DemoThing } from './things'

export type DemoListing = {
  readonly id: ListingId
  readonly title: string
  readonly owner: DemoNeighbour
  readonly isAutomatic: boolean
  /** Neighbours see it. */
  readonly isShown: boolean
}

const HINTS = ['用完擦干净就好', '轻拿轻放', '', '家里常备，随时来拿', '']
const termsOf = (index: number): Terms => ({
  ...DEFAULT_TERMS,
  maxDays: [3, 1, 7, 3, 5][index % 5] ?? 3,
  leadDays: index % 7 === 6 ? 1 : 0,
  handover: index % 3 === 2 ? 'downstairs' : 'door',
  acceptance: index % 4 === 3 ? 'automatic' : 'owner',
  ...(index % 40 === 36 ? { isGift: true } : {}),
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
  await hang(photoId, await drawn(picture, index), fate.isUnsure ? 'unsure' : 'shown')
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
