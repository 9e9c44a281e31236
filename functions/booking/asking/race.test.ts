import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals'
import * as contract from '../../../shared/contract/booking'
import { showListing } from '../../../shared/contract/listing'
import { showMyListing, withdrawListing } from '../../../shared/contract/ownListing'
import type { BookingId } from '../../../shared/kernel/ids'
import { world } from '../../platform/world'
import { may } from '../../testing/clock'
import { type Days, startStreet, type Street } from '../../testing/street'
import type { Answer } from '../../testing/wire'

const CROWD = Array.from({ length: 20 }, (_, n) => `邻居${n + 1}`)
const automatic = { of: '陈姨', acceptance: 'automatic' } as const
let street: Street

beforeAll(async () => {
  street = await startStreet(
    {
      陈姨: { room: '101' },
      ...Object.fromEntries(CROWD.map((name, n) => [name, { room: String(201 + n) }])),
    },
    {
      ...{ 帐篷: automatic, 投影仪: automatic, 人字梯: { of: '陈姨' }, 推车: { of: '陈姨' } },
      ...{ 象棋: automatic },
    },
  )
}, 90_000)
afterAll(() => street.town.stop())

type Booked = Answer<typeof contract.bookListing>
const isBusy = (answer: Booked): boolean => !answer.ok && answer.refusal.code === 'busy'

/** Whoever loses a race to another pauses: that somebody did proves that they met. */
async function racing(run: () => Promise<unknown>): Promise<void> {
  const pause = jest.spyOn(world, 'sleep')
  await run()
  expect(pause).toHaveBeenCalled()
  pause.mockRestore()
}
const atOnce = <One, Other>(one: () => Promise<One>, other: () => Promise<Other>) =>
  Promise.all([one(), other()])

/** Whom others were quicker than taps once more, as the sentence says. */
async function untilAnswered(send: () => Promise<Booked>): Promise<Booked> {
  const answer = await send()
  return isBusy(answer) ? untilAnswered(send) : answer
}

const asks = (name: string, title: string, days: Days) => () => street.asks(name, title, { days })
const takenOf = async (title: string) => {
  const listingId = street.thing(title)
  return (await street.person('邻居1').gets(showListing, { listingId })).taken
}

const winnersOf = async (sends: readonly (() => Promise<Booked>)[]): Promise<number> => {
  const answers = await Promise.all(sends.map(untilAnswered))
  for (const answer of answers)
    if (!answer.ok) expect(answer.message).toMatch(/^5月\d+日到5月\d+日有邻居先约了，请换个日子。$/)
  return answers.filter(({ ok }) => ok).length
}

describe('Twenty neighbours at once', () => {
  it('(2.4) for the same days of one tent: one has it, and the others are told which days are gone', () =>
    racing(async () => {
      for (const day of [3, 8, 13]) {
        const sends = CROWD.map((name, n) => asks(name, '帐篷', [day + (n % 2), day + 2 + (n % 2)]))
        expect(await winnersOf(sends)).toBe(1)
      }
      expect(await takenOf('帐篷')).toHaveLength(3)
    }))

  it('(2.4) for one day each: all have theirs, and none is lost', () =>
    racing(async () => {
      const sends = CROWD.map((name, n) => asks(name, '投影仪', [n + 3, n + 4]))
      expect(await winnersOf(sends)).toBe(20)
      expect(await takenOf('投影仪')).toEqual([{ from: may(3), until: may(23) }])
    }))
})

describe('Two taps at once', () => {
  const tap =
    (
      endpoint: typeof contract.acceptBooking | typeof contract.cancelBooking,
      name: string,
      bookingId: BookingId,
    ) =>
    () =>
      street.person(name).asks(endpoint, { bookingId })

  it('(2.6) that accept two requests for the same days: one is accepted, one is not', async () => {
    const one = await street.books('邻居5', '人字梯', [3, 5])
    const two = await street.books('邻居6', '人字梯', [4, 6])
    const answers = await atOnce(
      tap(contract.acceptBooking, '陈姨', one),
      tap(contract.acceptBooking, '陈姨', two),
    )
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
    const statusOf = async (bookingId: BookingId) =>
      (await street.person('陈姨').gets(contract.showBooking, { bookingId })).status
    expect([await statusOf(one), await statusOf(two)].sort()).toEqual(['accepted', 'declined'])
  })

  it('(2.6) that accept and call off: what both see in the end is one thing', async () => {
    const bookingId = await street.books('邻居3', '推车', [3, 5])
    await atOnce(
      tap(contract.acceptBooking, '陈姨', bookingId),
      tap(contract.cancelBooking, '邻居3', bookingId),
    )
    const seen = await Promise.all(
      ['陈姨', '邻居3'].map((name) =>
        street.person(name).gets(contract.showBooking, { bookingId }),
      ),
    )
    const [status] = seen.map((view) => view.status)
    expect(seen.map((view) => view.status)).toEqual([status, status])
    const days = status === 'accepted' ? [{ from: may(3), until: may(5) }] : []
    expect(await takenOf('推车')).toEqual(days)
  })

  it('(2.1) that book and withdraw: never both', async () => {
    const listingId = street.thing('象棋')
    const [booked] = await atOnce(asks('邻居4', '象棋', [3, 5]), () =>
      street.person('陈姨').asks(withdrawListing, { listingId }),
    )
    const { status } = await street.person('陈姨').gets(showMyListing, { listingId })
    expect([booked.ok, status]).not.toEqual([true, 'withdrawn'])
    expect(booked.ok || status === 'withdrawn').toBe(true)
  })
})
