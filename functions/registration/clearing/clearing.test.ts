import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { listMandatesOf } from '../../../shared/contract/care'
import { showSession } from '../../../shared/contract/event'
import { leaveHome } from '../../../shared/contract/household'
import { listNotices } from '../../../shared/contract/notice'
import { cancelRegistration, joinWaitlist, signUp } from '../../../shared/contract/registration'
import type { SessionId } from '../../../shared/kernel/ids'
import { blocks, homeOf } from '../../testing/blocking'
import { mandated } from '../../testing/caring'
import { holdsClass } from '../../testing/registrations'
import { eventually, neighbour, worker } from '../../testing/neighbours'
import { type Person, startTown, type Town } from '../../testing/town'

let town: Town
let xiaoli: Person
let li: Person
beforeAll(async () => {
  town = await startTown()
  xiaoli = await worker(town, '小李')
  li = await neighbour(town, xiaoli, '李叔', { room: '900' })
}, 60_000)
afterAll(() => town.stop())

let rooms = 100
const newcomer = (name: string) => neighbour(town, xiaoli, name, { room: `${rooms++}` })
const statusOf = async (person: Person, sessionId: SessionId) =>
  (await person.gets(showSession, { sessionId })).mine?.status

/** One has the only seat, 李叔 waits. */
async function classOf(has: Person): Promise<SessionId> {
  const sessionId = await holdsClass(town, xiaoli, { capacity: 1 })
  await has.gets(signUp, { sessionId, party: 1 })
  await li.gets(joinWaitlist, { sessionId, party: 1 })
  return sessionId
}
const getsSeat = (sessionId: SessionId) =>
  eventually(
    () => statusOf(li, sessionId),
    (status) => status === 'confirmed',
  )

describe('Whoever has a seat', () => {
  it('(1.10, 4.4) and moves out leaves it to the next in line', async () => {
    const wang = await newcomer('王姐')
    const sessionId = await classOf(wang)
    await wang.gets(leaveHome, { membershipId: await homeOf(wang) })
    expect(await getsSeat(sessionId)).toBe('confirmed')
  })

  it('(1.10, 4.4) and is blocked leaves it to the next in line', async () => {
    const zhao = await newcomer('赵伯')
    const sessionId = await classOf(zhao)
    await blocks(xiaoli, zhao)
    expect(await getsSeat(sessionId)).toBe('confirmed')
  })
})

describe('Who acts for somebody without a phone', () => {
  let onBehalfOf: string
  beforeAll(async () => {
    const { membershipId } = await mandated(town, xiaoli)
    const { mandates } = await xiaoli.gets(listMandatesOf, { membershipId })
    onBehalfOf = mandates[0]?.principalId ?? ''
  })
  const their = async (sessionId: SessionId) =>
    (await xiaoli.gets(showSession, { sessionId }, { onBehalfOf })).mine?.status

  it('(1.6, 4.3) signs them up and cancels again', async () => {
    const sessionId = await holdsClass(town, xiaoli)
    await xiaoli.gets(signUp, { sessionId, party: 1 }, { onBehalfOf })
    expect(await their(sessionId)).toBe('confirmed')
    expect((await xiaoli.gets(showSession, { sessionId })).mine).toBeUndefined()
    await xiaoli.gets(cancelRegistration, { sessionId }, { onBehalfOf })
    expect(await their(sessionId)).toBeUndefined()
  })

  it('(1.6, 4.4) hears that a seat came, and in whose name', async () => {
    const title = '给婆婆报的班'
    const sessionId = await holdsClass(town, xiaoli, { title, capacity: 1 })
    const qian = await newcomer('钱婶')
    await qian.gets(signUp, { sessionId, party: 1 })
    await xiaoli.gets(joinWaitlist, { sessionId, party: 1 }, { onBehalfOf })
    await qian.gets(cancelRegistration, { sessionId })
    const { notices } = await eventually(
      () => xiaoli.gets(listNotices, {}),
      (inbox) => inbox.notices.some((one) => one.title === title),
    )
    expect(notices.filter((one) => one.title === title)).toMatchObject([
      { kind: 'registration.seated', onBehalfOf, sessionId },
    ])
  })

  it('(1.6) does not cancel what they did not begin', async () => {
    const sessionId = await holdsClass(town, xiaoli)
    const answer = await xiaoli.asks(cancelRegistration, { sessionId }, { onBehalfOf })
    expect(answer).toMatchObject({ status: 403, message: '这件事不能代办，请先切换回自己。' })
  })
})
