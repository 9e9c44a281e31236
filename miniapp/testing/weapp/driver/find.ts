import type { Drawn } from '../markup/draw'
import type { Listening } from './listening'
import { attribute, FIELDS, linesOf, nameOf, type Standing } from './tree'

/** Named by the person who looks for it: how well an element answers to it, or not at all. */
const MATCHES: readonly ((element: Drawn, label: string) => boolean)[] = [
  (element, label) => nameOf(element) === label || linesOf([element]).join('') === label,
  (element, label) => linesOf([element]).includes(label),
  (element, label) =>
    nameOf(element).includes(label) || linesOf([element]).join('').includes(label),
]

export const isTappable = (element: Drawn, listens: Listening): boolean =>
  !FIELDS.includes(element.name) &&
  (listens(element, 'tap') || (element.name === 'button' && attribute(element, 'open-type') !== ''))

/** How many steps outwards until the words are met. */
function distance({ element, around }: Standing, words: string): number {
  const steps = [element, ...around].findIndex((one) => linesOf([one]).join('').includes(words))
  return steps < 0 ? Infinity : steps
}

function closest(found: readonly Standing[], near: string): readonly Standing[] {
  const least = Math.min(...found.map((one) => distance(one, near)))
  return least === Infinity ? [] : found.filter((one) => distance(one, near) === least)
}

const isOutside = (outer: Standing, all: readonly Standing[]): boolean =>
  all.some((inner) => inner.around.includes(outer.element))

/** The one element that answers best to the label; throws where none or several do. */
export function findOne(
  from: readonly Standing[],
  label: string,
  near: string | undefined,
): Standing | undefined {
  for (const matches of MATCHES) {
    const all = from.filter(({ element }) => matches(element, label))
    const innermost = all.filter((one) => !isOutside(one, all))
    const found = near === undefined ? innermost : closest(innermost, near)
    if (found.length > 1)
      throw new Error(`“${label}” stands on ${found.length} things${near ? ` near “${near}”` : ''}`)
    if (found[0]) return found[0]
  }
  return undefined
}

/** A field by its name, or by its hint where it has none. */
export const isNamed = (field: Drawn, label: string): boolean =>
  (attribute(field, 'aria-label') || attribute(field, 'placeholder')) === label

export function findField(from: readonly Standing[], label: string): Standing | undefined {
  const fields = from.filter(({ element }) => FIELDS.includes(element.name))
  const [found, another] = fields.filter(({ element }) => isNamed(element, label))
  if (another) throw new Error(`“${label}” names several fields`)
  return found
}

/** Where a dialog lies open, only what is in it, or beside it in its cover, can be touched. */
export function uncovered(all: readonly Standing[]): readonly Standing[] {
  const dialog = all.filter(({ element }) => attribute(element, 'aria-role') === 'dialog').at(-1)
  const cover = dialog?.around[0]
  return cover ? all.filter(({ around }) => around.includes(cover)) : all
}
