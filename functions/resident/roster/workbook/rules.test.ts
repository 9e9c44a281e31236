import { describe, expect, it } from '@jest/globals'
import { noLines, takeLines } from '../lines/rules'
import { cellText, dayStylesIn, firstDayIn, sheetsIn, stringsIn, type Workbook } from './rules'

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

describe('(1.7) What one cell shows', () => {
  const shown = (attributes: string, inner: string, book = BOOK) =>
    cellText({ attributes, inner }, book)
  const written = (text: string) => shown(' t="str"', `<v>${text}</v>`)

  it.each([
    ['&lt;&gt;&amp;&quot;&apos;', '<>&"\''],
    ['&#38472;&#x9648;&#X9648;', '陈陈&#X9648;'],
    ['&#x1F600;', '😀'],
    ['&#x10FFFF;', '\u{10ffff}'],
    ['&#x110000;陈&#1114112;', '陈'],
    ['&nbsp;&constructor;', '&nbsp;&constructor;'],
    ['<![CDATA[1栋&]]><![CDATA[3栋]]>', '1栋&3栋'],
    ['_x9648__x0041_', '陈A'],
    ['_x964_x_xGGGG_', '_x964_x_xGGGG_'],
    ['1栋', '1栋'],
  ])('(1.7) what a program wrote as %s is %s', (text, sign) => expect(written(text)).toBe(sign))

  it('(1.7) a value may stand in any space of names, with attributes, and on several lines', () => {
    expect(shown(' t="str"', '<v xml:space="preserve"> 1栋 </v>')).toBe(' 1栋 ')
    expect(shown(' t="str"', '<ss:v>1栋</ss:v>')).toBe('1栋')
    expect(shown(' t="str"', '<v>1\n2</v>')).toBe('1\n2')
    expect(written('<![CDATA[1栋\n2栋]]>')).toBe('1栋\n2栋')
    expect(shown(' t="str"', '<value>1栋</value>')).toBeNull()
    expect(shown('', '<v></v>')).toBeNull()
    expect(shown('', '<f>A1</f>')).toBeNull()
  })

  it('(1.7) a text of its own may be in pieces with attributes; how it is spoken is none of it', () => {
    const rich =
      '<is><r><rPr><sz val="11"/></rPr><t xml:space="preserve">陈 </t></r><rPh sb="0" eb="1"><t>chen</t></rPh>' +
      '<rPh sb="1" eb="2"><t>xiu</t></rPh><x:r><x:t>秀\n英</x:t></x:r><t/></is>'
    expect(shown(' t="inlineStr"', rich)).toBe('陈 秀\n英')
    expect(shown(" t='inlineStr'", '<is><t>陈&amp;李</t></is>')).toBe('陈&李')
  })

  it('(1.7) a text of the workbook that there is not is empty', () => {
    expect(shown(' t="s"', '<v>7</v>')).toBe('')
    expect(shown(" r='A1' t='s'", '<v>0</v>')).toBe('楼栋')
  })

  it('(1.7) a number is a day by its style alone, from the first day to the year 9999', () => {
    expect(shown(' s="1"', '<v>1</v>')).toBe('1899-12-31')
    expect(shown(' s="1"', '<v>0.5</v>')).toBe('0.5')
    expect(shown(' s="1"', '<v>2958465</v>')).toBe('9999-12-31')
    expect(shown(' s="1"', '<v>2958466</v>')).toBe('2958466')
    expect(shown(' s="0"', '<v>46477</v>')).toBe('46477')
    expect(shown(' s="12"', '<v>46477</v>')).toBe('46477')
    expect(shown(' s="10"', '<v>46477</v>')).toBe('46477')
    expect(shown(' t="n" s="1"', '<v>46477</v>')).toBe('2027-03-31')
    expect(shown(' s="1"', '<v>见备注</v>')).toBe('见备注')
    expect(shown('', '<v>46477</v>', { ...BOOK, isDay: [true] })).toBe('2027-03-31')
  })
})

