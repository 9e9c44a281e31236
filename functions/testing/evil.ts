import { ID_PREFIXES } from '../../shared/kernel/ids'

/** What somebody may put into any field, by what it is to break. */
export const EVIL: Readonly<Record<string, string>> = {
  script: '<script>marker()</script>',
  quotes: `"onfocus=marker() 'onfocus=marker() \`\${marker()}`,
  image: '邻居<img src=x onerror=marker()>',
  address: 'javascript:marker()',
  emoji: '🏠👨‍👩‍👧‍👦🇨🇳',
  backwards: '\u202Egnp.exe\u202C\u200F邻享',
  controls: 'a\u0000b\r\nset-cookie: x=1\u0008',
  path: '../../../etc/passwd',
  formula: '=HYPERLINK("http://evil.example")',
  prototype: '__proto__',
  number: '1e309',
  long: '长'.repeat(20_000),
}

/** What of it must never stand in a page as it was typed. */
const LIVE = [
  ...['<script>marker', '<img src=x', '"onfocus=marker', 'href="javascript:', "'onfocus=marker"],
]

/** Words of a page that a browser would run. */
export const liveIn = (html: string): readonly string[] => LIVE.filter((one) => html.includes(one))

type Schema = {
  readonly _zod?: {
    readonly def: {
      readonly type: string
      readonly shape?: Readonly<Record<string, unknown>>
      readonly in?: unknown
      readonly options?: readonly unknown[]
    }
  }
}

/** The names of all fields that an input may have. */
export function fieldsIn(schema: unknown): readonly string[] {
  const def = (schema as Schema)._zod?.def
  if (!def) return []
  if (def.shape) return Object.keys(def.shape)
  if (def.in !== undefined) return fieldsIn(def.in)
  return [...new Set((def.options ?? []).flatMap(fieldsIn))]
}

/** An id as it is written, of nothing that is there. */
export const strangeId = (name: string): string | undefined => {
  const prefix = ID_PREFIXES[name.replace(/Id$/, '') as keyof typeof ID_PREFIXES]
  return prefix === undefined ? undefined : `${prefix}_${'0'.repeat(26)}`
}

/** The address with its parts filled in. */
export const filledIn = (path: string, parts: Readonly<Record<string, string>>): string =>
  `/console${path.replace(/:(\w+)/g, (_, name: string) => encodeURIComponent(parts[name] ?? strangeId(name) ?? '0'))}`
