import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import * as booking from '../../../shared/contract/booking'
import * as contract from '../../../shared/contract/complaint'
import type { ComplaintDecision } from '../../../shared/contract/complaint'
import { showListing } from '../../../shared/contract/listing'
import { listNotices } from '../../../shared/contract/notice'
import * as ownListing from '../../../shared/contract/ownListing'
import { approveMembership } from '../../../shared/contract/resident'
import { addDays, localDateAt } from '../../../shared/kernel/dates'
import type { BookingId, ComplaintId, ListingId } from '../../../shared/kernel/ids'
import { NOTICE_SENTENCES } from '../../../shared/text/zhCN/notice'
import { asksToJoin, neighbour, publishes, worker } from '../../testing/neighbours'
import { NANHAI, type Person, startTown, type Town } from '../../testing/town'

let town: Town
let xiaoli: Person
let xiaohe: Person
let amin: Person
let chen: Person
let li: Person
let wang: Person

beforeAll(async () => {
  town = await startTown()
  xiaoli = await worker(town, '小李')
  xiaohe = await worker(town, '小何')
  amin = await worker(town, '阿敏', town.places.tapo)
  chen = await neighbour(town, xiaoli, '陈姨', { room: '101' })
  li = await neighbour(town, xiaoli, '李叔', { room: '202', building: 1 })
  wang = await neighbour(town, xiaoli, '王姐', { room: '303' })
}, 60_000)
afterAll(() => town.stop())

const waiting = async (by: Person = xiaoli) =>
  (await by.gets(contract.listComplaints, { nodeId: town.places.beijiang })).items

async function reported(title: string, about: 'listing' | 'photo' | 'person' = 'listing') {
  const listingId = await publishes(town, chen, { title })
  const { photoIds } = await li.gets(showListing, { listingId })
  const photo = about === 'photo' ? { photoId: photoIds[0] } : {}
  const { id: complaintId } = await li.gets(contract.reportListing, {
    ...{ listingId, about, reason: 'money' },
    ...photo,
  })
  return { listingId, complaintId, photoId: photoIds[0] }
}

const decide = (by: Person, complaintId: ComplaintId, decision: ComplaintDecision) =>
  by.asks(contract.decideComplaint, { complaintId, decision })

/** What somebody reads of a thing, or of a person where nothing is named. */
async function reads(person: Person): Promise<readonly string[]> {
  await town.stream?.drain()
  const { notices } = await person.gets(listNotices, {})
  return notices.map(({ kind, title = '这件东西', reason }) =>
    NOTICE_SENTENCES[kind]({ title, days: '', reason }),
  )
}
const readsOf = async (person: Person, words: string) =>
  (await reads(person)).filter(
    (sentence) => sentence.includes(words) && !sentence.endsWith('邻居能看到了。'),
  )

const isSeen = async (listingId: ListingId) => (await wang.asks(showListing, { listingId })).ok

const today = localDateAt(Date.now())
async function booked(by: Person, listingId: ListingId): Promise<BookingId> {
  const days = { listingId, from: addDays(today, 1), until: addDays(today, 2) }
  return (await by.gets(booking.bookListing, days)).id
}

describe('A report', () => {
  it('(9.2) of a thing, a photo or an owner waits for the community’s worker, the longest first', async () => {
    for (const about of contract.COMPLAINT_KINDS) await reported(`被举报的${about}`, about)
    const items = await waiting()
    expect(items.map(({ kind }) => kind)).toEqual(['listing', 'photo', 'person'])
    expect(items[1]).toMatchObject({
      ...{ reason: 'money', compoundName: '九鼎小区', title: '被举报的photo' },
      ...{ reporter: '李叔', reported: '陈姨' },
      decisions: ['nothing', 'warn', 'withhold', 'remove'],
    })
    expect(items[1]?.photoId).toMatch(/^pho_/)
    expect(items[2]?.decisions).toEqual(['nothing', 'warn'])
    expect(JSON.stringify(items)).not.toMatch(/res_|全名/)
  })

  it('(9.2) made twice is one complaint; another neighbour’s is another', async () => {
    const { listingId, complaintId } = await reported('报了两次的灯')
    const again = { listingId, about: 'listing', reason: 'unsafe' } as const
    const answers = await Promise.all([1, 2, 3].map(() => li.gets(contract.reportListing, again)))
    expect(answers.map(({ id }) => id)).toEqual([complaintId, complaintId, complaintId])
    const ours = (await waiting()).filter(({ title }) => title === '报了两次的灯')
    expect(ours.map(({ reason }) => reason)).toEqual(['money'])
    expect((await wang.gets(contract.reportListing, again)).id).not.toBe(complaintId)
  })

  it('(9.2) of the other party is made on the page of a booking, by those two alone', async () => {
    const listingId = await publishes(town, chen, { title: '借过的梯子' })
    const bookingId = await booked(wang, listingId)
    await chen.gets(contract.reportCounterpart, { bookingId, reason: 'rude' })
    await wang.gets(contract.reportCounterpart, { bookingId, reason: 'rude' })
    const ours = (await waiting()).filter(({ title }) => title === '借过的梯子')
    expect(ours.map(({ kind, reporter, reported: who }) => [kind, reporter, who])).toEqual([
      ['person', '陈姨', '王姐'],
      ['person', '王姐', '陈姨'],
    ])
    expect(await li.asks(contract.reportCounterpart, { bookingId, reason: 'rude' })).toMatchObject({
      status: 404,
      message: '没有找到这次借用，到“我的借用”里看看。',
    })
  })

  it('(9.2) is only of what one is shown: nothing of one’s own, no photo of another thing, no owner to a guest', async () => {
    const listingId = await publishes(town, chen, { title: '给人看的灯' })
    const other = await reported('另一盏灯')
    const own = { listingId, about: 'listing', reason: 'wrong' } as const
    expect(await chen.asks(contract.reportListing, own)).toMatchObject({
      status: 403,
      message: '和自己有关的事，要请别的同事来看。',
    })
    for (const photoId of [other.photoId, undefined])
      expect(
        await li.asks(contract.reportListing, {
          ...{ listingId, about: 'photo', reason: 'wrong' },
          ...(photoId === undefined ? {} : { photoId }),
        }),
      ).toMatchObject({ status: 404, message: '没有找到这张照片，请重新选一张。' })
    const newcomer = await town.person('新来的')
    expect((await newcomer.asks(contract.reportListing, own)).ok).toBe(true)
    expect(await newcomer.asks(contract.reportListing, { ...own, about: 'person' })).toMatchObject({
      status: 403,
      message: '社区核实您是本小区住户后就能用，请先申请加入。',
    })
    const far = await town.person('南海的叶姨', NANHAI)
    expect(await far.asks(contract.reportListing, own)).toMatchObject({
      status: 404,
      message: '这件东西找不到了，看看别的吧。',
    })
  })
})

