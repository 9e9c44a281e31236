import { describe, expect, it } from '@jest/globals'
import type { ResidentId } from '../../../shared/kernel/ids'
import { at, registration } from '../../testing/seats'
import { newsOf } from './rules'

const waiting = registration({ status: 'waitlisted' })

describe('What is news of a seat', () => {
  it('(7.1) is that it came while one waited, never that one took it oneself', () => {
    expect(newsOf(waiting, registration())).toEqual({ kind: 'registration.seated' })
    expect(newsOf(undefined, registration())).toBeUndefined()
    expect(newsOf(registration({ status: 'offered' }), registration())).toBeUndefined()
    expect(newsOf(waiting, registration({ life: 2 }))).toBeUndefined()
    expect(newsOf(undefined, waiting)).toBeUndefined()
  })

  it('(4.4) is that one has to wait after all, where the seats became fewer', () => {
    const news = (before: Parameters<typeof newsOf>[0]) =>
      newsOf(before, registration({ status: 'waitlisted', life: 2 }))
    expect(news(registration())).toEqual({ kind: 'registration.toLine' })
    expect(news(registration({ status: 'offered' }))).toEqual({ kind: 'registration.toLine' })
    expect(news(registration({ status: 'cancelled' }))).toBeUndefined()
    expect(news(undefined)).toBeUndefined()
    expect(newsOf(registration(), registration({ life: 2 }))).toBeUndefined()
  })

  it('(4.4) is that it is kept, and until when', () => {
    const offered = registration({ status: 'offered', offeredUntil: at(10, 11) })
    expect(newsOf(waiting, offered)).toEqual({
      ...{ kind: 'registration.offered', keptUntil: at(10, 11) },
    })
    expect(newsOf(waiting, registration({ status: 'offered' }))).toEqual({
      kind: 'registration.offered',
    })
  })

  it('(4.4) is that it is gone, unless one knows it', () => {
    const ended = (because?: 'lapsed' | 'worker' | 'moved' | 'blocked' | 'account' | 'ill') =>
      newsOf(waiting, registration({ status: 'cancelled', ...(because ? { because } : {}) }))
    expect(ended('lapsed')).toEqual({ kind: 'registration.lapsed', reason: 'lapsed' })
    expect(ended('worker')?.kind).toBe('registration.ended')
    expect(ended('moved')?.kind).toBe('registration.left')
    for (const known of ['blocked', 'account', 'ill', undefined] as const)
      expect(ended(known)).toBeUndefined()
  })

  it('(4.3) is that a worker signed one up, in the very life in which they did', () => {
    const act = { what: 'signedUp', by: 'res_worker' as ResidentId, at: at(9, 10) } as const
    const begun = (status: 'confirmed' | 'waitlisted', life = 1) =>
      registration({ status, life, acts: [{ ...act, life: 1 }] })
    expect(newsOf(undefined, begun('confirmed'))).toEqual({ kind: 'registration.signedUpFor' })
    expect(newsOf(undefined, begun('waitlisted'))).toEqual({ kind: 'registration.joinedFor' })
    expect(newsOf(begun('waitlisted'), begun('confirmed'))?.kind).toBe('registration.seated')
    expect(newsOf(registration({ status: 'cancelled' }), begun('confirmed', 2))).toBeUndefined()
  })

  it('(7.1) is told once: the same state is none', () => {
    expect(newsOf(registration(), registration({ rev: 2 }))).toBeUndefined()
    const lapsed = registration({ status: 'cancelled', because: 'lapsed' })
    expect(newsOf(lapsed, lapsed)).toBeUndefined()
    expect(newsOf(registration({ status: 'cancelled', life: 2 }), lapsed)).toBeDefined()
  })
})
