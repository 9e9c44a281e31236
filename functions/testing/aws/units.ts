/** An attribute as the wire carries it: one type and its value. */
type Value = Readonly<Record<string, unknown>>
export type Item = Readonly<Record<string, Value>>

const bytesOf = (text: unknown): number => Buffer.byteLength(String(text))
const sum = (sizes: readonly number[]): number => sizes.reduce((all, one) => all + one, 0)

/** An element of a list or map costs a byte beside its own. */
const SIZES: Readonly<Record<string, (held: unknown) => number>> = {
  S: bytesOf,
  N: (held) => Math.ceil(bytesOf(held) / 2) + 1,
  B: (held) => Math.floor((bytesOf(held) * 3) / 4),
  BOOL: () => 1,
  NULL: () => 1,
  L: (held) => 3 + sum((held as readonly Value[]).map((one) => 1 + valueBytes(one))),
  M: (held) => 3 + itemBytes(held as Item) + Object.keys(held as Item).length,
  SS: (held) => sum((held as readonly string[]).map(bytesOf)),
  NS: (held) => sum((held as readonly string[]).map((one) => Math.ceil(bytesOf(one) / 2) + 1)),
}

function valueBytes(value: Value): number {
  const [[type = '', held] = []] = Object.entries(value)
  return SIZES[type]?.(held) ?? 0
}

/** Names and values, as AWS counts them ("DynamoDB item sizes and formats"). */
export const itemBytes = (item: Item): number =>
  sum(Object.entries(item).map(([name, value]) => bytesOf(name) + valueBytes(value)))

/** A write unit is 1 KB begun. */
export const writeUnitsOf = (item: Item): number => Math.max(1, Math.ceil(itemBytes(item) / 1024))
