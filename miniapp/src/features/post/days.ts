import { addDays, isLocalDate, type LocalDate } from '../../../../shared/kernel/dates'

export const isDay = (typed: string): typed is LocalDate => isLocalDate(typed)

/** Half-open, as the server counts: people name the last day. */
export const dayAfter = (last: LocalDate): LocalDate => addDays(last, 1)
