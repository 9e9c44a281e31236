import { describe, expect, it } from '@jest/globals'
import { FLOWS } from '../../../shared/contract/figures'
import { startOf } from '../../../shared/kernel/dates'
import { FIGURE_WORDS, RATIO_WORDS } from '../../../shared/text/zhCN/figures'
import { may } from '../../testing/borrowing'
import { decideClosing, linesOf } from './rules'

const june = may(1).replace('-05-', '-06-') as ReturnType<typeof may>
const closing = { month: '2026-05', today: june, asOf: startOf(june) }

describe('Closing May', () => {
  it('(10.4) is for June, once a night of June has counted it', () =>
    expect(decideClosing(closing)).toEqual({ ok: true, value: startOf(june) }))

  it('(10.4) is not for May itself, to its last day', () =>
    expect(decideClosing({ ...closing, today: may(31) })).toMatchObject({
      refusal: { code: 'report.notOver' },
    }))

  it('(10.4) waits for the night that counts its last evening', () => {
    for (const asOf of [undefined, startOf(june) - 1])
      expect(decideClosing({ ...closing, asOf })).toMatchObject({
        refusal: { code: 'report.notCounted' },
      })
  })
})

describe('What is closed', () => {
  const lines = linesOf({ counts: { lent: 12 }, hidden: ['late'] })

  it('(10.4) holds each number with its name and what it means, none that is hidden, and 0 where there was none', () => {
    expect(lines.map(({ figure }) => figure)).toEqual([...FLOWS])
    const amounts = new Map(lines.map(({ figure, amount }) => [figure, amount]))
    expect(['lent', 'late', 'given'].map((one) => amounts.get(one as 'lent'))).toEqual([
      ...[12, undefined, 0],
    ])
    for (const { figure, name, means } of lines)
      expect({ name, means }).toMatchObject({
        name: FIGURE_WORDS[figure].name,
        means: FIGURE_WORDS[figure].means,
      })
  })

  it('(10.4) says of each share what is divided by what', () => {
    for (const { means } of Object.values(RATIO_WORDS)) expect(means).toMatch(/除以/)
  })
})
