import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import * as contract from '../../../shared/contract/ownListing'
import { photoArrived } from '../../../shared/contract/moderation'
import type { ListingId } from '../../../shared/kernel/ids'
import {
  addPhoto,
  eventually,
  neighbour,
  photoOf,
  sendFile,
  worker,
} from '../../testing/neighbours'
import { type Person, startTown, type Town } from '../../testing/town'

let town: Town
let chen: Person
let file: Buffer
beforeAll(async () => {
  town = await startTown()
  chen = await neighbour(town, await worker(town, '小李'), '陈姨')
  file = await photoOf()
}, 60_000)
afterAll(() => town.stop())

const begins = async (title: string): Promise<ListingId> => {
  const place = { compoundId: town.places.jiuding }
  return (await chen.gets(contract.startDraft, { ...place, title, category: 'tools' })).id
}
const offer = (listingId: ListingId) =>
  ({ listingId, contentType: 'image/jpeg', bytes: file.length }) as const
const shown = (listingId: ListingId) => chen.gets(contract.showMyListing, { listingId })

describe('The photos of a thing', () => {
  it('(2.1) are nine at the most, and the tenth is refused before it is sent', async () => {
    const listingId = await begins('九张照片的柜子')
    for (let count = 0; count < 9; count++) await addPhoto(chen, listingId, file)
    expect(await chen.asks(contract.offerPhoto, offer(listingId))).toMatchObject({
      status: 422,
      message: '最多放9张照片。',
    })
    await chen.gets(contract.publishListing, { listingId })
    const { photos } = await eventually(
      () => shown(listingId),
      ({ check }) => check === 'passed',
    )
    expect(photos).toHaveLength(9)
  })

  it('(2.1) are what is missing, then the name, then the category', async () => {
    const place = { compoundId: town.places.jiuding }
    const { id: listingId } = await chen.gets(contract.startDraft, { ...place, title: '没分类' })
    await addPhoto(chen, listingId, file)
    expect(await chen.asks(contract.publishListing, { listingId })).toMatchObject({
      status: 422,
      message: '还没选分类，选一个再发布。',
    })
  })

  it('(2.1) stay as they are chosen: a place that was given up takes no file any more', async () => {
    const listingId = await begins('换了主意的椅子')
    const { photoId } = await chen.gets(contract.offerPhoto, offer(listingId), {
      key: 'first-place',
    })
    const { rev } = await shown(listingId)
    await chen.gets(contract.saveDraft, { listingId, rev, photoIds: [] })
    expect(
      await chen.asks(contract.offerPhoto, offer(listingId), { key: 'first-place' }),
    ).toMatchObject({ status: 404, message: '没有找到这张照片，请重新选一张。' })
    const again = await chen.gets(contract.offerPhoto, offer(listingId), { key: 'second-place' })
    expect(again.photoId).not.toBe(photoId)
    expect(await sendFile(again, file)).toBe(204)
    await chen.gets(photoArrived, { photoId: again.photoId })
    expect((await shown(listingId)).photos.map(({ id }) => id)).toEqual([again.photoId])
  })
})