describe('What a worker decides', () => {
  it('(9.2) nothing: the thing stays, and both hear it', async () => {
    const { listingId, complaintId } = await reported('没问题的灯')
    expect((await decide(xiaoli, complaintId, 'nothing')).ok).toBe(true)
    expect(await isSeen(listingId)).toBe(true)
    expect(await readsOf(li, '没问题的灯')).toEqual([
      '您反映的“没问题的灯”那件事，社区看过了，这次没有发现问题。',
    ])
    expect(await readsOf(chen, '没问题的灯')).toEqual([
      '有人反映过“没问题的灯”，社区看过了，没有问题。',
    ])
  })

  it('(9.2) warn: the thing stays, and its owner is told what about', async () => {
    const { listingId, complaintId } = await reported('提醒过的灯')
    await decide(xiaoli, complaintId, 'warn')
    expect(await isSeen(listingId)).toBe(true)
    expect(await readsOf(li, '提醒过的灯')).toEqual([
      '您反映的“提醒过的灯”那件事，社区看过了，已经提醒对方。',
    ])
    expect(await readsOf(chen, '提醒过的灯')).toEqual([
      '有人反映“提醒过的灯”有问题：要收钱、要加联系方式。社区提醒您留意一下。',
    ])
  })

  it('(9.2) withhold: the thing is a draft again, refused by name, and comes back mended', async () => {
    const { listingId, complaintId } = await reported('退回去的灯')
    await decide(xiaoli, complaintId, 'withhold')
    expect(await isSeen(listingId)).toBe(false)
    const mine = await chen.gets(ownListing.showMyListing, { listingId })
    expect(mine).toMatchObject({ status: 'draft', check: 'refused', label: 'fraud' })
    expect(await readsOf(chen, '退回去的灯')).toEqual([
      '退回去的灯没有通过检查：像是诈骗。请改一下再发。',
    ])
    expect(await readsOf(li, '退回去的灯')).toEqual([
      '您反映的“退回去的灯”那件事，社区看过了，已经请主人改好再放出来。',
    ])
    expect(await chen.asks(ownListing.publishListing, { listingId })).toMatchObject({ status: 422 })
    await chen.gets(ownListing.saveDraft, { listingId, rev: mine.rev, title: '改好了的灯' })
    expect((await chen.asks(ownListing.publishListing, { listingId })).ok).toBe(true)
  })

  it('(9.2) withhold a photo: it is public no more, and its thing a draft', async () => {
    const { listingId, complaintId, photoId } = await reported('照片不好的灯', 'photo')
    const address = `${town.origin}/photos/${photoId}/small`
    expect((await fetch(address)).status).toBe(200)
    await decide(xiaoli, complaintId, 'withhold')
    await town.stream?.drain()
    expect((await fetch(address)).status).toBe(404)
    expect(await chen.gets(ownListing.showMyListing, { listingId })).toMatchObject({
      status: 'draft',
      check: 'refused',
    })
    expect(await isSeen(listingId)).toBe(false)
  })

  it('(9.2) remove: the thing is put away for good', async () => {
    const { listingId, complaintId } = await reported('收走的灯')
    await decide(xiaoli, complaintId, 'remove')
    expect(await wang.asks(showListing, { listingId })).toMatchObject({
      status: 410,
      message: '主人把这件东西收起来了，看看别的吧。',
    })
    expect(await readsOf(chen, '收走的灯')).toEqual([
      '社区把收走的灯收起来了：要收钱、要加联系方式。有疑问请找社区。',
    ])
    expect(await readsOf(li, '收走的灯')).toEqual([
      '您反映的“收走的灯”那件事，社区看过了，已经收起来了。',
    ])
  })

  it('(9.2) remove is not possible while somebody waits for the thing, and the complaint stays', async () => {
    const { listingId, complaintId } = await reported('有人约的灯')
    const bookingId = await booked(wang, listingId)
    expect(await decide(xiaoli, complaintId, 'remove')).toMatchObject({
      status: 409,
      message: '这件东西还有1个预约没完成，先和两边说好，再收起来。',
    })
    expect((await waiting()).map(({ id }) => id)).toContain(complaintId)
    await wang.gets(booking.cancelBooking, { bookingId })
    expect((await decide(xiaoli, complaintId, 'remove')).ok).toBe(true)
  })

  it('(9.2) of a person is told without a thing or a name: nobody learns who reported', async () => {
    const listingId = await publishes(town, wang, { title: '王姐的锅' })
    const bookingId = await booked(li, listingId)
    const { id } = await wang.gets(contract.reportCounterpart, { bookingId, reason: 'rude' })
    expect(await decide(xiaoli, id, 'remove')).toMatchObject({
      status: 422,
      message: '这样办不了这件事，请换一种办法。',
    })
    await decide(xiaoli, id, 'warn')
    expect(await readsOf(li, '和您有关')).toEqual([
      '有人向社区反映了和您有关的事：让人不舒服。社区提醒您留意一下。',
    ])
    await town.stream?.drain()
    const { notices } = await li.gets(listNotices, {})
    const told = notices.find(({ kind }) => kind === 'complaint.reminded')
    expect(Object.keys(told ?? {}).sort()).toEqual(['at', 'id', 'isNew', 'kind', 'reason'])
    const again = { bookingId, reason: 'unsafe' } as const
    expect((await wang.gets(contract.reportCounterpart, again)).id).toBe(id)
    await decide(xiaoli, id, 'nothing')
    expect(await readsOf(li, '反映过您')).toEqual(['有人向社区反映过您，社区看过了，没有问题。'])
  })
})

