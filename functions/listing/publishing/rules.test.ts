import { describe, expect, it } from '@jest/globals'
import { hours, may, NOON, TERMS } from '../../testing/borrowing'
import { BACK, FRONT, listed } from '../../testing/listed'
import type { Listing, PhotoVerdict } from '../rules'
import { decidePublish, judgedWords, offerOf, verdictOn } from './rules'

const refused = (code: string, more = {}) => ({ ok: false, refusal: { code, ...more } })
const incomplete = (missing: string) => refused('listing.incomplete', { missing })
const { publishedAt: _never, ...unseen } = listed({ status: 'draft' })
const draft = (change: Partial<Listing> = {}): Listing => ({ ...unseen, ...change })
const publishes = (change: Partial<Listing> = {}) => decidePublish(draft(change), NOON)

const MORNING = [{ weekday: 1, hours: hours('09:00', '12:00') }]
const skill = (terms: object, change: Partial<Listing> = {}) =>
  draft({ kind: 'skill', category: 'teaching', terms: { ...TERMS, ...terms }, ...change })

describe('A thing that its owner publishes', () => {
  it('(2.1) is published from now on', () =>
    expect(publishes()).toStrictEqual({
      ok: true,
      value: listed({ status: 'published', publishedAt: NOON }),
    }))

  it.each(['paused', 'repair'] as const)(
    '(2.1) comes back from %s as old as it is, and without what was planned for it',
    (status) =>
      expect(decidePublish(listed({ status, closesAs: 'withdrawn' }), NOON)).toStrictEqual({
        ok: true,
        value: listed(),
      }),
  )

  it.each(['published', 'lost', 'withdrawn', 'given'] as const)(
    '(2.1) is not published when it is %s',
    (status) => expect(publishes({ status })).toEqual(refused('listing.notInThisState')),
  )

  it.each<readonly [string, Partial<Listing>]>([
    ['photo', { photoIds: [], title: '' }],
    ['title', { title: '', category: 'phones' }],
    ['category', { category: 'phones' }],
    ['category', { kind: 'skill', category: 'tools' }],
    ['category', { category: undefined as never }],
    ['hours', { terms: { ...TERMS, unit: 'slot' } }],
  ])('(2.1) needs its %s first', (missing, change) =>
    expect(publishes(change)).toEqual(incomplete(missing)),
  )
})

describe('Help that somebody offers', () => {
  const publishesHelp = (terms: object) => decidePublish(skill(terms), NOON)
  const day = (...ranges: readonly (readonly [string, string])[]) => ({
    day: may(9),
    hours: ranges.map(([from, until]) => hours(from, until)),
  })

  it('(2.4) has slots and hours, of a week or of a day', () => {
    expect(publishesHelp({ unit: 'slot', weekly: MORNING }).ok).toBe(true)
    expect(publishesHelp({ unit: 'slot', exceptions: [day(['09:00', '10:00'])] }).ok).toBe(true)
  })

  it.each([
    ['days', { weekly: MORNING }],
    ['half-hours', { unit: 'halfHour', weekly: MORNING }],
    ['slots without hours', { unit: 'slot' }],
    ['days without hours', { unit: 'slot', exceptions: [day()] }],
  ])('(2.4) is not complete with %s', (_what, terms) =>
    expect(publishesHelp(terms)).toEqual(incomplete('hours')),
  )

  it('(2.4) has hours that can stand beside each other', () => {
    const exceptions = [day(['09:00', '11:00'], ['10:00', '12:00'])]
    expect(publishesHelp({ unit: 'slot', exceptions })).toEqual(refused('listing.hoursWrong'))
  })
})

describe('The photos of what is published', () => {
  const withPhotos = (front?: Partial<PhotoVerdict>, back?: Partial<PhotoVerdict>) =>
    publishes({
      verdicts: {
        ...(front ? { [FRONT]: { rev: 2, ...front } as PhotoVerdict } : {}),
        ...(back ? { [BACK]: { rev: 2, ...back } as PhotoVerdict } : {}),
      },
    })

  it('(9.1) have all arrived', () => {
    expect(withPhotos({ state: 'passed' })).toEqual(refused('photo.notUploaded'))
    expect(withPhotos({ state: 'refused' }, { state: 'awaiting' })).toEqual(
      refused('photo.notUploaded'),
    )
  })

  it('(9.1) need not all have been looked at', () =>
    expect(withPhotos({ state: 'checking' }, { state: 'withWorker' }).ok).toBe(true))

  it('(9.1) are none that was refused: which one, and why', () => {
    const no = { state: 'refused', label: 'ad' } as const
    const passed = { state: 'passed' } as const
    expect(withPhotos(no, passed)).toEqual(refused('photo.refused', { label: 'ad', position: 1 }))
    expect(withPhotos(passed, no)).toEqual(refused('photo.refused', { label: 'ad', position: 2 }))
    expect(withPhotos(passed, { state: 'refused' })).toEqual(
      refused('photo.refused', { label: 'other', position: 2 }),
    )
  })
})

describe('What a thing takes a photo for', () => {
  const photo = { id: FRONT, state: 'passed', rev: 4 } as const
  const knows = (rev?: number) => ({
    verdicts: (rev === undefined ? {} : { [FRONT]: { state: 'passed', rev } }) as never,
  })

  it('(9.1) is checked until its file can be seen, so that nobody is shown a hole', () => {
    expect(verdictOn(photo, knows())).toStrictEqual({ state: 'checking', rev: 3 })
    expect(verdictOn(photo, knows(3))).toStrictEqual({ state: 'checking', rev: 3 })
    expect(verdictOn(photo, knows(4))).toStrictEqual({ state: 'passed', rev: 4 })
  })

  it('(9.1) is everything else at once, with the reason where there is one', () => {
    expect(verdictOn({ ...photo, state: 'awaiting' }, knows())).toStrictEqual({
      ...{ state: 'awaiting', rev: 4 },
    })
    expect(verdictOn({ ...photo, state: 'refused', label: 'ad' }, knows())).toStrictEqual({
      ...{ state: 'refused', rev: 4, label: 'ad' },
    })
  })
})

describe('What is judged', () => {
  const words = '人字梯\n两米高\n防滑套\n梯子'

  it('(2.2) is a thing by its words, help also by its kind and where it happens', () => {
    expect(judgedWords(listed())).toBe(words)
    expect(judgedWords(skill({ venue: 'asker' }))).toBe(`${words}\nteaching\nasker`)
  })

  it('(2.2) is safe or not by kind, category, words, and whether it is at somebody’s home', () => {
    expect(offerOf(listed())).toStrictEqual({
      ...{ kind: 'item', category: 'tools', text: words, isAtHome: false },
    })
    expect(offerOf(skill({ venue: 'asker' }))).toStrictEqual({
      ...{ kind: 'skill', category: 'teaching', text: words, isAtHome: true },
    })
    expect(offerOf(skill({ venue: 'helper' })).isAtHome).toBe(false)
  })
})
