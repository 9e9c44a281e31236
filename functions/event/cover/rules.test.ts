import { describe, expect, it } from '@jest/globals'
import type { PhotoId } from '../../../shared/kernel/ids'
import type { Photo } from '../../moderation/photo/rules'
import { type Event, lastOverAt } from '../rules'
import { coverOf, decideCover, withoutCover, withPhoto } from './rules'

const [A, B] = ['pho_a', 'pho_b'] as unknown as readonly [PhotoId, PhotoId]
const event = (more: Partial<Event> = {}): Event =>
  ({
    ...{ id: 'evt_1', status: 'published' },
    sessions: [{ id: 'ses_1', day: '2030-05-01', hours: { from: '09:00', until: '10:00' } }],
    ...more,
  }) as unknown as Event
const OVER = lastOverAt(event())
const offer = (one: Event, more: object = {}) =>
  decideCover(one, { id: A, bytes: 10, now: OVER - 1, ...more })
const codeOf = (decision: ReturnType<typeof offer>) => (decision.ok ? 'yes' : decision.refusal.code)
const photo = (more: Partial<Photo>): Photo => ({ id: A, rev: 2, ...more }) as unknown as Photo

describe('The photo of an event', () => {
  it('(4.1) is put on what is drafted or published and not over yet, in the place of another', () => {
    const cover = { photoId: A, state: 'awaiting', rev: 0 } as const
    const before = event({ cover: { photoId: B, state: 'passed', rev: 3 } })
    expect(offer(before)).toStrictEqual({ ok: true, value: event({ cover }) })
    expect(codeOf(offer(event({ status: 'draft' })))).toBe('yes')
    for (const status of ['proposed', 'declined', 'cancelled'] as const)
      expect(codeOf(offer(event({ status })))).toBe('event.notInThisState')
    expect(codeOf(offer(event(), { now: OVER }))).toBe('event.inThePast')
    expect(codeOf(offer(event(), { bytes: 10_485_761 }))).toBe('photo.tooLarge')
  })

  it('(4.1) is seen by others once it has passed, and at no other time', () => {
    expect(coverOf(event())).toEqual({})
    expect(coverOf(event({ cover: { photoId: A, state: 'passed', rev: 2 } }))).toEqual({
      coverId: A,
    })
    for (const state of ['awaiting', 'checking', 'withWorker', 'refused'] as const)
      expect(coverOf(event({ cover: { photoId: A, state, rev: 2 } }))).toEqual({})
  })

  it('(4.1) follows its check, whatever comes late, twice or of another photo', () => {
    const checked = event({ cover: { photoId: A, state: 'checking', rev: 2 } })
    const passed = { photoId: A, state: 'passed', rev: 3 } as const
    expect(withPhoto(checked, photo({ state: 'passed', rev: 3 }))).toStrictEqual(
      event({ cover: passed }),
    )
    expect(withPhoto(checked, photo({ state: 'passed', rev: 2 }))).toBeUndefined()
    expect(withPhoto(checked, photo({ id: B, state: 'passed', rev: 3 }))).toBeUndefined()
    expect(withPhoto(event(), photo({ state: 'passed' }))).toBeUndefined()
  })

  it('(4.1) is gone with its pictures, and at the wish of whoever put it there', () => {
    const shown = event({ cover: { photoId: A, state: 'passed', rev: 2 } })
    expect(withPhoto(shown, photo({ state: 'passed', rev: 3, erasedAt: 1 }))).toStrictEqual(event())
    expect(withoutCover(shown)).toStrictEqual(event())
  })
})
