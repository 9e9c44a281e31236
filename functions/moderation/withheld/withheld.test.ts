import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals'
import * as listing from '../../../shared/contract/listing'
import * as ownListing from '../../../shared/contract/ownListing'
import * as contract from '../../../shared/contract/moderation'
import { listNotices } from '../../../shared/contract/notice'
import { approveMembership } from '../../../shared/contract/resident'
import type { ListingId, WithheldId } from '../../../shared/kernel/ids'
import { NOTICE_SENTENCES } from '../../../shared/text/zhCN/notice'
import {
  addPhoto,
  asksToJoin,
  drafts,
  eventually,
  neighbour,
  worker,
} from '../../testing/neighbours'
import { CHANCHENG, type Person, startTown, type Town } from '../../testing/town'

let town: Town
let xiaoli: Person
let xiaohe: Person
let amin: Person
let chen: Person
let li: Person

beforeAll(async () => {
  town = await startTown()
  xiaoli = await worker(town, '小李')
  xiaohe = await worker(town, '同事小何')
  amin = await worker(town, '阿敏', town.places.tapo)
  chen = await neighbour(town, xiaoli, '陈姨', { room: '101' })
  li = await neighbour(town, xiaoli, '李叔', { room: '202' })
}, 60_000)
afterAll(() => town.stop())
beforeEach(() => town.wechat('reset'))

async function waiting(by = xiaoli) {
  const found: contract.WithheldItem[] = []
  let cursor: string | undefined
  do {
    const ask = { nodeId: town.places.beijiang, ...(cursor === undefined ? {} : { cursor }) }
    const page = await by.gets(contract.listWithheld, ask)
    expect(page.items.length).toBeLessThanOrEqual(10)
    found.push(...page.items)
    cursor = page.cursor
  } while (cursor !== undefined)
  return found
}
const itemFor = async (isIt: (item: contract.WithheldItem) => boolean) => {
  const items = await eventually(waiting, (all) => all.some(isIt))
  return items.find(isIt)?.id as WithheldId
}

/** A thing whose words WeChat is unsure of, and its entry on the workers' page. */
async function unsureWords(title: string) {
  const listingId = await drafts(town, chen, { title })
  await town.wechat('text', { suggest: 'review', label: 20001 })
  await chen.gets(ownListing.publishListing, { listingId })
  return { listingId, withheldId: await itemFor(({ text }) => text?.startsWith(title) === true) }
}

/** A thing whose photo WeChat is unsure of. */
async function unsurePhoto(title: string) {
  const { id: listingId } = await chen.gets(ownListing.startDraft, {
    compoundId: town.places.jiuding,
    ...{ title, category: 'tools' },
  })
  await town.wechat('media', { suggest: 'review', label: 20001 })
  const photo = await addPhoto(chen, listingId)
  await chen.gets(ownListing.publishListing, { listingId })
  return { listingId, photo, withheldId: await itemFor(({ photoId }) => photoId === photo) }
}

const becomes = (listingId: ListingId, check: string) =>
  eventually(
    () => chen.gets(ownListing.showMyListing, { listingId }),
    (mine) => mine.check === check,
  )
const isSeen = async (listingId: ListingId) =>
  (await li.asks(listing.showListing, { listingId })).ok
async function newsOf(listingId: ListingId) {
  await town.stream?.drain()
  const { notices } = await chen.gets(listNotices, {})
  return notices.filter((one) => one.listingId === listingId)
}

describe('The page of what waits for a worker', () => {
  it('(9.1) shows the words and why they wait, the longest first, each once', async () => {
    const ids: WithheldId[] = []
    for (let count = 0; count < 12; count++)
      ids.push((await unsureWords(`等着看的东西${count}`)).withheldId)
    const items = await waiting()
    const ours = items.filter(({ text }) => text?.startsWith('等着看的东西') === true)
    expect(ours.map(({ id }) => id)).toEqual(ids)
    expect(items.map(({ since }) => since)).toEqual(items.map(({ since }) => since).sort())
    expect(ours[0]).toMatchObject({
      kind: 'listingText',
      reason: 'review',
      compoundName: '九鼎小区',
      text: '等着看的东西0\n防滑套',
    })
  })

  it('(9.1) tells the worker no more than is to be judged', async () => {
    expect(JSON.stringify(await waiting())).not.toMatch(/陈姨|全名|res_|hhd_|bld_|lst_/)
  })

  it('(1.11) is for the workers of the place and those above', async () => {
    const zhu = await town.person('区里的朱')
    const grant = { residentId: zhu.id, role: 'districtAdmin', nodeId: CHANCHENG }
    await town.call('setup', { grants: [grant] })
    expect(await waiting(zhu)).toEqual(await waiting())
    for (const person of [amin, chen])
      expect(
        await person.asks(contract.listWithheld, { nodeId: town.places.beijiang }),
      ).toMatchObject({ status: 403, message: '这一页只给值班的社区工作人员看，请回首页。' })
  })
})

