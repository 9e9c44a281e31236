import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import * as account from '../../../shared/contract/account'
import * as booking from '../../../shared/contract/booking'
import { joinQueue } from '../../../shared/contract/bookingQueue'
import { openDispute, decideDispute } from '../../../shared/contract/dispute'
import { listListings } from '../../../shared/contract/listing'
import { muteCounterpart, listMutes } from '../../../shared/contract/mute'
import { listMyListings } from '../../../shared/contract/ownListing'
import { showMe } from '../../../shared/contract/resident'
import { listHouseholds } from '../../../shared/contract/household'
import { showCompound } from '../../../shared/contract/place'
import type { BookingId } from '../../../shared/kernel/ids'
import { may } from '../../testing/clock'
import { worker } from '../../testing/neighbours'
import { verifiesPhone } from '../../testing/phones'
import { allStored } from '../../testing/stored'
import { startStreet, type Street } from '../../testing/street'

const automatic = { acceptance: 'automatic' } as const
const TAP = { by: 'tap' } as const
let street: Street

beforeAll(async () => {
  street = await startStreet(
    {
      ...{ 陈姨: { room: '101' }, 李叔: { room: '202' }, 王姐: { room: '303' } },
      ...{ 赵伯: { room: '404' }, 吴叔: { room: '505' } },
    },
    {
      ...{ 蒸锅: { of: '陈姨', ...automatic }, 电钻: { of: '陈姨', ...automatic } },
      ...{ 梯子: { of: '李叔', ...automatic }, 推车: { of: '赵伯', ...automatic } },
    },
  )
  await worker(street.town, '小李')
}, 120_000)
afterAll(() => street.town.stop())

const person = (name: string) => street.person(name)
const settle = async () => {
  await street.town.stream?.drain()
  await street.town.stream?.drain()
}
const sweep = async () => {
  await street.town.sweep.tick()
  await settle()
}
const statusOf = async (name: string, bookingId: BookingId) =>
  (await person(name).gets(booking.showBooking, { bookingId })).status
const cancels = (name: string, options: { readonly key?: string } = {}) =>
  person(name).asks(account.cancelAccount, {}, options)
const hands = (name: string, bookingId: BookingId) =>
  person(name).gets(booking.handOver, { bookingId, confirmation: TAP })
const stored = async (words: string) =>
  (await allStored(street.town.tableEndpoint)).filter((item) =>
    JSON.stringify(item).includes(words),
  )

describe('Whoever wants to cancel their account with something open', () => {
  let inHand: BookingId

  beforeAll(async () => {
    await street.itIs(1, 10)
    inHand = await street.books('李叔', '蒸锅', [1, 3])
    await hands('李叔', inHand)
  }, 60_000)

  it('(12.2) reads what has to be settled first, and what is called off by itself', async () => {
    const shown = await person('李叔').gets(account.showCancelling, {})
    expect(shown).toMatchObject({
      matters: [{ is: 'loan', count: 1 }],
      loans: [{ id: inHand, title: '蒸锅' }],
      listings: 1,
      toCallOff: 0,
    })
    expect(await cancels('李叔')).toMatchObject({
      status: 409,
      message: '还有1件事没办完，请先办完再注销。',
    })
  })

  it('(12.2) waits for the word of a worker on a dispute, and for the end of a post', async () => {
    await person('李叔').gets(openDispute, { bookingId: inHand, reason: 'damaged' })
    const disputed = await person('李叔').gets(account.showCancelling, {})
    expect(disputed.matters).toEqual([{ is: 'dispute', count: 1 }])
    const xiaoli = await street.town.person('小李')
    const posts = await xiaoli.gets(account.showCancelling, {})
    expect(posts.matters).toEqual([{ is: 'post', count: 1 }])
    await xiaoli.gets(decideDispute, { bookingId: inHand, decision: 'back', mediation: 'wear' })
    const settled = await person('李叔').gets(account.showCancelling, {})
    expect(settled.matters).toEqual([])
  })
})

