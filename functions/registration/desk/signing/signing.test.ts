import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { readCard } from '../../../../shared/contract/card'
import { showSession } from '../../../../shared/contract/event'
import { listNotices } from '../../../../shared/contract/notice'
import {
  cancelRegistration,
  joinWaitlist,
  listMyRegistrations,
  signUp,
} from '../../../../shared/contract/registration'
import {
  cancelFor,
  joinWaitlistFor,
  listPeople,
  showSeatOf,
  signUpFor,
} from '../../../../shared/contract/seatsDesk'
import type { MembershipId, SessionId } from '../../../../shared/kernel/ids'
import { localDateAt } from '../../../../shared/kernel/dates'
import { noticeSentence } from '../../../../shared/text/zhCN/noticeSentence'
import { blockedOne, homeOf } from '../../../testing/blocking'
import { anElder, carded, registers } from '../../../testing/carded'
import { onDay } from '../../../testing/events'
import { neighbour, worker } from '../../../testing/neighbours'
import { fullClass, holdsClass, seatOf } from '../../../testing/registrations'
import { type Person, startTown, type Town } from '../../../testing/town'

let town: Town
let xiaoli: Person
let chen: Person
let li: Person
let chenHome: MembershipId

beforeAll(async () => {
  town = await startTown()
  xiaoli = await worker(town, '小李')
  chen = await neighbour(town, xiaoli, '陈姨', { room: '101' })
  li = await neighbour(town, xiaoli, '李叔', { room: '202' })
  chenHome = await homeOf(chen)
}, 60_000)
afterAll(() => town.stop())

const people = async (sessionId: SessionId, which: 'seated' | 'waiting') =>
  (await xiaoli.gets(listPeople, { sessionId, which })).people
const drain = async () => {
  await town.stream?.drain()
  await town.stream?.drain()
}

describe('Somebody whom a worker signs up', () => {
  it('(4.3) has a seat by their card, without a phone, and the list says who did it', async () => {
    const { code } = await carded(town, xiaoli, anElder('谭婆婆'))
    const { membershipId } = await xiaoli.gets(readCard, { code })
    const sessionId = await holdsClass(town, xiaoli, { questions: ['要不要轮椅位'], maxParty: 2 })
    const wish = { party: 2, answers: ['要'] }
    expect(await xiaoli.gets(signUpFor, { sessionId, membershipId, ...wish })).toMatchObject({
      ...{ status: 'confirmed', party: 2 },
    })
    const { seats } = await xiaoli.gets(showSession, { sessionId })
    expect(seats).toMatchObject({ left: 1 })
    expect(await people(sessionId, 'seated')).toMatchObject([
      {
        ...{ membershipId, name: '谭婆婆的全名', addressForm: '谭婆婆', compoundName: '九鼎小区' },
        ...{ buildingName: '1栋', status: 'confirmed', party: 2, answers: ['要'] },
        acted: [{ what: 'signedUp', by: '' }],
      },
    ])
  })

  it('(4.3) reads it among their own, with a phone, and gives it back themself', async () => {
    const sessionId = await holdsClass(town, xiaoli)
    await xiaoli.gets(signUpFor, { sessionId, membershipId: chenHome, party: 1 })
    const { registrations } = await chen.gets(listMyRegistrations, { when: 'coming' })
    expect(registrations.map((one) => one.sessionId)).toContain(sessionId)
    await drain()
    const { notices } = await chen.gets(listNotices, {})
    const about = notices.filter((one) => one.sessionId === sessionId)
    expect(about.map(({ kind }) => kind)).toEqual(['registration.signedUpFor'])
    expect(await chen.gets(cancelRegistration, { sessionId })).toMatchObject({
      status: 'cancelled',
    })
  })

  it('(4.3) is held to what everybody is held to', async () => {
    const asked = { membershipId: chenHome, party: 1 }
    const sessionId = await holdsClass(town, xiaoli, { questions: ['吃什么'], minAge: 60 })
    const answers = ['素']
    expect(await xiaoli.asks(signUpFor, { ...asked, sessionId, isOfAge: true })).toMatchObject({
      refusal: { code: 'registration.answersMissing' },
    })
    expect(await xiaoli.asks(signUpFor, { ...asked, sessionId, answers })).toMatchObject({
      refusal: { code: 'registration.otherAge' },
    })
    const more = { ...asked, sessionId, answers, isOfAge: true as const }
    expect(await xiaoli.asks(signUpFor, { ...more, party: 2 })).toMatchObject({
      refusal: { code: 'registration.partyTooLarge' },
    })
    await xiaoli.gets(signUpFor, more)
    expect(await xiaoli.asks(signUpFor, more)).toMatchObject({
      ...{ status: 409, message: '这位已经报过名了，不用再报。' },
    })
  })

  it('(4.4) overtakes nobody: full is full, and the place in line is the last', async () => {
    const sessionId = await fullClass(town, xiaoli, { by: li })
    const asked = { sessionId, membershipId: chenHome, party: 1 }
    expect(await xiaoli.asks(signUpFor, asked)).toMatchObject({
      ...{ status: 409, message: '名额刚刚满了。可以点“有位就占上”，有空位马上给这位街坊。' },
    })
    const wang = await neighbour(town, xiaoli, '王姐', { room: '303' })
    await wang.gets(joinWaitlist, { sessionId, party: 1 })
    expect(await xiaoli.gets(joinWaitlistFor, asked)).toMatchObject({ status: 'waitlisted' })
    expect(await xiaoli.gets(showSeatOf, { sessionId, membershipId: chenHome })).toMatchObject({
      ...{ name: '陈姨的全名', mine: { status: 'waitlisted', ahead: 1 } },
    })
    expect(await people(sessionId, 'waiting')).toMatchObject([
      { addressForm: '王姐', place: 1, acted: [] },
      { addressForm: '陈姨', place: 2, acted: [{ what: 'signedUp' }] },
    ])
    await drain()
    const { notices } = await chen.gets(listNotices, {})
    const [told] = notices.filter((one) => one.sessionId === sessionId)
    expect(told?.kind).toBe('registration.joinedFor')
    await li.gets(cancelRegistration, { sessionId })
    expect(await people(sessionId, 'seated')).toMatchObject([{ addressForm: '王姐' }])
  })

  it('(4.3) is nobody whose account is blocked, nor who lives elsewhere', async () => {
    const sessionId = await holdsClass(town, xiaoli)
    const { person } = await blockedOne(town, xiaoli)
    const membershipId = await homeOf(person)
    expect(await xiaoli.asks(signUpFor, { sessionId, membershipId, party: 1 })).toMatchObject({
      ...{ status: 403, refusal: { code: 'seat.notNow' } },
    })
    const amin = await worker(town, '阿敏', town.places.tapo)
    const asked = { sessionId, membershipId: chenHome, party: 1 }
    expect(await amin.asks(signUpFor, asked)).toMatchObject({
      ...{ status: 404, refusal: { code: 'membership.unknown' } },
    })
    const there = { compoundId: town.places.hongye, room: '1' }
    const lin = await neighbour(town, amin, '林伯', there)
    const far = { sessionId, membershipId: await homeOf(lin), party: 1 }
    expect(await amin.asks(signUpFor, far)).toMatchObject({ refusal: { code: 'session.notFound' } })
    expect(await amin.asks(listPeople, { sessionId, which: 'seated' })).toMatchObject({
      refusal: { code: 'session.notFound' },
    })
  })
})

