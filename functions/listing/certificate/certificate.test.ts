import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import * as contract from '../../../shared/contract/certificate'
import { bookListing } from '../../../shared/contract/booking'
import { showListing } from '../../../shared/contract/listing'
import {
  listWithheld,
  PHOTO_SIZES,
  photoArrived,
  releaseWithheld,
} from '../../../shared/contract/moderation'
import { listNotices } from '../../../shared/contract/notice'
import {
  listMyListings,
  publishListing,
  saveDraft,
  showMyListing,
} from '../../../shared/contract/ownListing'
import type { CertificateId, ListingId, PhotoId } from '../../../shared/kernel/ids'
import { PHOTO_KEYS } from '../../platform/objects'
import { readObject } from '../../platform/objectStore'
import { may } from '../../testing/clock'
import { draftsHelp, offersHelp, slot } from '../../testing/helping'
import { eventually, photoOf, publishes, sendFile, worker } from '../../testing/neighbours'
import { type Street, startStreet } from '../../testing/street'
import type { Person, Town } from '../../testing/town'

let street: Street
let town: Town
let electric: ListingId
let uploaded: PhotoId[]
let photoId: PhotoId
let clinic: ListingId
let hair: ListingId
const SIZES = Object.keys(PHOTO_SIZES)
const HOMES = { 梁叔: { room: '101' }, 李叔: { building: 1, room: '202' } }

/** The file lies ready; that it is there is told when it is wanted. */
async function uploads(owner: Person, listingId: ListingId): Promise<PhotoId> {
  const file = await photoOf('#fff')
  const wanted = { listingId, contentType: 'image/jpeg', bytes: file.length } as const
  const offer = await owner.gets(contract.offerCertificate, wanted)
  await sendFile(offer, file)
  return offer.photoId
}

const published = async (owner: Person, listingId: ListingId) => {
  await owner.gets(publishListing, { listingId })
  await eventually(
    () => owner.gets(showMyListing, { listingId }),
    ({ photos }) => photos.every(({ state }) => state === 'passed'),
  )
}

beforeAll(async () => {
  street = await startStreet(HOMES, {}, async (opening) => {
    town = opening.town
    const liang = opening.person('梁叔')
    clinic = await draftsHelp(town, liang, { title: '陪着去医院', category: 'company' })
    await published(liang, clinic)
    electric = await draftsHelp(town, liang, { title: '电工，换插座修电路', category: 'repairs' })
    await published(liang, electric)
    uploaded = []
    for (let count = 0; count < 5; count++) uploaded.push(await uploads(liang, electric))
    hair = await offersHelp(town, liang, { title: '理发', category: 'haircut' })
  })
}, 90_000)
afterAll(() => town.stop())

const liang = () => street.person('梁叔')
const said = (answer: { readonly ok: boolean }): unknown =>
  'message' in answer ? answer.message : 'allowed'
const li = () => street.person('李叔')
const xiaoli = () => worker(town, '小李')
const mine = () => liang().gets(showMyListing, { listingId: electric })
const sees = async () => (await li().asks(showListing, { listingId: electric })).ok
const toSee = async () =>
  (await xiaoli()).gets(contract.listCertificates, { nodeId: town.places.beijiang })
const told = async () => {
  await town.stream?.drain()
  const { notices } = await liang().gets(listNotices, {})
  return notices
    .map(({ kind }) => kind)
    .filter((kind) => kind.startsWith('certificate') || kind === 'listing.visible')
}
async function decides(decision: 'approved' | 'refused', certificateId?: CertificateId) {
  const id = certificateId ?? (await toSee()).items[0]?.id ?? ('' as never)
  const why = decision === 'refused' ? { reason: 'unreadable' as const } : {}
  return (await xiaoli()).asks(contract.decideCertificate, { certificateId: id, decision, ...why })
}
const sends = (expiresOn: ReturnType<typeof may>) =>
  liang().asks(contract.sendCertificate, { listingId: electric, photoId, expiresOn })

/** Another picture of it. */
async function takesPhoto(): Promise<PhotoId> {
  photoId = uploaded.pop() ?? ('' as never)
  await liang().gets(photoArrived, { photoId })
  return photoId
}
const isThere = async (id: PhotoId) => {
  await town.stream?.drain()
  const pictures = SIZES.map((size) => readObject(PHOTO_KEYS.private(id, size)))
  return (await Promise.all(pictures)).some((picture) => picture !== undefined)
}
const sweep = () => town.call('sweep', {})

describe('(2.2) Publishing help', () => {
  const refusal = async (title: string) => {
    const listingId = await draftsHelp(town, liang(), { title })
    return liang().asks(publishListing, { listingId })
  }

  it('is refused outright with its reason: gas, charging, medicine, children alone', async () => {
    const words = await Promise.all(
      ['修燃气灶', '帮电动车充电', '帮开处方药', '放学后带娃'].map(async (title) =>
        said(await refusal(title)),
      ),
    )
    expect(words).toEqual([
      '燃气的活只能由燃气公司的师傅来做，邻居之间不能帮。漏气、换管请打燃气公司的电话。',
      '锂电池、电动车不能在家里充，也不能替邻居充。请用楼下的充电桩。',
      '处方药要医生开，吃错会出事，不能转给邻居。请改发别的；用不完的药，可以问问药店回不回收。',
      '十四岁以下的孩子要有家长陪着，不能交给邻居单独看。家长在场的，写明“家长陪同”就能发。',
    ])
  })

  it('needs hours that can stand beside each other', async () => {
    const listingId = await draftsHelp(town, liang(), { weekly: [] })
    expect(said(await liang().asks(publishListing, { listingId }))).toBe(
      '还没填哪天有空，选好星期和时间再发布。',
    )
  })

  it('waits for a worker where it is risky, and then shows', async () => {
    const nodeId = town.places.beijiang
    expect((await li().asks(showListing, { listingId: clinic })).ok).toBe(false)
    const { items } = await (await xiaoli()).gets(listWithheld, { nodeId })
    const item = items.find(({ text }) => text?.includes('医院'))
    expect(item?.reason).toBe('risky')
    await (await xiaoli()).gets(releaseWithheld, { withheldId: item?.id ?? ('' as never) })
    await town.stream?.drain()
    expect((await li().asks(showListing, { listingId: clinic })).ok).toBe(true)
  })
})

