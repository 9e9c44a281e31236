import type { Entry } from '../../showing/rules'
import { isIn } from '../../rules'
import { type Row, rowIn, type Who } from '../rules'

const stampOf = ({ party = 0, number = 0, checkIn }: Entry): string =>
  [party, number, ...(isIn(checkIn) ? [checkIn.party, checkIn.at] : [0, 0])].join()

function stampIn({ list, sums, text }: Row): string {
  const { number = 0, at = 0 } = list === 'here' ? rowIn(text) : {}
  return [sums.seats, number, sums.came, sums.came === 0 ? 0 : at].join()
}

const NOTHING = '0,0,0,0'

/** Of whom a sheet says something else than there is. */
export function behindOf(
  rows: readonly Row[],
  entries: readonly (readonly [string, Entry])[],
): readonly Who[] {
  const written = new Map(rows.map((row) => [row.who, stampIn(row)]))
  const there = new Map(entries.map(([who, entry]) => [who as Who, stampOf(entry)]))
  const all = new Set([...written.keys(), ...there.keys()])
  return [...all].filter((who) => (written.get(who) ?? NOTHING) !== (there.get(who) ?? NOTHING))
}
