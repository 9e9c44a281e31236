import { describe, expect, it } from '@jest/globals'
import { MAX_WRONG_SHOWN, type WrongRow } from '../../../../shared/contract/roster'
import { nameWrong } from './rules'

function named(...rows: readonly WrongRow[]): readonly WrongRow[] {
  const runs: WrongRow[] = []
  for (const row of rows) nameWrong(runs, row)
  return runs
}
const row = (line: number, reason: WrongRow['reason'] = 'unknownBuilding', sheet?: string) => ({
  ...{ line, reason },
  ...(sheet === undefined ? {} : { sheet }),
})

describe('(1.7) Wrong rows', () => {
  it('(1.7) one below the other with one reason are named together', () => {
    expect(named(row(3), row(4), row(5), row(7), row(8, 'noName'))).toEqual([
      { line: 3, until: 5, reason: 'unknownBuilding' },
      { line: 7, reason: 'unknownBuilding' },
      { line: 8, reason: 'noName' },
    ])
  })

  it('(1.7) of two sheets are named apart', () => {
    expect(named(row(3, 'noRoom', '一期'), row(4, 'noRoom', '二期'))).toHaveLength(2)
  })

  it('(1.7) beyond what anybody reads are counted alone', () => {
    const rows = Array.from({ length: 2 * MAX_WRONG_SHOWN }, (_, at) => row(2 * at))
    expect(named(...rows)).toHaveLength(MAX_WRONG_SHOWN)
  })
})
