import { overflow } from './overflow'
import { ill } from './pictures'
import { covered, small } from './reach'
import { seek } from './seek'
import { tiny, tokens } from './words'

/** What tests find in the page as `eyes`. */
export type Eyes = {
  readonly seek: typeof seek
  readonly overflow: typeof overflow
  readonly small: typeof small
  readonly covered: typeof covered
  readonly tiny: typeof tiny
  readonly tokens: typeof tokens
  readonly ill: typeof ill
  readonly read: () => string
  readonly unreadable: () => readonly string[]
}

const LEAKED = /\[object \w+\]|undefined|\bNaN\b|\bnull\b/

/** What is on the page and on what lies over it, with what stands in its fields. */
function read(): string {
  const fields = Array.from(document.querySelectorAll<HTMLInputElement>('input, textarea'))
  const shown = fields.filter((field) => field.offsetParent !== null && field.type !== 'file')
  return [document.body.innerText, ...shown.map(({ value }) => value)]
    .join('\n')
    .replace(/\n\s*\n+/g, '\n')
    .trim()
}

const unreadable = (): readonly string[] =>
  read()
    .split('\n')
    .filter((line) => LEAKED.test(line))
    .map((line) => `nobody can read: ${line}`)

Object.assign(window, {
  eyes: { seek, overflow, small, covered, tiny, tokens, ill, read, unreadable } satisfies Eyes,
})
