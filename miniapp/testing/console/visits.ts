/** A page that is to be looked at: which of the table, in which state, where, and who looks. */
export type Visit = {
  readonly name: string
  readonly state: 'full' | 'empty'
  readonly path: string
  readonly seat: string
}
/** What a walk over the console is told: where it runs, what the computers keep that are signed in, and what there is. */
export type Tour = {
  readonly origin: string
  readonly sessions: Readonly<Record<string, string>>
  readonly visits: readonly Visit[]
  /** Addresses of steps, as the table says them. */
  readonly steps: readonly string[]
  readonly isCi: boolean
}

export const KINDS = [
  ...['violations', 'keyboard', 'scriptsRan', 'needScripts', 'overflow', 'prints', 'broken'],
] as const
export type Kind = (typeof KINDS)[number]
export type Remark = { readonly kind: Kind; readonly what: string }
