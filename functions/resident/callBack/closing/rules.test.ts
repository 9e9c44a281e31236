import { describe, expect, it } from '@jest/globals'
import type { CommunityId } from '../../../../shared/kernel/ids'
import type { CallBack } from '../rules'
import { closedFor } from './rules'

const here = 'here' as CommunityId
const call = {
  ...{ status: 'open', rev: 3, communityId: here, since: 100, tries: 1, notBefore: 900 },
  topics: [{ page: 'me', at: 150 }],
  takenBy: { postId: 'post', residentId: 'worker' },
} as unknown as CallBack
const left = { because: 'left', before: 200, at: 210, communityId: here } as const

describe('An open call of somebody who has gone', () => {
  it('(7.5) is closed with the reason, and in nobody’s hands', () => {
    const closed = closedFor(call, left)
    expect(closed).toMatchObject({
      ...{ status: 'done', rev: 4, closedBecause: 'left', settledAt: 210 },
    })
    expect(closed?.takenBy).toBeUndefined()
    expect(closed?.notBefore).toBeUndefined()
  })

  it('(7.5) is closed once', () => {
    expect(closedFor(closedFor(call, left), left)).toBeUndefined()
    expect(closedFor(undefined, left)).toBeUndefined()
  })

  it('(7.5) stays where it was asked for afterwards, or elsewhere', () => {
    expect(closedFor(call, { ...left, before: 149 })).toBeUndefined()
    expect(closedFor({ ...call, communityId: 'there' as CommunityId }, left)).toBeUndefined()
  })
})

describe('Which call is closed', () => {
  it('(7.5) keeps what it was about, and nothing of who would have called', () => {
    const { takenBy: _taken, notBefore: _later, ...kept } = call
    expect(closedFor({ ...call, outcome: 'notReached' }, left)).toStrictEqual({
      ...{ ...kept, rev: 4, status: 'done', closedBecause: 'left', settledAt: 210 },
    })
  })

  it('(7.5) is any that waits, wherever, of whoever is blocked', () => {
    const { communityId: _here, ...anywhere } = left
    expect(closedFor(call, { ...anywhere, because: 'blocked' })?.closedBecause).toBe('blocked')
  })

  it('(7.5) is one whose last word is not later, whether it is the first or another', () => {
    expect(closedFor(call, { ...left, before: 150 })?.status).toBe('done')
    const twice = { ...call, topics: [...call.topics, { page: 'home', at: 120 }] } as CallBack
    expect(closedFor(twice, { ...left, before: 149 })).toBeUndefined()
    expect(closedFor({ ...call, topics: [] }, { ...left, before: 99 })).toBeUndefined()
    expect(closedFor({ ...call, topics: [] }, { ...left, before: 100 })?.status).toBe('done')
  })

  it('(7.5) is none that was made already', () =>
    expect(closedFor({ ...call, status: 'done' }, left)).toBeUndefined())
})
