import { afterAll, afterEach, beforeAll, describe, expect, it, jest } from '@jest/globals'
import { offerPhoto, startDraft } from '../../../shared/contract/ownListing'
import { photoArrived, PHOTO_SIZES } from '../../../shared/contract/moderation'
import type { PhotoId } from '../../../shared/kernel/ids'
import { PHOTO_KEYS } from '../../platform/objects'
import { deleteObject } from '../../platform/objectStore'
import { eventually, neighbour, photoOf, sendFile, worker } from '../../testing/neighbours'
import { logged } from '../../testing/logged'
import { type Person, startTown, type Town } from '../../testing/town'

let town: Town
let chen: Person

beforeAll(async () => {
  town = await startTown()
  chen = await neighbour(town, await worker(town, '小李'), '陈姨')
}, 60_000)
afterAll(() => town.stop())
afterEach(() => {
  jest.restoreAllMocks()
})

async function photo(): Promise<PhotoId> {
  const { id: listingId } = await chen.gets(startDraft, { compoundId: town.places.jiuding })
  const offer = await chen.gets(offerPhoto, { listingId, contentType: 'image/jpeg', bytes: 1000 })
  await sendFile(offer, await photoOf())
  await chen.gets(photoArrived, { photoId: offer.photoId })
  return offer.photoId
}

const loseFiles = (photoId: PhotoId) =>
  Promise.all(
    Object.keys(PHOTO_SIZES).map((size) => deleteObject(PHOTO_KEYS.private(photoId, size))),
  )

const becomesPublic = (photoId: PhotoId) =>
  eventually(
    async () => (await fetch(`${town.origin}/photos/${photoId}/small`)).status,
    (status) => status === 200,
  )

describe('A photo that passed, and whose file is gone', () => {
  it('(9.1) is let go with one warning, and holds up nothing behind it', async () => {
    await town.wechat('media', { suggest: 'pass', label: 100, isHeld: true })
    const gone = await photo()
    await loseFiles(gone)
    const lines = logged()
    await town.wechat('release')
    await eventually(
      () => chen.gets(photoArrived, { photoId: gone }),
      ({ state }) => state === 'passed',
    )
    await becomesPublic(await photo())
    await town.stream?.drain()
    expect(lines.map((line) => JSON.parse(line) as unknown)).toEqual([
      { level: 'warn', event: 'photo.gone', photoId: gone },
    ])
    expect((await fetch(`${town.origin}/photos/${gone}/small`)).status).toBe(404)
  })
})
