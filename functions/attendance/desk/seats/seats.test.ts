import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { showSession } from '../../../../shared/contract/event'
import { listNotices } from '../../../../shared/contract/notice'
import { joinWaitlist } from '../../../../shared/contract/registration'
import type { SessionId } from '../../../../shared/kernel/ids'
import { AUDIT_WORDS } from '../../../../shared/text/zhCN/audit'
import { SAID } from '../../../../shared/text/zhCN/consoleFrame'
import { FIND_PAGE, SEAT_PAGE as W } from '../../../../shared/text/zhCN/consoleSeats'
import { refusalSentence } from '../../../../shared/text/zhCN/refusals'
import { homeOf } from '../../../testing/blocking'
import { type Computer, deskOf } from '../../../testing/computer'
import { neighbour, worker } from '../../../testing/neighbours'
import { linkOn } from '../../../testing/onPage'
import { fullClass, holdsClass } from '../../../testing/registrations'
import { type Person, startTown, type Town } from '../../../testing/town'

let town: Town
let xiaoli: Person
let people: Readonly<Record<'chen' | 'li' | 'wang', Person>>
let desk: Computer
let second: Computer
let far: Computer

beforeAll(async () => {
  town = await startTown()
  xiaoli = await worker(town, '小李')
  people = {
    chen: await neighbour(town, xiaoli, '陈姨', { room: '4711' }),
    li: await neighbour(town, xiaoli, '李叔', { room: '202' }),
    wang: await neighbour(town, xiaoli, '王姐', { room: '303' }),
  }
  desk = await deskOf(town, xiaoli)
  second = await deskOf(town, await worker(town, '小何'))
  far = await deskOf(town, await worker(town, '阿敏', town.places.tapo))
}, 120_000)
afterAll(() => town.stop())

async function pathsOf(
  sessionId: SessionId,
  person: Person,
  nodeId: string = town.places.beijiang,
) {
  const { eventId } = await xiaoli.gets(showSession, { sessionId })
  const event = `/console/at/${nodeId}/events/${eventId}`
  return { event, seat: `${event}/seats/${await homeOf(person)}` }
}
const mineOf = async (person: Person, sessionId: SessionId) =>
  (await person.gets(showSession, { sessionId })).mine

describe('Somebody’s seat at the desk', () => {
  it('(4.5) (10.2) is found by compound and building, by form of address alone, and taken', async () => {
    const session = await holdsClass(town, xiaoli, { title: '替人报名的课' })
    const { event, seat } = await pathsOf(session, people.chen)
    const list = await desk.opens(`${event}/list?session=${session}`)
    const choice = await desk.opens(linkOn(list, '/sign-up'))
    expect(choice.text).toContain(FIND_PAGE.title)
    const found = await desk.opens(linkOn(choice, `compoundId=${town.places.jiuding}`))
    expect(found.html).toContain(`href="${seat}?session=${session}">陈姨`)
    const page = await desk.opens(`${seat}?session=${session}`)
    for (const { text } of [choice, found, page]) expect(text).not.toMatch(/全名|4711/)
    const done = await desk.sends(`${seat}/sign-up`, { session, how: 'seat' })
    expect(done.text).toContain(W.states.confirmed)
    expect(await mineOf(people.chen, session)).toMatchObject({ status: 'confirmed', party: 1 })
    await town.stream?.drain()
    const { notices } = await people.chen.gets(listNotices, {})
    expect(notices.map(({ kind }) => kind)).toContain('registration.signedUpFor')
    expect((await desk.opens(`${event}?session=${session}`)).text).toContain(AUDIT_WORDS.signUpFor)
  })

  it('(4.5) (10.2) is asked what everybody is asked, and keeps what was typed where something is missing', async () => {
    const session = await holdsClass(town, xiaoli, {
      ...{ title: '要问几句的课', maxParty: 3, minAge: 50, questions: ['会用微信吗'] },
    })
    const { seat } = await pathsOf(session, people.li)
    const asked = { session, how: 'seat', party: '2', answer1: '会一点' }
    const refused = await desk.sends(`${seat}/sign-up`, asked)
    expect(refused.text).toContain(refusalSentence({ code: 'registration.otherAge', min: 50 }))
    for (const typed of ['value="2"', 'value="会一点"']) expect(refused.html).toContain(typed)
    await desk.sends(`${seat}/sign-up`, { ...asked, isOfAge: 'yes' })
    expect(await mineOf(people.li, session)).toMatchObject({ status: 'confirmed', party: 2 })
  })

  it('(4.5) (10.2) waits where all are taken, is put elsewhere in the line for a reason, and is given back', async () => {
    const session = await fullClass(town, xiaoli, { by: people.chen })
    await people.li.gets(joinWaitlist, { sessionId: session, party: 1 })
    const { event, seat } = await pathsOf(session, people.wang)
    const full = await desk.sends(`${seat}/sign-up`, { session, how: 'seat' })
    expect(full.text).toContain(refusalSentence({ code: 'seat.full' }))
    await desk.sends(`${seat}/sign-up`, { session, how: 'line' })
    expect(await mineOf(people.wang, session)).toMatchObject({ status: 'waitlisted', ahead: 1 })
    await town.stream?.drain()
    const line = await desk.opens(`${event}/list?session=${session}&which=waiting`)
    expect(line.html).toContain(`href="${seat}?session=${session}">王姐`)
    const silent = await desk.sends(`${seat}/move`, { session, place: '1', reason: 'other' })
    expect(silent.text).toContain(refusalSentence({ code: 'seat.sayWhy' }))
    await desk.sends(`${seat}/move`, { session, place: '1', reason: 'frail' })
    expect(await mineOf(people.wang, session)).toMatchObject({ ahead: 0 })
    await desk.sends(`${seat}/cancel`, { session, because: 'ill' })
    expect(await mineOf(people.wang, session)).toBeUndefined()
    const late = await second.sends(`${seat}/cancel`, { session })
    expect(late.text).toContain(W.nothing)
    expect(late.text).not.toContain(SAID.done)
  })

  it('(10.2) is nobody’s business elsewhere', async () => {
    const session = await holdsClass(town, xiaoli, { title: '别处管不着的课' })
    for (const nodeId of [town.places.beijiang, town.places.tapo]) {
      const { event, seat } = await pathsOf(session, people.chen, nodeId)
      for (const path of [`${event}/sign-up?session=${session}`, `${seat}?session=${session}`])
        expect([path, (await far.opens(path)).status]).toEqual([path, 404])
      const asked = await far.sends(`${seat}/sign-up`, { session, how: 'seat' })
      expect(asked.status).toBe(404)
    }
    expect(await mineOf(people.chen, session)).toBeUndefined()
  })
})