describe('What a worker releases', () => {
  it('(9.1) is seen by the neighbours from then on, and its owner hears of it once', async () => {
    const { listingId, withheldId } = await unsureWords('放行的风扇')
    expect(await isSeen(listingId)).toBe(false)
    for (const _ of ['a tap', 'another tap'])
      expect(await xiaoli.gets(contract.releaseWithheld, { withheldId })).toEqual({
        id: withheldId,
        decision: 'released',
      })
    await becomes(listingId, 'passed')
    expect(await isSeen(listingId)).toBe(true)
    expect(await newsOf(listingId)).toEqual([
      expect.objectContaining({ kind: 'listing.visible', title: '放行的风扇' }),
    ])
    expect((await waiting()).map(({ id }) => id)).not.toContain(withheldId)
  })

  it('(9.1) is seen with its photo, when that was what waited', async () => {
    const { listingId, photo, withheldId } = await unsurePhoto('放行的照片')
    const address = `${town.origin}/photos/${photo}/small`
    expect((await fetch(address)).status).toBe(404)
    await xiaoli.gets(contract.releaseWithheld, { withheldId })
    await becomes(listingId, 'passed')
    expect((await fetch(address)).status).toBe(200)
    expect((await newsOf(listingId)).map(({ kind }) => kind)).toEqual(['listing.visible'])
  })

  it('(9.1) does not come back when its owner has put it away meanwhile', async () => {
    const { listingId, withheldId } = await unsureWords('收起来的风扇')
    await chen.gets(ownListing.withdrawListing, { listingId })
    await xiaoli.gets(contract.releaseWithheld, { withheldId })
    expect(await newsOf(listingId)).toEqual([])
    expect(await isSeen(listingId)).toBe(false)
  })

  it('(9.1) says nothing for words that were written afterwards', async () => {
    const { listingId, withheldId } = await unsureWords('先写的话')
    await chen.gets(ownListing.pauseListing, { listingId })
    const { rev } = await chen.gets(ownListing.showMyListing, { listingId })
    await chen.gets(ownListing.saveDraft, { listingId, rev, title: '后写的坏话' })
    await town.wechat('text', { suggest: 'review', label: 20003 })
    await chen.gets(ownListing.publishListing, { listingId })
    await xiaoli.gets(contract.releaseWithheld, { withheldId })
    await town.stream?.drain()
    expect((await chen.gets(ownListing.showMyListing, { listingId })).check).toBe('withWorker')
    expect(await isSeen(listingId)).toBe(false)
  })
})

