import { AsyncLocalStorage } from 'node:async_hooks'
import type { ClientRequest } from 'node:http'
import { subscribe } from 'node:diagnostics_channel'
import { ASSUMED } from './prices'

/** What a run took: milliseconds of the processor, and those in which it could do nothing but wait. */
export type Took = { readonly workMs: number; readonly waitMs: number }

/** The longest way through the calls of one run, each by what it takes on AWS: what begins behind another waits for it. */
class Run {
  #waitMs = 0

  /** Told when it is answered. */
  begins(ms: number): () => void {
    const until = this.#waitMs + ms
    return () => {
      this.#waitMs = Math.max(this.#waitMs, until)
    }
  }

  get waitMs(): number {
    return this.#waitMs
  }
}

const running = new AsyncLocalStorage<Run>()
const answers = new WeakMap<object, () => void>()

/** Of the table or of the bucket: both are asked by the SDK's own client. */
function waitFor(request: ClientRequest): number {
  const target = String(request.getHeader('x-amz-target') ?? '')
  if (target.endsWith('.TransactWriteItems')) return ASSUMED.transactionMs
  return target === '' ? ASSUMED.objectMs : ASSUMED.tableMs
}

type Told = { readonly request: object }
const ended = (told: unknown): void => answers.get((told as Told).request)?.()

function begun(told: unknown, ms: (request: object) => number): void {
  const { request } = told as Told
  const run = running.getStore()
  if (run) answers.set(request, run.begins(ms(request)))
}

subscribe('http.client.request.start', (told) =>
  begun(told, (request) => waitFor(request as ClientRequest)),
)
subscribe('http.client.response.finish', ended)
// WeChat alone is asked by `fetch`.
subscribe('undici:request:create', (told) => begun(told, () => ASSUMED.wechatMs))
subscribe('undici:request:trailers', ended)

/** Runs something and tells what it took, whatever else this machine is doing. */
export async function watched<Result>(
  work: () => Promise<Result>,
  tell: (took: Took) => void,
): Promise<Result> {
  const run = new Run()
  const before = process.cpuUsage()
  try {
    return await running.run(run, work)
  } finally {
    const { user, system } = process.cpuUsage(before)
    tell({ workMs: (user + system) / 1000, waitMs: run.waitMs })
  }
}
