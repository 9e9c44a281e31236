import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { showSession } from '../../../shared/contract/event'
import { cancelRegistration, joinWaitlist, signUp } from '../../../shared/contract/registration'
import type { ResidentId, SessionId } from '../../../shared/kernel/ids'
import type { Registration } from '../rules'
import { neighbour, worker } from '../../testing/neighbours'
import { standsForSignUp } from '../../testing/brokenOff'
import { fullClass, holdsClass, soon } from '../../testing/registrations'
import { type Person, startTown, type Town } from '../../testing/town'

let town: Town
let xiaoli: Person
const people: Person[] = []
const person = (n: number): Person => people[n] as Person

beforeAll(async () => {
  town = await startTown()
  xiaoli = await worker(town, '小李')
  for (let n = 0; n < 5; n++)
    people.push(await neighbour(town, xiaoli, `街坊${n}`, { room: `${100 + n}` }))
}, 60_000)
afterAll(() => town.stop())

const idOf = ({ id }: Person) => id as ResidentId
const standing = async (sessionId: SessionId) => {
  const { sessionOf } = await import('../../event/showing/actions')
  const { loadSeatings } = await import('../seating/store')
  const session = await sessionOf(sessionId)
  const [seating] = session ? await loadSeatings(session, 'now') : []
  if (!session || !seating) throw new Error('There is no such class.')
  return { session, seating }
}

/** A claim behind which everything stops. */
async function claimsAlone(by: Person, sessionId: SessionId): Promise<void> {
  const { session, seating } = await standing(sessionId)
  const [{ made }, { claimSeat }] = await Promise.all([
    import('../turn/actions'),
    import('../seating/writes'),
  ])
  const claim = { residentId: idOf(by), entry: { party: 1, life: 1 }, now: Date.now() }
  const { did } = await claimSeat(await made(session, seating), claim)
  expect(did).toBe(true)
}

describe('Whose claim was cut off', () => {
  it('(4.4) has their seat, and what they said is written down when they tap again', async () => {
    const sessionId = await holdsClass(town, xiaoli, { questions: ['会用微信吗'] })
    await claimsAlone(person(0), sessionId)
    await town.stream?.drain()
    const mine = async () => (await person(0).gets(showSession, { sessionId })).mine
    expect(await mine()).toMatchObject({ status: 'confirmed', party: 1 })
    const wish = { sessionId, party: 1, answers: ['会一点'] }
    const key = 'the-tap-that-was-cut-off'
    expect(await person(0).gets(signUp, wish, { key })).toMatchObject({ status: 'confirmed' })
    expect(await person(0).gets(signUp, wish, { key })).toEqual(await mine())
    const { loadRegistration } = await import('../store')
    const { session, seating } = await standing(sessionId)
    expect(await loadRegistration(idOf(person(0)), session)).toMatchObject({ answers: ['会一点'] })
    expect(seating.free).toBe(2)
  })

  it('(4.4) has it too where they tap again before anybody has written it down', async () => {
    const sessionId = await holdsClass(town, xiaoli)
    await claimsAlone(person(1), sessionId)
    expect(await person(1).gets(signUp, { sessionId, party: 1 })).toMatchObject({ party: 1 })
    await town.stream?.drain()
    expect((await standing(sessionId)).seating.free).toBe(2)
  })
})

describe('Who is told that all is taken', () => {
  it('(4.4) is never whoever has claimed the last seat and was cut off behind it', async () => {
    const sessionId = await holdsClass(town, xiaoli, { capacity: 1 })
    await claimsAlone(person(3), sessionId)
    const answer = await person(3).gets(signUp, { sessionId, party: 1 })
    expect(answer).toMatchObject({ status: 'confirmed', party: 1 })
  })

  it('(4.4) does not wait, though their tap was cut off while it stood in line', async () => {
    const sessionId = await fullClass(town, xiaoli, { by: person(0) })
    const key = 'the-tap-that-stood-in-line'
    const wish = { sessionId, party: 1 }
    // What a sign-up leaves where seats are given in turn, before it knows that there is none.
    await person(4).gets(joinWaitlist, wish, { key })
    await standsForSignUp(person(4), wish, key)
    const answer = await person(4).asks(signUp, wish, { key })
    expect(answer).toMatchObject({ refusal: { code: 'session.full' } })
    const { listLine } = await import('../line/store')
    expect(await listLine(sessionId, { limit: 9 })).toEqual([])
  })
})

describe('A seat that is nobody’s', () => {
  it('(4.4) since they have no home there is given back, for nothing can be written down of it', async () => {
    const sessionId = await holdsClass(town, xiaoli)
    const passing = await town.person('过路人')
    await claimsAlone(passing, sessionId)
    await town.stream?.drain()
    const { session, seating } = await standing(sessionId)
    expect(seating).toMatchObject({ rev: 3, free: 3, entries: {} })
    const { loadRegistration } = await import('../store')
    expect(await loadRegistration(idOf(passing), session)).toBeUndefined()
  })

  it('(4.4) is given back, though another offer has moved the seats meanwhile', async () => {
    const sessionId = await holdsClass(town, xiaoli, { capacity: 2, times: soon() })
    for (const n of [0, 1]) await person(n).gets(signUp, { sessionId, party: 1 })
    for (const n of [2, 3]) await person(n).gets(joinWaitlist, { sessionId, party: 1 })
    for (const n of [0, 1]) await person(n).gets(cancelRegistration, { sessionId })
    const before = (await standing(sessionId)).seating
    const [{ release }, { seatsOf }] = await Promise.all([import('./actions'), import('./rules')])
    const seatOf = (n: number) => seatsOf([before], idOf(person(n)))[0] as never
    await release(before, idOf(person(2)), seatOf(2))
    // What was read before that is behind by now.
    await release(before, idOf(person(3)), seatOf(3))
    const after = (await standing(sessionId)).seating
    expect(after.free).toBe(2)
    expect(after.dueAt).toBeUndefined()
  })
})

describe('A place in the line', () => {
  it('(4.4) of an earlier tap, which broke off behind it, is taken out and leaves the one that is theirs', async () => {
    const sessionId = await fullClass(town, xiaoli, { by: person(0) })
    const [{ loadRegistration }, { takePlace }, { listLine }, { follow }, { world }] =
      await Promise.all([
        import('../store'),
        import('../line/writes'),
        import('../line/store'),
        import('../leaving/actions'),
        import('../../platform/world'),
      ])
    const { session } = await standing(sessionId)
    const joins = async () => {
      await person(1).gets(joinWaitlist, { sessionId, party: 1 })
      return (await loadRegistration(idOf(person(1)), session)) as Registration
    }
    const earlier = await joins()
    await person(1).gets(cancelRegistration, { sessionId })
    await takePlace(session, { ...earlier, joinedAt: earlier.joinedAt ?? 0 })
    const theirs = await joins()
    const line = async () => (await listLine(sessionId, { limit: 9 })).map(({ life }) => life)
    await follow(world, earlier)
    expect(await line()).toEqual([2])
    await follow(world, theirs)
    expect(await line()).toEqual([2])
  })
})
