import type { Dist } from '../dist'
import type { Stack } from '../parts/stack'
import type { Realm } from '../realm/realm'
import type { Faults } from '../watch/faults'
import type { Answering } from './answer'
import type { Files } from './files'
import type { Overlay } from './overlay'
import type { Signals } from './signals'

/** What a phone and its WeChat are and remember besides the program: each may be changed while it runs. */
export type Settings = {
  isOnline: boolean
  /** Added to every answer of the network. */
  slowMs: number
  /** The next write to each of these addresses is done, and its answer lost on the way back. */
  readonly lostAnswers: RegExp[]
  fontSizeScaleFactor: number
  theme: 'light' | 'dark'
  width: number
  readonly storage: Map<string, string>
  hasAgreedToPrivacy: boolean
}

export type Sent = {
  readonly method: string
  /** Without its query. */
  readonly path: string
  /** 0 where nothing answered. */
  readonly status: number
  /** The page on which the person was. */
  readonly page: string
  readonly ms: number
  readonly bytes: number
}

export type Handset = {
  readonly dist: Dist
  readonly realm: Realm
  readonly faults: Faults
  readonly answering: Answering
  readonly stack: Stack
  readonly settings: Settings
  readonly files: Files
  readonly overlay: Overlay
  readonly signals: Signals
  readonly sent: Sent[]
  /** Calls without an answer yet. */
  readonly underWay: Set<AbortController>
  /** A tap on something of WeChat's own, such as the shutter of its camera. */
  readonly tapped: (times: number) => void
  readonly person: string
  /** Where the program's backend really is. */
  readonly api: string
  /** The address that was compiled in. */
  readonly compiledApi: string
  readonly wechat: string
  /** What was done that leaves the program, such as a phone call. */
  readonly done: { readonly what: string; readonly with: unknown }[]
  readonly entry: { path: string; query: Readonly<Record<string, string>>; scene: number }
}

export type Apis = Readonly<Record<string, unknown>>
