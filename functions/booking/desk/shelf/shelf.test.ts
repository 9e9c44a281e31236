import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { bookListing, handOver, takeBack } from '../../../../shared/contract/booking'
import { showListing } from '../../../../shared/contract/listing'
import { listNotices } from '../../../../shared/contract/notice'
import { publishListing, saveDraft, showMyListing } from '../../../../shared/contract/ownListing'
import { endPost } from '../../../../shared/contract/post'
import { addDays, localDateAt } from '../../../../shared/kernel/dates'
import type { ListingId } from '../../../../shared/kernel/ids'
import { AUDIT_WORDS } from '../../../../shared/text/zhCN/audit'
import { FRAME, LISTED } from '../../../../shared/text/zhCN/consoleFrame'
import {
  LISTING_CASE as C,
  LISTING_STATES,
  SHELF_PAGE as W,
} from '../../../../shared/text/zhCN/consoleThings'
import { HOLD_REASON_NAMES } from '../../../../shared/text/zhCN/holding'
import { NOTICE_SENTENCES } from '../../../../shared/text/zhCN/notice'
import { refusalSentence } from '../../../../shared/text/zhCN/refusals'
import { type Computer, deskOf, type Shown } from '../../../testing/computer'
import { formOn, linkOn } from '../../../testing/onPage'
import { neighbour, publishes, worker } from '../../../testing/neighbours'
import { admin, gives } from '../../../testing/posting'
import { shelves } from '../../../testing/shelf'
import { type Person, startTown, type Town } from '../../../testing/town'

let town: Town
let xiaoli: Person
let xiaofang: Person
let chen: Person
let li: Person
let desk: Computer
let other: Computer

beforeAll(async () => {
  town = await startTown()
  xiaoli = await worker(town, '小李')
  xiaofang = await neighbour(town, xiaoli, '小方', { room: '808' })
  const post = { residentId: xiaofang.id, role: 'worker', nodeId: town.places.beijiang }
  await town.call('setup', { grants: [post] })
  chen = await neighbour(town, xiaoli, '陈姨', { room: '101' })
  li = await neighbour(town, xiaoli, '李叔', { room: '202' })
  desk = await deskOf(town, xiaoli)
  other = await deskOf(town, xiaofang)
}, 90_000)
afterAll(() => town.stop())

const listPath = (query = '', nodeId: string = town.places.beijiang): string =>
  `/console/at/${nodeId}/listings${query}`
const casePath = (listingId: ListingId): string => listPath(`/${listingId}`)

/** A thing of Chen's that neighbours see. */
async function stands(title: string): Promise<ListingId> {
  const [listingId] = await shelves(chen, { title })
  if (!listingId) throw new Error('nothing was put on the shelf')
  await town.stream?.drain()
  return listingId
}
async function holds(by: Computer, listingId: ListingId, shown?: Shown): Promise<Shown> {
  const page = shown ?? (await by.opens(casePath(listingId)))
  return by.sends(`${casePath(listingId)}/hold`, { ...formOn(page), reason: 'unsafe' })
}
async function reads(person: Person, title: string): Promise<readonly string[]> {
  await town.stream?.drain()
  const { notices } = await person.gets(listNotices, {})
  return notices
    .filter((one) => one.title === title)
    .map(({ kind, reason }) => NOTICE_SENTENCES[kind]({ title, days: '', reason }))
}
const isSeen = async (listingId: ListingId): Promise<boolean> =>
  (await li.asks(showListing, { listingId })).ok

