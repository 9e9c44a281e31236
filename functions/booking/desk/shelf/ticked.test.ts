import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { showListing } from '../../../../shared/contract/listing'
import { listNotices } from '../../../../shared/contract/notice'
import { endPost } from '../../../../shared/contract/post'
import { MINUTE_MS } from '../../../../shared/kernel/dates'
import type { ListingId } from '../../../../shared/kernel/ids'
import { AUDIT_WORDS } from '../../../../shared/text/zhCN/audit'
import { BULK_WORDS } from '../../../../shared/text/zhCN/bulk'
import { FRAME, LISTED } from '../../../../shared/text/zhCN/consoleFrame'
import { BULK_PAGE, JOB_STATES } from '../../../../shared/text/zhCN/consoleJobs'
import { SHELF_PAGE as W } from '../../../../shared/text/zhCN/consoleThings'
import { JOB_SENTENCES } from '../../../../shared/text/zhCN/jobRefusals'
import { clockAhead } from '../../../testing/clock'
import { type Computer, deskOf, type Shown } from '../../../testing/computer'
import { neighbour, worker } from '../../../testing/neighbours'
import { formOn, hiddenOn, jobPathOn, linkOn, tickOn } from '../../../testing/onPage'
import { admin, gives } from '../../../testing/posting'
import { shelves } from '../../../testing/shelf'
import { type Person, startTown, type Town } from '../../../testing/town'

let town: Town
let moveAhead: (ms: number) => void
let xiaoli: Person
let chen: Person
let desk: Computer

beforeAll(async () => {
  town = await startTown()
  moveAhead = clockAhead()
  xiaoli = await worker(town, '小李')
  chen = await neighbour(town, xiaoli, '陈姨', { room: '101' })
  desk = await deskOf(town, xiaoli)
}, 90_000)
afterAll(() => town.stop())

const listPath = (query = ''): string => `/console/at/${town.places.beijiang}/listings${query}`
const casePath = (listingId: ListingId): string => listPath(`/${listingId}`)

/** A thing of Chen's that neighbours see. */
async function stands(title: string): Promise<ListingId> {
  const [listingId] = await shelves(chen, { title })
  if (!listingId) throw new Error('nothing was put on the shelf')
  await town.stream?.drain()
  return listingId
}
async function toldOf(title: string): Promise<number> {
  await town.stream?.drain()
  const { notices } = await chen.gets(listNotices, {})
  return notices.filter((one) => one.title === title).length
}
const isSeen = async (listingId: ListingId): Promise<boolean> =>
  (await xiaoli.asks(showListing, { listingId })).ok

const bulkPath = (): string => `/console/at/${town.places.beijiang}/bulk`
/** The list as a browser would send it: ticks, a reason, the key and where it stands. */
const ticked = (list: Shown, ids: readonly string[], more = {}) => ({
  ...{ key: hiddenOn(list, 'key'), back: hiddenOn(list, 'back'), ids, what: 'pause' },
  ...{ reason: 'notForHere', ...more },
})
async function minuteLater(path: string): Promise<Shown> {
  moveAhead(MINUTE_MS + 1000)
  await town.sweep.tick()
  moveAhead(0)
  await town.stream?.drain()
  return desk.opens(path)
}