describe("(2.2) Uncle Liang's certificate", () => {
  it('is missing at first: nobody sees what he offers, and he is told why', async () => {
    expect((await mine()).certificate).toEqual({ of: 'electric', state: 'missing' })
    const { listings } = await liang().gets(listMyListings, {})
    expect(listings.find(({ id }) => id === electric)?.certificate).toBe('missing')
    expect(await sees()).toBe(false)
  })

  it('is not asked of those who cut hair', async () => {
    const wanted = { listingId: hair, contentType: 'image/jpeg', bytes: 100 } as const
    expect(said(await liang().asks(contract.offerCertificate, wanted))).toBe(
      '这个本领不用看证件，直接发布就行。',
    )
  })

  it('is not taken once it is over', async () => {
    await takesPhoto()
    expect(said(await sends(may(0)))).toBe('这份证件已经过期了，请用有效期内的。')
  })

  it('goes to the workers with the name that must stand on it, and to nobody else', async () => {
    await sends(may(40))
    const { items } = await toSee()
    expect(items).toMatchObject([{ of: 'electric', name: '梁叔的全名', expiresOn: may(40) }])
    expect((await mine()).certificate?.state).toBe('waiting')
    expect((await fetch(`${town.origin}/photos/${photoId}/small`)).status).not.toBe(200)
  })

  it('is refused with a reason, and sent again', async () => {
    expect((await decides('refused')).ok).toBe(true)
    expect((await mine()).certificate).toMatchObject({ state: 'refused', reason: 'unreadable' })
    expect(await isThere(photoId)).toBe(false)
    expect(said(await sends(may(40)))).toBe('没有找到这张照片，请重新选一张。')
    const first = await takesPhoto()
    await sends(may(41))
    await sends(may(42))
    expect(await isThere(first)).toBe(true)
    await takesPhoto()
    await sends(may(40))
    expect(await isThere(first)).toBe(false)
    expect((await toSee()).items.map(({ expiresOn }) => expiresOn)).toEqual([may(40)])
  })

  it('is approved once: what he offers shows, and a second worker is told that it was decided', async () => {
    const [item] = (await toSee()).items
    const both = await Promise.all([
      decides('approved', item?.id),
      (await worker(town, '小陈')).asks(contract.decideCertificate, {
        certificateId: item?.id ?? ('' as never),
        decision: 'approved',
      }),
    ])
    expect(both.filter(({ ok }) => ok)).toHaveLength(1)
    expect(both.map(said)).toContain('这份证件已经处理过了，请刷新名单看看。')
    expect(await sees()).toBe(true)
    expect((await told()).slice(0, 2)).toEqual(['certificate.approved', 'certificate.refused'])
  })

  it('stays as it was while neighbours book', async () => {
    await liang().asks(bookListing, { listingId: electric, ...slot(2, '09:00', '10:00') })
    expect((await mine()).certificate).toMatchObject({ state: 'approved', expiresOn: may(40) })
  })

  it('is spoken of a month before its last day, and closes what he offers behind it', async () => {
    await street.itIs(11, 9)
    await sweep()
    expect((await told())[0]).toBe('certificate.soon')
    expect(await sees()).toBe(true)
    expect(await isThere(photoId)).toBe(true)
    await street.itIs(41, 9)
    await sweep()
    expect((await told())[0]).toBe('certificate.expired')
    expect(await sees()).toBe(false)
    expect((await mine()).certificate?.state).toBe('expired')
  })

  it('is erased with its end, by a sweep that may come twice', async () => {
    expect(await isThere(photoId)).toBe(false)
    await sweep()
    expect(await isThere(photoId)).toBe(false)
    expect(said(await sends(may(400)))).toBe('没有找到这张照片，请重新选一张。')
  })

  it('is erased after a day when it was never sent', async () => {
    const unsent = await takesPhoto()
    await sweep()
    expect(await isThere(unsent)).toBe(true)
    await street.itIs(42, 10)
    await sweep()
    expect(await isThere(unsent)).toBe(false)
  })

  it('opens it again with a new one', async () => {
    await takesPhoto()
    await sends(may(400))
    await decides('approved')
    expect(await sees()).toBe(true)
    await street.itIs(44, 10)
    await sweep()
    expect(await isThere(photoId)).toBe(true)
  })
})

describe('(2.2) Things', () => {
  it('are refused where they are medicine, and need no certificate', async () => {
    const listingId = await draftsHelp(town, liang(), { title: '教太极' })
    const { rev } = await liang().gets(showMyListing, { listingId })
    await liang().gets(saveDraft, { listingId, rev, description: '顺便帮修燃气灶' })
    expect((await liang().asks(publishListing, { listingId })).ok).toBe(false)
    await expect(publishes(town, li(), { title: '阿莫西林一盒' })).rejects.toThrow()
  })
})
