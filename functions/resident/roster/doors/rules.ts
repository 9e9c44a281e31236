import { doorName } from '../../household/rules'

const DIGITS = '零一二三四五六七八九'

/** 三, 十, 十二, 二十, 二十三 as figures; what is none stays. */
export function inFigures(text: string): string {
  return text.replace(/[零〇一二两三四五六七八九十]+/g, (words) => {
    const plain = words.replace(/〇/g, '零').replace(/两/g, '二')
    if (!plain.includes('十')) return [...plain].map((word) => DIGITS.indexOf(word)).join('')
    const [tens = '', ones = ''] = plain.split('十')
    const ten = tens === '' ? 1 : DIGITS.indexOf(tens)
    return String(ten * 10 + (ones === '' ? 0 : DIGITS.indexOf(ones)))
  })
}

const bare = (typed: string): string => typed.normalize('NFKC').toUpperCase().replace(/\s/g, '')

/** One name for a building: ３ 栋, 第三幢, 3号楼 and 3# are 3. */
export const buildingKey = (typed: string): string =>
  inFigures(bare(typed))
    .replace(/^第/, '')
    .replace(/^0+(?=\d)/, '')
    .replace(/(?<=.)(?:栋|幢|座|号楼|号|楼|#)$/, '')

/** One name for a unit: 二单元, 第2梯 and ２ are 2. */
export const unitKey = (typed: string): string =>
  doorName(
    inFigures(bare(typed))
      .replace(/^第/, '')
      .replace(/(?<=.)梯$/, ''),
  ).replace(/^0+(?=\d)/, '')

/** One name for a room, as requests have it. */
export const roomKey = (typed: string): string => doorName(typed)

/** One name of a person: spaces, width and case do not make another. */
export const personKey = (typed: string): string => bare(typed).replace(/[·・.]/g, '·')

type Named = { readonly name: string }

/** The building that is meant: by its own name, else the only one that is called alike. */
export function buildingCalled<Building extends Named>(
  buildings: readonly Building[],
  typed: string,
): Building | undefined {
  const exact = buildings.find(({ name }) => bare(name) === bare(typed))
  if (exact) return exact
  const alike = buildings.filter(({ name }) => buildingKey(name) === buildingKey(typed))
  return alike.length === 1 ? alike[0] : undefined
}

export type Door = { readonly building: string; readonly unit: string; readonly room: string }

const WORDS = /^(.+?(?:栋|幢|座|号楼))(?:(.+?)(?:单元|梯))?(.+)$/
const DASHES = /^([^-]+)-(?:([^-]+)-)?([^-]+)$/

/** 3栋2单元502室, 3-2-502: a whole address in one cell. */
export function doorIn(address: string): Door | undefined {
  const plain = bare(address).replace(/[—–－_/]/g, '-')
  const [, building, unit = '', room] = WORDS.exec(plain) ?? DASHES.exec(plain) ?? []
  return building === undefined || room === undefined ? undefined : { building, unit, room }
}
