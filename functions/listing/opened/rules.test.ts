import { describe, expect, it } from '@jest/globals'
import { TERMS } from '../../testing/borrowing'
import { listed } from '../../testing/listed'
import { openedOf } from './rules'

const terms = { ...TERMS, reach: 'community' } as const
const opened = {
  ...{ listingId: 'lst_ladder', communityId: 'cmt', compoundId: 'cpd' },
  ...{ category: 'tools', publishedAt: 7 },
}

describe('A thing that its owner opened to the community', () => {
  it('(2.5) stands in its list by what it is, where, and since when', () =>
    expect(openedOf(listed({ terms }))).toStrictEqual(opened))

  it('(2.5) stands there from when it was made, where nobody noted the day it was published', () => {
    const { publishedAt: _unknown, ...old } = listed({ terms })
    expect(openedOf(old)).toStrictEqual({ ...opened, publishedAt: 5 })
  })

  it('(2.5) needs no category', () => {
    const { category: _none, ...bare } = listed({ terms })
    expect(openedOf(bare)).not.toHaveProperty('category')
  })

  it('(2.5) is not there while its own neighbours may not see it, or it was never opened', () => {
    expect(openedOf(listed())).toBeUndefined()
    expect(openedOf(listed({ terms, status: 'paused' }))).toBeUndefined()
  })
})
