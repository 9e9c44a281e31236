import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { blockResident } from '../../../shared/contract/block'
import * as booking from '../../../shared/contract/booking'
import { joinQueue } from '../../../shared/contract/bookingQueue'
import { askForCall } from '../../../shared/contract/callBack'
import { showListing } from '../../../shared/contract/listing'
import { listNotices } from '../../../shared/contract/notice'
import {
  listMyListings,
  pauseListing,
  publishListing,
  startDraft,
} from '../../../shared/contract/ownListing'
import { showMe } from '../../../shared/contract/resident'
import type { BlockId, BookingId } from '../../../shared/kernel/ids'
import { blockedStreet, UNTIL_THE_20TH } from '../../testing/blockedStreet'
import { homeOf } from '../../testing/blocking'
import { may } from '../../testing/clock'
import { startStreet, type Street } from '../../testing/street'

const automatic = { acceptance: 'automatic' } as const
let street: Street

beforeAll(async () => {
  street = await startStreet(
    {
      ...{ 陈姨: { room: '101' }, 李叔: { room: '202' }, 王姐: { room: '303' } },
      ...{ 赵伯: { room: '404' } },
    },
    {
      ...{ 蒸锅: { of: '陈姨', ...automatic }, 电钻: { of: '陈姨', ...automatic } },
      ...{ 梯子: { of: '李叔', ...automatic }, 帐篷: { of: '李叔' } },
      ...{ 推车: { of: '王姐', ...automatic } },
    },
  )
}, 120_000)
afterAll(() => street.town.stop())

const person = (name: string) => street.person(name)
const on = () => blockedStreet(street)
const TAP = { by: 'tap' } as const
const statusOf = async (name: string, bookingId: BookingId) =>
  (await person(name).gets(booking.showBooking, { bookingId })).status

