import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import sharp from 'sharp'
import { offerPhoto, startDraft } from '../../../../shared/contract/ownListing'
import { photoArrived } from '../../../../shared/contract/moderation'
import type { ListingId, PhotoId } from '../../../../shared/kernel/ids'
import { refusalSentence } from '../../../../shared/text/zhCN/refusals'
import { PHOTO_KEYS } from '../../../platform/objects'
import { readObject, writeObject } from '../../../platform/objectStore'
import { eventually, neighbour, photoOf, sendFile, worker } from '../../../testing/neighbours'
import { NANHAI, type Person, startTown, type Town } from '../../../testing/town'

let town: Town
let xiaoli: Person
let chen: Person
let li: Person

beforeAll(async () => {
  town = await startTown()
  xiaoli = await worker(town, '小李')
  chen = await neighbour(town, xiaoli, '陈姨', { room: '101' })
  li = await neighbour(town, xiaoli, '李叔', { room: '202' })
}, 60_000)
afterAll(() => town.stop())

const draft = async (owner = chen): Promise<ListingId> =>
  (await owner.gets(startDraft, { compoundId: town.places.jiuding })).id

const offered = async (owner = chen) =>
  owner.gets(offerPhoto, {
    listingId: await draft(owner),
    contentType: 'image/jpeg',
    bytes: 1000,
  })

async function sent(file?: Buffer, owner = chen): Promise<PhotoId> {
  const offer = await offered(owner)
  expect(await sendFile(offer, file ?? (await photoOf()))).toBe(204)
  return offer.photoId
}

const look = (person: Person, photoId: PhotoId, size = 'large') =>
  fetch(`${town.origin}/v1/photos/${photoId}/${size}`, {
    headers: { authorization: `Bearer ${person.token}` },
  })

const hold = () => town.wechat('media', { suggest: 'pass', label: 100, isHeld: true })

describe("A photo of Auntie Chen's, sent as WeChat sends files", () => {
  it('(2.1) is seen by her in three sizes while it is checked, by her neighbours in none', async () => {
    await hold()
    const photoId = await sent()
    expect(await chen.gets(photoArrived, { photoId })).toEqual({ photoId, state: 'checking' })
    for (const [size, width] of [
      ['small', 320],
      ['medium', 750],
      ['large', 900],
    ] as const) {
      const seen = await look(chen, photoId, size)
      expect(seen.headers.get('cache-control')).toBe('private, max-age=600')
      const { format, width: drawn } = await sharp(await seen.arrayBuffer()).metadata()
      expect([format, drawn]).toEqual(['jpeg', width])
      expect((await look(li, photoId, size)).status).toBe(404)
      expect((await fetch(`${town.origin}/photos/${photoId}/${size}`)).status).toBe(404)
    }
    await town.wechat('release')
  })

  it('(2.1) leaves no upload behind', async () => {
    const photoId = await sent()
    expect(await readObject(PHOTO_KEYS.upload(photoId))).toBeDefined()
    await chen.gets(photoArrived, { photoId })
    expect(await readObject(PHOTO_KEYS.upload(photoId))).toBeUndefined()
  })

  it('(9.1) is given to the check once, however often its arrival is told', async () => {
    await hold()
    const photoId = await sent()
    await chen.gets(photoArrived, { photoId })
    // Whoever asks for a check next meets this.
    await town.wechat('plan', { api: 'media_check_async', is: 'errcode', errcode: 45009 })
    expect(await chen.gets(photoArrived, { photoId })).toEqual({ photoId, state: 'checking' })
    expect(await chen.gets(photoArrived, { photoId: await sent() })).toMatchObject({
      state: 'withWorker',
    })
    await town.wechat('release')
  })

  it('(2.1) told twice in one moment is answered alike', async () => {
    const photoId = await sent()
    const answers = await Promise.all([1, 2, 3].map(() => chen.asks(photoArrived, { photoId })))
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200])
    await eventually(
      async () => chen.gets(photoArrived, { photoId }),
      ({ state }) => state === 'passed',
    )
  })

  it('(2.1) has to be there', async () => {
    const { photoId } = await offered()
    expect(await chen.asks(photoArrived, { photoId })).toMatchObject({
      status: 409,
      message: '照片还没传完，请再传一次。',
    })
  })

  it('(2.1) can be sent again to the same place when the first file was none', async () => {
    const offer = await offered()
    await sendFile(offer, Buffer.from('no photo'))
    const { photoId } = offer
    expect((await chen.asks(photoArrived, { photoId })).ok).toBe(false)
    await sendFile(offer, await photoOf())
    expect((await chen.gets(photoArrived, { photoId })).state).toBe('checking')
  })
})

