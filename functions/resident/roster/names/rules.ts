const DIGITS: Readonly<Record<string, number>> = {
  ...{ 零: 0, 〇: 0, 一: 1, 二: 2, 两: 2, 三: 3, 四: 4 },
  ...{ 五: 5, 六: 6, 七: 7, 八: 8, 九: 9 },
}
const CHINESE = /^(?:[一二两三四五六七八九]?十[一二三四五六七八九]?|[零〇一二两三四五六七八九]+)$/

/** 三 is 3, 二十三 is 23, 五〇二 is 502; anything else stays. */
function numbered(word: string): string {
  if (!CHINESE.test(word)) return word
  const [tens = '', ones = ''] = word.split('十')
  if (!word.includes('十')) return [...word].map((sign) => DIGITS[sign]).join('')
  return String((tens === '' ? 1 : (DIGITS[tens] ?? 0)) * 10 + (DIGITS[ones] ?? 0))
}

// Most of a list is in order already.
const PLAIN = /^[\dA-Z\u4e00-\u9fff]*$/
const isPlain = (typed: string): boolean => PLAIN.test(typed)

/** Full width, spaces and small letters make no difference; what has become large, or stands side by side, is one again. */
export const evened = (typed: string): string =>
  isPlain(typed)
    ? typed
    : typed.normalize('NFKC').toUpperCase().replace(/\s/g, '').normalize('NFKC')

const bare = (word: string): string => numbered(word).replace(/^0+(?=\d)/, '')

/** One name of a building, however it is written: ３ 幢, 三栋, 03座 and 3号楼 are 3. */
export function buildingWord(typed: string): string {
  const word = evened(typed).replace(/^第(?=.)/, '')
  return bare(word.replace(/(?<=.)(?:号?楼栋?|[栋棟幢座號号])$/, ''))
}

/** The same of a unit and of a room. */
export const unitWord = (typed: string): string =>
  bare(
    evened(typed)
      .replace(/^第(?=.)/, '')
      .replace(/(?<=.)(?:单元|[梯门])号?$/, ''),
  )
export const roomWord = (typed: string): string =>
  bare(evened(typed).replace(/(?<=.)(?:房间|[室房号户])$/, ''))

/** A person's name as it is compared: full width and spaces make no difference. */
export const personWord = (typed: string): string =>
  isPlain(typed) ? typed : evened(evened(typed).replace(/[·•‧.]/g, ''))

export type Address = { readonly building: string; readonly unit: string; readonly room: string }

const WRITTEN_OUT = /^(?:(.*?(?:号楼|[栋棟幢座]))-?)?(?:(.*?)单元-?)?(.+)$/

function writtenOut(word: string): Address | undefined {
  const [, building = '', unit = '', room = ''] = WRITTEN_OUT.exec(word) ?? []
  return building === '' && unit === '' ? undefined : { building, unit, room }
}

// Most rooms are a number and nothing else.
const ROOM_ALONE = /^\d*[A-Z]?$/

/** A whole address in one cell: 3栋1单元502, 3-1-502, 1单元502, 1-502; `undefined` where it is a room alone. */
export function addressIn(cell: string): Address | undefined {
  if (ROOM_ALONE.test(cell)) return undefined
  const word = evened(cell).replace(/[-－—–_/]+/g, '-')
  const parts = word.split('-').filter((part) => part !== '')
  if (parts.length === 3) return addressOf(parts)
  return writtenOut(word) ?? (parts.length === 2 ? addressOf(['', ...parts]) : undefined)
}

const addressOf = ([building = '', unit = '', room = '']: readonly string[]): Address => ({
  ...{ building, unit, room },
})
