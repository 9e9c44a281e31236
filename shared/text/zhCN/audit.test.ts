import { describe, expect, it } from '@jest/globals'
import { NOTED } from '../../contract/audit'
import { isWrite } from '../../contract/endpoint'
import { ROUTES } from '../../contract/routes'
import { AUDIT_WORDS, auditWords } from './audit'

describe('The log of what workers did', () => {
  it('(10.5) has words for each of their writes, and for nothing that is none', () => {
    const written = ROUTES.filter((one) => isWrite(one) && one.audience === 'worker')
    const names = [...written.map(({ name }) => name), ...NOTED]
    expect(Object.keys(AUDIT_WORDS).sort()).toEqual([...names].sort())
  })

  it('(10.5) says each of them differently, and something of what it does not know', () => {
    const words = Object.values(AUDIT_WORDS)
    expect(new Set(words).size).toBe(words.length)
    expect(auditWords('ofALaterVersion')).toBe('办了一件事')
  })
})
