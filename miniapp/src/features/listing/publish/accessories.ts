const BETWEEN = /[、，,；;\n]+/

/** What belongs to a thing, as its owner types it in one line. */
export const accessoriesIn = (typed: string): readonly string[] =>
  typed
    .split(BETWEEN)
    .map((part) => part.trim())
    .filter((part) => part !== '')

export const asTyped = (accessories: readonly string[]): string => accessories.join('、')
