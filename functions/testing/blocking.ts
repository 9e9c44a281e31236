import { appealBlock, blockResident } from '../../shared/contract/block'
import { showMe } from '../../shared/contract/resident'
import { addDays, localDateAt } from '../../shared/kernel/dates'
import type { BlockId, MembershipId } from '../../shared/kernel/ids'
import { lodgerOf, neighbour, worker } from './neighbours'
import type { Person, Town } from './town'

/** So many days from today. */
const inDays = (count: number) => addDays(localDateAt(Date.now()), count)

export const homeOf = async (person: Person): Promise<MembershipId> => {
  const [home] = (await person.gets(showMe, {})).memberships
  if (!home) throw new Error(`${person.name} lives nowhere.`)
  return home.id
}

/** Somebody whom a worker blocks for twenty days. */
export async function blocks(by: Person, person: Person): Promise<BlockId> {
  const terms = { reason: 'notReturned', until: inDays(20) } as const
  return (await by.gets(blockResident, { membershipId: await homeOf(person), ...terms })).id
}

let made = 0
/** Somebody new who lives there and is blocked, by a colleague unless told by whom. */
export async function blockedOne(town: Town, official: Person, by?: Person) {
  const person = await neighbour(town, official, `停用的人${made++}`, { room: '1414' })
  const colleague = by ?? (await worker(town, '小李的同事'))
  return { person, blockId: await blocks(colleague, person) }
}

/** The same, and waiting for somebody else to look at it again. */
export async function appealedOne(town: Town, official: Person): Promise<BlockId> {
  const { person, blockId } = await blockedOne(town, official)
  await person.gets(appealBlock, { blockId, words: '我那几天住院了' })
  return blockId
}

export async function inputsOfBlocks(town: Town, official: Person) {
  const { person: blocked, blockId } = await blockedOne(town, official)
  const { blockId: toLift } = await blockedOne(town, official)
  return {
    blocked,
    inputs: {
      showMyBlock: {},
      appealBlock: { blockId, words: '我已经还了' },
      blockResident: {
        membershipId: await lodgerOf(town, official),
        ...{ reason: 'rude', until: inDays(10) },
      },
      liftBlock: { blockId: toLift },
      listBlocks: { nodeId: town.places.beijiang },
      decideAppeal: {
        blockId: await appealedOne(town, official),
        ...{ decision: 'keep', words: '再等几天' },
      },
    },
  }
}
