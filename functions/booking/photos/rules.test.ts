import { describe, expect, it } from '@jest/globals'
import type { PhotoState } from '../../../shared/contract/moderation'
import type { PhotoId } from '../../../shared/kernel/ids'
import { startOf } from '../../../shared/kernel/dates'
import { booking, CHEN, LI, may, NOON } from '../../testing/borrowing'
import type { Booking } from '../rules'
import { decideOffer, endsNow, hasPlace, isShownTo, lookedAt, roomAt } from './rules'

const HOUR = 3_600_000
const DAY = 24 * HOUR
const agreed = booking(LI, [1, 3], { status: 'accepted' })
const out = { ...agreed, status: 'handedOver', handedOverAt: NOON } as const
const back = { ...out, status: 'returned', returnedAt: NOON + DAY } as const
const photoId = (name: string | number) => `pho_${name}` as PhotoId
const known = (states: readonly PhotoState[]) =>
  new Map(states.map((state, index) => [photoId(index), { state }] as const))
const with3 = (loan: Booking): Booking => ({
  ...loan,
  photos: [0, 1, 2].map((at) => ({ id: photoId(at), end: 'handOver', by: LI, at: NOON })),
})
const offered = { id: photoId('new'), by: LI, end: 'handOver', bytes: 1000, now: NOON } as const
const PASSED = known(['passed', 'passed', 'passed'])

describe('When photos of a loan are taken', () => {
  it('(2.7) of the hand-over on its days and for a day behind it', () => {
    expect(endsNow(booking(LI, [3, 5], { status: 'accepted' }), NOON)).toEqual([])
    expect(endsNow(agreed, NOON)).toEqual(['handOver'])
    expect(endsNow(out, NOON + DAY - 1)).toEqual(['handOver', 'return'])
    expect(endsNow(out, NOON + DAY)).toEqual(['return'])
  })

  it('(2.7) of the return while it is out and for three days behind it', () => {
    expect(endsNow(back, NOON + 4 * DAY - 1)).toEqual(['return'])
    expect(endsNow(back, NOON + 4 * DAY)).toEqual([])
    expect(endsNow({ ...agreed, status: 'requested' }, NOON)).toEqual([])
  })
})

describe('How many', () => {
  it('(2.7) three of each of the two at each end', () => {
    expect(decideOffer(with3(out), { ...offered, known: PASSED })).toEqual({
      ok: false,
      refusal: { code: 'photo.tooMany', max: 3 },
    })
    expect(decideOffer(with3(out), { ...offered, by: CHEN, known: PASSED }).ok).toBe(true)
    expect(decideOffer(with3(out), { ...offered, end: 'return', known: PASSED }).ok).toBe(true)
    expect(roomAt(with3(out), { by: LI, known: PASSED, now: NOON })).toEqual(['return'])
  })

  it('(2.7) what was refused, or never sent, gives its place back', () => {
    const states = known(['passed', 'refused', 'awaiting'])
    const later = { ...offered, known: states, now: NOON + HOUR }
    const outcome = decideOffer(with3(out), later)
    const names = ['pho_0', 'pho_1', 'pho_2', 'pho_new']
    expect(outcome.ok && outcome.value.photos?.map(({ id }) => id)).toEqual(names)
    expect(hasPlace(with3(out), photoId(2), later)).toBe(true)
    expect(outcome.ok && lookedAt(outcome.value, states).map(({ id }) => id)).toEqual([
      ...['pho_0', 'pho_2', 'pho_new'],
    ])
  })

  it('(12.4) but is known by name until its file is deleted, twelve at the most', () => {
    const photos = Array.from({ length: 12 }, (_, at) => ({
      ...({ id: photoId(at), end: 'handOver', by: LI, at: NOON } as const),
    }))
    const refused = known(photos.map(() => 'refused'))
    const outcome = decideOffer({ ...out, photos }, { ...offered, known: refused })
    expect(outcome.ok).toBe(false)
    expect(decideOffer({ ...out, photos }, { ...offered, known: known([]) }).ok).toBe(true)
  })

  it('(2.7) is lost to another that was quicker, once it took too long', () => {
    const late = { known: known(['passed', 'passed', 'awaiting', 'passed']), now: NOON + HOUR }
    const photos = [0, 1, 2, 3].map((at) => ({
      ...({ id: photoId(at), end: 'handOver', by: LI, at: NOON } as const),
    }))
    expect(hasPlace({ photos }, photoId(2), late)).toBe(false)
    expect(hasPlace({ photos: photos.slice(0, 3) }, photoId(2), late)).toBe(true)
    expect(hasPlace({}, photoId(2), late)).toBe(false)
  })

  it('(2.7) is not lost to itself', () => {
    const inTime = { known: known(['passed', 'passed', 'awaiting']), now: NOON }
    expect(hasPlace(with3(out), photoId(2), inTime)).toBe(true)
  })

  it('(2.1) none of more than ten megabytes', () =>
    expect(decideOffer(out, { ...offered, bytes: 11 * 1024 * 1024, known: PASSED })).toEqual({
      ok: false,
      refusal: { code: 'photo.tooLarge', maxMb: 10 },
    }))

  it('(2.9) keeps when it came back, for thanks are counted from there', () => {
    const outcome = decideOffer(back, {
      ...{ ...offered, end: 'return', known: PASSED },
      now: NOON + 2 * DAY,
    })
    expect(outcome.ok && outcome.value.returnedAt).toBe(NOON + DAY)
    expect(outcome.ok && outcome.value.dueAt).toBe(NOON + 31 * DAY)
  })
})

