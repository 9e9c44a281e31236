import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { addDays, localDateAt } from '../../../shared/kernel/dates'
import { RESIDENT_PAGE as W } from '../../../shared/text/zhCN/consolePeople'
import { AUDIT_WORDS } from '../../../shared/text/zhCN/audit'
import { type Computer, deskOf, stepsUp } from '../../testing/computer'
import { neighbour, worker } from '../../testing/neighbours'
import { verifiesPhone } from '../../testing/phones'
import { type Person, startTown, type Town } from '../../testing/town'

let town: Town
let xiaoli: Person
let desk: Computer
let colleague: Computer
let stranger: Computer
let chen: Person

beforeAll(async () => {
  town = await startTown()
  xiaoli = await worker(town, '小李')
  chen = await neighbour(town, xiaoli, '陈姨', { room: '4711' })
  await verifiesPhone(town, chen, PHONE)
  desk = await deskOf(town, xiaoli)
  colleague = await deskOf(town, await worker(town, '小周'))
  stranger = await deskOf(town, await worker(town, '阿敏', town.places.tapo))
}, 150_000)
afterAll(() => town.stop())

const list = () => `/console/at/${town.places.jiuding}/residents`
const page = () => `${list()}/${chen.id}`
const PHONE = '13923147586'
const hidden = ['陈姨的全名', '4711', PHONE]
/** Pages on which she stands, by their links. */
const shownOn = async () => {
  const household = /href="([^"]+\/households\/[^"]+)"/.exec((await desk.opens(page())).html)?.[1]
  return [list(), page(), household ?? '', `/console/at/${town.places.beijiang}/audit`]
}
const inDays = (count: number) => addDays(localDateAt(Date.now()), count)

describe('(10.2) The residents of a place', () => {
  it('(10.2) are listed by building without a full name or a room', async () => {
    const shown = await desk.opens(list())
    expect(shown.status).toBe(200)
    expect(shown.text).toContain('陈姨')
    for (const word of hidden) expect(shown.html).not.toContain(word)
    const above = await desk.opens(`/console/at/${town.places.beijiang}/residents`)
    expect(above.html).toContain(list())
  })

  it('(10.5) have no phone, room or full name on any page that somebody opens', async () => {
    for (const path of await shownOn()) {
      const shown = await desk.opens(path)
      expect([path, shown.status]).toEqual([path, 200])
      for (const word of [...hidden, PHONE.slice(-4)]) expect(shown.text).not.toContain(word)
    }
    expect((await desk.opens(page())).text).toContain(W.hasPhone)
  })

  it('(10.2) are nobody to those who work elsewhere', async () => {
    expect((await stranger.opens(list())).status).toBe(403)
    for (const nodeId of [town.places.jiuding, town.places.tapo]) {
      const shown = await stranger.opens(`/console/at/${nodeId}/residents/${chen.id}`)
      expect(shown.status).toBe(404)
      expect(shown.html).not.toContain('陈姨')
    }
  })

  it('(10.2) are looked at and moved out with a reason that the place says often, or another', async () => {
    await desk.sends(`/console/at/${town.places.jiuding}/replies`, { words: '电话里核对过' })
    const { html } = await desk.opens(page())
    for (const name of ['reason', 'moveWhy'])
      expect(html).toMatch(
        new RegExp(`<datalist id="${name}-offered">(?:(?!</datalist>).)*value="电话里核对过"`),
      )
    expect(html).toContain(`value="${W.reasons[0]}"`)
  })
})

describe('(10.5) What is hidden of a resident', () => {
  it('(10.5) is shown to nobody who gave no reason or has not said again who they are', async () => {
    const masked = await desk.opens(page())
    for (const word of hidden) expect(masked.html).not.toContain(word)
    const early = await desk.sends(`${page()}/reveal`, { reason: '上门走访' })
    for (const word of hidden) expect(early.html).not.toContain(word)
    await stepsUp(desk, xiaoli)
    const refused = await desk.sends(`${page()}/reveal`)
    expect(refused.status).toBeGreaterThanOrEqual(400)
    for (const word of hidden) expect(refused.html).not.toContain(word)
    expect((await desk.opens(page())).text).not.toContain(AUDIT_WORDS.reveal)
  })

  it('(10.5) is shown once with a reason, which is written down', async () => {
    const shown = await desk.sends(`${page()}/reveal`, { reason: '上门走访' })
    for (const word of hidden) expect(shown.html).toContain(word)
    expect(shown.headers.get('cache-control')).toBe('no-store')
    const after = await colleague.opens(page())
    expect(after.text).toContain(AUDIT_WORDS.reveal)
    expect(after.text).toContain('上门走访')
    for (const word of hidden) expect(after.html).not.toContain(word)
    for (const path of await shownOn()) {
      const { text } = await desk.opens(path)
      for (const word of hidden) expect(text).not.toContain(word)
    }
  })
})

describe('(10.2) Two workers on one resident', () => {
  it('(10.2) block them once; the second is told, and sees who it was', async () => {
    const fields = { because: 'rude', until: inDays(5) }
    const done = await desk.sends(`${page()}/block`, fields)
    expect(done.text).toContain(W.lift)
    const second = await colleague.sends(`${page()}/block`, { ...fields, until: inDays(9) })
    expect(second.status).toBeGreaterThanOrEqual(400)
    expect(second.text).toContain(AUDIT_WORDS['blockResident'])
    const lifted = await colleague.sends(`${page()}/lift`, { liftWhy: '已经道歉' })
    expect(lifted.text).toContain('已经道歉')
    expect(lifted.text).toContain(W.block)
  })

  it('(10.2) see a step refused once their post is over', async () => {
    const leaving = await worker(town, '小何')
    const open = await deskOf(town, leaving)
    expect((await open.opens(page())).status).toBe(200)
    const { endPost, listPosts } = await import('../../../shared/contract/post')
    const { admin } = await import('../../testing/posting')
    const chief = await admin(town, '街道的老关')
    const { posts } = await chief.gets(listPosts, { nodeId: town.places.beijiang })
    for (const { id: postId, canEnd } of posts) if (canEnd) await chief.gets(endPost, { postId })
    const refused = await open.sends(`${page()}/move-out`, { moveWhy: '搬走了' })
    expect(refused.status).toBeGreaterThanOrEqual(400)
    expect(refused.text).not.toContain('陈姨')
  })
})
