import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import * as contract from '../../../shared/contract/booking'
import { joinQueue } from '../../../shared/contract/bookingQueue'
import { leaveHome, listHouseholds, moveOut, showLeaving } from '../../../shared/contract/household'
import { showListing } from '../../../shared/contract/listing'
import { listNotices } from '../../../shared/contract/notice'
import { listMyListings, startDraft } from '../../../shared/contract/ownListing'
import { showCompound } from '../../../shared/contract/place'
import { listMembershipRequests, showMe } from '../../../shared/contract/resident'
import type { BookingId, MembershipId } from '../../../shared/kernel/ids'
import { may } from '../../testing/clock'
import { asksToJoin, worker } from '../../testing/neighbours'
import { startStreet, type Street } from '../../testing/street'

const automatic = { acceptance: 'automatic' } as const
let street: Street

beforeAll(async () => {
  street = await startStreet(
    {
      ...{ 陈姨: { room: '101' }, 李叔: { room: '202' }, 王姐: { room: '303' } },
      ...{ 赵伯: { room: '404' }, 钱婶: { room: '404' }, 孙哥: { room: '505' } },
      ...{ 周姐: { room: '606' }, 吴叔: { room: '707' } },
      ...{ 郑叔: { room: '808' }, 卫姐: { room: '809' } },
    },
    {
      ...{ 蒸锅: { of: '陈姨', ...automatic }, 电钻: { of: '陈姨', ...automatic } },
      ...{ 梯子: { of: '李叔', ...automatic }, 帐篷: { of: '李叔' } },
      ...{ 推车: { of: '王姐', ...automatic }, 象棋: { of: '孙哥', ...automatic } },
    },
  )
  await worker(street.town, '小李')
}, 120_000)
afterAll(() => street.town.stop())

// Logged in anew: the clock is moved about.
const xiaoli = () => street.town.person('小李')
const person = (name: string) => street.person(name)
const homeOf = async (name: string): Promise<MembershipId> => {
  const [home] = (await person(name).gets(showMe, {})).memberships
  if (!home) throw new Error(`${name} lives nowhere.`)
  return home.id
}
const leaves = async (name: string, membershipId?: MembershipId) =>
  person(name).asks(leaveHome, { membershipId: membershipId ?? (await homeOf(name)) })
const statusOf = async (name: string, bookingId: BookingId) =>
  (await person(name).gets(contract.showBooking, { bookingId })).status
const settle = async () => {
  await street.town.stream?.drain()
  await street.town.stream?.drain()
}
const hands = (name: string, bookingId: BookingId) =>
  person(name).gets(contract.handOver, { bookingId, confirmation: { by: 'tap' } })

describe('A household that moves out with a loan in hand', () => {
  let inHand: BookingId
  let ahead: BookingId
  let lent: BookingId
  let asked: BookingId
  let waiting: BookingId

  beforeAll(async () => {
    await street.itIs(1, 10)
    inHand = await street.books('李叔', '蒸锅', [1, 3])
    await hands('李叔', inHand)
    ahead = await street.books('李叔', '电钻', [5, 7])
    lent = await street.books('王姐', '梯子', [4, 6])
    asked = await street.books('王姐', '帐篷', [8, 9])
    const wish = { listingId: street.thing('电钻'), from: may(5), until: may(7) }
    waiting = (await person('王姐').gets(joinQueue, wish)).id
  }, 60_000)

  it('(1.10) reads beforehand what will be called off and what stays due', async () => {
    const membershipId = await homeOf('李叔')
    const told = await person('李叔').gets(showLeaving, { membershipId })
    expect(told).toMatchObject({ listings: 2, toCallOff: 3, inHand: [{ id: inHand }] })
    expect(await person('王姐').asks(showLeaving, { membershipId })).toMatchObject({
      status: 404,
      message: '没有找到这位住户的登记，请刷新看看。',
    })
  })

  it('(1.10) leaves at once, and what follows is called off with notice', async () => {
    const membershipId = await homeOf('李叔')
    expect((await leaves('李叔', membershipId)).ok).toBe(true)
    expect((await person('李叔').gets(showMe, {})).memberships).toEqual([])
    const draft = { compoundId: street.town.places.jiuding }
    expect(await person('李叔').asks(startDraft, draft)).toMatchObject({ status: 403 })
    await settle()
    expect(await statusOf('李叔', ahead)).toBe('cancelled')
    expect(await statusOf('王姐', lent)).toBe('cancelled')
    expect(['declined', 'cancelled']).toContain(await statusOf('王姐', asked))
    expect(await street.told('王姐', '梯子')).toContain('cancelledByOwner')
    expect(await street.told('陈姨', '电钻')).toContain('cancelledByBorrower')
  })

  it('(1.10) gives its place to the next in line', async () => {
    await settle()
    expect(await statusOf('王姐', waiting)).toBe('offered')
  })

  it('(1.10) is seen to lend nothing more', async () => {
    for (const title of ['梯子', '帐篷'])
      expect(
        await person('王姐').asks(showListing, { listingId: street.thing(title) }),
      ).toMatchObject({ status: 410 })
    const { listings } = await person('李叔').gets(listMyListings, {})
    expect(listings.map(({ status }) => status)).toEqual(['withdrawn', 'withdrawn'])
  })

  it('(1.10) still owes what is in its hands, and gives it back as ever', async () => {
    expect(await statusOf('李叔', inHand)).toBe('handedOver')
    const confirmation = { by: 'tap' } as const
    await person('陈姨').gets(contract.takeBack, { bookingId: inHand, confirmation })
    const { counterpart, status } = await person('陈姨').gets(contract.showBooking, {
      bookingId: inHand,
    })
    expect(status).toBe('returned')
    expect(counterpart).toMatchObject({ addressForm: '', hasLeft: true })
  })

  it('(1.10) changes nothing by saying so again, nor does the sweep by coming by', async () => {
    await street.itIs(3, 10)
    for (let pass = 0; pass < 4; pass++) {
      await street.town.sweep.tick()
      await settle()
      await street.itIs(4 + pass, 20)
    }
    expect(await street.told('陈姨', '电钻')).toEqual(
      expect.arrayContaining(['cancelledByBorrower']),
    )
    expect(
      (await street.told('陈姨', '电钻')).filter((kind) => kind === 'cancelledByBorrower'),
    ).toHaveLength(1)
  })
})