describe('What a worker refuses', () => {
  it.each(contract.CONTENT_LABELS)(
    '(9.1) goes back to its owner, who reads why: %s',
    async (label) => {
      const title = `不行的东西${contract.CONTENT_LABELS.indexOf(label)}`
      const { listingId, withheldId } = await unsureWords(title)
      for (const _ of ['a tap', 'another tap'])
        expect(await xiaoli.gets(contract.refuseWithheld, { withheldId, label })).toEqual({
          id: withheldId,
          decision: 'refused',
        })
      expect(await becomes(listingId, 'refused')).toMatchObject({ status: 'draft', label })
      expect(await isSeen(listingId)).toBe(false)
      const [news, ...more] = await newsOf(listingId)
      expect(more).toEqual([])
      expect(news).toMatchObject({ kind: 'listing.refused', title, reason: label })
      const sentence = NOTICE_SENTENCES['listing.refused']({ title, days: '', reason: label })
      expect(sentence).toMatch(/^不行的东西\d没有通过检查：[\u4e00-\u9fff]+。请改一下再发。$/)
    },
  )

  it('(9.1) is named, and mended it may be published', async () => {
    const { listingId, photo, withheldId } = await unsurePhoto('换张照片的风扇')
    await xiaoli.gets(contract.refuseWithheld, { withheldId, label: 'vulgar' })
    await becomes(listingId, 'refused')
    expect(await chen.asks(ownListing.publishListing, { listingId })).toMatchObject({
      status: 422,
      message: '第1张照片有低俗内容，请换一张。',
    })
    expect((await fetch(`${town.origin}/photos/${photo}/small`)).status).toBe(404)
    const { rev } = await chen.gets(ownListing.showMyListing, { listingId })
    await chen.gets(ownListing.saveDraft, { listingId, rev, photoIds: [] })
    await addPhoto(chen, listingId)
    await chen.gets(ownListing.publishListing, { listingId })
    await becomes(listingId, 'passed')
  })

  it('(9.1) stays refused: the same words sent again are not asked about again', async () => {
    const { listingId, withheldId } = await unsureWords('原样再发的东西')
    await xiaoli.gets(contract.refuseWithheld, { withheldId, label: 'ad' })
    await becomes(listingId, 'refused')
    await town.wechat('reset')
    expect(await chen.asks(ownListing.publishListing, { listingId })).toMatchObject({
      status: 422,
      message: '这段话像是广告，请改一下再发。',
    })
    expect(await isSeen(listingId)).toBe(false)
    const { rev } = await chen.gets(ownListing.showMyListing, { listingId })
    await chen.gets(ownListing.saveDraft, { listingId, rev, title: '改过再发的东西' })
    await chen.gets(ownListing.publishListing, { listingId })
    await becomes(listingId, 'passed')
  })

  it('(9.1) is told to its owner also when it was paused meanwhile', async () => {
    const { listingId, withheldId } = await unsureWords('先收起来的东西')
    await chen.gets(ownListing.pauseListing, { listingId })
    await xiaoli.gets(contract.refuseWithheld, { withheldId, label: 'fraud' })
    await becomes(listingId, 'refused')
    expect(await newsOf(listingId)).toMatchObject([{ kind: 'listing.refused', reason: 'fraud' }])
  })

  it('(9.1) needs a reason that we have a name for', async () => {
    const { withheldId } = await unsureWords('没有理由的东西')
    const ask = { withheldId, label: 'ugly' as never }
    expect(await xiaoli.asks(contract.refuseWithheld, ask)).toMatchObject({
      status: 400,
      message: '有一项填得不对，请重新选一下。',
    })
    expect((await waiting()).map(({ id }) => id)).toContain(withheldId)
  })
})

describe('A word that was given', () => {
  const DECIDED = { status: 409, message: '这条内容同事已经处理过了，请刷新名单看看。' }

  it('(9.1) stands: nobody says another one after it', async () => {
    const { listingId, withheldId } = await unsureWords('说定了的东西')
    await xiaoli.gets(contract.releaseWithheld, { withheldId })
    expect(await xiaohe.asks(contract.releaseWithheld, { withheldId })).toMatchObject(DECIDED)
    for (const person of [xiaoli, xiaohe])
      expect(await person.asks(contract.refuseWithheld, { withheldId, label: 'ad' })).toMatchObject(
        DECIDED,
      )
    await becomes(listingId, 'passed')
  })

  it('(9.1) is one of two that were given in one moment', async () => {
    const { listingId, withheldId } = await unsureWords('两个人一起看的东西')
    const [released, refused] = await Promise.all([
      xiaoli.asks(contract.releaseWithheld, { withheldId }),
      xiaohe.asks(contract.refuseWithheld, { withheldId, label: 'ad' }),
    ])
    expect([released.ok, refused.ok].filter(Boolean)).toHaveLength(1)
    await becomes(listingId, released.ok ? 'passed' : 'refused')
    expect(released.ok ? refused : released).toMatchObject(DECIDED)
  })

  it('(1.11) is not given by a worker of another place, nor by a neighbour', async () => {
    const { withheldId } = await unsureWords('别处的人不能看')
    expect(await amin.asks(contract.releaseWithheld, { withheldId })).toMatchObject({
      status: 404,
      message: '没有找到这条待审内容，请刷新名单看看。',
    })
    expect(await chen.asks(contract.releaseWithheld, { withheldId })).toMatchObject({
      status: 403,
      message: '这一页只给值班的社区工作人员看，请回首页。',
    })
    expect((await waiting()).map(({ id }) => id)).toContain(withheldId)
  })
})

describe('A worker who lives here too', () => {
  it('(9.1) does not decide on what is their own', async () => {
    const { id: membershipId } = await asksToJoin(town, xiaohe, { room: '303' })
    await xiaoli.gets(approveMembership, { membershipId })
    const listingId = await drafts(town, xiaohe, { title: '小何的电钻' })
    await town.wechat('text', { suggest: 'review', label: 20001 })
    await xiaohe.gets(ownListing.publishListing, { listingId })
    const withheldId = await itemFor(({ text }) => text?.startsWith('小何的电钻') === true)
    expect(await xiaohe.asks(contract.releaseWithheld, { withheldId })).toMatchObject({
      status: 403,
      message: '自己发的内容要请别的同事来看。',
    })
    expect((await xiaoli.asks(contract.releaseWithheld, { withheldId })).ok).toBe(true)
  })
})
