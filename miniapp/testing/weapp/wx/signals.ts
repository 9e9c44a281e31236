import type { Realm } from '../realm/realm'

type Listener = (event: unknown) => unknown

/** What WeChat tells of its own accord, as onX and offX. */
const SIGNALS = [
  'NetworkStatusChange',
  'ThemeChange',
  'AppShow',
  'AppHide',
  'Error',
  'UnhandledRejection',
  'PageNotFound',
  'MemoryWarning',
  'WindowResize',
  'KeyboardHeightChange',
  'UserCaptureScreen',
  'UpdateReady',
] as const
type Signal = (typeof SIGNALS)[number]

export type Signals = {
  readonly apis: Readonly<Record<string, unknown>>
  readonly tell: (signal: Signal, event: unknown) => void
}

export function openSignals(realm: Realm): Signals {
  const listeners = new Map<string, Set<Listener>>(SIGNALS.map((signal) => [signal, new Set()]))
  const apis = SIGNALS.flatMap((signal) => [
    [`on${signal}`, (listener: Listener) => void listeners.get(signal)?.add(listener)],
    [
      `off${signal}`,
      (listener?: Listener) => {
        if (listener) listeners.get(signal)?.delete(listener)
        else listeners.get(signal)?.clear()
      },
    ],
  ])
  return {
    apis: Object.fromEntries(apis) as Signals['apis'],
    tell: (signal, event) => {
      for (const listener of listeners.get(signal) ?? [])
        realm.guard(`on${signal}`, () => listener(realm.copy(event)))
    },
  }
}
