import { describe, expect, it } from '@jest/globals'
import { KEPT_KINDS, type KeptKind } from './privacy'

const KINDS: readonly (readonly [string, KeptKind])[] = Object.entries(KEPT_KINDS)

describe('隐私说明', () => {
  it.each(KINDS)('(12.1) says of %s in plain words what, why and how long', (_, kind) => {
    for (const words of Object.values(kind)) {
      expect(words).toMatch(/\p{Script=Han}/u)
      expect(words).not.toMatch(/[A-Za-z]|数据|处理者|cookie/i)
    }
    expect(kind.why.length).toBeLessThan(60)
    expect(kind.kept).toMatch(/天|不保存|跟着|留着|马上/)
  })

  it('(12.1) says of each private thing in WeChat what it is for', () =>
    expect(Object.keys(KEPT_KINDS)).toEqual(
      expect.arrayContaining(['phone', 'photos', 'camera', 'clipboard', 'account']),
    ))
})
