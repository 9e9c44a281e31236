import { describe, expect, it } from '@jest/globals'
import { BACK, FRONT, listed } from '../testing/listed'
import { CHEN, TERMS } from '../testing/borrowing'
import { shortIdOf } from '../resident/mute/rules'
import {
  cardOf,
  checkOf,
  decidedAnew,
  isGift,
  isOpenAround,
  isOver,
  isSkill,
  isVisible,
  type Listing,
  photoStateOf,
  refusedLabel,
  textOf,
} from './rules'

const PASSED = { state: 'passed', rev: 2 } as const
const photos = (front: unknown, back: unknown = PASSED) =>
  listed({ verdicts: { [FRONT]: front, [BACK]: back } as Listing['verdicts'] })
const certified = (state: string) => listed({ certificate: { of: 'electric', state } as never })

describe('The words of a thing', () => {
  it('(9.1) are its title, description, accessories and tags, a line each, to be checked as one', () => {
    expect(textOf(listed())).toBe('人字梯\n两米高\n防滑套\n梯子')
    expect(textOf(listed({ accessories: ['绳', '钩'], tags: ['高', '稳'] }))).toBe(
      '人字梯\n两米高\n绳\n钩\n高\n稳',
    )
  })

  it('(9.1) leave no empty lines, and need no tags', () => {
    const { tags: _tags, ...bare } = listed({ description: '', accessories: [] })
    expect(textOf(bare)).toBe('人字梯')
  })
})

describe('Where a thing stands with the checks', () => {
  it.each<readonly [string, Listing]>([
    ['passed', listed()],
    ['passed', certified('approved')],
    ['withWorker', certified('missing')],
    ['withWorker', certified('expired')],
    ['withWorker', listed({ textCheck: { is: 'withWorker', of: 'h1' } })],
    ['withWorker', photos({ state: 'withWorker', rev: 2 })],
    ['checking', photos({ state: 'checking', rev: 1 })],
    ['checking', photos(undefined)],
    ['none', listed({ textCheck: { is: 'none' } })],
    ['none', { ...certified('waiting'), textCheck: { is: 'none' } }],
    ['refused', photos({ state: 'refused', rev: 3 })],
    ['refused', { ...photos({ state: 'refused', rev: 3 }), textCheck: { is: 'none' } }],
    ['refused', listed({ textCheck: { is: 'refused', of: 'h1', label: 'ad' } })],
  ])('(9.1) the worst part counts: %s', (check, listing) => expect(checkOf(listing)).toBe(check))

  it('(9.1) a photo of which nothing is known is awaited', () => {
    expect(photoStateOf(photos(undefined), FRONT)).toBe('awaiting')
    expect(photoStateOf(photos(undefined), BACK)).toBe('passed')
  })

  it('(9.1) others see it while it is published and every part has passed', () => {
    expect(isVisible(listed())).toBe(true)
    for (const status of ['draft', 'paused', 'repair', 'lost', 'withdrawn', 'given'] as const)
      expect(isVisible(listed({ status }))).toBe(false)
    expect(isVisible(photos({ state: 'checking', rev: 1 }))).toBe(false)
  })
})

describe('Why it was refused', () => {
  const no = (label?: string) =>
    photos(PASSED, { state: 'refused', rev: 3, ...(label ? { label } : {}) })

  it('(9.1) is for its words before its photos, and for a photo where it is one', () => {
    const textCheck = { is: 'refused', of: 'h1', label: 'ad' } as const
    expect(refusedLabel({ ...no('porn'), textCheck })).toBe('ad')
    expect(refusedLabel(no('porn'))).toBe('porn')
    expect(refusedLabel(no())).toBe('other')
  })

  it('(9.1) is nothing where a photo only waits', () =>
    expect(refusedLabel(photos({ state: 'withWorker', rev: 2, label: 'ad' }))).toBeUndefined())

  it('(9.1) says nothing of photos that are not of the thing any more', () =>
    expect(
      refusedLabel({ ...photos({ state: 'refused', rev: 3, label: 'ad' }), photoIds: [BACK] }),
    ).toBeUndefined())
})

describe('What kind of listing it is', () => {
  it('(2.1) is over once it is withdrawn or given', () => {
    for (const status of ['withdrawn', 'given'] as const) expect(isOver({ status })).toBe(true)
    for (const status of ['draft', 'published', 'paused', 'repair', 'lost'] as const)
      expect(isOver({ status })).toBe(false)
  })

  it('(2.1) is a gift, help, or open to the community only where its owner said so', () => {
    expect(isGift({ terms: { ...TERMS, isGift: true } })).toBe(true)
    expect(isGift({ terms: TERMS })).toBe(false)
    expect(isSkill({ kind: 'skill' })).toBe(true)
    expect(isSkill({ kind: 'item' })).toBe(false)
    expect(isSkill({})).toBe(false)
    expect(isOpenAround({ terms: { ...TERMS, reach: 'community' } })).toBe(true)
    expect(isOpenAround({ terms: { ...TERMS, reach: 'compound' } })).toBe(false)
    expect(isOpenAround({ terms: TERMS })).toBe(false)
  })

  it('(2.6) forgets what was to become of it when its owner decides anew', () =>
    expect(decidedAnew(listed({ closesAs: 'lost', hasClosedItself: true }))).toStrictEqual(
      listed(),
    ))
})

describe('The card of a thing in a list', () => {
  const card = {
    ...{ title: '人字梯', category: 'tools', cover: FRONT, building: 'bld_3' },
    ...{ owner: shortIdOf(CHEN), at: 9 },
  }
  it('(2.5) tells what it is and where, and nothing more', () =>
    expect(cardOf(listed())).toStrictEqual(card))

  it('(2.5) never names its owner in full', () =>
    expect(cardOf(listed({ ownerId: 'res_0123456789abcdef' as never })).owner).not.toBe(
      'res_0123456789abcdef',
    ))

  it('(2.1) marks a gift and help', () => {
    expect(cardOf(listed({ terms: { ...TERMS, isGift: true } }))).toMatchObject({ isGift: true })
    expect(cardOf(listed({ kind: 'skill' }))).toMatchObject({ kind: 'skill' })
  })

  it('(2.1) leaves out what a draft has not got yet', () => {
    const { category: _none, ...draft } = listed({ photoIds: [] })
    const shown = cardOf(draft)
    expect(shown).not.toHaveProperty('category')
    expect(shown).not.toHaveProperty('cover')
  })

  it('(2.6) tells its owner what others do not see, and why', () => {
    expect(cardOf(listed({ status: 'paused' })).state).toStrictEqual({
      ...{ status: 'paused', check: 'passed' },
    })
    expect(cardOf(listed({ status: 'paused', closesAs: 'lost' })).state).toStrictEqual({
      ...{ status: 'paused', check: 'passed', closesAs: 'lost' },
    })
    expect(cardOf(certified('expired')).state).toStrictEqual({
      ...{ status: 'published', check: 'withWorker', certificate: 'expired' },
    })
  })
})
