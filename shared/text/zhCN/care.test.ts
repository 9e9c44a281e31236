import { describe, expect, it } from '@jest/globals'
import { ROUTES } from '../../contract/routes'
import { CARE_SENTENCES } from './careRefusals'
import { ACT_WORDS, relativeWords } from './care'

describe('The log of what was done for somebody', () => {
  it('(1.6) has words for everything that one may do for another, and for nothing else', () => {
    const open = ROUTES.filter(
      ({ openToProxies, method }) => openToProxies !== undefined && method !== 'GET',
    )
    expect(Object.keys(ACT_WORDS).sort()).toEqual(open.map(({ name }) => name).sort())
  })
})

describe('A last day that cannot be', () => {
  it('(1.6) is refused in words that hold for a day that is over and for one too far away', () => {
    const said = CARE_SENTENCES['care.tooLong']()
    expect(said).toContain('最早是今天')
    expect(said).toContain('最晚是一年后')
  })
})

describe('Whoever decides on a relative', () => {
  it('(1.6) reads who put them down, and how they said yes', () => {
    expect(relativeWords({ kind: 'elder', by: '李叔', consent: 'inWriting' })).toBe(
      '由李叔登记的老人（没有手机，本人签了字）',
    )
  })

  it('(12.3) reads of a child when it was born, and that its guardian agreed', () => {
    const child = { kind: 'child', by: '李叔', born: '2016-05', consent: 'guardian' } as const
    expect(relativeWords(child)).toBe('由李叔登记的孩子（2016年5月出生，监护人已同意）')
  })
})
