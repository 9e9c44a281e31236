import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import * as contract from '../../../shared/contract/joining'
import { PHOTO_SIZES, photoArrived } from '../../../shared/contract/moderation'
import * as resident from '../../../shared/contract/resident'
import type { MembershipId, PhotoId } from '../../../shared/kernel/ids'
import { PHOTO_KEYS } from '../../platform/objects'
import { readObject } from '../../platform/objectStore'
import {
  asksToJoin,
  eventually,
  neighbour,
  photoOf,
  sendFile,
  worker,
} from '../../testing/neighbours'
import { allStored } from '../../testing/stored'
import { type Person, startTown, type Town } from '../../testing/town'

let town: Town
let xiaoli: Person
let amin: Person
const SIZES = Object.keys(PHOTO_SIZES)

beforeAll(async () => {
  town = await startTown()
  xiaoli = await worker(town, '小李')
  amin = await worker(town, '阿敏', town.places.tapo)
}, 60_000)
afterAll(() => town.stop())

/** Takes a picture of a paper and says that it has arrived. */
async function photographs(person: Person, membershipId: MembershipId): Promise<PhotoId> {
  const file = await photoOf('#fed')
  const wanted = { membershipId, contentType: 'image/jpeg', bytes: file.length } as const
  const offer = await person.gets(contract.offerProof, wanted)
  await sendFile(offer, file)
  await person.gets(photoArrived, { photoId: offer.photoId })
  return offer.photoId
}

type Shown = { readonly person: Person; readonly id: MembershipId; readonly photoId: PhotoId }
async function asksWithProof(name: string): Promise<Shown> {
  const person = await town.person(name)
  const { id } = await asksToJoin(town, person)
  const photoId = await photographs(person, id)
  await person.gets(contract.sendProof, { membershipId: id, photoId })
  return { person, id, photoId }
}

const requestOf = async (id: MembershipId) =>
  eventually(
    () => xiaoli.gets(resident.listMembershipRequests, { nodeId: town.places.beijiang }),
    ({ requests }) => requests.some((one) => one.id === id),
  ).then(({ requests }) => requests.find((one) => one.id === id))

const sees = async (person: Person, photoId: PhotoId) => {
  const headers = { authorization: `Bearer ${person.token ?? ''}` }
  return (await fetch(`${town.origin}/v1/photos/${photoId}/large`, { headers })).status === 200
}

/** What is left of a photo: files of it in the store, items of it in the table. */
async function leftOf(photoId: PhotoId) {
  await town.stream?.drain()
  const keys = [
    PHOTO_KEYS.upload(photoId),
    ...SIZES.flatMap((size) => [
      PHOTO_KEYS.private(photoId, size),
      PHOTO_KEYS.public(photoId, size),
    ]),
  ]
  const files = await Promise.all(keys.map(readObject))
  const items = await allStored(town.tableEndpoint)
  return {
    files: files.filter((bytes) => bytes !== undefined).length,
    items: items.filter((item) => JSON.stringify(item).includes(photoId)).length,
  }
}
const NOTHING = { files: 0, items: 0 }

