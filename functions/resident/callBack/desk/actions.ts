import type { CallBackItem } from '../../../../shared/contract/callBack'
import type { CallBackId, CommunityId, ResidentId } from '../../../../shared/kernel/ids'
import { accept } from '../../../../shared/kernel/outcome'
import { deskPage } from '../../../place/desk/actions'
import { addressFormOf, type Access, glanceAtAccesses } from '../../../platform/access'
import type { Row } from '../../../platform/lists'
import type { Caller } from '../../../platform/session'
import { holdsStill } from '../holding/actions'
import type { Card } from '../rules'
import { listOpen } from '../store'

type Asked = { readonly nodeId: CommunityId; readonly cursor?: string | undefined }
/** As a desk lists it: by the form of address, without a name. */
export type CallBackRow = Omit<CallBackItem, 'name'>

const peopleIn = ({ card: { residentId, takenBy } }: Row<Card>): readonly ResidentId[] =>
  takenBy ? [residentId, takenBy.residentId] : [residentId]

type Seen = Pick<CallBackRow, 'takenBy'>
type People = ReadonlyMap<ResidentId, Access>

function takenOf({ card: { takenBy } }: Row<Card>, people: People, caller: Caller): Seen {
  const holder = takenBy && people.get(takenBy.residentId)
  if (!holder || !holdsStill(holder, takenBy, caller.at)) return {}
  const isMe = takenBy.residentId === caller.id
  return { takenBy: { addressForm: holder.addressForm ?? '', isMe } }
}

/** Who asked for a call in a community, in the order to call, by pages of some people. */
export async function callBacksAt(caller: Caller, asked: Asked) {
  const page = await deskPage(caller, asked, { name: 'callBacksAt', list: listOpen, peopleIn })
  if (!page.ok) return page
  const { rows, goesOn } = page.value
  const people = await glanceAtAccesses(rows.flatMap(peopleIn))
  const items = rows.map((row): CallBackRow => {
    const { residentId, takenBy: _post, topics, ...words } = row.card
    return {
      ...{ ...words, ...takenOf(row, people, caller), topics: [...topics] },
      id: row.id as CallBackId,
      addressForm: addressFormOf(people.get(residentId)),
    }
  })
  return accept({ items, ...goesOn })
}
