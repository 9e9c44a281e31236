import { crc32, deflateRawSync } from 'node:zlib'

export type Value = string | number | { readonly formula: string } | undefined
type Sheet = { readonly name: string; readonly rows: readonly (readonly Value[])[] }
type File = readonly [name: string, text: string]

const escaped = (text: string): string =>
  text.replace(/[<>&"]/g, (one) => `&#${one.charCodeAt(0)};`)

const column = (at: number): string => String.fromCharCode(65 + at)

function cell(value: Value, at: string): string {
  if (value === undefined || value === '') return ''
  if (typeof value === 'number') return `<c r="${at}"><v>${value}</v></c>`
  if (typeof value === 'object') return `<c r="${at}" t="str"><f>${escaped(value.formula)}</f></c>`
  return `<c r="${at}" t="inlineStr"><is><t>${escaped(value)}</t></is></c>`
}

const row = (values: readonly Value[], line: number): string =>
  `<row r="${line}">${values.map((value, at) => cell(value, `${column(at)}${line}`)).join('')}</row>`

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const RELS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006'
const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml'

const sheetFile = ({ rows }: Sheet, at: number): File => [
  `xl/worksheets/sheet${at + 1}.xml`,
  `<worksheet xmlns="${MAIN}"><sheetData>${rows.map((values, line) => row(values, line + 1)).join('')}</sheetData></worksheet>`,
]

const partsOf = (sheets: readonly Sheet[]): readonly File[] => [
  [
    '[Content_Types].xml',
    `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${TYPE}.sheet.main+xml"/>${sheets.map((_, at) => `<Override PartName="/xl/worksheets/sheet${at + 1}.xml" ContentType="${TYPE}.worksheet+xml"/>`).join('')}</Types>`,
  ],
  [
    '_rels/.rels',
    `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${RELS}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
  ],
  [
    'xl/workbook.xml',
    `<workbook xmlns="${MAIN}" xmlns:r="${RELS}"><sheets>${sheets.map(({ name }, at) => `<sheet name="${name}" sheetId="${at + 1}" r:id="rId${at + 1}"/>`).join('')}</sheets></workbook>`,
  ],
  [
    'xl/_rels/workbook.xml.rels',
    `<Relationships xmlns="${PACKAGE}/relationships">${sheets.map((_, at) => `<Relationship Id="rId${at + 1}" Type="${RELS}/worksheet" Target="worksheets/sheet${at + 1}.xml"/>`).join('')}</Relationships>`,
  ],
  ...sheets.map(sheetFile),
]

type Entry = { readonly head: Buffer; readonly body: Buffer; readonly central: Buffer }

function entryOf([name, text]: File, offset: number): Entry {
  const plain = Buffer.from(HEAD + text)
  const body = deflateRawSync(plain)
  const title = Buffer.from(name)
  const common = Buffer.alloc(26)
  // Version, flags, deflate, no date, then what it holds.
  common.writeUInt16LE(20, 0)
  common.writeUInt16LE(8, 4)
  common.writeUInt32LE(crc32(plain), 10)
  common.writeUInt32LE(body.length, 14)
  common.writeUInt32LE(plain.length, 18)
  common.writeUInt16LE(title.length, 22)
  const end = Buffer.alloc(14)
  end.writeUInt32LE(offset, 10)
  return {
    head: Buffer.concat([Buffer.from('504b0304', 'hex'), common, title]),
    body,
    central: Buffer.concat([Buffer.from('504b01021400', 'hex'), common, end, title]),
  }
}

/** A spreadsheet as Excel writes it, its cells in the file itself. */
export function xlsx(...sheets: readonly Sheet[]): Buffer {
  const entries: Entry[] = []
  let offset = 0
  for (const file of partsOf(sheets)) {
    const entry = entryOf(file, offset)
    entries.push(entry)
    offset += entry.head.length + entry.body.length
  }
  const central = Buffer.concat(entries.map((entry) => entry.central))
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE(entries.length, 8)
  end.writeUInt16LE(entries.length, 10)
  end.writeUInt32LE(central.length, 12)
  end.writeUInt32LE(offset, 16)
  return Buffer.concat([...entries.flatMap(({ head, body }) => [head, body]), central, end])
}

const words = (value: Value): string =>
  typeof value === 'object' ? `=${value.formula}` : String(value ?? '')

export const csv = (rows: readonly (readonly Value[])[]): string =>
  rows.map((values) => values.map(words).join(',')).join('\r\n')