describe('The things and the help of a place', () => {
  it('(10.2) stand in lists by where they stand, with where they are and nobody’s name', async () => {
    const listingId = await stands('电钻')
    const shown = await desk.opens(listPath())
    for (const words of [W.title, '电钻', '东西 · 工具', '九鼎小区', LISTING_STATES.published])
      expect(shown.text).toContain(words)
    for (const words of ['陈姨', chen.id, '101']) expect(shown.html).not.toContain(words)
    expect((await desk.opens(listPath('?shelf=paused'))).text).not.toContain('电钻')
    const compound = await desk.opens(listPath('', town.places.jiuding))
    expect(compound.text).toContain('九鼎小区 1栋')
    expect(compound.html).toContain(`/listings/${listingId}`)
  })

  it('(10.2) are read by category, and refuse another word', async () => {
    await shelves(chen, { title: '锅', category: 'kitchen' })
    const { text } = await desk.opens(listPath('?shelf=shown&category=kitchen'))
    expect(text).toContain('锅')
    expect(text).not.toContain('电钻')
    expect((await desk.tries('GET', listPath('?category=secret'))).status).toBe(400)
  })

  it('(10.2) are chosen by compound in a street and a district', async () => {
    const chief = await town.person('老关')
    const nodeId = town.places.districtId
    await town.call('setup', { grants: [{ residentId: chief.id, role: 'districtAdmin', nodeId }] })
    const above = await (await deskOf(town, chief)).opens(listPath('', nodeId))
    expect(above.text).toContain(W.below)
    expect(above.html).toContain(`/at/${town.places.jiuding}/listings`)
    expect(above.text).not.toContain('电钻')
  })

  it('(10.2) go on behind forty, and no further than there are', async () => {
    await shelves(chen, ...Array.from({ length: 51 }, (_, n) => ({ title: `碗${n}号` })))
    const first = await desk.opens(listPath())
    const next = linkOn(first, 'cursor=')
    const second = await desk.opens(next)
    expect(first.text).toContain('碗50号')
    expect(second.text).toContain('电钻')
    expect(second.text).not.toContain(LISTED.more)
    expect((await other.tries('GET', next)).status).toBe(400)
  })
})

