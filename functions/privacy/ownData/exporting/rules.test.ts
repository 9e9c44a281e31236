import { describe, expect, it } from '@jest/globals'
import { DAY_MS } from '../../../../shared/kernel/dates'
import type { ExportId, ResidentId } from '../../../../shared/kernel/ids'
import { refuse } from '../../../../shared/kernel/outcome'
import { decideExport, type Export, type Exports, readable } from './rules'

const NOW = Date.parse('2030-05-01T10:00:00+08:00')
const one = (id: string, at: number): Export => ({ id: id as ExportId, at, hash: 'h' })
const asked = (...at: readonly number[]): Exports => ({
  residentId: 'res_chen' as ResidentId,
  rev: at.length,
  asked: at.map((when, n) => one(`exp_${n}`, when)),
})

describe('Taking one’s own data along', () => {
  it('(12.2) is written down with what was asked for that day', () =>
    expect(decideExport(asked(NOW - 5), one('exp_new', NOW))).toEqual({
      ok: true,
      value: { ...asked(NOW - 5), rev: 2, asked: [one('exp_0', NOW - 5), one('exp_new', NOW)] },
    }))

  it('(12.2) is done three times a day', () => {
    expect(decideExport(asked(NOW - 2, NOW - 1), one('exp_3', NOW)).ok).toBe(true)
    expect(decideExport(asked(NOW - 3, NOW - 2, NOW - 1), one('exp_4', NOW))).toEqual(
      refuse({ code: 'export.tooMany', max: 3 }),
    )
  })

  it('(12.4) can be read for a day, to the millisecond, and is then forgotten', () => {
    const before = asked(NOW - DAY_MS, NOW - DAY_MS + 1)
    expect(readable(before, NOW)).toEqual([one('exp_1', NOW - DAY_MS + 1)])
    const after = decideExport(before, one('exp_new', NOW))
    expect(after.ok && after.value.asked.map(({ id }) => id)).toEqual(['exp_1', 'exp_new'])
  })
})
