/** @jsxImportSource hono/jsx */
import type { Child } from 'hono/jsx'

/**
 * A step that was sent before somebody had said once more who they are: where to, and all that was typed. It goes along
 * from page to page in fields of forms; never in an address, where others could read it later.
 */
export type Held = {
  readonly to: string
  readonly fields: readonly (readonly [name: string, value: string])[]
}

/** In a form that comes back behind the question: which code it asked with, so that no other answers for it. */
export const CONFIRMING = 'confirming'

/** The field in which all of it stands as one. */
export const HELD = 'held'

/** More than anybody types into the forms that ask. */
export const MOST_HELD = 100_000

const TO = /^\/console(?:\/[\w-]+)+$/
const isStep = (to: string): boolean => TO.test(to)

export const heldIn = (to: string, fields: Readonly<Record<string, readonly string[]>>): Held => ({
  to,
  fields: Object.entries(fields)
    .filter(([name]) => name !== CONFIRMING)
    .flatMap(([name, values]) => values.map((value) => [name, value] as const)),
})

const isPair = (one: unknown): one is readonly [string, string] =>
  Array.isArray(one) && one.length === 2 && one.every((part) => typeof part === 'string')

function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** As one field, where a form has fields of its own; read back it is a step of ours or nothing. */
export const writeHeld = ({ to, fields }: Held): string => JSON.stringify([to, fields])
export function readHeld(text: string): Held | undefined {
  const read = jsonIn(text)
  if (!Array.isArray(read)) return undefined
  const [to, fields] = read as readonly unknown[]
  const isOurs = typeof to === 'string' && isStep(to)
  return isOurs && Array.isArray(fields) && fields.every(isPair) ? { to, fields } : undefined
}

type FormProps = {
  readonly held: Held
  readonly children?: Child
  /** Sent by the script at once. */
  readonly isSentOn?: true
}

/** The step once more, as it was filled in. */
export const HeldForm = ({ held: { to, fields }, children, isSentOn }: FormProps) => (
  <form method="post" action={to} {...(isSentOn ? { 'data-on': '' } : {})}>
    {fields.map(([name, value]) => (
      <input type="hidden" name={name} value={value} />
    ))}
    {children}
  </form>
)
