/** The code of a paper card: twelve letters that nobody can guess (60 bits) and one that shows a slip. */
export const CARD_CODE = /^[0-9A-HJKMNP-TV-Z]{13}$/

const LETTERS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const BODY = 12

// One step of a check over the field of 32 elements, polynomial x⁵ + x² + 1.
const step = (sum: number, letter: number): number => (sum << 1) ^ (sum & 16 ? 37 : 0) ^ letter

const sumOf = (letters: string): number =>
  letters.split('').reduce((sum, letter) => step(sum, LETTERS.indexOf(letter)), 0)

/** The whole code: any one wrong letter, and any two in each other's place, are seen. */
export const withCheckLetter = (body: string): string =>
  `${body}${LETTERS.charAt(step(sumOf(body), 0))}`

export const isCardCode = (code: string): boolean => CARD_CODE.test(code) && sumOf(code) === 0

/** Twelve letters from as many bytes. */
export const cardCodeOf = (bytes: readonly number[]): string =>
  withCheckLetter(
    bytes
      .slice(0, BODY)
      .map((byte) => LETTERS.charAt(byte & 31))
      .join(''),
  )

/** As it is printed to be typed: K7QM-2XDA-9PTC-H. */
export const cardWords = (code: string): string =>
  [code.slice(0, 4), code.slice(4, 8), code.slice(8, BODY), code.slice(BODY)].join('-')

const QR = 'LX:card:'
/** What the QR on the card says. */
export const cardQr = (code: string): string => `${QR}${code}`

/** The code in what was scanned or typed, as it is stored; O is read as 0, I and L as 1. */
export function readCardCode(said: string): string | undefined {
  const typed = said.trim().toUpperCase()
  const letters = typed.startsWith(QR.toUpperCase()) ? typed.slice(QR.length) : typed
  const plain = letters.replace(/[\s-]/g, '').replace(/O/g, '0').replace(/[IL]/g, '1')
  return CARD_CODE.test(plain) ? plain : undefined
}
