import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { showSession } from '../../../../shared/contract/event'
import { showIncidents, writeIncident } from '../../../../shared/contract/incident'
import type { MembershipId, SessionId } from '../../../../shared/kernel/ids'
import { AUDIT_WORDS } from '../../../../shared/text/zhCN/audit'
import { INCIDENT_PAGE } from '../../../../shared/text/zhCN/consoleAfterClass'
import { LISTED } from '../../../../shared/text/zhCN/consoleFrame'
import { INCIDENT_WORDS as I } from '../../../../shared/text/zhCN/incident'
import { refusalSentence } from '../../../../shared/text/zhCN/refusals'
import { begunClass } from '../../../testing/attendance'
import { homeOf } from '../../../testing/blocking'
import { type Computer, deskOf } from '../../../testing/computer'
import { neighbour, worker } from '../../../testing/neighbours'
import { hiddenOn, linkOn } from '../../../testing/onPage'
import { holdsClass } from '../../../testing/registrations'
import { type Person, startTown, type Town } from '../../../testing/town'
import { likelyClock } from './rules'

let town: Town
let xiaoli: Person
let desk: Computer
let second: Computer
let far: Computer
let home: MembershipId
let li: MembershipId
let session: SessionId

beforeAll(async () => {
  town = await startTown()
  xiaoli = await worker(town, '小李')
  const chen = await neighbour(town, xiaoli, '陈姨', { room: '101' })
  home = await homeOf(chen)
  li = await homeOf(await neighbour(town, xiaoli, '李叔', { room: '102' }))
  desk = await deskOf(town, xiaoli)
  second = await deskOf(town, await worker(town, '小何'))
  far = await deskOf(town, await worker(town, '阿敏', town.places.tapo))
  session = await begunClass(town, xiaoli, [chen])
}, 120_000)
afterAll(() => town.stop())

const STAIRS = '门口台阶上滑了一下'
async function pathOf(sessionId = session, nodeId: string = town.places.beijiang): Promise<string> {
  const { eventId } = await xiaoli.gets(showSession, { sessionId })
  return `/console/at/${nodeId}/events/${eventId}`
}
const nowClock = async (): Promise<string> =>
  likelyClock(await xiaoli.gets(showSession, { sessionId: session }), Date.now())
const fall = async () => ({
  ...{ session, kinds: ['fall'], steps: ['family', 'rested'], words: STAIRS },
  clock: await nowClock(),
})
const entries = async () => (await xiaoli.gets(showIncidents, { sessionId: session })).entries

