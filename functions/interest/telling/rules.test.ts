import { describe, expect, it } from '@jest/globals'
import { aDrive, DRAFT } from '../../testing/driveFacts'
import { deskNewsOf, isRefusedNow, newsOf } from './rules'

const when = { from: '2030-05-11', until: '2030-05-12', hours: DRAFT.hours }
const title = '书法班'

describe('What a drive is news of', () => {
  it('(4.5) to those who would have come: when it is held, that it lapsed, why it was ended', () => {
    expect(newsOf(aDrive({ status: 'held', draft: DRAFT }))).toStrictEqual({
      ...{ kind: 'interest.held', title, ...when, sessionId: 'ses_1' },
    })
    expect(newsOf(aDrive({ status: 'lapsed' }))).toStrictEqual({ kind: 'interest.lapsed', title })
    expect(newsOf(aDrive({ status: 'ended', reason: 'noRoom' }))).toStrictEqual({
      ...{ kind: 'interest.ended', title, reason: 'noRoom' },
    })
  })

  it('(4.5) nothing while it goes on, or where nobody saw it', () => {
    expect(newsOf(aDrive())).toBeUndefined()
    expect(newsOf(aDrive({ status: 'enough', reason: 'noRoom', draft: DRAFT }))).toBeUndefined()
    expect(newsOf(aDrive({ status: 'ended' }))).toBeUndefined()
  })

  it('(4.5) to the desk, at the moment when enough would come', () => {
    const enough = aDrive({ status: 'enough', draft: DRAFT })
    const news = { kind: 'interest.enough', title, ...when }
    expect(deskNewsOf(aDrive(), enough)).toStrictEqual(news)
    expect(deskNewsOf(undefined, enough)).toStrictEqual(news)
    expect(deskNewsOf(enough, { ...enough, households: 4 })).toBeUndefined()
    expect(deskNewsOf(undefined, aDrive({ draft: DRAFT }))).toBeUndefined()
    expect(deskNewsOf(aDrive(), aDrive({ status: 'enough' }))).toBeUndefined()
  })

  it('(4.5, 9.1) to whoever wrote it, once, that its words were refused', () => {
    const refused = aDrive({ textCheck: { is: 'refused', of: 'words', label: 'ad' } })
    expect(isRefusedNow(aDrive(), refused)).toBe(true)
    expect(isRefusedNow(undefined, refused)).toBe(true)
    expect(isRefusedNow(refused, refused)).toBe(false)
    expect(isRefusedNow(refused, aDrive())).toBe(false)
  })
})