describe('A proof that goes with a request to join', () => {
  it('(1.4) is seen by the worker who decides and by whoever sent it, by nobody else', async () => {
    const { person, id, photoId } = await asksWithProof('许姨')
    expect(await requestOf(id)).toMatchObject({ proofPhotoId: photoId })
    expect(await sees(person, photoId)).toBe(true)
    expect(await sees(xiaoli, photoId)).toBe(true)
    for (const other of [amin, await neighbour(town, xiaoli, '邻居', { room: '601' })])
      expect(await sees(other, photoId)).toBe(false)
    expect((await fetch(`${town.origin}/photos/${photoId}/large`)).status).toBe(404)
    expect((await leftOf(photoId)).files).toBe(SIZES.length)
  })

  it.each([
    ['approved', '钱伯'],
    ['rejected', '钱叔'],
  ])('(1.4) is gone from the store and from the table once it is %s', async (decision, name) => {
    const { person, id: membershipId, photoId } = await asksWithProof(name)
    await (decision === 'approved'
      ? xiaoli.gets(resident.approveMembership, { membershipId })
      : xiaoli.gets(resident.rejectMembership, { membershipId, reason: 'bringProof' }))
    expect(await leftOf(photoId)).toEqual(NOTHING)
    expect(await sees(person, photoId)).toBe(false)
    expect(await sees(xiaoli, photoId)).toBe(false)
  })

  it('(1.4) is gone when the request is taken back', async () => {
    const { person, id: membershipId, photoId } = await asksWithProof('孔姐')
    await person.gets(contract.withdrawMembership, { membershipId })
    expect((await leftOf(photoId)).files).toBe(0)
    expect(await leftOf(photoId)).toEqual(NOTHING)
    expect((await person.gets(resident.showMe, {})).memberships).toEqual([])
  })

  it('(1.4) is gone when another one takes its place', async () => {
    const { person, id: membershipId, photoId } = await asksWithProof('曹叔')
    const other = await photographs(person, membershipId)
    await person.gets(contract.sendProof, { membershipId, photoId: other })
    expect(await leftOf(photoId)).toEqual(NOTHING)
    expect((await leftOf(other)).files).toBe(SIZES.length)
    expect(await requestOf(membershipId)).toMatchObject({ proofPhotoId: other })
  })

  it('(1.4) is never given to WeChat to judge, and never waits among what is withheld', async () => {
    const { photoId } = await asksWithProof('严伯')
    const items = await allStored(town.tableEndpoint)
    const about = items.filter((item) => JSON.stringify(item).includes(photoId))
    expect(about.map((item) => item['_et']?.S).sort()).toEqual(['Membership', 'Photo'])
    expect(about.some((item) => item['traceId'] !== undefined)).toBe(false)
  })

  it('(1.4) that is no photo, or too large, is refused with a sentence', async () => {
    const person = await town.person('华姐')
    const { id: membershipId } = await asksToJoin(town, person)
    const wanted = { membershipId, contentType: 'image/jpeg' } as const
    expect(
      await person.asks(contract.offerProof, { ...wanted, bytes: 11 * 1024 * 1024 }),
    ).toMatchObject({ status: 422, message: '照片太大了，请选10兆以内的。' })
    const offer = await person.gets(contract.offerProof, { ...wanted, bytes: 20 })
    await sendFile(offer, Buffer.from('no photo of anything'))
    const { photoId } = offer
    expect((await person.asks(photoArrived, { photoId })).ok).toBe(false)
    expect(await person.asks(contract.sendProof, { membershipId, photoId })).toMatchObject({
      ok: false,
      refusal: { code: 'photo.notUploaded' },
    })
  })

  it('(1.4) is nobody else’s to send, and none is taken once it is decided', async () => {
    const { person, id: membershipId, photoId } = await asksWithProof('金姨')
    const other = await town.person('别人')
    expect(await other.asks(contract.sendProof, { membershipId, photoId })).toMatchObject({
      status: 404,
    })
    expect(await other.asks(contract.withdrawMembership, { membershipId })).toMatchObject({
      status: 404,
    })
    await xiaoli.gets(resident.approveMembership, { membershipId })
    expect(await person.asks(contract.sendProof, { membershipId, photoId })).toMatchObject({
      status: 409,
      message: '社区刚看过这份申请，请刷新看看结果。',
    })
    expect(await person.asks(contract.withdrawMembership, { membershipId })).toMatchObject({
      message: '社区刚看过这份申请，请刷新看看结果。',
    })
  })
})

describe('Asking again', () => {
  it('(1.4) tells the worker that it is the second time, why not the first, and what differs', async () => {
    const person = await town.person('魏叔')
    const { id: first } = await asksToJoin(town, person, { room: '702' })
    const ask = { membershipId: first, reason: 'noSuchRoom' } as const
    await xiaoli.gets(resident.rejectMembership, ask)
    const { id: second } = await asksToJoin(town, person, { room: '703' })
    expect(await requestOf(second)).toMatchObject({
      again: { times: 2, reason: 'noSuchRoom', changed: ['room'] },
    })
    await xiaoli.gets(resident.rejectMembership, { ...ask, membershipId: second })
    const { id: third } = await asksToJoin(town, person, { room: '７０３室', building: 1 })
    expect(await requestOf(third)).toMatchObject({
      again: { times: 3, changed: ['building'] },
    })
  })

  it('(1.4) leaves no room of the request that was turned away in the table', async () => {
    const person = await town.person('陶姐')
    const { id: membershipId } = await asksToJoin(town, person, { room: '秘密的房号' })
    await xiaoli.gets(resident.rejectMembership, { membershipId, reason: 'noSuchRoom' })
    const items = await allStored(town.tableEndpoint)
    expect(items.filter((item) => JSON.stringify(item).includes('秘密的房号'))).toEqual([])
  })

  it('(1.4) after one was taken back is a first time again', async () => {
    const person = await town.person('姜伯')
    const { id: membershipId } = await asksToJoin(town, person)
    await person.gets(contract.withdrawMembership, { membershipId })
    const { id } = await asksToJoin(town, person)
    const { again } = (await requestOf(id)) ?? {}
    expect(again).toBeUndefined()
  })
})
