import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { endCalendar, makeCalendar, sayFeedback } from '../../shared/contract/afterClass'
import { admitNumbers, numberList, undoCheckIn } from '../../shared/contract/attendance'
import { cancelRegistration, signUp } from '../../shared/contract/registration'
import type { CheckInId, ResidentId, SessionId } from '../../shared/kernel/ids'
import { carriedOut, type Done, MAX_DONE } from '../platform/done'
import { attendedBy } from '../testing/afterClass'
import { neighbour, worker } from '../testing/neighbours'
import { holdsClass } from '../testing/registrations'
import { type Person, startTown, type Town } from '../testing/town'

let town: Town
let official: Person
let chen: Person
let attended: SessionId

beforeAll(async () => {
  town = await startTown()
  official = await worker(town, '小李')
  chen = await neighbour(town, official, '陈姨', { room: '101' })
  attended = await attendedBy(town, official, [chen])
}, 90_000)
afterAll(() => town.stop())

/** As if so much more had been done to it today, each with a long answer. */
const allDay = (done: readonly Done[]): readonly Done[] =>
  Array.from({ length: MAX_DONE }).reduce<readonly Done[]>(
    (before, _, n) =>
      carriedOut(
        before,
        { key: `another-${n}`, hash: 'h'.repeat(16) },
        { at: Date.now(), answer: JSON.stringify('字'.repeat(40)) },
      ),
    done,
  )

const TOO_OFTEN = { status: 429 }
const residentId = () => chen.id as ResidentId
const put = async <One extends { readonly rev: number; readonly done: readonly Done[] }>(
  one: One | undefined,
  change: (next: One) => unknown,
) => {
  if (!one) throw new Error('There is no such thing.')
  const { commit } = await import('../platform/commit')
  await commit(change({ ...one, rev: one.rev + 1, done: allDay(one.done) }) as never)
}

async function checkInId(): Promise<CheckInId> {
  const { world } = await import('../platform/world')
  return world.idFor('checkIn', attended, residentId())
}

async function checkInIsFull(): Promise<void> {
  const [{ loadCheckIn }, { changeCheckIn }] = await Promise.all([
    import('./store'),
    import('./writes'),
  ])
  await put(await loadCheckIn({ id: await checkInId(), sessionId: attended }), changeCheckIn)
}

describe('Whatever was tapped as often as can be remembered of a day', () => {
  it('(4.6) is a printed list that gets no more numbers before tomorrow', async () => {
    const [{ loadNumbered }, { changeNumbered }] = await Promise.all([
      import('./store'),
      import('./writes'),
    ])
    await official.gets(numberList, { sessionId: attended })
    await put(await loadNumbered(attended), changeNumbered)
    const answer = await official.asks(numberList, { sessionId: attended })
    expect(answer).toMatchObject({ ...TOO_OFTEN, message: '这一场今天改得太多次了，请明天再改。' })
    const typed = await official.asks(admitNumbers, { sessionId: attended, numbers: [1] })
    expect(typed).toMatchObject(TOO_OFTEN)
  })

  it('(4.9) is said as before where it is said again, though the answer was given up, and not anew', async () => {
    const said = { sessionId: attended, face: 'good', ticks: ['more' as const] } as const
    const wish = { ...said, ticks: [...said.ticks] }
    const key = 'said-in-the-morning'
    const first = await chen.gets(sayFeedback, wish, { key })
    await checkInIsFull()
    expect(await chen.gets(sayFeedback, wish, { key })).toEqual(first)
    const anew = await chen.asks(sayFeedback, { ...wish, face: 'poor' })
    expect(anew).toMatchObject({ ...TOO_OFTEN, message: '这一场今天改得太多次了，请明天再来改。' })
  })

  it('(4.6) is not taken back once more', async () => {
    const wish = { sessionId: attended, checkInId: await checkInId() }
    expect(await official.asks(undoCheckIn, wish)).toMatchObject(TOO_OFTEN)
  })

  it('(4.4) is a seat that stays as it is, and the same tap reads so', async () => {
    const [{ loadRegistration }, { changeRegistration }, { sessionOf }] = await Promise.all([
      import('../registration/store'),
      import('../registration/writes'),
      import('../event/showing/actions'),
    ])
    const sessionId = await holdsClass(town, official)
    const key = 'signed-up-in-the-morning'
    const mine = await chen.gets(signUp, { sessionId, party: 1 }, { key })
    const session = await sessionOf(sessionId)
    await put(session && (await loadRegistration(residentId(), session)), changeRegistration)
    expect(await chen.gets(signUp, { sessionId, party: 1 }, { key })).toEqual(mine)
    expect(await chen.asks(cancelRegistration, { sessionId })).toMatchObject(TOO_OFTEN)
  })

  it('(4.9) is an address of a calendar that is ended still, and not made anew', async () => {
    const [{ loadFeed }, { changeFeed }] = await Promise.all([
      import('../registration/calendar/store'),
      import('../registration/calendar/writes'),
    ])
    await chen.gets(makeCalendar, {})
    await put(await loadFeed(residentId()), changeFeed)
    expect(await chen.asks(makeCalendar, {})).toMatchObject(TOO_OFTEN)
    expect(await chen.gets(endCalendar, {})).toEqual({})
    expect(await chen.gets(endCalendar, {})).toEqual({})
    const feed = await loadFeed(residentId())
    expect(feed.done).toHaveLength(MAX_DONE + 2)
  })
})
