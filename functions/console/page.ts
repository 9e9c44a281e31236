import type { HtmlEscapedString } from 'hono/utils/html'
import type * as z from 'zod/mini'
import type { Refusal } from '../../shared/contract/refusals'
import type { Outcome } from '../../shared/kernel/outcome'
import type { Request } from '../platform/call'
import type { ConsoleSession } from '../platform/consoleSession'
import type { Caller } from '../platform/session'
import type { World } from '../platform/world'
import type { SaidKey } from '../../shared/text/zhCN/consoleFrame'

/** What JSX makes: every text in it is escaped. */
export type Element = HtmlEscapedString | Promise<HtmlEscapedString>

/** What was typed into a form that was refused, and which: it stands there again, with the sentence that says why. */
export type Refused = {
  readonly sentence: string
  readonly entered: Readonly<Record<string, readonly string[]>>
}

/** What a page gets beside its input; the same `world`, `caller` and `request` that actions take. */
export type PageCall = {
  readonly world: World
  readonly caller: Caller
  readonly session: ConsoleSession
  readonly request: Request
  readonly refused?: Refused
}

export type PageAnswer =
  | {
      readonly is: 'page'
      readonly title: string
      readonly body: Element
      readonly wide?: true
      /** What the place is called at which it stands, where that was read for it anyway. */
      readonly placeName?: string
    }
  /** A part of a page, for a browser that asked for no more. */
  | { readonly is: 'part'; readonly body: Element }
  /** Behind a step: on to a page that says what was done. */
  | { readonly is: 'goTo'; readonly path: string; readonly said?: SaidKey }
  | {
      readonly is: 'file'
      readonly name: string
      readonly contentType: string
      readonly bytes: Uint8Array
    }

/** Who may open it: whoever reads sums alone, whoever works, whoever administers a street or a district. */
export type PageAudience = 'leader' | 'worker' | 'admin'

/** One page of the console: an address, who may open it, what it takes and what it answers. */
export type Page<Input = never> = {
  readonly method: 'GET' | 'POST'
  /** Below `/console`; `:name` stands for a field of the input. */
  readonly path: `/${string}`
  readonly audience: PageAudience
  /** Somebody who said of late once more who they are. */
  readonly isSteppedUp?: true
  /** Fields that may stand several times, as ticks do: always lists. */
  readonly lists?: readonly string[]
  readonly input: () => z.ZodMiniType<Input>
  readonly answer: (call: PageCall, input: Input) => Promise<Outcome<PageAnswer, Refusal>>
  /** Of a step: the page that shows it again where it is refused, with its query; `back` of a form may say which. */
  readonly from?: (input: Readonly<Record<string, unknown>>) => string
}

/** A page in a table: its input is its own matter. */
export type AnyPage = Omit<Page, 'input' | 'answer'> & {
  readonly input: () => z.ZodMiniType
  readonly answer: (call: PageCall, input: never) => Promise<Outcome<PageAnswer, Refusal>>
}

/** Joins what a page takes to what it answers. */
export const page = <Input>(declared: Page<Input>): AnyPage => declared

/** Where a page stands. */
export const at = (path: string): string => `/console${path}`
