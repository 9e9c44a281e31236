import { describe, expect, it } from '@jest/globals'
import { SIGN_IN_MS } from '../../../../shared/contract/console'
import type { PasskeyId, ResidentId } from '../../../../shared/kernel/ids'
import {
  challengeUntil,
  decideAdding,
  isFresh,
  MAX_PASSKEYS,
  partyOf,
  type Passkey,
  type Passkeys,
  standing,
  usedOnce,
  withoutOne,
} from './rules'

const NOW = 1_000_000
const key = (n: number): Passkey => ({
  ...{ id: `psk_${String(n).padStart(26, '0')}` as PasskeyId, credentialId: `c${n}` },
  ...{ publicKey: 'p', counter: 0, since: NOW, device: 'computer', browser: 'edge' },
})
const keys = (...of: readonly Passkey[]): Passkeys => ({
  ...{ residentId: 'res_0000000000000000000000000L' as ResidentId, rev: 3, of },
})

describe('The passkeys of one person', () => {
  it('(10.1) are five at the most, and the same once more is the one that stands', () => {
    const added = decideAdding(keys(key(1)), key(2))
    expect(added).toEqual({ ok: true, value: { ...keys(key(1), key(2)), rev: 4 } })
    const full = keys(...Array.from({ length: MAX_PASSKEYS }, (_, n) => key(n)))
    expect(decideAdding(full, key(9))).toEqual({
      ok: false,
      refusal: { code: 'passkey.tooMany', max: MAX_PASSKEYS },
    })
    expect(decideAdding(full, key(0)).ok).toBe(true)
  })

  it('(10.1) say when each was used, and go one by one', () => {
    const used = usedOnce(keys(key(1), key(2)), key(2).id, { counter: 7, usedAt: NOW })
    expect(used.of).toEqual([key(1), { ...key(2), counter: 7, usedAt: NOW }])
    expect(used.rev).toBe(4)
    expect(withoutOne(keys(key(1), key(2)), key(1).id)).toEqual({ ...keys(key(2)), rev: 4 })
    expect(withoutOne(keys(key(1)), key(2).id)).toBeUndefined()
  })

  it('(10.1) are those of the account of WeChat that stands', () => {
    const renewed = { ...key(2), generation: 1 }
    expect(standing(keys(key(1), renewed), {})).toEqual([key(1)])
    expect(standing(keys(key(1), renewed), { generation: 1 })).toEqual([renewed])
  })
})

describe('Where passkeys are used', () => {
  it('(10.1) is a name over TLS, or this machine by its name', () => {
    const api = { id: 'api.example.cn', origin: 'https://api.example.cn' }
    expect(partyOf('https://api.example.cn')).toEqual(api)
    const here = { id: 'localhost', origin: 'http://localhost:3000' }
    expect(partyOf('http://127.0.0.1:3000')).toEqual(here)
    expect(partyOf('http://localhost:3000')).toEqual(here)
    for (const none of ['https://10.0.0.7', 'http://api.example.cn', 'http://192.168.1.2:80', ''])
      expect(partyOf(none)).toBeUndefined()
  })

  it('(10.1) what is to be signed is good for three minutes, and for none that we did not give', () => {
    const until = challengeUntil(NOW)
    expect(until).toBe(NOW + SIGN_IN_MS)
    expect([isFresh({ until }, NOW), isFresh({ until }, until - 1)]).toEqual([true, true])
    expect([isFresh({ until }, until), isFresh({ until: until + 1 }, NOW)]).toEqual([false, false])
  })
})
