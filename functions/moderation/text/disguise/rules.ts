/** Signs that stand for a word, as people who want to slip through write them. */
const STAND_INS: readonly (readonly [RegExp, string])[] = [
  // Marks that take no room.
  [/\p{Cf}|\p{Mn}/gu, ''],
  [/[➕✚]/g, '加'],
  [/[薇徽维]信|[威崴]信|卫星号|weixin|wechat|we信|v信|绿泡泡/g, '微信'],
  [/[转轉][账帐賬]/g, '转账'],
  [/紅包/g, '红包'],
  [/[〇零]/g, '0'],
]
const CHINESE_DIGITS = '一二三四五六七八九'
const KEPT = /[^\p{L}\p{N}¥+:/\n]+/gu

/** One script, one width, one case; look-alikes as what they stand for. */
export const plain = (text: string): string =>
  STAND_INS.reduce(
    (words, [sign, meant]) => words.replace(sign, meant),
    text.normalize('NFKC').toLowerCase(),
  )

/** Without the spaces, stops and pictures between the characters; lines stay apart. */
export const tight = (text: string): string =>
  STAND_INS.reduce(
    (words, [sign, meant]) => words.replace(sign, meant),
    plain(text).replace(KEPT, ''),
  )

/** Chinese numerals as digits, one for one: 一三八 is 138. */
export const withDigits = (text: string): string =>
  text.replace(/[一二三四五六七八九幺]/g, (sign) =>
    sign === '幺' ? '1' : String(CHINESE_DIGITS.indexOf(sign) + 1),
  )
