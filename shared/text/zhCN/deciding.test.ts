import { describe, expect, it } from '@jest/globals'
import { HOUR_MS, type LocalDate, startOf } from '../../kernel/dates'
import { decidingWords } from './deciding'

const today = '2030-05-09' as LocalDate
const open = { people: 8, decidesAt: startOf(today) + 20 * HOUR_MS }
const said = (more: Partial<Parameters<typeof decidingWords>[0]>) =>
  decidingWords({ ...open, ...more }, today)

describe('Of a class that needs eight', () => {
  it('(4.5) one reads how many are lacking and until when, and nobody is named', () => {
    expect(said({ lacking: 3 })).toBe('还差3位就开，今天 20:00前定')
    expect(said({ lacking: 0 })).toBe('人数够了，今天 20:00定下来')
    expect(said({})).toBe('满8位就开，今天 20:00前定')
  })

  it('(4.5) one reads that it is certain, once it is', () => {
    expect(said({ certain: 'enough' })).toBe('人数够了，照常开')
    expect(said({ certain: 'anyway' })).toBe('人不多，也照常开')
    expect(decidingWords({ people: 8 }, today)).toBeUndefined()
  })
})
