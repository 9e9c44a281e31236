import type { SeatCall } from '../../../../../shared/contract/callList'

type Building = { readonly name: string; readonly calls: readonly SeatCall[] }

const nameOf = ({ compoundName, buildingName }: SeatCall): string =>
  `${compoundName} ${buildingName}`

/** The calls of each building together, in the order in which they come. */
export const byBuilding = (calls: readonly SeatCall[]): readonly Building[] =>
  [...new Set(calls.map(nameOf))].map((name) => ({
    name,
    calls: calls.filter((call) => nameOf(call) === name),
  }))
