/** How the table behaves between functions and engine. Shares are 0 to 1, spans milliseconds from least to most. */
export type Weather = {
  readonly seed: number
  /** A transaction holds its items so long at least, and is answered no sooner. */
  readonly conflictMs: number
  /** A second, for one partition key. */
  readonly writeUnits: number
  readonly readUnits: number
  /** On the way there, and again on the way back. */
  readonly delayMs: Span
  /** How many of the reads that need not be consistent are answered from a copy, and how far it lags. */
  readonly staleShare: number
  readonly lagMs: Span
  /** Of the calls, how many meet with which trouble. */
  readonly trouble: Readonly<Record<Trouble, number>>
  /** How many attempts in a row meet the same trouble, at most: after three the SDK gives up. */
  readonly stubborn: number
  /** How many stream records come twice, and how many batches come out of order. */
  readonly twiceShare: number
  readonly shuffleShare: number
}
export type Span = readonly [least: number, most: number]

/** 500 with nothing written; written, and the connection cut; in the way of another transaction; too much at once. */
export type Trouble = 'failBefore' | 'dropAfter' | 'conflict' | 'throttle'
export const TROUBLES = ['failBefore', 'dropAfter', 'conflict', 'throttle'] as const

/**
 * AWS on a good day: limits and conflicts, and nothing else. Sources: AWS, "Designing partition keys"; Idziorek et al.,
 * "Distributed Transactions at Scale in Amazon DynamoDB", USENIX ATC 2023.
 */
export const CALM: Weather = {
  seed: 1,
  conflictMs: 10,
  writeUnits: 1000,
  readUnits: 3000,
  delayMs: [0, 0],
  staleShare: 0,
  lagMs: [0, 0],
  trouble: { failBefore: 0, dropAfter: 0, conflict: 0, throttle: 0 },
  stubborn: 1,
  twiceShare: 0,
  shuffleShare: 0,
}
