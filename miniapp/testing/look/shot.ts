import type { BrowserWindow } from '../browser/window'

/** What a phone keeps between two openings. */
export type Kept = Readonly<Record<string, unknown>>

/** One page in one state. */
export type Shot = {
  /** Whose shots hang on one sheet. */
  readonly scene: string
  readonly name: string
  /** As app.config.ts names it. */
  readonly page: string
  readonly query?: Readonly<Record<string, string>>
  readonly kept: Kept
  /** What is done there before the picture is taken. */
  readonly act?: (window: BrowserWindow) => Promise<void>
  /** The act writes, which a server may refuse or never hear. */
  readonly doesWrite?: true
}

export const urlOf = ({ page, query = {} }: Shot): string => {
  const pairs = Object.entries(query).map(([name, value]) => `${name}=${encodeURIComponent(value)}`)
  return pairs.length === 0 ? page : `${page}?${pairs.join('&')}`
}