describe('Who moves in behind them', () => {
  it('(1.10) inherits nothing: neither limits nor neighbours', async () => {
    const { id } = await asksToJoin(street.town, await street.town.person('新来的'), {
      room: '202',
    })
    const { requests } = await (
      await xiaoli()
    ).gets(listMembershipRequests, {
      nodeId: street.town.places.beijiang,
    })
    expect(requests.find((one) => one.id === id)).toMatchObject({ livingThere: 0, families: [] })
  })
})

describe('Whoever stays behind the same door', () => {
  it('(1.10) keeps everything when another of the family leaves', async () => {
    const book = await street.books('钱婶', '推车', [12, 13])
    await leaves('赵伯')
    await settle()
    expect(await statusOf('钱婶', book)).toBe('accepted')
    expect((await person('钱婶').gets(showMe, {})).memberships).toHaveLength(1)
  })
})

describe('A worker', () => {
  const building = async () => {
    const { jiuding: compoundId } = street.town.places
    const { buildings } = await (await xiaoli()).gets(showCompound, { compoundId })
    return buildings[0]?.id as never
  }
  const households = async () =>
    (
      await (
        await xiaoli()
      ).gets(listHouseholds, {
        nodeId: street.town.places.beijiang,
        buildingId: await building(),
      })
    ).households

  it('(1.10) sees who lives behind each door, in their order', async () => {
    const rows = await households()
    const rooms = rows.map(({ room }) => room)
    expect(rooms).toEqual([...rooms].sort())
    expect(rows.find(({ room }) => room === '101')?.members).toMatchObject([
      { name: '陈姨的全名', addressForm: '陈姨' },
    ])
  })

  it('(1.10) moves somebody out who is gone, and they are told', async () => {
    await street.itIs(12, 10)
    const membershipId = await homeOf('孙哥')
    const booked = await street.books('陈姨', '象棋', [15, 16])
    expect((await (await xiaoli()).asks(moveOut, { membershipId })).ok).toBe(true)
    await settle()
    expect(await statusOf('陈姨', booked)).toBe('cancelled')
    const { notices } = await person('孙哥').gets(listNotices, {})
    expect(notices[0]).toMatchObject({ kind: 'membership.left', reason: 'movedOut' })
    expect((await households()).map(({ room }) => room)).not.toContain('505')
    expect(await leaves('孙哥', membershipId)).toMatchObject({
      status: 409,
      message: '已经不是这里的住户了，请刷新看看。',
    })
  })

  it('(1.10) decides nothing in another community, nor of themselves', async () => {
    const amin = await worker(street.town, '阿敏', street.town.places.tapo)
    const membershipId = await homeOf('周姐')
    expect(await amin.asks(moveOut, { membershipId })).toMatchObject({ status: 404 })
    const post = { residentId: person('周姐').id, role: 'worker' }
    const grants = [{ ...post, nodeId: street.town.places.beijiang }]
    await street.town.call('setup', { grants })
    expect(await person('周姐').asks(moveOut, { membershipId })).toMatchObject({ status: 403 })
  })
})
