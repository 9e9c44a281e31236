import { createHash } from 'node:crypto'
import { strToU8, zipSync } from 'fflate'
import { importRoster, offerRoster, previewRoster } from '../../shared/contract/roster'
import type { CompoundId, RosterId } from '../../shared/kernel/ids'
import { sendFile } from './neighbours'
import type { Person, Town } from './town'

/** `{ error }` is a formula without a value, `{ date }` a serial number that is shown as a day. */
export type Value = string | number | null | { readonly error: string } | { readonly date: number }
export type Tables = Readonly<Record<string, readonly (readonly Value[])[]>>

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const RELATED = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const HEAD = '<?xml version="1.0" encoding="UTF-8"?>'
const LETTERS = 'ABCDEFGHIJ'

const escaped = (text: string): string =>
  text.replace(/[&<"]/g, (sign) => `&#${sign.charCodeAt(0)};`)

function cell(value: Value, at: string): string {
  if (value === null) return ''
  if (typeof value === 'number') return `<c r="${at}"><v>${value}</v></c>`
  if (typeof value === 'string')
    return `<c r="${at}" t="inlineStr"><is><t>${escaped(value)}</t></is></c>`
  return 'error' in value
    ? `<c r="${at}" t="e"><f>A9</f><v>${value.error}</v></c>`
    : `<c r="${at}" s="1"><v>${value.date}</v></c>`
}

const sheet = (rows: readonly (readonly Value[])[]): string => {
  const written = rows.map((row, line) => {
    const cells = row.map((value, at) => cell(value, `${LETTERS[at]}${line + 1}`)).join('')
    return cells === '' ? '' : `<row r="${line + 1}">${cells}</row>`
  })
  return `${HEAD}<worksheet xmlns="${MAIN}"><sheetData>${written.join('')}</sheetData></worksheet>`
}

const STYLES = `${HEAD}<styleSheet xmlns="${MAIN}"><cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="14" applyNumberFormat="1"/></cellXfs></styleSheet>`

/** A workbook as a spreadsheet program writes it, as small as it can be. */
export function xlsxOf(tables: Tables): Uint8Array {
  const names = Object.keys(tables)
  const sheets = names.map(
    (name, at) => `<sheet name="${name}" sheetId="${at + 1}" r:id="rId${at + 1}"/>`,
  )
  const links = names.map(
    (_, at) =>
      `<Relationship Id="rId${at + 1}" Type="${RELATED}/worksheet" Target="worksheets/sheet${at + 1}.xml"/>`,
  )
  const relations = 'http://schemas.openxmlformats.org/package/2006/relationships'
  const files: Record<string, string> = {
    'xl/workbook.xml': `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${RELATED}"><sheets>${sheets.join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `${HEAD}<Relationships xmlns="${relations}">${links.join('')}<Relationship Id="rIdS" Type="${RELATED}/styles" Target="styles.xml"/></Relationships>`,
    'xl/styles.xml': STYLES,
  }
  names.forEach((name, at) => {
    files[`xl/worksheets/sheet${at + 1}.xml`] = sheet(tables[name] ?? [])
  })
  return zipSync(
    Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)])),
  )
}

export const csvOf = (rows: readonly (readonly (string | null)[])[]): Uint8Array =>
  Buffer.from(rows.map((row) => row.map((one) => one ?? '').join(',')).join('\r\n'))

/** A file of a worker's, at the store. */
export async function sendsRoster(
  by: Person,
  compoundId: CompoundId,
  bytes: Uint8Array,
): Promise<RosterId> {
  const { rosterId, ...place } = await by.gets(offerRoster, { compoundId, bytes: bytes.length })
  await sendFile(place, bytes)
  return rosterId
}

/** Sent, looked at, taken over: what that did. */
export async function importsRoster(by: Person, compoundId: CompoundId, bytes: Uint8Array) {
  const rosterId = await sendsRoster(by, compoundId, bytes)
  const { digest } = await by.gets(previewRoster, { rosterId })
  const { report } = await by.gets(importRoster, { rosterId, digest })
  return report
}

const SMALL = csvOf([
  ['楼栋', '单元', '房号', '姓名'],
  ['1栋', '1', '1701', '名册上的人'],
])

/** A file that a worker sent, and what it takes to take it over. */
export async function sentRoster({ places }: Town, official: Person) {
  const rosterId = await sendsRoster(official, places.jiuding, SMALL)
  return { rosterId, digest: createHash('sha256').update(SMALL).digest('base64url') }
}

export async function rosterInputs(town: Town, official: Person) {
  const compound = { compoundId: town.places.jiuding }
  const { rosterId } = await sentRoster(town, official)
  return {
    offerRoster: { ...compound, bytes: 100 },
    showRoster: compound,
    previewRoster: { rosterId },
    importRoster: await sentRoster(town, official),
  }
}
