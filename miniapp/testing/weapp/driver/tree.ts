import type { Drawn } from '../markup/draw'

export type Piece = Drawn | string
/** An element with all that it stands in, the innermost first. */
export type Standing = { readonly element: Drawn; readonly around: readonly Drawn[] }

const truthy = (value: unknown): boolean => value === true || value === 'true'

export const attribute = ({ attributes }: Drawn, name: string): string => {
  const value = attributes[name]
  return value === undefined || value === null ? '' : `${value as string}`
}

export const isShown = (element: Drawn): boolean =>
  !truthy(element.attributes['hidden']) &&
  !/display:\s*none|visibility:\s*hidden/.test(attribute(element, 'style'))

export const isMute = (element: Drawn): boolean => truthy(element.attributes['aria-hidden'])

/** Every element that can be seen, outer before inner. */
export function standing(pieces: readonly Piece[], around: readonly Drawn[] = []): Standing[] {
  return pieces.flatMap((element) => {
    if (typeof element === 'string' || !isShown(element)) return []
    return [{ element, around }, ...standing(element.children, [element, ...around])]
  })
}

export const FIELDS: readonly string[] = ['input', 'textarea']
const INLINE: readonly string[] = ['text']

/** What stands in a field: what was typed, or else its hint. */
const fieldText = (element: Drawn): string =>
  attribute(element, 'value') || attribute(element, 'placeholder')

/** What is read, a line for each block, in order. */
export function linesOf(pieces: readonly Piece[]): readonly string[] {
  const lines: string[] = ['']
  const next = (): void => {
    if (lines.at(-1) !== '') lines.push('')
  }
  const read = (piece: Piece): void => {
    if (typeof piece === 'string') {
      lines[lines.length - 1] += piece
      return
    }
    if (!isShown(piece)) return
    const isInline = INLINE.includes(piece.name)
    if (!isInline) next()
    if (FIELDS.includes(piece.name)) lines[lines.length - 1] += fieldText(piece)
    else piece.children.forEach(read)
    if (!isInline) next()
  }
  pieces.forEach(read)
  return lines.map((line) => line.trim()).filter((line) => line !== '')
}

/** What a screen reader says of an element: its label, or else what stands in it. */
export function nameOf(element: Drawn): string {
  const label = attribute(element, 'aria-label')
  if (label !== '') return label
  return element.children
    .map((piece) => {
      if (typeof piece === 'string') return piece
      return isMute(piece) || !isShown(piece) ? '' : nameOf(piece)
    })
    .join('')
    .trim()
}