describe('One thing', () => {
  it('(10.2) shows its owner as neighbours call them, its pictures and its words, and no door', async () => {
    const listingId = await publishes(town, chen, { title: '缝纫机' })
    const shown = await desk.opens(casePath(listingId))
    const [photoId] = (await li.gets(showListing, { listingId })).photoIds
    for (const words of ['缝纫机', '陈姨', '九鼎小区 1栋', LISTING_STATES.published, C.noBookings])
      expect(shown.text).toContain(words)
    expect(shown.html).toContain(`<img src="/photos/${photoId}/small" alt="${C.picture(1)}"`)
    for (const words of ['陈姨的全名', '502', chen.id]) expect(shown.html).not.toContain(words)
  })

  it('(10.2) is of one’s own places alone, whatever the address says', async () => {
    const listingId = await stands('梯子')
    const stranger = await deskOf(town, await worker(town, '阿敏', town.places.tapo))
    expect((await stranger.opens(listPath())).status).toBe(403)
    for (const path of [casePath(listingId), listPath(`/${listingId}`, town.places.tapo)])
      expect((await stranger.opens(path)).status).toBe(404)
    const step = `${listPath('', town.places.tapo)}/${listingId}/hold`
    const fields = { key: 'from-another-place', rev: '1', reason: 'unsafe' }
    expect((await stranger.sends(step, fields)).status).toBe(404)
    expect(await isSeen(listingId)).toBe(true)
  })

  it('(10.2) is taken down with a reason that its owner reads, and no further by themself', async () => {
    const listingId = await stands('电锯')
    const done = await holds(desk, listingId)
    for (const words of [W.held, HOLD_REASON_NAMES.unsafe, AUDIT_WORDS.holdListing, C.stand])
      expect(done.text).toContain(words)
    expect(await isSeen(listingId)).toBe(false)
    expect(await reads(chen, '电锯')).toEqual([
      NOTICE_SENTENCES['listing.held']({ title: '电锯', days: '', reason: 'unsafe' }),
    ])
    const again = await chen.asks(publishListing, { listingId })
    expect(again).toMatchObject({ status: 409, message: refusalSentence({ code: 'listing.held' }) })
    const { text } = await desk.opens(listPath('?shelf=paused'))
    expect(text).toContain(`电锯 东西 · 工具 九鼎小区 ${W.held}`)
  })

  it('(10.2) is taken down once, however often the form comes', async () => {
    const listingId = await stands('角磨机')
    const page = await desk.opens(casePath(listingId))
    const [once, twice] = [await holds(desk, listingId, page), await holds(desk, listingId, page)]
    expect([once.status, twice.status]).toEqual([200, 200])
    expect(twice.text.split(AUDIT_WORDS.holdListing)).toHaveLength(2)
    expect(await reads(chen, '角磨机')).toHaveLength(1)
  })

  it('(10.2) lets the second worker see who was first, and overwrites nothing', async () => {
    const listingId = await stands('喷枪')
    const page = await desk.opens(casePath(listingId))
    await holds(other, listingId)
    const late = await holds(desk, listingId, page)
    expect(late.status).toBe(409)
    expect(late.text).toContain(refusalSentence({ code: 'listing.heldAlready' }))
    expect(late.text).toContain(`小方 · 工作人员 ${AUDIT_WORDS.holdListing}`)
    const [stale, theirs] = [
      await desk.opens(casePath(listingId)),
      await other.opens(casePath(listingId)),
    ]
    await other.sends(`${casePath(listingId)}/stand`, formOn(theirs))
    await holds(other, listingId)
    const older = await desk.sends(`${casePath(listingId)}/stand`, formOn(stale))
    expect(older.text).toContain(refusalSentence({ code: 'listing.changedMeanwhile' }))
    expect(await isSeen(listingId)).toBe(false)
  })

  it('(10.2) is taken down by one of two who do so at once', async () => {
    const listingId = await stands('刨子')
    const both = await Promise.all([holds(desk, listingId), holds(other, listingId)])
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409])
    expect(await reads(chen, '刨子')).toHaveLength(1)
  })

  it('(10.2) is text, whatever its owner wrote', async () => {
    const listingId = await stands('<script>alert("灯")</script>')
    for (const path of [listPath(), casePath(listingId)]) {
      const { html } = await desk.opens(path)
      expect(html).toContain('&lt;script&gt;alert')
      expect(html).not.toContain('<script>alert')
    }
  })

  it('(10.2) stands again as it stood, and its owner is told', async () => {
    const listingId = await stands('热风枪')
    await holds(desk, listingId)
    const page = await desk.opens(casePath(listingId))
    const done = await desk.sends(`${casePath(listingId)}/stand`, formOn(page))
    expect(done.text).toContain(AUDIT_WORDS.letListingStand)
    expect(await isSeen(listingId)).toBe(true)
    expect((await reads(chen, '热风枪'))[0]).toBe(
      NOTICE_SENTENCES['listing.stands']({ title: '热风枪', days: '', reason: 'shown' }),
    )
  })

  it('(10.2) that was written anew meanwhile waits for its owner to show it', async () => {
    const listingId = await stands('砂轮')
    await holds(desk, listingId)
    const { rev } = await chen.gets(showMyListing, { listingId })
    await chen.gets(saveDraft, { listingId, rev, title: '小砂轮' })
    const page = await desk.opens(casePath(listingId))
    await desk.sends(`${casePath(listingId)}/stand`, formOn(page))
    expect(await isSeen(listingId)).toBe(false)
    expect((await reads(chen, '小砂轮'))[0]).toBe(
      NOTICE_SENTENCES['listing.stands']({ title: '小砂轮', days: '', reason: 'yours' }),
    )
  })

  it('(10.2) that is lent stays lent, and comes back', async () => {
    const listingId = await publishes(town, chen, { title: '帐篷', acceptance: 'automatic' })
    const from = localDateAt(Date.now())
    const { id: bookingId } = await li.gets(bookListing, {
      ...{ listingId, from, until: addDays(from, 1) },
    })
    await li.gets(handOver, { bookingId, confirmation: { by: 'tap' } })
    const done = await holds(desk, listingId)
    expect(done.text).toContain(C.slots.out)
    expect(done.html).toContain(`/bookings/${bookingId}`)
    expect((await desk.opens(listPath('?shelf=lent'))).text).toContain('帐篷')
    const back = await chen.gets(takeBack, { bookingId, confirmation: { by: 'tap' } })
    expect(back.status).toBe('returned')
    expect((await desk.opens(listPath('?shelf=lent'))).text).not.toContain('帐篷')
    expect((await chen.gets(showMyListing, { listingId })).status).toBe('paused')
  })

  it('(10.2) of one’s own is for a colleague to decide about', async () => {
    const [listingId] = await shelves(xiaofang, { title: '自己的锯' })
    const refused = await holds(other, listingId as ListingId)
    expect(refused.status).toBe(403)
    expect(refused.text).toContain(refusalSentence({ code: 'listing.ownThing' }))
  })
})

describe('Whose post ended while the page was open', () => {
  it('(10.2) reads why, and nothing is done', async () => {
    const listingId = await stands('铁锹')
    const mei = await neighbour(town, xiaoli, '梅姐', { room: '801' })
    const chief = await admin(town, '街道的老关')
    const postId = await gives(town, chief, mei)
    const hers = await deskOf(town, mei)
    const page = await hers.opens(casePath(listingId))
    await chief.gets(endPost, { postId })
    const late = await holds(hers, listingId, page)
    expect(late.status).toBe(403)
    expect(late.text).toContain(FRAME.notYours)
    expect(await isSeen(listingId)).toBe(true)
  })
})
