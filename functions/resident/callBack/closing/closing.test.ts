import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { askForCall, listCallBacks, takeCallBack } from '../../../../shared/contract/callBack'
import { leaveHome } from '../../../../shared/contract/household'
import { listNotices } from '../../../../shared/contract/notice'
import type { MembershipId } from '../../../../shared/kernel/ids'
import { NOTICE_SENTENCES } from '../../../../shared/text/zhCN/notice'
import { blockedStreet } from '../../../testing/blockedStreet'
import { homeOf } from '../../../testing/blocking'
import { startStreet, type Street } from '../../../testing/street'

let street: Street
beforeAll(async () => {
  const homes = { 陈姨: { room: '101' }, 李叔: { room: '202' }, 王姐: { room: '303' } }
  street = await startStreet(homes, {})
  await street.itIs(1, 10)
}, 120_000)
afterAll(() => street.town.stop())

const on = () => blockedStreet(street)
const asks = async (name: string) => (await street.person(name).gets(askForCall, { page: 'me' })).id
const waiting = async () => {
  const asked = { nodeId: street.town.places.beijiang }
  return (await (await on().official()).gets(listCallBacks, asked)).items.map(({ id }) => id)
}
const told = async (name: string) =>
  (await street.person(name).gets(listNotices, {})).notices
    .filter(({ kind }) => kind === 'callBack.done')
    .map(({ kind, reason }) => NOTICE_SENTENCES[kind]({ title: '', days: '', reason }))
const leaves = async (name: string): Promise<MembershipId> => {
  const membershipId = await homeOf(street.person(name))
  await street.person(name).gets(leaveHome, { membershipId })
  return membershipId
}

/** What the stream brings, as often and as many at once as a consumer that was killed is given it again. */
async function again(membershipId: MembershipId): Promise<void> {
  const { world } = await import('../../../platform/world')
  const { loadMembership } = await import('../../store')
  const { callBackReactions } = await import('../reactions')
  const after = await loadMembership(membershipId)
  const react = () =>
    callBackReactions
      .filter(({ entity }) => entity === 'Membership')
      .map((one) => one.react(world, { before: undefined, after }))
  await Promise.all([...react(), ...react(), ...react()])
}

const GONE = '您已经不住在这个小区了，请社区打电话的事就到这里。'

describe('Whoever asked for a call and moved away', () => {
  let membershipId: MembershipId

  it('(7.5) is called by nobody of the old community any more, and hears why', async () => {
    const callBackId = await asks('李叔')
    await (await on().official()).gets(takeCallBack, { callBackId })
    expect(await waiting()).toContain(callBackId)
    membershipId = await leaves('李叔')
    // The stream may have brought it already: then this is once more.
    await again(membershipId)
    expect(await waiting()).not.toContain(callBackId)
    await on().settle()
    expect(await told('李叔')).toEqual([GONE])
  })

  it('(7.5) hears it once, however often and late the stream comes', async () => {
    for (const hour of [11, 13, 15]) {
      await street.itIs(1, hour)
      await street.town.sweep.tick()
      await again(membershipId)
      await on().settle()
    }
    expect(await told('李叔')).toEqual([GONE])
  })
})

describe('Whoever asked for a call and is blocked', () => {
  it('(7.5) waits in vain for that one, and may ask for another about the block', async () => {
    const callBackId = await asks('王姐')
    await street.itIs(1, 16)
    await on().blocks('王姐')
    expect(await waiting()).not.toContain(callBackId)
    expect(await told('王姐')).toEqual([
      '账号停用了，之前请社区打电话的事就到这里。有话说，再点“请社区打给我”。',
    ])
    await street.itIs(1, 17)
    await asks('王姐')
    await street.town.sweep.tick()
    await on().settle()
    expect(await waiting()).toContain(callBackId)
    expect(await told('王姐')).toHaveLength(1)
  })
})
