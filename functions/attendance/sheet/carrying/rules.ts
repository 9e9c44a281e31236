/** So many rows are some seconds. */
export const ROWS = 40

const DIGITS = 5

/** The place behind so many numbers of a printed list: the texts are in the order of the numbers. */
export const behindNumbers = (count: number): string => String(count).padStart(DIGITS, '0')
