import { describe, expect, it } from '@jest/globals'
import type { Listing } from '../rules'
import { FRONT, listed } from '../../testing/listed'
import { withoutWords } from './rules'

const DONE = [{ key: 'key-of-this-tap', hash: 'hash', at: 9, answer: '{}' }]
const ladder = listed({
  ...{ done: DONE, closesAs: 'lost', hasClosedItself: true },
  certificate: { of: 'electric', state: 'missing' },
})
const { tags: _tags, ...bare } = listed({
  ...{ status: 'withdrawn', title: '', description: '', accessories: [], photoIds: [] },
  ...{ verdicts: {}, done: [], textCheck: { is: 'none' } },
})

describe('The thing of somebody whose account is gone', () => {
  it('(12.2) is withdrawn, without a word, a picture or a paper of theirs', () =>
    expect(withoutWords(ladder)).toStrictEqual(bare))

  it('(12.2) stays given where it was given', () =>
    expect(withoutWords({ ...ladder, status: 'given' })).toStrictEqual({
      ...bare,
      status: 'given',
    }))

  it('(12.2) is erased once', () => {
    expect(withoutWords(bare)).toBeUndefined()
    expect(withoutWords({ ...bare, status: 'given' })).toBeUndefined()
  })

  it.each<readonly [string, Partial<Listing>]>([
    ['can still be found', { status: 'published' }],
    ['has a title', { title: '人字梯' }],
    ['has a description', { description: '两米高' }],
    ['has a photo', { photoIds: [FRONT] }],
    ['remembers an answer', { done: DONE }],
    ['has a photo and remembers an answer', { photoIds: [FRONT], done: DONE }],
  ])('(12.2) is not erased while it %s', (_what, left) =>
    expect(withoutWords({ ...bare, ...left })).toStrictEqual(bare),
  )
})
