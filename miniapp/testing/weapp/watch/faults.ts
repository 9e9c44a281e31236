export type FaultKind =
  | 'console'
  | 'uncaught'
  | 'wx'
  | 'setData'
  | 'handler'
  | 'label'
  | 'nodes'
  | 'request'
  | 'image'
  | 'navigation'
  | 'words'

export type Fault = { readonly kind: FaultKind; readonly what: string }

/** What went wrong on a phone since it was switched on; a test that has one fails. */
export type Faults = {
  readonly all: readonly Fault[]
  readonly note: (kind: FaultKind, what: string) => void
  /** Throws with all of them, and forgets none. */
  readonly check: () => void
}

const MOST = 12

export function watchFaults(owner: string): Faults {
  const all: Fault[] = []
  return {
    all,
    note: (kind, what) => {
      const isKnown = all.some((one) => one.kind === kind && one.what === what)
      if (!isKnown) all.push({ kind, what })
    },
    check: () => {
      if (all.length === 0) return
      const lines = all.slice(0, MOST).map(({ kind, what }) => `  ${kind}: ${what}`)
      throw new Error(`${owner}'s phone has ${all.length} fault(s):\n${lines.join('\n')}`)
    },
  }
}

/** An error from any realm, for a person who reads the test's output. */
export const told = (error: unknown): string => {
  const { stack, message, errMsg } = (error ?? {}) as Record<string, string | undefined>
  return errMsg ?? stack?.split('\n').slice(0, 4).join(' ⏎ ') ?? message ?? String(error)
}
