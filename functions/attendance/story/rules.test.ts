import { describe, expect, it } from '@jest/globals'
import { MAX_STORY_PHOTOS } from '../../../shared/contract/story'
import type { PhotoId, SessionId } from '../../../shared/kernel/ids'
import { beginsAt, type Session } from '../../event/rules'
import type { Photo } from '../../moderation/photo/rules'
import {
  decideOffer,
  decideOpen,
  decideWriting,
  deskPhotosOf,
  droppedIn,
  isGoneFrom,
  isRead,
  knownOf,
  seenOf,
  type Story,
  takenBack,
  unwritten,
  withoutPhoto,
  withTextCheck,
} from './rules'

const session = {
  ...{ id: 'ses_1', title: '手机课', status: 'open' },
  ...{ day: '2030-05-01', hours: { from: '09:00', until: '10:00' } },
} as unknown as Session
const [A, B, C] = ['pho_a', 'pho_b', 'pho_c'] as unknown as readonly [PhotoId, PhotoId, PhotoId]
const photo = (id: PhotoId, more: Partial<Photo> = {}): Photo =>
  ({ id, state: 'passed', offeredAt: 0, subjectId: 'ses_1', ...more }) as unknown as Photo
const story = (more: Partial<Story> = {}): Story => ({
  ...unwritten(session),
  ...{ words: '都学会了', photoIds: [A, B], writtenAt: 5, firstAt: 5 },
  ...more,
})
const codeOf = (decision: {
  readonly ok: boolean
  readonly refusal?: { readonly code: string }
}) => (decision.ok ? 'yes' : decision.refusal?.code)

describe('A story of a class', () => {
  it('(4.9) is written from the beginning of the class on, and never of one that was called off', () => {
    const begins = beginsAt(session)
    expect(codeOf(decideOpen(session, begins - 1))).toBe('story.early')
    expect(codeOf(decideOpen(session, begins))).toBe('yes')
    expect(codeOf(decideOpen({ ...session, status: 'cancelled' }, begins))).toBe(
      'session.cancelled',
    )
  })

  it('(4.9) has its own photos alone, each once, in the order asked for; the others go', () => {
    const written = decideWriting(story(), { words: '好', photoIds: [B, B], now: 9 })
    expect(written).toStrictEqual({
      ok: true,
      value: story({ words: '好', photoIds: [B], writtenAt: 9 }),
    })
    expect(droppedIn(story(), story({ photoIds: [B] }))).toEqual([A])
    expect(codeOf(decideWriting(story(), { words: '好', photoIds: [C], now: 9 }))).toBe(
      'photo.notFound',
    )
  })

  it('(4.9) keeps when it was written first, whatever is written later', () => {
    const first = decideWriting(unwritten(session), { words: '好', photoIds: [], now: 9 })
    expect(first).toMatchObject({ value: { writtenAt: 9, firstAt: 9 } })
  })

  it('(4.9) is read once its words have passed, and not before anything is written', () => {
    expect(isRead(story())).toBe(true)
    expect(isRead(undefined)).toBe(false)
    expect(isRead(unwritten(session))).toBe(false)
    expect(isRead(story({ textCheck: { is: 'withWorker', of: 'x' } }))).toBe(false)
  })

  it('(4.9) follows the word of a colleague on these words, and on no others', () => {
    const waiting = story({ textCheck: { is: 'withWorker', of: 'x' } })
    const passed = { is: 'passed', of: 'x' } as const
    expect(withTextCheck(waiting, passed)).toStrictEqual({ ...waiting, textCheck: passed })
    expect(withTextCheck(waiting, { is: 'passed', of: 'y' })).toBeUndefined()
    expect(withTextCheck(story(), { is: 'refused', of: '', label: 'ad' })).toBeUndefined()
  })

  it('(4.9) is nothing once it is taken back, but that somebody wished a photo away', () =>
    expect(takenBack(story({ takenDown: 2, takenDownAt: 4 }))).toStrictEqual({
      ...unwritten(session),
      ...{ takenDown: 2, takenDownAt: 4, firstAt: 5 },
    }))
})

describe('The photos of a story', () => {
  const offer = (one: Story, photos: readonly Photo[], now = 0) =>
    decideOffer(one, { id: C, bytes: 10, known: knownOf(photos), now })

  it('(4.9) are nine; what was refused, went or never came takes no place', () => {
    const ids = Array.from({ length: MAX_STORY_PHOTOS }, (_, n) => `pho_${n}` as PhotoId)
    const full = story({ photoIds: ids })
    const all = ids.map((id) => photo(id))
    expect(codeOf(offer(full, all))).toBe('photo.tooMany')
    for (const gone of [{ state: 'refused' }, { erasedAt: 1 }] as const) {
      const [first, ...rest] = all
      const photos = [photo((first as Photo).id, gone), ...rest]
      expect(offer(full, photos)).toMatchObject({ value: { photoIds: [...ids.slice(1), C] } })
    }
    const late = ids.map((id) => photo(id, { state: 'awaiting' }))
    expect(codeOf(offer(full, late, 15 * 60_000 - 1))).toBe('photo.tooMany')
    expect(offer(full, late, 15 * 60_000)).toMatchObject({ value: { photoIds: [C] } })
  })

  it('(4.9) are no larger than others', () =>
    expect(
      codeOf(decideOffer(story(), { id: C, bytes: 10_485_761, known: knownOf([]), now: 0 })),
    ).toBe('photo.tooLarge'))

  it('(4.9) are seen by others when they have passed, and by the desk before, once they came', () => {
    const photos = (one: Partial<Photo>) => knownOf([photo(A), photo(B, one)])
    expect(seenOf(story(), photos({}))).toEqual([A, B])
    for (const state of ['awaiting', 'checking', 'withWorker', 'refused'] as const)
      expect(seenOf(story(), photos({ state }))).toEqual([A])
    expect(seenOf(story(), photos({ erasedAt: 1 }))).toEqual([A])
    expect(deskPhotosOf(story(), photos({ state: 'checking' }))).toEqual([
      { id: A, state: 'passed' },
      { id: B, state: 'checking' },
    ])
    expect(deskPhotosOf(story(), photos({ state: 'awaiting' }))).toHaveLength(1)
    expect(deskPhotosOf(story(), photos({ erasedAt: 1 }))).toHaveLength(1)
  })

  it('(4.9) go at the wish of whoever is on them, counted once', () => {
    const after = withoutPhoto(story(), A, 8)
    expect(after).toStrictEqual(story({ photoIds: [B], takenDown: 1, takenDownAt: 8 }))
    expect(withoutPhoto(after as Story, A, 9)).toBeUndefined()
  })

  it('(4.9) that have gone are gone for whoever asks again, of this class alone', () => {
    const id = 'ses_1' as unknown as SessionId
    expect(isGoneFrom(id, photo(A, { erasedAt: 1 }))).toBe(true)
    expect(isGoneFrom(id, photo(A))).toBe(false)
    expect(isGoneFrom('ses_2' as unknown as SessionId, photo(A, { erasedAt: 1 }))).toBe(false)
    expect(isGoneFrom(id, undefined)).toBe(false)
  })
})
