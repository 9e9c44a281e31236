import type * as contract from '../../../../shared/contract/block'
import type { BlockItem, MyBlock } from '../../../../shared/contract/block'
import type { BlockId, ResidentId } from '../../../../shared/kernel/ids'
import { accept } from '../../../../shared/kernel/outcome'
import { placeOf } from '../../../place/actions'
import { deskPage } from '../../../place/desk/actions'
import { type Access, glanceAtAccesses } from '../../../platform/access'
import type { Action } from '../../../platform/call'
import { blockedAt, type Caller, postsCovering } from '../../../platform/session'
import type { Resident } from '../../rules'
import { loadResidents } from '../../store'
import { type Appeal, type Block, isRunning, reaches, standingOf } from '../rules'
import { mayDecide } from '../deciding/rules'
import { listRunning, loadBlock, loadBlocks } from '../store'

type AppealView = NonNullable<MyBlock['appeal']>

/** What was decided, and not by whom. */
function appealView({ words, at, decision }: Appeal): AppealView {
  if (!decision) return { words, at }
  const { by: _by, ...said } = decision
  return { words, at, decision: said }
}

const factsOf = ({ id, reason, words, since, endsAt, appeal }: Block) => ({
  ...{ id, reason, since, until: endsAt },
  ...(words === undefined ? {} : { words }),
  ...(appeal === undefined ? {} : { appeal: appealView(appeal) }),
})

/** Why and until when, for the person alone. */
export const showMyBlock: Action<typeof contract.showMyBlock> = async ({ caller }) => {
  const { access, at } = caller
  const id = blockedAt(access, at) === undefined ? undefined : access.blockId
  const block = id && (await loadBlock(id))
  if (!block) return accept({})
  const community = await placeOf(block.communityId)
  return accept({
    block: {
      ...factsOf(block),
      communityName: community?.name ?? '',
      canAppeal: block.appeal === undefined,
    },
  })
}

type Known = {
  readonly residents: ReadonlyMap<string, Resident>
  readonly accesses: ReadonlyMap<ResidentId, Access>
}

function personOf({ residentId, membershipId, compoundName }: Block, known: Known) {
  const access = known.accesses.get(residentId)
  const home = access?.memberships.find(({ id }) => id === membershipId)
  return {
    name: known.residents.get(residentId)?.name ?? '',
    addressForm: access?.addressForm ?? '',
    ...{ compoundName, buildingName: home?.buildingName ?? '' },
  }
}

function itemOf(block: Block, caller: Caller, known: Known): BlockItem {
  const standing = standingOf(postsCovering(caller, block))
  return {
    ...factsOf(block),
    ...personOf(block, known),
    by: known.accesses.get(block.by)?.addressForm ?? '',
    isMine: block.by === caller.id,
    canLift: reaches(standing, block),
    canDecide: mayDecide(block, { by: caller.id, standing }),
  }
}

/** Who is blocked in a community, those first who wait for an answer. */
export const listBlocks: Action<typeof contract.listBlocks> = async ({ caller }, asked) => {
  const page = await deskPage(caller, asked, { name: 'blocks', list: listRunning })
  if (!page.ok) return page
  const { proof, rows, goesOn } = page.value
  const found = await loadBlocks(
    proof,
    rows.map(({ id }) => id as BlockId),
  )
  const running = found.filter((block) => isRunning(block, caller.at))
  const people = running.map(({ residentId }) => residentId)
  const [residents, accesses] = await Promise.all([
    loadResidents(proof, people),
    glanceAtAccesses([...people, ...running.map(({ by }) => by)]),
  ])
  const known = { residents, accesses }
  return accept({ items: running.map((block) => itemOf(block, caller, known)), ...goesOn })
}