describe('Somebody who is blocked with a loan in hand', () => {
  let id: BlockId
  let inHand: BookingId
  let lentOut: BookingId
  let ahead: BookingId
  let waiting: BookingId
  let behind: BookingId
  let asked: BookingId

  beforeAll(async () => {
    await street.itIs(1, 10)
    inHand = await street.books('李叔', '蒸锅', [1, 3])
    await person('李叔').gets(booking.handOver, { bookingId: inHand, confirmation: TAP })
    lentOut = await street.books('王姐', '梯子', [1, 3])
    await person('王姐').gets(booking.handOver, { bookingId: lentOut, confirmation: TAP })
    ahead = await street.books('李叔', '电钻', [5, 7])
    asked = await street.books('王姐', '帐篷', [8, 9])
    const wish = { listingId: street.thing('电钻'), from: may(5), until: may(7) }
    behind = (await person('王姐').gets(joinQueue, wish)).id
    await street.books('赵伯', '推车', [5, 6])
    const cart = { listingId: street.thing('推车'), from: may(5), until: may(6) }
    waiting = (await person('李叔').gets(joinQueue, cart)).id
    id = await on().blocks('李叔', { words: '蒸锅借了两个月' })
  }, 60_000)

  it('(1.10) is told at once why and until when, and what they may still do', async () => {
    expect(await on().newest('李叔')).toMatchObject({ kind: 'block.begun', reason: 'notReturned' })
    expect(await on().blockOf('李叔')).toMatchObject({
      ...{ id, reason: 'notReturned', words: '蒸锅借了两个月', canAppeal: true },
      communityName: '北江社区',
    })
    expect((await person('李叔').gets(showMe, {})).block).toMatchObject({ id })
  })

  it('(1.10) may begin nothing new, with the token of before', async () => {
    const compoundId = street.town.places.jiuding
    expect(await person('李叔').asks(startDraft, { compoundId })).toMatchObject({
      status: 403,
      message: '您的账号停用到5月19日，手里的东西照常还。原因和申诉在“账号停用中”里。',
    })
    expect(await street.asks('李叔', '推车', { days: [15, 16] })).toMatchObject({ status: 403 })
  })

  it('(1.10) loses what had not gone out yet, on either side, and all are told', async () => {
    expect(await statusOf('李叔', ahead)).toBe('cancelled')
    expect(['declined', 'cancelled']).toContain(await statusOf('王姐', asked))
    expect(await street.told('陈姨', '电钻')).toContain('cancelledByBorrower')
    expect(await statusOf('李叔', waiting)).toBe('cancelled')
  })

  it('(1.10) gives its days to the next in line', async () => {
    expect(await statusOf('王姐', behind)).toBe('offered')
  })

  it('(1.10) lends nothing more: a neighbour finds what nobody shows', async () => {
    for (const title of ['梯子', '帐篷'])
      expect((await person('王姐').asks(showListing, { listingId: street.thing(title) })).ok).toBe(
        false,
      )
    expect(await street.asks('王姐', '梯子', { days: [12, 13] })).toMatchObject({ ok: false })
  })

  it('(1.10) still owes what is in their hands, and takes back what is theirs', async () => {
    expect(await statusOf('李叔', inHand)).toBe('handedOver')
    await person('陈姨').gets(booking.takeBack, { bookingId: inHand, confirmation: TAP })
    await person('李叔').gets(booking.takeBack, { bookingId: lentOut, confirmation: TAP })
    expect(await statusOf('李叔', inHand)).toBe('returned')
    expect(await statusOf('王姐', lentOut)).toBe('returned')
  })

  it('(1.10) may ask for a call', async () =>
    expect((await person('李叔').asks(askForCall, { page: 'me' })).ok).toBe(true))

  it('(1.10) tells nobody else: the counterpart reads of the booking alone', async () => {
    const { notices } = await person('陈姨').gets(listNotices, {})
    expect(JSON.stringify(notices)).not.toMatch(/block|停用|两个月/)
  })

  it('(1.10) is called off once, however often the sweep comes by', async () => {
    for (const hour of [11, 13]) {
      await street.itIs(2, hour)
      await street.town.sweep.tick()
      await on().settle()
    }
    const told = await street.told('陈姨', '电钻')
    expect(told.filter((kind) => kind === 'cancelledByBorrower')).toHaveLength(1)
  })

  it('(1.10) opens their things again themselves, once it is over', async () => {
    await street.itIs(20, 0)
    expect((await person('李叔').gets(showMe, {})).block).toBeUndefined()
    await street.town.sweep.tick()
    await on().settle()
    expect(await on().newest('李叔')).toMatchObject({ kind: 'block.over', reason: 'term' })
    expect(await on().rowOf(id)).toBeUndefined()
    const { listings } = await person('李叔').gets(listMyListings, {})
    expect(listings.map(({ status }) => status)).toEqual(['paused', 'paused'])
    const listingId = street.thing('梯子')
    await person('李叔').gets(publishListing, { listingId })
    await on().settle()
    expect((await person('王姐').asks(showListing, { listingId })).ok).toBe(true)
    expect((await street.asks('李叔', '推车', { days: [25, 26] })).ok).toBe(true)
  })
})

describe('A booking that was under way', () => {
  it('(1.10) when its borrower was blocked is called off by a later pass', async () => {
    await street.itIs(3, 10)
    const membershipId = await homeOf(person('赵伯'))
    const by = await on().official()
    const wishes = [6, 7, 8].map((day) => street.asks('赵伯', '蒸锅', { days: [day, day + 1] }))
    const made = Promise.all(wishes)
    const blocked = await by.asks(blockResident, { membershipId, ...UNTIL_THE_20TH })
    expect(blocked.ok).toBe(true)
    await on().settle()
    await street.itIs(3, 11)
    await street.town.sweep.tick()
    await on().settle()
    for (const wish of await made)
      if (wish.ok) expect(await statusOf('赵伯', wish.value.id)).toBe('cancelled')
  })
})

describe('A thing that was put away before its owner was blocked', () => {
  it('(1.10) keeps nobody waiting: whoever waits for it is told', async () => {
    await street.itIs(4, 10)
    await street.books('李叔', '蒸锅', [20, 21])
    const wish = { listingId: street.thing('蒸锅'), from: may(20), until: may(21) }
    const { id: waiting } = await person('王姐').gets(joinQueue, wish)
    await person('陈姨').gets(pauseListing, { listingId: street.thing('蒸锅') })
    await on().settle()
    expect(await statusOf('王姐', waiting)).toBe('queued')
    await on().blocks('陈姨')
    expect(await statusOf('王姐', waiting)).toBe('cancelled')
    expect(await street.told('王姐', '蒸锅')).toContain('queueClosed')
  })
})
