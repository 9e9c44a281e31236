import { fork } from 'node:child_process'
import { join } from 'node:path'
import type { Handler } from '../../local/gateway'
import { ROOT } from '../../local/serverless'

type Answered = { readonly call: number; readonly answer: unknown; readonly peakKb: number }
export type Apart = {
  readonly handler: Handler
  /** The most that the process has held so far, all of it. */
  readonly peakMb: () => number
  readonly stop: () => void
}

/** The built function in a process of its own; asked for once the environment is set. */
export function runApart(): Apart {
  const script = join(ROOT, 'functions/bench/rostering/function.cjs')
  const child = fork(script, { execArgv: [], serialization: 'advanced' })
  const waiting = new Map<number, (answer: unknown) => void>()
  let [calls, peakKb] = [0, 0]
  child.on('message', (answered: Answered) => {
    peakKb = answered.peakKb
    waiting.get(answered.call)?.(answered.answer)
    waiting.delete(answered.call)
  })
  return {
    handler: (event) =>
      new Promise((resolve) => {
        calls++
        waiting.set(calls, resolve)
        child.send({ call: calls, event })
      }),
    peakMb: () => peakKb / 1024,
    stop: () => {
      child.disconnect()
    },
  }
}
