import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import * as contract from '../../../shared/contract/booking'
import { joinQueue, takeOffer } from '../../../shared/contract/bookingQueue'
import * as dispute from '../../../shared/contract/dispute'
import { showListing } from '../../../shared/contract/listing'
import type { BookingId } from '../../../shared/kernel/ids'
import { may } from '../../testing/clock'
import { worker } from '../../testing/neighbours'
import { type Days, startStreet, type Street } from '../../testing/street'
import type { Person } from '../../testing/town'

const ROUNDS = 5
const automatic = { of: '陈姨', acceptance: 'automatic' } as const
const things = (name: string) => Array.from({ length: ROUNDS }, (_, at) => `${name}${at}`)
const [DRILLS, TENTS, LAMPS, CARTS] = ['电钻', '帐篷', '台灯', '推车'].map(things) as [
  ...[string[], string[], string[], string[]],
]
let street: Street
let workers: readonly [Person, Person]

beforeAll(async () => {
  const shelf = [...DRILLS, ...TENTS, ...LAMPS, ...CARTS]
  const borrowers = Array.from({ length: ROUNDS }, (_, at) => [
    `借${at}`,
    { room: String(201 + at) },
  ])
  street = await startStreet(
    {
      ...{ 陈姨: { room: '101' }, 王姐: { room: '303' } },
      ...(Object.fromEntries(borrowers) as Record<string, { room: string }>),
    },
    Object.fromEntries(shelf.map((title) => [title, automatic])),
  )
  workers = [await worker(street.town, '小李'), await worker(street.town, '小何')]
}, 180_000)
afterAll(() => street.town.stop())

const TAP = { by: 'tap' } as const
const CHANGED = '这次借用的状态变了，请刷新看看。'
const person = (name: string) => street.person(name)
const seen = (name: string, bookingId: BookingId) =>
  person(name).gets(contract.showBooking, { bookingId })
const opens = (name: string, bookingId: BookingId) =>
  person(name).asks(dispute.openDispute, { bookingId, reason: 'damaged' })
const takesBack = (bookingId: BookingId) =>
  person('陈姨').asks(contract.takeBack, { bookingId, confirmation: TAP })
const takenOf = async (title: string) =>
  (await person('王姐').gets(showListing, { listingId: street.thing(title) })).taken

async function lent(name: string, title: string, days: Days = [1, 3]): Promise<BookingId> {
  const bookingId = await street.books(name, title, days)
  await person(name).gets(contract.handOver, { bookingId, confirmation: TAP })
  return bookingId
}
/** What came of each of those who tapped at once. */
const saidTo = (answers: readonly { readonly ok: boolean; readonly message?: string }[]) =>
  answers.map(({ ok, message }) => (ok ? 'done' : message))

describe('A dispute and a return at once', () => {
  it.each(DRILLS.map((title, at) => [title, `借${at}`] as const))(
    '(2.6) are one after the other, whichever came first: %s',
    async (title, name) => {
      const bookingId = await lent(name, title)
      const [disputed, returned] = await Promise.all([opens(name, bookingId), takesBack(bookingId)])
      expect(disputed.ok).toBe(true)
      const { status, dispute: known } = await seen('陈姨', bookingId)
      expect([status, known?.reason]).toEqual(['disputed', 'damaged'])
      const { items } = await workers[0].gets(dispute.listDisputes, {
        nodeId: street.town.places.beijiang,
      })
      const item = items.find((one) => one.bookingId === bookingId)
      // Back first, then disputed; or frozen first, and the return was refused.
      expect(item?.isBack).toBe(returned.ok)
      if (!returned.ok) expect(saidTo([returned])).toEqual([CHANGED])
      expect(await takenOf(title)).toHaveLength(returned.ok ? 0 : 1)
      const word = { bookingId, decision: 'back', mediation: 'wear' } as const
      await workers[0].gets(dispute.decideDispute, word)
      expect(await takenOf(title)).toEqual([])
    },
  )
})