describe('What happened at a class', () => {
  it('(4.7) (10.2) is written from the page of whoever it happened to, and read by colleagues without a full name', async () => {
    const seat = await desk.opens(`${await pathOf()}/seats/${home}?session=${session}`)
    const blank = await desk.opens(linkOn(seat, 'who='))
    expect(blank.text).toContain(INCIDENT_PAGE.about('陈姨', '1栋'))
    expect(hiddenOn(blank, 'who')).toBe(home)
    const sent = { ...(await fall()), who: home, key: hiddenOn(blank, 'key') }
    const done = await desk.sends(`${await pathOf()}/incidents`, sent)
    expect(done.status).toBe(200)
    await desk.sends(`${await pathOf()}/incidents`, sent)
    expect(await entries()).toMatchObject([
      { kinds: ['fall'], steps: ['family', 'rested'], words: STAIRS, who: { addressForm: '陈姨' } },
    ])
    const event = await second.opens(`${await pathOf()}?session=${session}`)
    expect(event.text).toContain(AUDIT_WORDS.writeIncident)
    const read = await second.opens(linkOn(event, '/incidents'))
    for (const words of [STAIRS, '摔倒', '告诉了家里人', '陈姨', '同事'])
      expect(read.text).toContain(words)
    expect(read.text).not.toContain('全名')
  })

  it('(4.7) (10.2) is never changed: what was wrong is put right by another entry', async () => {
    const read = await second.opens(`${await pathOf()}/incidents?session=${session}`)
    const again = await second.opens(linkOn(read, 'corrects='))
    const corrects = hiddenOn(again, 'corrects')
    const put = { ...(await fall()), words: '是在厕所门口', corrects }
    const done = await second.sends(`${await pathOf()}/incidents`, put)
    expect(done.text).toContain(I.corrects)
    expect(done.text).toContain(STAIRS)
    expect((await entries())[0]).toMatchObject({ words: '是在厕所门口', corrects })
  })

  it('(4.7) (10.2) keeps what was typed where it is refused, and says why', async () => {
    const path = `${await pathOf()}/incidents`
    const silent = { ...(await fall()), kinds: ['other'], words: '' }
    for (const wrong of [silent, { ...(await fall()), kinds: [] }]) {
      const refused = await desk.sends(path, wrong)
      expect(refused.status).toBe(400)
      expect(refused.html).toContain('value="family" checked')
    }
    const early = await desk.sends(path, { ...(await fall()), clock: '00:00' })
    const nobody = await desk.sends(path, { ...(await fall()), who: li })
    expect(nobody.text).toContain(refusalSentence({ code: 'membership.unknown' }))
    expect(nobody.html).toContain(STAIRS)
    expect([409, 422]).toContain(early.status)
    expect(await entries()).toHaveLength(2)
  })

  it('(4.7) (10.2) stands by pages, and nothing is written before the door opens', async () => {
    for (const words of ['灯坏了', '椅子坏了', '门锁坏了'])
      await xiaoli.gets(writeIncident, {
        sessionId: session,
        ...{ kinds: ['damage'], steps: ['repair'], words },
      })
    const first = await desk.opens(`${await pathOf()}/incidents?session=${session}`)
    expect(first.text).toContain(LISTED.more)
    const rest = await desk.opens(linkOn(first, 'cursor='))
    const all = [STAIRS, '是在厕所门口', '灯坏了', '椅子坏了', '门锁坏了']
    const read = all.filter((words) => `${first.text}${rest.text}`.includes(words))
    expect(read).toEqual(all)
    const later = await holdsClass(town, xiaoli, { title: '下周的班' })
    const blank = await desk.opens(`${await pathOf(later)}/incidents?session=${later}`)
    expect(blank.text).toContain(I.notNow)
    expect(blank.html).not.toContain('name="kinds"')
  })

  it('(4.7) (10.2) shows what was written just now on top, and goes on with whom it is about', async () => {
    const path = `${await pathOf()}/incidents`
    for (const words of ['第一件', '第二件', '第三件']) {
      const { html, text } = await desk.sends(path, { ...(await fall()), words })
      expect(html.slice(html.indexOf('<tbody>')).split('</tr>')[0]).toContain(words)
      expect(html.split(`>${words}<`)).toHaveLength(2)
      expect(text).toContain(INCIDENT_PAGE.unordered)
    }
    const blank = await desk.opens(`${path}?session=${session}&who=${home}`)
    const rest = await desk.opens(linkOn(blank, 'cursor='))
    expect(hiddenOn(rest, 'who')).toBe(home)
    expect(rest.text).toContain(INCIDENT_PAGE.unordered)
  })

  it('(4.7) (10.2) is nobody’s business elsewhere', async () => {
    for (const nodeId of [town.places.beijiang, town.places.tapo]) {
      const path = `${await pathOf(session, nodeId)}/incidents`
      expect((await far.opens(`${path}?session=${session}`)).status).toBe(404)
      expect((await far.sends(path, await fall())).status).toBe(404)
    }
    const other = await holdsClass(town, xiaoli, { title: '别的班' })
    const crossed = `${await pathOf(other)}/incidents?session=${session}`
    expect((await desk.opens(crossed)).status).toBe(404)
  })
})
