import { addDays, type LocalDate } from '../../../../shared/kernel/dates'
import type { Cell } from '../columns/rules'

/** What a workbook says of itself beside its sheets. */
export type Workbook = {
  readonly strings: readonly string[]
  /** By style: whether its numbers are days. */
  readonly isDay: readonly boolean[]
  readonly firstDay: LocalDate
}
export type SheetPart = { readonly name: string; readonly path: string; readonly isHidden: boolean }

const ENTITIES: ReadonlyMap<string, string> = new Map(
  Object.entries({ lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" }),
)
const signOf = (code: number): string => (code <= 0x10ffff ? String.fromCodePoint(code) : '')

function entity(whole: string, name: string): string {
  if (name.startsWith('#x')) return signOf(Number.parseInt(name.slice(2), 16))
  return name.startsWith('#') ? signOf(Number(name.slice(1))) : (ENTITIES.get(name) ?? whole)
}

/** Spreadsheet programs write what XML cannot hold as _x000D_. */
const unescaped = (text: string): string =>
  text
    .replace(/<!\[CDATA\[([\s\S]*?)\]\]>/g, '$1')
    .replace(/&(#x[\da-fA-F]{1,6}|#\d{1,7}|\w+);/g, entity)
    .replace(/_x([\dA-F]{4})_/g, (_, code: string) => signOf(Number.parseInt(code, 16)))
const plain = (text: string): string => (/[&<_]/.test(text) ? unescaped(text) : text)

const attribute = (attributes: string, name: string): string | undefined =>
  plainOr(new RegExp(`(?:^|\\s)${name}=(?:"([^"]*)"|'([^']*)')`).exec(attributes))
const plainOr = (found: RegExpExecArray | null): string | undefined =>
  found ? plain(found[1] ?? found[2] ?? '') : undefined

const tag = (name: string): RegExp =>
  new RegExp(`<(?:\\w+:)?${name}(\\s[^>]*?)?(?:/>|>([\\s\\S]*?)</(?:\\w+:)?${name}>)`, 'g')
const opened = (name: string): RegExp => new RegExp(`<(?:\\w+:)?${name}(\\s[^>]*?)?/?>`, 'g')

const MAX_STRINGS = 1_000_000
const TEXT = tag('t')
const PHONETIC = tag('rPh')
/** The text of a cell, however many pieces of letters it is made of; how it is spoken is none of it. */
const textIn = (xml: string): string =>
  [...xml.replace(PHONETIC, '').matchAll(TEXT)].map(([, , text = '']) => plain(text)).join('')

/** The texts that cells point to; more than any list has are none. */
export function stringsIn(xml: string): readonly string[] {
  const strings: string[] = []
  for (const [, , item = ''] of xml.matchAll(tag('si'))) {
    if (strings.length === MAX_STRINGS) return []
    strings.push(textIn(item))
  }
  return strings
}

const FOLDER = 'xl/'
const pathOf = (target: string): string =>
  target.startsWith('/') ? target.slice(1) : FOLDER + target.replace(/^\.\//, '')

/** The sheets in their order, and where each stands in the file. */
export function sheetsIn(workbook: string, relations: string): readonly SheetPart[] {
  const targets = new Map(
    [...relations.matchAll(opened('Relationship'))].map(([, attributes = '']) => [
      attribute(attributes, 'Id'),
      attribute(attributes, 'Target') ?? '',
    ]),
  )
  return [...workbook.matchAll(opened('sheet'))].map(([, attributes = '']) => ({
    name: attribute(attributes, 'name') ?? '',
    path: pathOf(targets.get(attribute(attributes, '(?:\\w+:)?id')) ?? ''),
    isHidden: (attribute(attributes, 'state') ?? 'visible') !== 'visible',
  }))
}

/** The last of 1899, or where a workbook counts from 1904. */
export const firstDayIn = (workbook: string): LocalDate =>
  (/date1904=["'](?:1|true)["']/.test(workbook) ? '1904-01-01' : '1899-12-30') as LocalDate

const isWithin = (id: number, from: number, until: number): boolean => id >= from && id <= until
/** The formats of a day that every program knows by number, those of Chinese among them. */
const isDayFormat = (id: number): boolean =>
  isWithin(id, 14, 17) || id === 22 || isWithin(id, 27, 31) || id === 36 || isWithin(id, 50, 58)
const saysDay = (code: string): boolean =>
  /[yd]/i.test(code.replace(/"[^"]*"|\[[^\]]*\]|[\\_*]./g, ''))

/** Which styles show a number as a day. */
export function dayStylesIn(xml: string): readonly boolean[] {
  const written = new Map(
    [...xml.matchAll(opened('numFmt'))].map(([, attributes = '']) => [
      Number(attribute(attributes, 'numFmtId')),
      attribute(attributes, 'formatCode') ?? '',
    ]),
  )
  const [, , styles = ''] = tag('cellXfs').exec(xml) ?? []
  return [...styles.matchAll(opened('xf'))].map(([, attributes = '']) => {
    const id = Number(attribute(attributes, 'numFmtId') ?? 0)
    const code = written.get(id)
    return code === undefined ? isDayFormat(id) : saysDay(code)
  })
}

/** Days beyond which a number is none: the year 9999. */
const MAX_DAY = 2_958_465

/** A number as it is read, or as the day that its style makes of it. */
function numberText(value: string, style: number, { isDay, firstDay }: Workbook): string {
  const number = Number(value)
  if (Number.isNaN(number)) return value
  return isDay[style] === true && number >= 1 && number <= MAX_DAY
    ? addDays(firstDay, Math.floor(number))
    : String(number)
}

const VALUE = /<(?:\w+:)?v(?:\s[^>]*)?>([\s\S]+?)<\/(?:\w+:)?v>/
const KIND = /\st=["'](\w+)["']/
const STYLE = /\ss=["'](\d+)["']/
type CellXml = { readonly attributes: string; readonly inner: string }
type Show = (value: string, workbook: Workbook, attributes: string) => Cell

/** By the kind that a cell says it is; errors, formulas and answers are shown as they are written. */
const SHOWN: ReadonlyMap<string, Show> = new Map<string, Show>([
  ['s', (value, { strings }) => strings[Number(value)] ?? ''],
  ['d', (value) => value.slice(0, 10)],
  [
    'n',
    (value, workbook, attributes) =>
      numberText(value, Number(STYLE.exec(attributes)?.[1] ?? 0), workbook),
  ],
])

/** What a cell shows. */
export function cellText({ attributes, inner }: CellXml, workbook: Workbook): Cell {
  const kind = KIND.exec(attributes)?.[1] ?? 'n'
  if (kind === 'inlineStr') return textIn(inner)
  const value = VALUE.exec(inner)?.[1]
  if (value === undefined) return null
  return SHOWN.get(kind)?.(value, workbook, attributes) ?? plain(value)
}
