import { describe, expect, it } from '@jest/globals'
import type { LocalDate } from '../../../../shared/kernel/dates'
import { isEndless, noLines, takeLines } from './rules'

const BOOK = { strings: [], isDay: [], firstDay: '1899-12-30' as LocalDate }
const cell = (text: string, address = '') =>
  `<c${address === '' ? '' : ` r="${address}"`} t="inlineStr"><is><t>${text}</t></is></c>`
const row = (inner: string, number?: number) =>
  `<row${number === undefined ? '' : ` r="${number}"`}>${inner}</row>`
const read = (...pieces: readonly string[]) => {
  const lines = noLines()
  for (const piece of pieces) takeLines(lines, piece, BOOK)
  return lines
}

describe('(1.7) The rows of a sheet, as they come in', () => {
  it('(1.7) are the same wherever the pieces are cut', () => {
    const xml = `<sheetData>${row(cell('甲') + cell('乙'), 1)}${row(cell('丙'), 2)}</sheetData>`
    for (let cut = 0; cut <= xml.length; cut++) {
      const { rows, count } = read(xml.slice(0, cut), xml.slice(cut))
      expect([rows, count]).toEqual([[['甲', '乙'], ['丙']], 2])
    }
  })

  it('(1.7) that have no number are counted on, also into the next piece', () => {
    expect(noLines()).toEqual({ rows: [], count: 0, rest: '' })
    const { rows, count, rest } = read(row(cell('甲')), row('') + row(cell('乙')), row(cell('丙')))
    expect([rows, count, rest]).toEqual([[['甲'], [], ['乙'], ['丙']], 3, ''])
    expect(read('<x/>', row(cell('甲')) + '<row').rest).toBe('<row')
  })

  it('(1.7) stand in the column of their address, with nothing where there is none', () => {
    expect(read(row(cell('甲', 'B1') + cell('乙', 'D1'))).rows).toEqual([[null, '甲', null, '乙']])
    expect(read(row(cell('甲', 'AB1'))).rows[0]).toHaveLength(28)
    expect(read(row(cell('甲', 'B12'), 1)).rows).toEqual([[null, '甲']])
    expect(read(row(`<c t="inlineStr"/>${cell('乙')}`)).rows).toEqual([[null, '乙']])
    expect(read(row(`${cell('甲')}<c r="B1"/>${cell('乙')}`)).rows).toEqual([['甲', null, '乙']])
  })

  it('(1.7) are at most two hundred columns wide, and none stands twice', () => {
    expect(read(row(cell('甲', 'GR1'))).rows[0]).toHaveLength(200)
    expect(read(row(cell('甲', 'GS1'))).rows).toEqual([])
    expect(read(row(cell('甲', 'A1') + cell('乙', 'A1'))).rows).toEqual([['甲']])
  })

  it('(1.7) keep the number that the program shows; blank ones are counted where others follow', () => {
    const { rows, count } = read(row(cell('甲'), 3) + row('', 4) + row(cell('乙')) + row(cell('')))
    expect([rows, count]).toEqual([[[], [], ['甲'], [], ['乙']], 2])
    expect(read(row(cell('甲'), 2) + row(cell('乙'), 1)).rows).toEqual([[], ['甲']])
    expect(read(row(cell('甲'), 1) + row(cell('乙'), 1)).rows).toEqual([['甲']])
    expect(read(row(cell('甲'), 1_048_576)).rows.length).toBe(1_048_576)
    expect(read(row(cell('甲'), 1_048_577)).rows).toEqual([])
  })

  it('(1.7) that never end are noticed beyond two million characters', () => {
    const rest = (length: number) => ({ ...noLines(), rest: 'x'.repeat(length) })
    expect(isEndless(rest(2_000_000))).toBe(false)
    expect(isEndless(rest(2_000_001))).toBe(true)
  })
})
