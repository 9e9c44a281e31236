import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import * as ownListing from '../../../shared/contract/ownListing'
import { photoArrived } from '../../../shared/contract/moderation'
import { addPhoto, drafts, eventually, neighbour, worker } from '../../testing/neighbours'
import { type Person, startTown, type Town } from '../../testing/town'

let town: Town
let chen: Person

beforeAll(async () => {
  town = await startTown()
  chen = await neighbour(town, await worker(town, '小李'), '陈姨')
  // As late as a stream can be.
  await town.stream?.stop()
}, 60_000)
afterAll(() => town.stop())

const statesOf = ({ photos }: ownListing.MyListing) => photos.map(({ state }) => state)

describe('A photo that was just sent', () => {
  it('(2.1) is there for its owner, before the stream has told the thing', async () => {
    const listingId = await drafts(town, chen)
    const mine = await chen.gets(ownListing.showMyListing, { listingId })
    expect(statesOf(mine)).not.toContain('awaiting')
  })

  it('(2.1) stays there when the words are saved', async () => {
    const listingId = await drafts(town, chen)
    await addPhoto(chen, listingId)
    const { rev } = await chen.gets(ownListing.showMyListing, { listingId })
    const saved = await chen.gets(ownListing.saveDraft, { listingId, rev, title: '新名字' })
    expect(statesOf(saved)).toHaveLength(2)
    expect(statesOf(saved)).not.toContain('awaiting')
  })

  it('(9.1) is not public yet when it has passed, so its thing is not shown yet', async () => {
    const listingId = await drafts(town, chen)
    const { photos } = await chen.gets(ownListing.showMyListing, { listingId })
    const [{ id: photoId }] = photos as [ownListing.MyListing['photos'][number]]
    await eventually(
      () => chen.gets(photoArrived, { photoId }),
      ({ state }) => state === 'passed',
    )
    expect((await fetch(`${town.origin}/photos/${photoId}/small`)).status).toBe(404)
    await chen.gets(ownListing.publishListing, { listingId })
    expect(await chen.gets(ownListing.showMyListing, { listingId })).toMatchObject({
      status: 'published',
      check: 'checking',
    })
  })
})
