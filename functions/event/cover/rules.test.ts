import { describe, expect, it } from '@jest/globals'
import type { PhotoId } from '../../../shared/kernel/ids'
import type { Photo } from '../../moderation/photo/rules'
import { type Event, lastOverAt } from '../rules'
import { coverFor, coverOf, decideCover, notShownAnyMore, withoutCover, withPhoto } from './rules'

const [A, B, C] = ['pho_a', 'pho_b', 'pho_c'] as unknown as readonly [PhotoId, PhotoId, PhotoId]
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
    expect(offer(event())).toStrictEqual({ ok: true, value: event({ cover }) })
    for (const state of ['awaiting', 'checking', 'withWorker', 'refused'] as const)
      expect(offer(event({ cover: { photoId: B, state, rev: 3 } }))).toStrictEqual({
        ...{ ok: true, value: event({ cover }) },
      })
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

  it('(4.1) leaves the one that is seen where it is until it has passed itself', () => {
    const before = { photoId: B, rev: 3 }
    const seen = event({ cover: { ...before, state: 'passed' } })
    const other = { photoId: A, state: 'awaiting', rev: 0, before } as const
    const changed = event({ cover: other })
    expect(offer(seen)).toStrictEqual({ ok: true, value: changed })
    expect(coverOf(changed)).toEqual({ coverId: B })
    // Another one in its place before it has passed leaves the same standing.
    expect(offer(event({ cover: { ...other, photoId: C } }))).toStrictEqual({
      ...{ ok: true, value: changed },
    })
    const refused = withPhoto(changed, photo({ state: 'refused', rev: 2 })) as Event
    expect(coverOf(refused)).toEqual({ coverId: B })
    const passed = withPhoto(changed, photo({ state: 'passed', rev: 2 }))
    expect(passed).toStrictEqual(event({ cover: { photoId: A, state: 'passed', rev: 2 } }))
    expect(withPhoto(changed, photo({ state: 'passed', rev: 2, erasedAt: 1 }))).toStrictEqual(seen)
  })

  it('(4.1) is gone with its pictures too while another is checked', () => {
    const before = { photoId: B, rev: 3 }
    const cover = { photoId: A, state: 'checking', rev: 1 } as const
    const both = event({ cover: { ...cover, before } })
    const gone = { id: B, state: 'passed', rev: 4, erasedAt: 1 } as const
    expect(withPhoto(both, photo(gone))).toStrictEqual(event({ cover }))
    expect(withPhoto(both, photo({ ...gone, rev: 3 }))).toBeUndefined()
    expect(withPhoto(both, photo({ id: B, state: 'passed', rev: 4 }))).toBeUndefined()
  })

  it('(4.1) says which are shown no more', () => {
    const cover = { photoId: A, state: 'checking', rev: 1, before: { photoId: B, rev: 3 } } as const
    expect(notShownAnyMore(event({ cover }), event())).toEqual([A, B])
    expect(notShownAnyMore(event({ cover }), undefined)).toEqual([A, B])
    expect(notShownAnyMore(event({ cover }), event({ cover }))).toEqual([])
    const passed = { photoId: A, state: 'passed', rev: 2 } as const
    expect(notShownAnyMore(event({ cover }), event({ cover: passed }))).toEqual([B])
    expect(notShownAnyMore(undefined, event({ cover }))).toEqual([])
  })

  it('(4.1) is seen by its desk as it is checked, by others as it stands', () => {
    const before = { photoId: B, rev: 3 }
    const both = event({ cover: { photoId: A, state: 'checking', rev: 1, before } })
    expect(coverFor(both, 'desk')).toEqual({ cover: { id: A, state: 'checking', before: B } })
    expect(coverFor(both, 'neighbour')).toEqual({ cover: { id: B, state: 'passed' } })
    const alone = event({ cover: { photoId: A, state: 'checking', rev: 1 } })
    expect(coverFor(alone, 'desk')).toEqual({ cover: { id: A, state: 'checking' } })
    expect(coverFor(alone, 'neighbour')).toEqual({})
    expect(coverFor(event(), 'desk')).toEqual({})
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