describe('A file that is no photo', () => {
  it.each([
    ['a text named .jpg', () => Buffer.from('只是几个字')],
    ['a drawing', () => Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>')],
    ['a HEIC', () => Buffer.from('\0\0\0\x18ftypheic\0\0\0\0mif1heic')],
    ['a photo cut off on the way', async () => (await photoOf()).subarray(0, 2000)],
  ])('(2.1) is refused with a sentence, and shown to nobody: %s', async (_, make) => {
    const photoId = await sent(await make(), li)
    expect(await li.asks(photoArrived, { photoId })).toMatchObject({
      status: 422,
      message: '这个文件不是照片，请换一张。',
    })
    expect((await look(li, photoId)).status).toBe(404)
    expect((await look(xiaoli, photoId)).status).toBe(404)
  })

  it('(2.1) is refused when it would unpack to a flood of pixels', async () => {
    const sliver = { width: 30_000, height: 2, channels: 3, background: '#000' } as const
    const photoId = await sent(await sharp({ create: sliver }).png().toBuffer(), li)
    expect(await li.asks(photoArrived, { photoId })).toMatchObject({
      status: 422,
      message: '照片的尺寸太大了，请换一张普通照片。',
    })
  })

  it('(2.1) of 11 MB is refused by the store itself, and by us if it got there', async () => {
    const offer = await offered(li)
    const file = Buffer.concat([await photoOf(), Buffer.alloc(11 * 1024 * 1024)])
    expect(await sendFile(offer, file)).toBe(400)
    const { photoId } = offer
    expect(await li.asks(photoArrived, { photoId })).toMatchObject({ status: 409 })
    await writeObject(PHOTO_KEYS.upload(photoId), file, 'image/jpeg')
    expect(await li.asks(photoArrived, { photoId })).toMatchObject({
      status: 422,
      message: '照片太大了，请选10兆以内的。',
    })
  })

  it.each([
    ['another place', { key: 'public/pho_01J00000000000000000000000/large' }],
    ['another type', { 'Content-Type': 'text/html' }],
    ['a field of its own', { acl: 'public-read' }],
  ])('(2.1) cannot take %s by a form that was signed for a photo', async (_, change) => {
    const { url, fields } = await offered(li)
    expect(await sendFile({ url, fields: { ...fields, ...change } }, await photoOf())).toBe(403)
  })
})

describe("Somebody else's photo", () => {
  it('(2.1) is not theirs to tell of: not a neighbour, not a worker, not another district', async () => {
    const photoId = await sent()
    const far = await town.person('远方的人', NANHAI)
    for (const person of [li, xiaoli, far])
      expect(await person.asks(photoArrived, { photoId })).toMatchObject({
        status: 404,
        message: '没有找到这张照片，请重新选一张。',
      })
    expect((await chen.gets(photoArrived, { photoId })).state).toBe('checking')
  })

  it('(9.1) is seen by the worker of the place until it has passed, and by no other worker', async () => {
    await hold()
    const amin = await worker(town, '阿敏', town.places.tapo)
    const farWorker = await town.person('外区的工作人员', NANHAI)
    const post = { role: 'worker', nodeId: town.places.elsewhereCommunity }
    await town.call('setup', { grants: [{ residentId: farWorker.id, ...post }] })
    const photoId = await sent()
    await chen.gets(photoArrived, { photoId })
    expect((await look(xiaoli, photoId)).status).toBe(200)
    expect((await look(amin, photoId)).status).toBe(404)
    expect((await look(farWorker, photoId)).status).toBe(404)
    await town.wechat('release')
    await eventually(
      async () => (await look(xiaoli, photoId)).status,
      (status) => status === 404,
    )
    expect((await look(chen, photoId)).status).toBe(200)
  })

  it('(1.2) is not seen without a login', async () => {
    const photoId = await sent()
    await chen.gets(photoArrived, { photoId })
    const seen = await fetch(`${town.origin}/v1/photos/${photoId}/large`)
    expect(seen.status).toBe(401)
  })
})

describe('The public address of a photo', () => {
  const shown = async (): Promise<PhotoId> => {
    const photoId = await sent()
    await chen.gets(photoArrived, { photoId })
    await eventually(
      async () => (await fetch(`${town.origin}/photos/${photoId}/small`)).status,
      (status) => status === 200,
    )
    return photoId
  }

  it('(2.1) may be kept for good by anybody, and is asked for again for nothing', async () => {
    const photoId = await shown()
    const address = `${town.origin}/photos/${photoId}/medium`
    const first = await fetch(address)
    expect(first.headers.get('content-type')).toBe('image/jpeg')
    expect(first.headers.get('cache-control')).toBe('public, max-age=31536000, immutable')
    expect((await sharp(await first.arrayBuffer()).metadata()).width).toBe(750)
    const etag = first.headers.get('etag') ?? ''
    for (const held of [etag, `W/${etag}`, `"other", ${etag}`]) {
      const again = await fetch(address, { headers: { 'if-none-match': held } })
      expect([again.status, await again.text()]).toEqual([304, ''])
    }
    expect((await fetch(address, { headers: { 'if-none-match': '"other"' } })).status).toBe(200)
  })

  it('(2.1) of anything else is no photo, whatever is wrong with it', async () => {
    const photoId = await shown()
    for (const path of [
      `${photoId}/huge`,
      `${photoId}/constructor`,
      `${photoId.toLowerCase()}/small`,
      'pho_01J00000000000000000000000/small',
      '..%2fprivate/small',
      `${photoId}/small%00`,
    ]) {
      const answer = await fetch(`${town.origin}/photos/${path}`, {
        headers: { 'if-none-match': `"${path.replace('/', '-')}"` },
      })
      const refusal = { code: 'photo.notFound' } as const
      const said = { refusal, message: refusalSentence(refusal) }
      expect([path, answer.status]).toEqual([path, 404])
      expect(await answer.json()).toEqual({ ...said, requestId: expect.any(String) })
      expect(answer.headers.get('cache-control')).toBe('no-store')
    }
  })
})
