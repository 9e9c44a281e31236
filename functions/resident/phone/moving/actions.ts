import type { Change } from '../../../platform/commit'
import type { Resident } from '../../rules'
import { withoutHolder } from '../rules'
import { loadHolders } from '../store'
import { changeHolders } from '../writes'
import { withMoved } from './rules'

type Two = { readonly from: Resident; readonly to: Resident }
type Moved = { readonly phone?: Resident['phone']; readonly changes: readonly Change[] }

/** What the person had before, given up for the number of the new account. */
async function givenUp({ from, to }: Two): Promise<readonly Change[]> {
  if (!to.phone || to.phone.number === from.phone?.number) return []
  const { holders, holder } = await loadHolders({ ...to, ...to.phone }, to.id)
  return [changeHolders(withoutHolder(holders, holder))]
}

/** The number of an account that turns out to be somebody known: theirs now, in place of the one before. */
export async function phoneMoved({ from, to }: Two): Promise<Moved> {
  const { phone } = from
  // A number that only the account before had verified says nothing of the one that takes its place.
  if (!phone) return { changes: await givenUp({ from, to }) }
  const { holders } = await loadHolders({ ...from, ...phone }, from.id)
  const moved = withMoved(holders, { from: from.id, to: to.id, at: phone.since })
  return { phone, changes: [changeHolders(moved), ...(await givenUp({ from, to }))] }
}
