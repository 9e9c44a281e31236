import type { Figure } from '../../../shared/contract/figures'

const HOUR_MINUTES = 60
const ROUNDED = 10
const MEASURED: ReadonlySet<Figure> = new Set(['helpMinutes', 'attendedMinutes'])

/** In the unit in which it is read: minutes are hours, to a tenth. */
export const readAs = (figure: Figure, amount: number): number =>
  MEASURED.has(figure) ? Math.round((amount / HOUR_MINUTES) * ROUNDED) / ROUNDED : amount