describe('A decision', () => {
  const DECIDED = { status: 409, message: '这条举报同事已经处理过了，请刷新名单看看。' }

  it('(9.2) stands: the same again is a retry, another one is too late, and nobody hears twice', async () => {
    const { complaintId } = await reported('说定了的灯')
    for (const _ of ['a tap', 'another'])
      expect(await decide(xiaoli, complaintId, 'warn')).toMatchObject({
        value: { id: complaintId, decision: 'warn' },
      })
    expect(await decide(xiaoli, complaintId, 'nothing')).toMatchObject(DECIDED)
    expect(await decide(xiaohe, complaintId, 'warn')).toMatchObject(DECIDED)
    expect(await readsOf(li, '说定了的灯')).toHaveLength(1)
    expect((await waiting()).map(({ id }) => id)).not.toContain(complaintId)
  })

  it('(9.2) is one of two that were given in one moment', async () => {
    const { listingId, complaintId } = await reported('两个人一起看的灯')
    const [removed, cleared] = await Promise.all([
      decide(xiaoli, complaintId, 'remove'),
      decide(xiaohe, complaintId, 'nothing'),
    ])
    expect([removed.ok, cleared.ok].filter(Boolean)).toHaveLength(1)
    expect(removed.ok ? cleared : removed).toMatchObject(DECIDED)
    expect(await isSeen(listingId)).toBe(cleared.ok)
  })

  it('(9.2) (1.11) is for the workers of the place, and never on what is one’s own', async () => {
    const { complaintId } = await reported('别处看不到的灯')
    expect(await decide(amin, complaintId, 'warn')).toMatchObject({
      status: 404,
      message: '没有找到这条举报，请刷新名单看看。',
    })
    for (const person of [amin, chen])
      expect(
        await person.asks(contract.listComplaints, { nodeId: town.places.beijiang }),
      ).toMatchObject({ status: 403, message: '这一页只给值班的社区工作人员看，请回首页。' })
    const { id: membershipId } = await asksToJoin(town, xiaohe, { room: '808' })
    await xiaoli.gets(approveMembership, { membershipId })
    const listingId = await publishes(town, xiaohe, { title: '小何的灯' })
    const about = { listingId, about: 'listing', reason: 'wrong' } as const
    const { id: ofMine } = await li.gets(contract.reportListing, about)
    const lamp = await publishes(town, chen, { title: '小何报的灯' })
    const { id: byMe } = await xiaohe.gets(contract.reportListing, { ...about, listingId: lamp })
    for (const id of [ofMine, byMe])
      expect(await decide(xiaohe, id, 'nothing')).toMatchObject({
        status: 403,
        message: '和自己有关的事，要请别的同事来看。',
      })
  })
})
