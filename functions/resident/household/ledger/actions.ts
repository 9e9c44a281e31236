import { type Asking, type LedgerAsked, ledgerPage } from '../../../place/ledger/actions'
import type { Compound } from '../../../place/rules'
import { membersBehind } from '../showing/actions'
import { listInBuilding } from '../store'
import { asAsked, type Names } from './rules'

type Asked = LedgerAsked & { readonly names: Names }

const buildingsOf = (compounds: readonly Compound[]) =>
  compounds.flatMap((compound) => compound.buildings.map((building) => ({ compound, building })))

/** Who lives in a compound or community, door by door: a page of fifty doors, for those who work there and above. */
export const listLiving = (call: Asking, { names, ...asked }: Asked) =>
  ledgerPage(call, asked, {
    name: 'living',
    partsOf: buildingsOf,
    list: (proof, { building }, at) => listInBuilding(proof, building.id, at),
    linesOf: async (proof, rows) => {
      const doors = rows.map(({ row }) => row)
      const membersOf = await membersBehind(proof, doors, call.caller.at)
      return rows.flatMap(({ part: { compound, building }, row }) =>
        membersOf(row).map((member) => ({
          ...{ compoundName: compound.name, buildingName: building.name },
          ...{ unit: row.card.unit, room: row.card.room },
          ...{ ...member, name: asAsked(member.name, names) },
        })),
      )
    },
  })
