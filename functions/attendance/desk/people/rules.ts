/** How many stand before a page of a line, and behind whom it begins. */
const PARTED = '|'

export const lineIn = (before: number, after: string): string => `${before}${PARTED}${after}`

export function placeInLine(from: string | undefined): {
  readonly before: number
  readonly after: string | undefined
} {
  const [before = '0', after] = from?.split(PARTED) ?? []
  return { before: Number(before), after }
}
