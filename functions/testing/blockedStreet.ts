import {
  blockResident,
  type BlockReason,
  listBlocks,
  showMyBlock,
} from '../../shared/contract/block'
import { listNotices } from '../../shared/contract/notice'
import type { LocalDate } from '../../shared/kernel/dates'
import type { BlockId } from '../../shared/kernel/ids'
import { homeOf } from './blocking'
import { may } from './clock'
import type { Street } from './street'

type Terms = { readonly reason: BlockReason; readonly until: LocalDate; readonly words?: string }
export const UNTIL_THE_20TH: Terms = { reason: 'notReturned', until: may(20) }

/** A street in which some are blocked: by name, as the stories tell it. */
export const blockedStreet = (street: Street) => {
  const official = (name = '小李') => street.town.person(name)
  const settle = async () => {
    await street.town.stream?.drain()
    await street.town.stream?.drain()
  }
  const asksToBlock = async (by: string, name: string, terms: Partial<Terms> = {}) => {
    const membershipId = await homeOf(street.person(name))
    return (await official(by)).asks(blockResident, { membershipId, ...UNTIL_THE_20TH, ...terms })
  }
  return {
    official,
    settle,
    asksToBlock,
    blocks: async (name: string, terms: Partial<Terms> = {}, by = '小李'): Promise<BlockId> => {
      const answer = await asksToBlock(by, name, terms)
      if (!answer.ok) throw new Error(`${by} cannot block ${name}: ${answer.text}`)
      await settle()
      return answer.value.id
    },
    blockOf: async (name: string) => (await street.person(name).gets(showMyBlock, {})).block,
    rowOf: async (id: BlockId, by = '小李') => {
      const asked = { nodeId: street.town.places.beijiang }
      const { items } = await (await official(by)).gets(listBlocks, asked)
      return items.find((item) => item.id === id)
    },
    newest: async (name: string) => (await street.person(name).gets(listNotices, {})).notices[0],
  }
}