describe('(1.7) What programs write differently', () => {
  const sheet = (attributes: string, relation = '') =>
    sheetsIn(`<sheet ${attributes}/>`, `<Relationship ${relation}/>`)

  it('(1.7) a sheet, by whatever name its place is called', () => {
    const expected = { name: '一期', path: 'xl/worksheets/sheet1.xml', isHidden: false }
    const relation = "Id='r1' Target='./worksheets/sheet1.xml'"
    expect(sheet("name='一期' r:id='r1'", relation)).toEqual([expected])
    expect(sheet('name="一期" id="r1" state="visible"', relation)).toEqual([expected])
    expect(
      sheetsIn('<x:sheet name="一期" r:id="r1"></x:sheet>', `<x:Relationship ${relation}/>`),
    ).toEqual([expected])
  })

  it('(1.7) a sheet that is hidden very well, has no name and is nowhere', () => {
    expect(sheet('state="veryHidden"')).toEqual([{ name: '', path: 'xl/', isHidden: true }])
    expect(sheet('sheetname="一期" rid="r1"', 'Id="r1"')).toEqual([
      { name: '', path: 'xl/', isHidden: false },
    ])
    expect(sheet('r:id="r1"', 'Id="r1" Target="a/./b.xml"')[0]?.path).toBe('xl/a/./b.xml')
    expect(sheet('name="" r:id="r1"', 'Id="r1" Target=""')[0]).toMatchObject({ name: '' })
    expect(sheetsIn('<sheets><sheetPr/></sheets>', '')).toEqual([])
  })

  it.each(['date1904="1"', "date1904='1'", 'date1904="true"'])(
    '(1.7) %s counts from 1904',
    (attribute) => expect(firstDayIn(`<workbookPr ${attribute}/>`)).toBe('1904-01-01'),
  )
  it.each(['', 'date1904="0"', 'date1904="false"'])('(1.7) “%s” counts from 1900', (attribute) =>
    expect(firstDayIn(`<workbookPr ${attribute}/>`)).toBe('1899-12-30'),
  )

  it('(1.7) texts of several pieces and of several lines', () =>
    expect(
      stringsIn('<x:si><x:r><x:t>陈</x:t></x:r><x:r><x:t>秀</x:t></x:r></x:si><si><t>1\n</t></si>'),
    ).toEqual(['陈秀', '1\n']))

  const isDay = (id: number) => dayStylesIn(`<cellXfs><xf numFmtId="${id}"/></cellXfs>`)[0]

  it.each([14, 17, 22, 27, 31, 36, 50, 58])('(1.7) format %d is a day', (id) =>
    expect(isDay(id)).toBe(true),
  )
  it.each([0, 13, 18, 21, 23, 26, 32, 35, 37, 49, 59])('(1.7) format %d is none', (id) =>
    expect(isDay(id)).toBe(false),
  )

  const saysDay = (code: string) =>
    dayStylesIn(
      `<numFmts><numFmt formatCode='${code}' numFmtId='14'/></numFmts><cellXfs><xf numFmtId='14'/></cellXfs>`,
    )[0]

  it.each(['yyyy', 'D', 'm/d', '"第"d', '[红色]dd', '0\\.d'])('(1.7) %s shows a day', (code) =>
    expect(saysDay(code)).toBe(true),
  )
  it.each(['', '0.00', 'h:mm', '0"day"0', '[Red]0', '0\\d', '0_d', '*y0', '"yd""dy"'])(
    '(1.7) “%s” shows none',
    (code) => expect(saysDay(code)).toBe(false),
  )

  it('(1.7) styles that say nothing of a number show none, and a workbook may have none', () => {
    expect(dayStylesIn('<cellXfs><xf/><xf numFmtId="14"></xf></cellXfs>')).toEqual([false, true])
    expect(dayStylesIn('<styleSheet/>')).toEqual([])
    const bare = '<numFmt numFmtId="14"/><cellXfs><xf numFmtId="14"/></cellXfs>'
    expect(dayStylesIn(bare)).toEqual([false])
  })
})
