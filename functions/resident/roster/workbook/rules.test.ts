import { describe, expect, it } from '@jest/globals'
import { noLines, takeLines } from '../lines/rules'
import { dayStylesIn, firstDayIn, sheetsIn, stringsIn, type Workbook } from './rules'

const BOOK: Workbook = {
  strings: ['楼栋', '陈秀英'],
  isDay: [false, true],
  firstDay: firstDayIn('<workbook/>'),
}
const sheetOf = (rows: string) => `<worksheet><sheetData>${rows}</sheetData></worksheet>`

function rowsIn(rows: string, { book = BOOK, size = 7 } = {}) {
  const lines = noLines()
  const xml = sheetOf(rows)
  for (let at = 0; at < xml.length; at += size) takeLines(lines, xml.slice(at, at + size), book)
  return lines.rows
}
const cellsIn = (cells: string, book = BOOK) => rowsIn(`<row r="1">${cells}</row>`, { book })[0]

describe('(1.7) The cells of a sheet', () => {
  it.each([
    ['a text of the workbook', '<c r="A1" t="s"><v>1</v></c>', '陈秀英'],
    [
      'a text of its own',
      '<c t="inlineStr"><is><r><t>陈</t></r><r><t>秀英</t></r></is></c>',
      '陈秀英',
    ],
    [
      'how it is spoken',
      '<c t="inlineStr"><is><t>陈</t><rPh sb="0" eb="1"><t>chen</t></rPh></is></c>',
      '陈',
    ],
    ['what a formula gave', '<c t="str"><f>A2&amp;B2</f><v>1栋&amp;2</v></c>', '1栋&2'],
    ['a formula without a value', '<c t="e"><f>A9</f><v>#REF!</v></c>', '#REF!'],
    ['a long number', '<c><v>1.3800001234E10</v></c>', '13800001234'],
    ['a number that is not exact', '<c><v>101.0</v></c>', '101'],
    ['a day', '<c s="1"><v>46477</v></c>', '2027-03-31'],
    ['a day with an hour', "<c s='1'><v>46477.75</v></c>", '2027-03-31'],
    ['a day as it is written', '<c t="d"><v>2027-03-31T00:00:00</v></c>', '2027-03-31'],
    ['signs of XML', '<c t="str"><v>&#x9648;&#31168;&lt;_x000D_</v></c>', '陈秀<\r'],
    ['names of another space', '<x:c t="s"><x:v>1</x:v></x:c>', '陈秀英'],
    ['nothing but a border', '<c r="A1" s="1"/>', undefined],
    ['a kind that there is not', '<c t="constructor"><v>1</v></c>', '1'],
  ])('(1.7) %s', (_, xml, expected) => {
    expect(cellsIn(xml)?.[0] ?? undefined).toBe(expected)
  })

  it('(1.7) stand in the columns that they name, whatever is left out before them', () => {
    expect(cellsIn('<c r="B1"><v>1</v></c><c r="D1"><v>2</v></c>')).toEqual([null, '1', null, '2'])
  })

  it('(1.7) a workbook that counts from 1904 has its own days', () => {
    const firstDay = firstDayIn('<workbook><workbookPr date1904="1"/></workbook>')
    expect(cellsIn('<c s="1"><v>45015</v></c>', { ...BOOK, firstDay })).toEqual(['2027-03-31'])
  })
})

describe('(1.7) The rows of a sheet', () => {
  const row = (at: number) => `<row r="${at}" spans="1:1"><c r="A${at}"><v>${at}</v></c></row>`

  it.each([1, 3, 50, 10_000])('(1.7) are the same in pieces of %d', (size) => {
    const rows = row(1) + '<row r="2"/>' + row(4)
    expect(rowsIn(rows, { size })).toEqual([['1'], [], [], ['4']])
  })

  it('(1.7) blank ones to the end of the sheet are none', () => {
    const blank = Array.from({ length: 100 }, (_, at) => `<row r="${at + 2}"><c s="1"/></row>`)
    expect(rowsIn(row(1) + blank.join(''))).toEqual([['1']])
  })
})

describe('(1.7) What a workbook says of itself', () => {
  it('(1.7) its sheets in their order, with those that are hidden', () => {
    const book =
      '<workbook><sheets><sheet name="一期&amp;二期" sheetId="2" r:id="rId2"/>' +
      '<sheet name="字典" sheetId="1" state="hidden" r:id="rId1"/></sheets></workbook>'
    const relations =
      '<Relationships><Relationship Id="rId1" Target="/xl/worksheets/sheet1.xml"/>' +
      '<Relationship Target="worksheets/sheet2.xml" Id="rId2"/></Relationships>'
    expect(sheetsIn(book, relations)).toEqual([
      { name: '一期&二期', path: 'xl/worksheets/sheet2.xml', isHidden: false },
      { name: '字典', path: 'xl/worksheets/sheet1.xml', isHidden: true },
    ])
  })

  it('(1.7) its texts', () => {
    expect(
      stringsIn('<sst><si><t xml:space="preserve"> 楼 </t></si><si/><si><t>室</t></si></sst>'),
    ).toEqual([' 楼 ', '', '室'])
  })

  it('(1.7) which styles are days', () => {
    const codes = ['yyyy"年"m"月"', '0000"day"', '[$-804]d', '@', '_ * #,##0.00_ ']
    const formats = codes.map(
      (code, at) => `<numFmt numFmtId="${176 + at}" formatCode="${code.replace(/"/g, '&quot;')}"/>`,
    )
    const ids = [0, 14, 31, 45, 58, ...codes.map((_, at) => 176 + at)]
    const styles = ids.map((id) => `<xf numFmtId="${id}" xfId="0"><alignment/></xf>`)
    const xml = `<styleSheet><numFmts>${formats.join('')}</numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs>${styles.join('')}</cellXfs></styleSheet>`
    expect(dayStylesIn(xml)).toEqual([
      ...[false, true, true, false, true],
      ...[true, false, true, false, false],
    ])
  })
})
