import { describe, expect, it } from '@jest/globals'
import type { RefusalCode } from '../../../shared/contract/refusals'
import { FAULT, OFFLINE, refused } from './answer'
import { endsSession } from './renewal'

const refusedBy = (code: Extract<RefusalCode, `login.${string}`>) => refused({ code })

describe('signing in again, silently, when a session has ended', () => {
  it('leaves Aunt Chen signed in while WeChat does not answer', () =>
    expect(endsSession(refusedBy('login.unavailable'))).toBe(false))
  it('leaves her signed in after too many logins in one minute', () =>
    expect(endsSession(refusedBy('login.tooOften'))).toBe(false))
  it('leaves her signed in in the lift, where there is no network', () =>
    expect(endsSession(OFFLINE)).toBe(false))
  it('leaves her signed in when the fault is ours', () => expect(endsSession(FAULT)).toBe(false))
  it('makes a guest of a browser in which nobody is chosen any more', () =>
    expect(endsSession({ is: 'nobody' })).toBe(true))
  it('makes a guest of an account that WeChat calls risky', () =>
    expect(endsSession(refusedBy('login.highRisk'))).toBe(true))
})
