import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { approveMembership, showMe } from '../../../shared/contract/resident'
import type { MembershipId } from '../../../shared/kernel/ids'
import { AUDIT_WORDS } from '../../../shared/text/zhCN/audit'
import { VERIFY_PAGE as W } from '../../../shared/text/zhCN/consoleDesk'
import { refusalSentence } from '../../../shared/text/zhCN/refusals'
import { type Computer, deskOf, stepsUp } from '../../testing/computer'
import { asksToJoin, worker } from '../../testing/neighbours'
import { type Person, startTown, type Town } from '../../testing/town'

let town: Town
let official: Person
let fang: Person
let desk: Computer

beforeAll(async () => {
  town = await startTown()
  official = await worker(town, '小李')
  fang = await worker(town, '小方')
  desk = await deskOf(town, official)
}, 60_000)
afterAll(() => town.stop())

let rooms = 0
async function asking(name: string): Promise<{ person: Person; id: MembershipId; path: string }> {
  const person = await town.person(name)
  const { id } = await asksToJoin(town, person, { room: `${601 + rooms++}` })
  return { person, id, path: `${list()}/${id}` }
}
const list = () => `/console/at/${town.places.beijiang}/verifications`
const statusOf = async (person: Person) => (await person.gets(showMe, {})).memberships[0]?.status

describe('入住核实 at a desk', () => {
  it('(10.2) lists who asks with the door that is verified, and their name masked', async () => {
    const { path } = await asking('何伯')
    await town.stream?.drain()
    const { text, html } = await desk.opens(list())
    expect(text).toContain('何＊＊')
    expect(text).toContain('601')
    expect(text).not.toContain('何伯的全名')
    expect(html).toContain(`href="${path}"`)
    const today = await desk.opens(`/console/at/${town.places.beijiang}/today`)
    expect(today.html).toContain(`href="${path}"`)
  })

  it('(10.2) approves one, which stands in its history, and whoever is second reads by whom and changes nothing', async () => {
    const { person, path } = await asking('张哥')
    const shown = await desk.sends(`${path}/approve`)
    expect(shown.text).toContain(W.states.approved)
    expect(shown.text).toContain(AUDIT_WORDS['approveMembership'])
    const second = await (await deskOf(town, fang)).sends(`${path}/reject`, { reason: 'other' })
    expect(second.status).toBe(409)
    expect(second.text).toContain(refusalSentence({ code: 'membership.alreadyDecided' }))
    expect(second.text).toContain(AUDIT_WORDS['approveMembership'])
    expect(await statusOf(person)).toBe('approved')
  })

  it('(10.2) rejects one with a reason, and needs the reason', async () => {
    const { person, path } = await asking('刘姐')
    expect((await desk.sends(`${path}/reject`)).status).toBe(400)
    expect(await statusOf(person)).toBe('requested')
    expect((await desk.sends(`${path}/reject`, { reason: 'bringProof' })).text).toContain(
      W.states.rejected,
    )
    expect(await statusOf(person)).toBe('rejected')
  })

  it('(10.5) shows the whole name behind a second look at the phone and a reason, which stands in the log', async () => {
    const { path } = await asking('赵婶')
    const early = await desk.sends(`${path}/reveal`, { why: '电话核对' })
    expect(early.text).not.toContain('赵婶的全名')
    await stepsUp(desk, official)
    const shown = await desk.sends(`${path}/reveal`, { why: '电话核对' })
    expect(shown.text).toContain('赵婶的全名')
    const after = await desk.opens(path)
    expect(after.text).toContain(AUDIT_WORDS.reveal)
    expect(after.text).toContain('电话核对')
    expect(after.text).not.toContain('赵婶的全名')
    expect((await desk.sends(`${path}/reveal`)).status).toBe(400)
  })

  it('(10.2) decides those that are ticked in one go', async () => {
    const [one, two] = [await asking('钱叔'), await asking('孙姨')]
    await desk.opens(list())
    const sent = await desk.sends(`/console/at/${town.places.beijiang}/bulk`, {
      ...{ what: 'approve', reason: '' },
      ids: [one.id, two.id],
    })
    expect(sent.status).toBe(200)
    expect(await statusOf(one.person)).toBe('requested')
  })

  it('(10.2) is nothing to those of another community, nor to whoever has no post any more', async () => {
    const { person, path } = await asking('吴伯')
    const away = await deskOf(town, await worker(town, '阿敏', town.places.tapo))
    expect((await away.opens(list())).status).toBe(403)
    expect((await away.opens(path)).status).toBe(404)
    expect((await away.sends(`${path}/approve`)).status).toBe(404)
    expect(await statusOf(person)).toBe('requested')
  })

  it('(10.2) says so to whoever decides behind a colleague on the phone', async () => {
    const { id, path } = await asking('郑伯')
    expect((await desk.opens(path)).text).toContain(W.approve)
    await fang.gets(approveMembership, { membershipId: id })
    const late = await desk.sends(`${path}/reject`, { reason: 'other' })
    expect(late.status).toBe(409)
    expect(late.text).toContain(W.states.approved)
  })
})