describe('A dispute while the queue moves', () => {
  it.each(TENTS.map((title, at) => [title, `借${at}`] as const))(
    '(2.8) keeps what is not back from whoever waits, until a worker’s word: %s',
    async (title, name) => {
      const bookingId = await lent(name, title)
      const next = await street.books('王姐', title, [4, 6])
      const waits = `借${(TENTS.indexOf(title) + 1) % ROUNDS}`
      const wish = { listingId: street.thing(title), from: may(4), until: may(6) }
      const { id: waiting } = await person(waits).gets(joinQueue, wish)
      // The days that Wang gives back would be theirs.
      const [disputed] = await Promise.all([
        opens('陈姨', bookingId),
        person('王姐').gets(contract.cancelBooking, { bookingId: next }),
      ])
      expect(disputed.ok).toBe(true)
      await street.town.stream?.drain()
      const { status } = await seen(waits, waiting)
      // Kept before it was frozen, or not at all: never kept twice, never while it is frozen.
      expect(['queued', 'offered']).toContain(status)
      expect((await street.asks('王姐', title, { days: [6, 8] })).ok).toBe(false)
      const word = { bookingId, decision: 'back', mediation: 'wear' } as const
      await workers[1].gets(dispute.decideDispute, word)
      await street.town.stream?.drain()
      expect((await seen(waits, waiting)).status).toBe('offered')
      expect((await person(waits).gets(takeOffer, { bookingId: waiting })).status).toBe('accepted')
      expect(await takenOf(title)).toEqual([{ from: may(4), until: may(6) }])
      await person(waits).gets(contract.cancelBooking, { bookingId: waiting })
    },
  )
})

describe('Two workers at once', () => {
  it.each(LAMPS.map((title, at) => [title, `借${at}`] as const))(
    '(2.6) give one word, which both read, and the second worker hears so: %s',
    async (title, name) => {
      const bookingId = await lent(name, title)
      await opens(name, bookingId)
      const [first, second] = await Promise.all([
        workers[0].asks(dispute.decideDispute, {
          ...{ bookingId, decision: 'back', mediation: 'wear' },
        }),
        workers[1].asks(dispute.decideDispute, {
          ...{ bookingId, decision: 'settled', mediation: 'replace' },
        }),
      ])
      expect(saidTo([first, second]).sort()).toEqual(
        ['done', '这件争议已经调解好了，请刷新看看。'].sort(),
      )
      const decided = first.ok ? 'back' : 'settled'
      for (const who of ['陈姨', name]) {
        expect((await seen(who, bookingId)).dispute?.decision?.is).toBe(decided)
        const told = await street.told(who, title)
        expect(told.filter((kind) => kind === 'mediated')).toHaveLength(1)
      }
      // Back with its owner it can be had again; lost and settled, it is shown no more.
      const shown = await person('王姐').asks(showListing, { listingId: street.thing(title) })
      expect(shown.ok ? shown.value.taken : shown.message).toEqual(
        decided === 'back' ? [] : '主人把这件东西收起来了，看看别的吧。',
      )
    },
  )
})

describe('Both of the two at once', () => {
  it.each(CARTS.map((title, at) => [title, `借${at}`] as const))(
    '(2.6) open one dispute, and nobody is told of a second: %s',
    async (title, name) => {
      const bookingId = await lent(name, title)
      const answers = await Promise.all([opens(name, bookingId), opens('陈姨', bookingId)])
      expect(saidTo(answers).sort()).toEqual(['done', CHANGED].sort())
      const told = [...(await street.told('陈姨', title)), ...(await street.told(name, title))]
      expect(told.filter((kind) => kind === 'disputed')).toHaveLength(1)
      const word = { bookingId, decision: 'back', mediation: 'dropped' } as const
      await workers[0].gets(dispute.decideDispute, word)
    },
  )
})
