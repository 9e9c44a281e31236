import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { reportListing } from '../../../shared/contract/complaint'
import { showSession } from '../../../shared/contract/event'
import { listNotices, type NoticeKind } from '../../../shared/contract/notice'
import { signUp } from '../../../shared/contract/registration'
import { localDateAt } from '../../../shared/kernel/dates'
import { noticeSentence } from '../../../shared/text/zhCN/noticeSentence'
import { type Computer, deskOf } from '../../testing/computer'
import { asksToJoin, neighbour, publishes, worker } from '../../testing/neighbours'
import { formOn } from '../../testing/onPage'
import { holdsClass } from '../../testing/registrations'
import { shelves } from '../../testing/shelf'
import { type Person, startTown, type Town } from '../../testing/town'
import { withheldId } from '../../testing/withheld'

let town: Town
let xiaoli: Person
let chen: Person
let li: Person
let desk: Computer
let far: Computer
const KEPT = '看过了，谢谢您告诉社区'

beforeAll(async () => {
  town = await startTown()
  xiaoli = await worker(town, '小李')
  chen = await neighbour(town, xiaoli, '陈姨', { room: '101' })
  li = await neighbour(town, xiaoli, '李叔', { room: '202' })
  desk = await deskOf(town, xiaoli)
  far = await deskOf(town, await worker(town, '阿敏', town.places.tapo))
  await desk.sends(at('replies'), { words: KEPT })
}, 150_000)
afterAll(() => town.stop())

const at = (path: string, nodeId: string = town.places.beijiang) => `/console/at/${nodeId}/${path}`

/** What somebody reads of a kind, as they read it. */
async function reads(person: Person, kind: NoticeKind): Promise<readonly string[]> {
  await town.stream?.drain()
  await town.stream?.drain()
  const { notices } = await person.gets(listNotices, {})
  const today = localDateAt(Date.now())
  return notices.filter((one) => one.kind === kind).map((one) => noticeSentence(one, today))
}

async function complained(title: string): Promise<string> {
  const listingId = await publishes(town, chen, { title })
  const about = { listingId, about: 'listing', reason: 'money' } as const
  return at(`complaints/${(await li.gets(reportListing, about)).id}`)
}

const offers = (html: string, name: string): boolean =>
  new RegExp(`<datalist id="${name}-offered">(?:(?!</datalist>).)*value="${KEPT}"`).test(html)

describe('A sentence of a worker’s beside a reason', () => {
  it('(10.2) answers whoever complained, and nobody else; it stands with the complaint', async () => {
    const path = await complained('答复过的灯')
    const page = await desk.opens(path)
    expect(offers(page.html, 'words')).toBe(true)
    const done = await desk.sends(`${path}/decide`, { decision: 'warn', words: KEPT })
    expect(done.status).toBe(200)
    expect(done.text.split(KEPT)).toHaveLength(2)
    const [told = ''] = await reads(li, 'complaint.decided')
    expect(told).toContain(`社区说：“${KEPT}”`)
    for (const one of await reads(chen, 'complaint.warned')) expect(one).not.toContain(KEPT)
  })

  it('(10.2) may be left out, and then nobody reads one', async () => {
    const path = await complained('没有另外说的灯')
    expect((await desk.sends(`${path}/decide`, { decision: 'nothing', words: '' })).status).toBe(
      200,
    )
    const [told = ''] = await reads(li, 'complaint.decided')
    expect(told).toContain('没有另外说的灯')
    expect(told).not.toContain('社区说')
  })

  it('(10.2) that does not pass is refused by name, decides nothing, and stays typed', async () => {
    const path = await complained('说得不好的灯')
    const words = '来赌博吧'
    const refused = await desk.sends(`${path}/decide`, { decision: 'nothing', words })
    expect(refused.status).toBe(422)
    expect(refused.html).toContain(`value="${words}"`)
    expect(refused.html).toContain(`action="${path}/decide"`)
  })

  it('(10.2) goes with what is withheld, to whoever wrote it', async () => {
    const path = at(`withheld/${await withheldId(town, chen, xiaoli)}`)
    expect(offers((await desk.opens(path)).html, 'words')).toBe(true)
    const done = await desk.sends(`${path}/refuse`, { label: 'ad', words: KEPT })
    expect(done.text).toContain(KEPT)
    expect(await reads(chen, 'withheld.said')).toEqual([
      expect.stringContaining(`社区说：“${KEPT}”`),
    ])
  })

  it('(10.2) goes with a request that is turned away', async () => {
    const asker = await town.person('想加入的人')
    const { id } = await asksToJoin(town, asker, { room: '909' })
    const path = at(`verifications/${id}`)
    expect(offers((await desk.opens(path)).html, 'words')).toBe(true)
    await desk.sends(`${path}/reject`, { reason: 'bringProof', words: KEPT })
    const [told = ''] = await reads(asker, 'membership.rejected')
    expect(told).toContain(`社区说：“${KEPT}”`)
  })

  it('(10.2) goes with a thing that is taken down', async () => {
    const [listingId = ''] = await shelves(chen, { title: '停一停的梯子' })
    await town.stream?.drain()
    const path = at(`listings/${listingId}`)
    const page = await desk.opens(path)
    expect(offers(page.html, 'words')).toBe(true)
    await desk.sends(`${path}/hold`, { ...formOn(page), reason: 'unsafe', words: KEPT })
    const [told = ''] = await reads(chen, 'listing.held')
    expect(told).toContain(`社区说：“${KEPT}”`)
  })

  it('(10.2) goes with a class that is called off, to everybody who signed up', async () => {
    const sessionId = await holdsClass(town, xiaoli)
    await chen.gets(signUp, { sessionId, party: 1 })
    const { eventId } = await chen.gets(showSession, { sessionId })
    const path = at(`events/${eventId}`)
    expect(offers((await desk.opens(path)).html, 'words')).toBe(true)
    await desk.sends(`${path}/call-off`, { session: sessionId, because: 'weather', words: KEPT })
    const [told = ''] = await reads(chen, 'registration.calledOff')
    expect(told).toContain(`社区说：“${KEPT}”`)
  })

  it('(10.2) is offered from the place’s own sentences, to those who work there alone', async () => {
    const listingId = await publishes(town, chen, { title: '哪里的话' })
    expect((await far.opens(at(`listings/${listingId}`))).html).not.toContain(KEPT)
    expect((await desk.opens(at(`residents/${chen.id}`))).html).toContain(KEPT)
    expect((await desk.opens(at('replies', town.places.jiuding))).html).not.toContain(KEPT)
  })
})
