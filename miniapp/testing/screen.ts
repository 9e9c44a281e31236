export type Sent = {
  readonly method: string
  /** Without its query. */
  readonly path: string
  /** 0 where nothing answered. */
  readonly status: number
}

/** Which of several alike: the one that stands closest to these words. */
export type Where = { readonly near?: string }

/** One person before one screen, the compiled mini-program or a browser: what a journey is written on. */
export type Screen = {
  readonly person: string
  /** A page with its query, as in `packages/listing/detail/index?id=…`. */
  readonly open: (url: string) => Promise<void>
  /** What can be read, from top to bottom, a line each; with what lies on the page. */
  readonly text: () => Promise<string>
  /** By the words on it or by what a screen reader says; fails when they are not there, or stand on several. */
  readonly tap: (label: string, where?: Where) => Promise<void>
  readonly type: (label: string, words: string) => Promise<void>
  /** Answers all that can be read once the words are among it. */
  readonly waitFor: (words: string | RegExp, ms?: number) => Promise<string>
  /** What the camera or the album hands over next: a file. */
  readonly photograph: (file: string) => void
  /** Taps the button and holds a code before the camera. */
  readonly scan: (label: string, code: string) => Promise<void>
  readonly back: () => Promise<void>
  /** A tap is one, and so is a field that is typed into. */
  readonly taps: () => number
  readonly requests: () => readonly Sent[]
  /** Fails with all that went wrong on the way. */
  readonly close: () => Promise<void>
}

export const WAIT_MS = 8_000

export const matches = (text: string, words: string | RegExp): boolean =>
  typeof words === 'string' ? text.includes(words) : words.test(text)

/** For an error that a person reads: what was there instead. */
export const onScreen = (text: string): string =>
  `on screen:\n${text
    .split('\n')
    .map((line) => `  | ${line}`)
    .join('\n')}`
