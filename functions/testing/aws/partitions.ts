type Bucket = { left: number; at: number }

/**
 * What each partition key may still use. A second's worth is full; what was used up comes back evenly, and one large
 * call may run into debt, as at AWS, where the charge is known only afterwards.
 */
export class Partitions {
  readonly #buckets = new Map<string, Bucket>()
  readonly #perSecond: number

  constructor(perSecond: number) {
    this.#perSecond = perSecond
  }

  #filled(partition: string, now: number): Bucket {
    const { left, at } = this.#buckets.get(partition) ?? { left: this.#perSecond, at: now }
    const back = ((now - at) / 1000) * this.#perSecond
    return { left: Math.min(this.#perSecond, left + back), at: now }
  }

  hasRoom(partition: string, now: number): boolean {
    return this.#filled(partition, now).left > 0
  }

  charge(partition: string, units: number, now: number): void {
    const { left } = this.#filled(partition, now)
    this.#buckets.set(partition, { left: left - units, at: now })
  }
}
