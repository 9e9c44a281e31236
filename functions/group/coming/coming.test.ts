import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { listComing } from '../../../shared/contract/coming'
import { type EventKind, listSessions } from '../../../shared/contract/event'
import { listGroups } from '../../../shared/contract/group'
import { listDrives } from '../../../shared/contract/interest'
import { onDay } from '../../testing/events'
import { joins, opensGroup } from '../../testing/groups'
import { asks, wants } from '../../testing/interests'
import { neighbour, worker } from '../../testing/neighbours'
import { holdsClass } from '../../testing/registrations'
import { type Person, startTown, type Town } from '../../testing/town'

let town: Town
let xiaoli: Person
let chen: Person
let lin: Person

beforeAll(async () => {
  town = await startTown()
  xiaoli = await worker(town, '小李')
  const amin = await worker(town, '阿敏', town.places.tapo)
  chen = await neighbour(town, xiaoli, '陈伯', { room: '101' })
  lin = await neighbour(town, amin, '林姐', { room: '303', compoundId: town.places.hongye })
  // More than a page.
  for (let day = 2; day <= 22; day++) await holdsClass(town, xiaoli, { times: onDay(day) })
  await wants(chen, await asks(town, xiaoli))
  await joins(chen, await opensGroup(town, xiaoli))
  await town.stream?.drain()
}, 120_000)
afterAll(() => town.stop())

const around = (kind?: EventKind) => ({
  compoundId: town.places.jiuding,
  ...(kind ? { kind } : {}),
})

/** The three lists by themselves. */
const apart = async (by: Person, kind?: EventKind) => ({
  sessions: (await by.gets(listSessions, around(kind))).cards,
  drives: await by.gets(listDrives, around()),
  groups: await by.gets(listGroups, around()),
})
const together = async (by: Person, kind?: EventKind) => {
  const { sessions, ...rest } = await by.gets(listComing, around(kind))
  return { sessions: sessions.cards, ...rest }
}

describe('What comes in a compound', () => {
  it('(4.5) says in one answer what the lists of sessions, of what is asked and of groups say', async () => {
    const answer = await together(chen)
    expect(answer).toEqual(await apart(chen))
    expect(answer.sessions).toHaveLength(20)
    expect(answer.drives.cards).toMatchObject([{ mine: 'in' }])
    expect(answer.groups.cards).toMatchObject([{ mine: 'in' }])
  })

  it('(4.5) says to whoever lives elsewhere no more than each list does', async () => {
    const answer = await together(lin)
    expect(answer).toEqual(await apart(lin))
    expect(answer.groups.cards[0]).not.toHaveProperty('mine')
    expect(answer.sessions[0]).not.toHaveProperty('fill')
  })

  it('(4.1) shows one kind of what is held, beside all that is asked', async () => {
    expect((await together(chen, 'partyDay')).sessions).toEqual([])
    expect(await together(chen, 'class')).toEqual(await apart(chen, 'class'))
  })

  it('(4.1) goes on where its first page ended', async () => {
    const { sessions } = await chen.gets(listComing, around())
    const { cursor } = sessions
    if (cursor === undefined) throw new Error('There is no second page.')
    const rest = await chen.gets(listSessions, { ...around(), cursor })
    const ids = [...sessions.cards, ...rest.cards].map(({ id }) => id)
    expect(new Set(ids).size).toBe(21)
  })

  it('(4.1) is told of no place that is not there', async () => {
    const compoundId = town.places.jiuding.replace(/.$/, (last) => (last === '0' ? '1' : '0'))
    const answer = await chen.asks(listComing, { compoundId: compoundId as never })
    expect(answer).toMatchObject({ refusal: { code: 'place.notFound' } })
  })
})