describe('Who sees them', () => {
  it('(9.1) whoever took it at once, the other once it has passed', () => {
    expect(isShownTo(LI, LI, 'withWorker')).toBe(true)
    expect(isShownTo(CHEN, LI, 'passed')).toBe(true)
    for (const state of ['checking', 'withWorker', 'refused'] as const)
      expect(isShownTo(CHEN, LI, state)).toBe(false)
  })
})

describe('A photo of a loan, to the moment', () => {
  const none = known([])
  const at = (loan: Booking, end: 'handOver' | 'return' = 'handOver', bytes = 1000) =>
    decideOffer(loan, { ...offered, end, bytes, known: none })
  const mine = { id: photoId('new'), end: 'handOver', by: LI, at: NOON } as const
  const now = { changedAt: NOON, changedBy: LI }

  it('(2.7) stands on the booking with who took it, at which end and when', () =>
    expect(at({ ...out, changedAt: 1, changedBy: CHEN })).toStrictEqual({
      ok: true,
      value: { ...out, ...now, rev: out.rev + 1, photos: [mine] },
    }))

  it('(12.4) after the return is due to be deleted a month behind it', () => {
    expect(at({ ...back, returnedAt: NOON }, 'return')).toStrictEqual({
      ok: true,
      value: {
        ...{ ...back, ...now, rev: back.rev + 1, photos: [{ ...mine, end: 'return' }] },
        ...{ returnedAt: NOON, dueAt: NOON + 30 * DAY },
      },
    })
  })

  it('(2.7) is refused at the end that it is not the time for', () => {
    const refused = { ok: false, refusal: { code: 'booking.notInThisState' } }
    expect(at(agreed, 'return')).toEqual(refused)
    expect(at(back, 'handOver')).toEqual(refused)
  })

  it('(2.1) may have ten megabytes to the byte', () => {
    expect(at(out, 'handOver', 10 * 1024 * 1024).ok).toBe(true)
    expect(at(out, 'handOver', 10 * 1024 * 1024 + 1).ok).toBe(false)
  })

  it('(2.7) of help is none, of what is disputed is one of the return', () => {
    expect(endsNow({ ...out, kind: 'skill' }, NOON)).toEqual([])
    expect(endsNow({ ...out, status: 'disputed' }, NOON)).toEqual(['return'])
  })

  it('(2.7) of an old loan counts from its first morning', () => {
    const { handedOverAt: _unknown, ...old } = out
    const morning = startOf(may(1))
    expect(endsNow(old, morning + DAY - 1)).toEqual(['handOver', 'return'])
    expect(endsNow(old, morning + DAY)).toEqual(['return'])
  })

  it('(2.7) gives its place back a quarter of an hour after it was to be sent', () => {
    const room = (minutes: number) =>
      roomAt(with3(out), {
        ...{ by: LI, known: known(['passed', 'passed', 'awaiting']) },
        now: NOON + minutes * 60_000,
      })
    expect(room(14.9)).toEqual(['return'])
    expect(room(15)).toEqual(['handOver', 'return'])
  })

  it('(2.7) that the table has forgotten takes no place, nor does one of nobody', () => {
    const two = known(['passed', 'passed'])
    expect(roomAt(with3(out), { by: LI, known: two, now: NOON })).toEqual(['handOver', 'return'])
    expect(roomAt(out, { by: LI, known: none, now: NOON })).toEqual(['handOver', 'return'])
    const outcome = decideOffer(with3(out), { ...offered, known: two })
    expect(outcome.ok && outcome.value.photos?.map(({ id }) => id)).toEqual([
      ...['pho_0', 'pho_1', 'pho_new'],
    ])
  })

  it('(2.7) is tried twelve times at each end, by each of the two', () => {
    const tries = (count: number, by: typeof LI, end: 'handOver' | 'return') => ({
      photos: Array.from({ length: count }, (_, n) => ({ id: photoId(n), end, by, at: NOON })),
    })
    const refused = known(Array.from({ length: 12 }, () => 'refused' as const))
    const room = (photos: Pick<Booking, 'photos'>) =>
      roomAt({ ...out, ...photos }, { by: LI, known: refused, now: NOON })
    expect(room(tries(11, LI, 'handOver'))).toEqual(['handOver', 'return'])
    expect(room(tries(12, LI, 'handOver'))).toEqual(['return'])
    expect(room(tries(12, LI, 'return'))).toEqual(['handOver'])
    expect(room(tries(12, CHEN, 'handOver'))).toEqual(['handOver', 'return'])
  })

  it('(9.1) that was refused is seen until there is another of the same end and hand', () => {
    const states = known(['refused', 'passed'])
    const first = { ...mine, id: photoId(0) }
    const seen = (second: object) =>
      lookedAt({ photos: [first, { ...mine, id: photoId(1), ...second }] }, states).length
    expect(seen({})).toBe(1)
    expect(seen({ by: CHEN })).toBe(2)
    expect(seen({ end: 'return' })).toBe(2)
    expect(lookedAt({ photos: [first] }, states)).toEqual([first])
    expect(lookedAt({}, states)).toEqual([])
    expect(lookedAt({ photos: [{ ...mine, id: photoId(1) }, mine] }, states)).toHaveLength(2)
  })
})
