/** The items that are being written at this moment, and by how many transactions or plain writes. */
export class Running {
  readonly #transactions = new Map<string, number>()
  readonly #writes = new Map<string, number>()

  #of(kind: 'transaction' | 'write') {
    return kind === 'transaction' ? this.#transactions : this.#writes
  }

  /** Whether a transaction holds the item. */
  isHeld(item: string): boolean {
    return this.#transactions.has(item)
  }

  /** Whether anybody writes the item: a transaction that reads must not meet one either. */
  isWritten(item: string): boolean {
    return this.isHeld(item) || this.#writes.has(item)
  }

  /** Answers with what ends it. */
  begin(kind: 'transaction' | 'write', items: readonly string[]): () => void {
    const count = this.#of(kind)
    for (const item of items) count.set(item, (count.get(item) ?? 0) + 1)
    return () => {
      for (const item of items) {
        const left = (count.get(item) ?? 1) - 1
        if (left === 0) count.delete(item)
        else count.set(item, left)
      }
    }
  }
}
