import { showSessionCodes } from '../../../../shared/contract/attendance'
import type { SessionId } from '../../../../shared/kernel/ids'
import { call } from '../../api/call'

type Code = { readonly link: string; readonly shownMs: number }

/** What is shown at the door now: a code, or why there is none. */
export type Shown = { readonly link: string } | { readonly because: string }

type Rotating = { readonly whenNone: string; readonly onShown: (shown: Shown) => void }

const AGAIN_MS = 5_000

/** Each code while it is shown, counted from when it came: what the clock of the phone says does not matter. */
export class Rotation {
  readonly #sessionId: SessionId
  readonly #rotating: Rotating
  #codes: readonly Code[] = []
  #timer: ReturnType<typeof setTimeout> | undefined
  #isOver = false

  constructor(sessionId: SessionId, rotating: Rotating) {
    this.#sessionId = sessionId
    this.#rotating = rotating
  }

  start(): void {
    void this.#renew()
  }

  stop(): void {
    this.#isOver = true
    clearTimeout(this.#timer)
  }

  #later(step: () => void, ms: number): void {
    this.#timer = setTimeout(() => {
      if (!this.#isOver) step()
    }, ms)
  }

  async #renew(): Promise<void> {
    const answer = await call(showSessionCodes, { sessionId: this.#sessionId })
    if (this.#isOver) return
    if (answer.is === 'done') this.#codes = answer.value.codes
    if (answer.is === 'refused') this.#codes = []
    if (this.#codes.length > 0) return this.#show()
    const because = answer.is === 'refused' ? answer.because : this.#rotating.whenNone
    this.#rotating.onShown({ because })
    this.#later(() => void this.#renew(), AGAIN_MS)
  }

  /** The next of them; asked for anew while the last still stands there. */
  #show(): void {
    const [first, ...rest] = this.#codes
    if (!first) return void this.#renew()
    this.#codes = rest
    this.#rotating.onShown({ link: first.link })
    this.#later(() => (rest.length > 1 ? this.#show() : void this.#renew()), first.shownMs)
  }
}
