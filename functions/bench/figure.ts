/** One measured figure, held against its goal. */
export type Figure = {
  readonly name: string
  readonly figure: number | string
  readonly goal: string
  readonly isMet: boolean
  /** Lost, doubled, leaked, 5xx: what stops a landing. Timings and sizes do not. */
  readonly isCorrectness: boolean
}

export type Scale = { readonly isCi: boolean }
export type Bench = (scale: Scale) => Promise<readonly Figure[]>

const rounded = (value: number): number => Math.round(value * 1000) / 1000

export const atLeast = (name: string, figure: number, goal: number): Figure => ({
  ...{ name, figure: rounded(figure), goal: `>= ${goal}`, isMet: figure >= goal },
  isCorrectness: false,
})
export const atMost = (name: string, figure: number, goal: number): Figure => ({
  ...{ name, figure: rounded(figure), goal: `<= ${goal}`, isMet: figure <= goal },
  isCorrectness: false,
})
export const exactly = (name: string, figure: number, goal: number): Figure => ({
  ...{ name, figure, goal: `= ${goal}`, isMet: figure === goal },
  isCorrectness: true,
})

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  const middle = Math.floor(sorted.length / 2)
  const upper = sorted[middle] ?? 0
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? 0) + upper) / 2
}

export const spread = (values: readonly number[], digits = 0): string =>
  `${Math.min(...values).toFixed(digits)}–${Math.max(...values).toFixed(digits)}`

export const lineOf = ({ name, figure, goal, isMet }: Figure): string =>
  `${name} ${figure} ${goal} ${isMet ? 'met' : 'short'}`
