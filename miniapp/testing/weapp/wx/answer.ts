import type { Realm } from '../realm/realm'
import { type Faults, told } from '../watch/faults'

export type Options = Readonly<Record<string, unknown>>
type Callback = (result: unknown) => unknown

/** A call that WeChat answers with `fail`, worded as WeChat words it. */
export class WxFail extends Error {
  constructor(
    message: string,
    readonly details: {
      readonly errno?: number
      /** What the person or the test wanted: no fault of the program. */
      readonly isWanted?: boolean
    } = {},
  ) {
    super(message)
  }
}

/** The person said no. */
export const cancelled = (): WxFail => new WxFail('cancel', { isWanted: true })

export type Answering = {
  /** Answers by success, fail and complete, or by a promise where none of them is given. */
  readonly later: (
    name: string,
    act: (options: Options) => unknown,
  ) => (options?: Options) => unknown
  /** The same without a promise: for calls that return a task. */
  readonly settle: (name: string, options: Options, act: () => unknown) => Promise<void>
}

const CALLBACKS = ['success', 'fail', 'complete'] as const

export function answering(realm: Realm, faults: Faults): Answering {
  const say = (name: string, callback: unknown, result: unknown): void => {
    if (typeof callback === 'function') realm.guard(name, () => (callback as Callback)(result))
  }
  const refusal = (name: string, error: unknown): Options => {
    const { errno } = error instanceof WxFail ? error.details : {}
    const isWanted = error instanceof WxFail && error.details.isWanted === true
    const why = error instanceof WxFail ? error.message : told(error)
    if (!isWanted) faults.note('wx', `${name}:fail ${why}`)
    return { errMsg: `${name}:fail ${why}`, ...(errno === undefined ? {} : { errno }) }
  }
  const settle: Answering['settle'] = async (name, options, act) => {
    try {
      const result = realm.copy({ errMsg: `${name}:ok`, ...((await act()) as object | undefined) })
      say(name, options['success'], result)
      say(name, options['complete'], result)
    } catch (error) {
      const result = realm.copy(refusal(name, error))
      say(name, options['fail'], result)
      say(name, options['complete'], result)
    }
  }
  return {
    settle,
    later:
      (name, act) =>
      (options = {}) => {
        const run = () => Promise.resolve().then(() => act(options))
        if (CALLBACKS.some((callback) => callback in options)) {
          void settle(name, options, run)
          return undefined
        }
        return realm.promise((success, fail) => {
          void settle(name, { success, fail }, run)
        })
      },
  }
}
