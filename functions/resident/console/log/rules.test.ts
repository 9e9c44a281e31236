import { describe, expect, it } from '@jest/globals'
import { CONSOLE_SESSION_MS } from '../../../../shared/contract/console'
import type { ResidentId } from '../../../../shared/kernel/ids'
import { fewToLookAfter, isOfSignIns, mayBeIn, wayOf } from './rules'

const SESSION = 'csn_00000000000000000000000001'
const PASSKEY = 'psk_00000000000000000000000001'

describe('The log of sign-ins', () => {
  it('(10.1) is of coming in, being refused, saying it once more and going, and of nothing else', () => {
    for (const what of ['signIn', 'signInNotMe', 'signInWrongNumber', 'stepUp', 'signOut'])
      expect(isOfSignIns({ what })).toBe(true)
    for (const what of ['passkeyAdded', 'passkeyRemoved']) expect(isOfSignIns({ what })).toBe(true)
    for (const what of ['reveal', 'approveMembership', 'askExport'])
      expect(isOfSignIns({ what })).toBe(false)
  })

  it('(10.1) says by what: a passkey stands beside the session that it began', () => {
    expect(wayOf({ what: 'signIn', subjects: [SESSION] })).toBe('scan')
    expect(wayOf({ what: 'signIn', subjects: [SESSION, PASSKEY] })).toBe('passkey')
    expect(wayOf({ what: 'stepUp', subjects: [SESSION, PASSKEY] })).toBe('passkey')
    expect(wayOf({ what: 'passkeyAdded', subjects: [PASSKEY] })).toBeUndefined()
    expect(wayOf({ what: 'signOut', subjects: [SESSION] })).toBeUndefined()
  })

  it('(10.1) knows of a computer that it is out once twelve hours are over, and looks after few people at once', () => {
    const now = 50 * CONSOLE_SESSION_MS
    const entry = (by: string, at: number, what = 'signIn') => ({
      card: { what, at, by: `res_${by}` as ResidentId },
    })
    expect(mayBeIn(entry('A', now - CONSOLE_SESSION_MS + 1).card, now)).toBe(true)
    expect(mayBeIn(entry('A', now - CONSOLE_SESSION_MS).card, now)).toBe(false)
    expect(mayBeIn(entry('A', now, 'signOut').card, now)).toBe(false)
    const rows = [entry('A', now), entry('A', now), entry('B', now), entry('C', now), entry('D', 0)]
    expect(fewToLookAfter(rows, { now, most: 2 })).toEqual(rows.slice(0, 3))
    expect(fewToLookAfter(rows, { now, most: 3 })).toEqual(rows)
  })
})
