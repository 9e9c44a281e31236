import { describe, expect, it } from '@jest/globals'
import { calledAfter } from './rules'

describe('What somebody is called', () => {
  const asked = { name: '陈秀英', addressForm: '阿英' }
  const verified = { name: '陈秀兰', addressForm: '陈姨' }
  const among = (...statuses: readonly ('requested' | 'approved' | 'rejected')[]) => ({
    ...verified,
    posts: [] as readonly unknown[],
    memberships: statuses.map((status) => ({ status })),
  })

  it.each([
    [{ ...among(), name: undefined }],
    [among('rejected')],
    [among('rejected', 'rejected')],
  ])('(1.4) is what they say, while no worker has verified it', (known) =>
    expect(calledAfter(known, asked, { isPassed: false })).toEqual(asked),
  )

  it.each([[among('approved')], [among('requested')], [among('rejected', 'requested')]])(
    '(1.4) stays what a worker has verified or is looking at',
    (known) => expect(calledAfter(known, asked, { isPassed: false })).toEqual(verified),
  )

  it('(1.11) stays what whoever gave them a post has verified, or a worker before they left', () => {
    expect(calledAfter(among(), asked, { isPassed: false })).toEqual(verified)
    const posted = { ...among('rejected'), posts: ['a post'] }
    expect(calledAfter(posted, asked, { isPassed: false })).toEqual(verified)
  })

  it('(9.1) changes in what neighbours read when that has passed, and never in the name', () =>
    expect(calledAfter(among('approved'), asked, { isPassed: true })).toEqual({
      name: '陈秀兰',
      addressForm: '阿英',
    }))
})
