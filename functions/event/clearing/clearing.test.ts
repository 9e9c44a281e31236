import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { liftBlock } from '../../../shared/contract/block'
import { leaveHome } from '../../../shared/contract/household'
import { decideProposal, listMyProposals, listProposals } from '../../../shared/contract/proposal'
import type { EventId } from '../../../shared/kernel/ids'
import { blocks, homeOf } from '../../testing/blocking'
import { proposes } from '../../testing/events'
import { eventually, neighbour, worker } from '../../testing/neighbours'
import { type Person, startTown, type Town } from '../../testing/town'

let town: Town
let xiaoli: Person
let li: Person

beforeAll(async () => {
  town = await startTown()
  xiaoli = await worker(town, '小李')
  li = await neighbour(town, xiaoli, '李叔', { room: '202' })
}, 60_000)
afterAll(() => town.stop())

const waits = async (id: EventId) => {
  const { items } = await xiaoli.gets(listProposals, { nodeId: town.places.beijiang })
  return items.some((one) => one.id === id)
}
const isGone = (id: EventId) =>
  eventually(
    () => waits(id),
    (is) => !is,
  )
const approves = (eventId: EventId) =>
  xiaoli.asks(decideProposal, { eventId, decision: 'approved' as const })
const titled = (title: string) => ({ words: { kind: 'event' as const, title } })

describe('What somebody proposed who lives there no more', () => {
  it('(1.10, 4.1) waits at no desk, and what a neighbour proposed does', async () => {
    const zhao = await neighbour(town, xiaoli, '赵伯', { room: '303' })
    const theirs = await proposes(town, zhao, titled('赵伯的棋局'))
    const other = await proposes(town, li, titled('李叔的棋局'))
    await zhao.gets(leaveHome, { membershipId: await homeOf(zhao) })
    await isGone(theirs)
    expect(await approves(theirs)).toMatchObject({ refusal: { code: 'event.notInThisState' } })
    expect(await waits(other)).toBe(true)
    const { proposals } = await zhao.gets(listMyProposals, {})
    expect(proposals).toMatchObject([{ id: theirs, status: 'cancelled' }])
  })

  it('(1.10, 4.1) is approved by nobody from that second on, whatever the stream does', async () => {
    const qian = await neighbour(town, xiaoli, '钱婶', { room: '404' })
    const theirs = await proposes(town, qian, titled('钱婶的合唱'))
    await qian.gets(leaveHome, { membershipId: await homeOf(qian) })
    expect(await approves(theirs)).toMatchObject({ refusal: { code: 'event.notInThisState' } })
  })
})

describe('What somebody proposed who is blocked', () => {
  it('(1.10, 4.1) is taken back, and stays so behind it; a new one waits as ever', async () => {
    const wang = await neighbour(town, xiaoli, '王姐', { room: '505' })
    const theirs = await proposes(town, wang, titled('王姐的舞会'))
    const colleague = await worker(town, '同事小何')
    const blockId = await blocks(xiaoli, wang)
    await isGone(theirs)
    await colleague.gets(liftBlock, { blockId })
    expect(await approves(theirs)).toMatchObject({ refusal: { code: 'event.notInThisState' } })
    const anew = await proposes(town, wang, titled('王姐的舞会又来'))
    await town.stream?.drain()
    expect(await waits(anew)).toBe(true)
  })
})