describe('Whoever cancels and thinks otherwise', () => {
  let ahead: BookingId
  let lent: BookingId
  let waiting: BookingId

  beforeAll(async () => {
    await street.itIs(4, 10)
    ahead = await street.books('李叔', '电钻', [6, 8])
    lent = await street.books('王姐', '梯子', [7, 9])
    const wish = { listingId: street.thing('电钻'), from: may(6), until: may(8) }
    waiting = (await person('王姐').gets(joinQueue, wish)).id
  }, 60_000)

  it('(12.2) has a week to do so, and asks once however often the tap arrives', async () => {
    const [first, again] = [
      await cancels('李叔', { key: 'cancels-once' }),
      await cancels('李叔', { key: 'cancels-once' }),
    ]
    expect(first).toMatchObject({ ok: true })
    expect(again).toMatchObject({ value: first.ok ? first.value : {} })
    const me = await person('李叔').gets(showMe, {})
    expect(me.closingAt).toBe(first.ok ? first.value.erasesAt : 0)
    expect((me.closingAt ?? 0) - Date.now()).toBeGreaterThan(0)
  })

  it('(12.2) has everything called off at once, and the next in line has their turn', async () => {
    await settle()
    expect(await statusOf('王姐', lent)).toBe('cancelled')
    expect(await street.told('王姐', '梯子')).toContain('cancelledByOwner')
    expect(await street.told('陈姨', '电钻')).toContain('cancelledByBorrower')
    expect(await statusOf('王姐', waiting)).toBe('offered')
    const { cards } = await person('王姐').gets(listListings, {
      compoundId: street.town.places.jiuding,
    })
    expect(cards.map(({ title }) => title)).not.toContain('梯子')
  })

  it('(12.2) can do nothing else meanwhile, however they log in', async () => {
    await street.itIs(5, 10)
    for (const refused of [
      await person('李叔').asks(listMyListings, {}),
      await person('李叔').asks(booking.showBooking, { bookingId: ahead }),
      await person('李叔').asks(listListings, { compoundId: street.town.places.jiuding }),
    ])
      expect(refused).toMatchObject({
        status: 403,
        message: '账号正在注销，还可以反悔，请到“我的”里看看。',
      })
  })

  it('(12.2) takes it back with one tap, and finds their things paused', async () => {
    await person('李叔').gets(account.takeBackCancelling, {}, { key: 'takes-back' })
    await person('李叔').gets(account.takeBackCancelling, {}, { key: 'takes-back' })
    expect((await person('李叔').gets(showMe, {})).closingAt).toBeUndefined()
    const { listings } = await person('李叔').gets(listMyListings, {})
    expect(listings).toMatchObject([{ title: '梯子', status: 'paused' }])
    expect((await person('李叔').gets(showMe, {})).memberships).toHaveLength(1)
    expect(await person('李叔').asks(account.takeBackCancelling, {})).toMatchObject({
      status: 409,
      message: '账号没有在注销，可以照常使用。',
    })
  })

  it('(12.2) loses nothing when the week is over', async () => {
    await street.itIs(13, 10)
    await sweep()
    expect((await person('李叔').gets(showMe, {})).addressForm).toBe('李叔')
  })
})

describe('Whoever cancels and stays with it', () => {
  const before: Record<string, string> = {}
  let borrowed: BookingId

  beforeAll(async () => {
    await street.itIs(14, 10)
    const zhao = person('赵伯')
    before['赵伯'] = zhao.id
    await verifiesPhone(street.town, zhao, '13800138404')
    borrowed = await street.books('吴叔', '推车', [14, 15])
    await hands('吴叔', borrowed)
    await zhao.gets(booking.takeBack, { bookingId: borrowed, confirmation: TAP })
    await person('吴叔').gets(muteCounterpart, { bookingId: borrowed })
    await zhao.gets(account.cancelAccount, {})
    await settle()
    for (const day of [15, 21, 22, 22, 23]) {
      await street.itIs(day, 11)
      await sweep()
      await sweep()
    }
    await street.itIs(24, 12)
    await sweep()
  }, 120_000)

  it('(12.2) is a stranger who begins anew', async () => {
    const me = await person('赵伯').gets(showMe, {})
    expect(me.id).not.toBe(before['赵伯'])
    expect(me).toMatchObject({ memberships: [], posts: [] })
    expect(me.addressForm).toBeUndefined()
  })

  it('(12.2) leaves no name, number, door or word behind', async () => {
    expect(await stored('赵伯的全名')).toEqual([])
    expect(await stored('13800138404')).toEqual([])
    expect(await stored('"404"')).toEqual([])
    const left = await stored('推车')
    expect(left.map((item) => item['_et']?.S)).not.toContain('Listing')
    expect(left.map((item) => item['_et']?.S)).not.toContain('Booking')
  })

  it('(12.2) is a neighbour who is gone to whoever had to do with them', async () => {
    const { counterpart, title } = await person('吴叔').gets(booking.showBooking, {
      bookingId: borrowed,
    })
    expect(counterpart).toMatchObject({ addressForm: '', isGone: true })
    expect(title).toBe('一件东西')
    const { muted } = await person('吴叔').gets(listMutes, {})
    expect(muted.map(({ addressForm }) => addressForm)).toEqual(['已注销的邻居'])
  })

  it('(12.2) is behind no door any more', async () => {
    const xiaoli = await street.town.person('小李')
    const { jiuding: compoundId, beijiang: nodeId } = street.town.places
    const { buildings } = await xiaoli.gets(showCompound, { compoundId })
    const buildingId = buildings[0]?.id ?? ('' as never)
    const { households } = await xiaoli.gets(listHouseholds, { nodeId, buildingId })
    expect(households.map(({ room }) => room)).not.toContain('404')
  })
})
