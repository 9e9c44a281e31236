/** A source of chance that a seed can repeat. */
export type Dice = () => number

// Mulberry32, public domain.
export const diceFrom = (seed: number): Dice => {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

export const oneOf = <Value>(dice: Dice, values: readonly Value[]): Value =>
  values[Math.floor(dice() * values.length)] as Value