describe('Several things that are taken down in one go', () => {
  it('(10.5) are all of a page without any script, by one link', async () => {
    const before = Array.from({ length: 50 }, (_, n) => ({ title: `碗${n}号` }))
    await shelves(chen, ...before)
    await stands('旧灯')
    const list = await desk.opens(listPath())
    const all = linkOn(list, 'all=1')
    const shown = await desk.opens(all)
    const boxes = shown.html.match(/<input type="checkbox" name="ids"[^>]*>/g) ?? []
    expect(boxes).toHaveLength(40)
    expect(boxes.every((box) => box.includes('checked'))).toBe(true)
    expect(shown.html).toContain(`aria-label="${LISTED.tick('旧灯')}"`)
  })

  it('(10.5) stay for a minute, then each is taken down once, sent twice or not', async () => {
    const [one, two] = [await stands('旧锯'), await stands('旧钻')]
    const list = await desk.opens(listPath())
    const first = await desk.sends(bulkPath(), ticked(list, [one, two]))
    const again = await desk.sends(bulkPath(), ticked(list, [one, two]))
    expect(first.text).toContain(BULK_PAGE.undoMore)
    expect(jobPathOn(again)).toBe(jobPathOn(first))
    expect([await isSeen(one), await isSeen(two)]).toEqual([true, true])
    const { text, html } = await minuteLater(jobPathOn(first))
    expect(text).toContain(JOB_STATES.done)
    expect(html).toContain(casePath(one))
    expect(text.split(BULK_WORDS.done).length).toBeGreaterThan(2)
    expect([await isSeen(one), await isSeen(two)]).toEqual([false, false])
    expect(await toldOf('旧锯')).toBe(1)
    expect((await desk.opens(casePath(one))).text).toContain(AUDIT_WORDS.holdListing)
  })

  it('(10.5) are as they were where it is undone within the minute', async () => {
    const listingId = await stands('旧壶')
    const list = await desk.opens(listPath())
    const asked = await desk.sends(bulkPath(), ticked(list, [listingId]))
    const undone = await desk.sends(`${jobPathOn(asked)}/undo`, { key: hiddenOn(asked, 'key') })
    expect(undone.text).toContain(JOB_STATES.withdrawn)
    await minuteLater(jobPathOn(asked))
    expect(await isSeen(listingId)).toBe(true)
    expect(await toldOf('旧壶')).toBe(0)
  })

  it('(10.5) say who was faster with one of them', async () => {
    const [one, two] = [await stands('旧秤'), await stands('旧钟')]
    const asked = await desk.sends(bulkPath(), ticked(await desk.opens(listPath()), [one, two]))
    const fang = await neighbour(town, xiaoli, '小方', { room: '808' })
    const post = { residentId: fang.id, role: 'worker', nodeId: town.places.beijiang }
    await town.call('setup', { grants: [post] })
    const other = await deskOf(town, fang)
    const page = await other.opens(casePath(one))
    await other.sends(`${casePath(one)}/hold`, { ...formOn(page), reason: 'unsafe' })
    const { text } = await minuteLater(jobPathOn(asked))
    expect(text).toContain(BULK_WORDS.faster('小方'))
    expect(text).toContain(BULK_WORDS.done)
    expect(await isSeen(two)).toBe(false)
  })

  it('(10.5) are some at least and a hundred at most, and no tick is lost', async () => {
    const listingId = await stands('旧架')
    const list = await desk.opens(listPath('?shelf=shown&category=tools'))
    const none = await desk.sends(bulkPath(), ticked(list, []))
    expect(none.status).toBe(422)
    expect(none.text).toContain(JOB_SENTENCES['job.noRows']())
    expect(none.text).toContain('旧架')
    const made = Array.from(
      { length: 100 },
      (_, n) => `lst_01J00000000000000000000${String(n).padStart(3, '0')}`,
    )
    const many = await desk.sends(bulkPath(), ticked(list, [listingId, ...made]))
    expect(many.status).toBe(422)
    expect(many.text).toContain(JOB_SENTENCES['job.tooManyRows']({ max: 100 }))
    expect(tickOn(many, listingId)).toContain('checked')
    expect(many.html).toContain('<option value="notForHere" selected')
    expect(hiddenOn(many, 'back')).toBe(hiddenOn(list, 'back'))
  })

  it('(10.5) need a reason, and no tick is lost for it', async () => {
    const listingId = await stands('旧桶')
    const list = await desk.opens(listPath())
    const none = await desk.sends(bulkPath(), ticked(list, [listingId], { reason: '' }))
    expect(none.status).toBe(400)
    expect(tickOn(none, listingId)).toContain('checked')
  })

  it('(10.5) lead back to a list of the same place alone, and to nothing that asks for more', async () => {
    const list = await desk.opens(listPath())
    for (const back of ['/at/elsewhere/listings', '//evil.example', '/sessions']) {
      const none = await desk.sends(bulkPath(), ticked(list, [], { back }))
      expect(none.status).toBe(422)
      expect(none.text).not.toContain(W.title)
    }
  })
})

describe('Whose post ended while the list was open', () => {
  it('(10.5) reads why, and nothing is done', async () => {
    const listingId = await stands('铁铲')
    const mei = await neighbour(town, xiaoli, '梅姐', { room: '801' })
    const chief = await admin(town, '街道的老关')
    const postId = await gives(town, chief, mei)
    const hers = await deskOf(town, mei)
    const list = await hers.opens(listPath())
    await chief.gets(endPost, { postId })
    const late = await hers.sends(bulkPath(), ticked(list, [listingId]))
    expect(late.status).toBe(403)
    expect(late.text).toContain(FRAME.notYours)
    expect(await isSeen(listingId)).toBe(true)
  })
})
