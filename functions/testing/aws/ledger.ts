import type { Answer } from './answers'
import type { Footprint } from './footprint'
import { type Trouble, TROUBLES } from './weather'

/** Units as AWS would charge them, and what happened on the way. */
export type Account = {
  readonly read: number
  readonly write: number
  readonly calls: number
  /** Troubles that were put in. */
  readonly injected: Readonly<Record<Trouble, number>>
  /** Calls that met a running transaction, or a partition that was used up. */
  readonly conflicts: number
  readonly throttled: number
  /** Reads that were answered from a copy. */
  readonly stale: number
}

type Capacity = {
  readonly CapacityUnits?: number
  /** A transaction that had been carried out before, and is only looked up. */
  readonly ReadCapacityUnits?: number
  readonly Table?: { readonly CapacityUnits?: number }
}
type Charged = { readonly ConsumedCapacity?: Capacity | readonly Capacity[] }

const REFUSED = /ConditionalCheckFailed|TransactionCanceled/

const sum = (values: readonly number[]): number => values.reduce((all, one) => all + one, 0)

/** What the items of a call cost where the answer does not say: a refused condition costs its units all the same. */
export const unitsOf = ({ touched, isTransaction }: Footprint): readonly number[] =>
  touched.map(({ units = 1 }) => units * (isTransaction ? 2 : 1))

export type Cost = {
  readonly does: Footprint['does']
  readonly inTable: number
  /** With its indexes. */
  readonly inAll: number
}

/** What an answer cost. */
export function costOf(footprint: Footprint, { status, text }: Answer): Cost {
  const { does } = footprint
  if (status !== 200) {
    const isCharged = does === 'write' && REFUSED.test(text)
    const units = isCharged ? sum(unitsOf(footprint)) : 0
    return { does, inTable: units, inAll: units }
  }
  const used = [(JSON.parse(text) as Charged).ConsumedCapacity ?? []].flat() as readonly Capacity[]
  const isLookUp = used.some(({ ReadCapacityUnits: units = 0 }) => units > 0)
  return {
    does: isLookUp ? 'read' : does,
    inTable: sum(used.map(({ Table, CapacityUnits = 0 }) => Table?.CapacityUnits ?? CapacityUnits)),
    inAll: sum(used.map(({ CapacityUnits = 0 }) => CapacityUnits)),
  }
}

const none = () => ({
  ...{ read: 0, write: 0, calls: 0, conflicts: 0, throttled: 0, stale: 0 },
  injected: Object.fromEntries(TROUBLES.map((trouble) => [trouble, 0])) as Record<Trouble, number>,
})

export class Ledger {
  #account = none()

  /** Since the last time of asking. */
  take(): Account {
    const taken = this.#account
    this.#account = none()
    return taken
  }

  called(): void {
    this.#account.calls++
  }

  injected(trouble: Trouble): void {
    this.#account.injected[trouble]++
  }

  count(what: 'conflicts' | 'throttled' | 'stale'): void {
    this.#account[what]++
  }

  charge({ does, inAll }: Cost): void {
    if (does !== 'other') this.#account[does] += inAll
  }
}