describe('A seat that a worker gives back', () => {
  it('(4.4) goes to the next, and who had it hears that the community did it', async () => {
    const sessionId = await fullClass(town, xiaoli, { by: chen })
    await li.gets(joinWaitlist, { sessionId, party: 1 })
    const asked = { sessionId, membershipId: chenHome, because: 'ill' } as const
    expect(await xiaoli.gets(cancelFor, asked)).toMatchObject({ status: 'cancelled' })
    // The stream may have been quicker to give it, and writes it down a moment behind the answer.
    await drain()
    expect((await li.gets(showSession, { sessionId })).mine).toMatchObject({ status: 'confirmed' })
    expect(await xiaoli.asks(cancelFor, asked)).toMatchObject({
      ...{ status: 404, message: '这位没有报这一场的名，请刷新看看。' },
    })
    await drain()
    const { notices } = await chen.gets(listNotices, {})
    const today = localDateAt(Date.now())
    expect(notices.map((one) => noticeSentence(one, today)).join()).toMatch(
      /社区取消了您报的“智能手机课”/,
    )
  })

  it('(4.3) keeps what workers did through another sign-up', async () => {
    const sessionId = await seatOf(town, xiaoli, chen)
    await xiaoli.gets(cancelFor, { sessionId, membershipId: chenHome, because: 'family' })
    await chen.gets(signUp, { sessionId, party: 1 })
    expect(await people(sessionId, 'seated')).toMatchObject([
      { addressForm: '陈姨', acted: [{ what: 'cancelled', because: 'family' }] },
    ])
  })
})

describe('Two sessions at the same time', () => {
  it('(4.3) are pointed out before one signs up, and are no lock', async () => {
    const wang = await neighbour(town, xiaoli, '赵伯', { room: '404' })
    const early = onDay(9, '15:00', '16:30')
    const calligraphy = await holdsClass(town, xiaoli, { title: '书法班', times: early })
    await wang.gets(signUp, { sessionId: calligraphy, party: 1 })
    const atOnce = await holdsClass(town, xiaoli, { times: onDay(9, '16:00', '17:00') })
    const behind = await holdsClass(town, xiaoli, { times: onDay(9, '16:30', '17:00') })
    const clash = { title: '书法班', ...early }
    expect(await wang.gets(showSession, { sessionId: atOnce })).toMatchObject({ clash })
    expect(await wang.gets(showSession, { sessionId: behind })).not.toHaveProperty('clash')
    expect(await chen.gets(showSession, { sessionId: atOnce })).not.toHaveProperty('clash')
    const asked = { sessionId: atOnce, membershipId: await homeOf(wang) }
    expect(await xiaoli.gets(showSeatOf, asked)).toMatchObject({ clash })
    expect(await wang.gets(signUp, { sessionId: atOnce, party: 1 })).toMatchObject({
      status: 'confirmed',
    })
    // Who has signed up is told no more.
    expect(await wang.gets(showSession, { sessionId: atOnce })).not.toHaveProperty('clash')
  })
})

describe('A list of many', () => {
  it('(4.4) goes on where it ended, with true places', async () => {
    const sessionId = await fullClass(town, xiaoli, { by: li })
    const elders: MembershipId[] = []
    for (let n = 0; n < 31; n++) elders.push(await registers(town, xiaoli, anElder(`婆婆${n}`)))
    for (const membershipId of elders)
      await xiaoli.gets(joinWaitlistFor, { sessionId, membershipId, party: 1 })
    const first = await xiaoli.gets(listPeople, { sessionId, which: 'waiting' })
    expect(first.people).toHaveLength(30)
    const asked = { sessionId, which: 'waiting' as const, cursor: first.cursor }
    const second = await xiaoli.gets(listPeople, asked)
    expect(second.people).toMatchObject([{ addressForm: '婆婆30', place: 31 }])
    expect(second).not.toHaveProperty('cursor')
    expect(await xiaoli.asks(listPeople, { ...asked, which: 'seated' })).toMatchObject({
      refusal: { code: 'cursor.invalid' },
    })
  }, 60_000)
})
