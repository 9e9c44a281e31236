import { describe, expect, it } from '@jest/globals'
import { isOfSignIns, wayOf } from './rules'

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
})
