import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import * as contract from '../../../shared/contract/resident'
import type { LocalDate } from '../../../shared/kernel/dates'
import type { MembershipId } from '../../../shared/kernel/ids'
import { asksToJoin, neighbour, worker } from '../../testing/neighbours'
import { type Person, startTown, type Town } from '../../testing/town'

let town: Town
let xiaoli: Person

beforeAll(async () => {
  town = await startTown()
  xiaoli = await worker(town, '小李')
}, 60_000)
afterAll(() => town.stop())

const requestOf = async (id: MembershipId) => {
  const { beijiang: nodeId } = town.places
  const { requests } = await xiaoli.gets(contract.listMembershipRequests, { nodeId })
  return requests.find((one) => one.id === id)
}
const standing = async (person: Person) => (await person.gets(contract.showMe, {})).memberships
const asks = async (name: string, home: { room: string; lastDay?: LocalDate }) =>
  (await asksToJoin(town, await town.person(name), home)).id
const approves = (membershipId: MembershipId, more: object = {}) =>
  xiaoli.asks(contract.approveMembership, { membershipId, ...more })
const familiesAt = async (membershipId: MembershipId) =>
  (await requestOf(membershipId))?.families ?? []

describe('Two families behind one door', () => {
  const room = { room: '1401' }

  it('(1.5) are kept apart where the worker says so, and each newcomer belongs to one', async () => {
    await approves(await asks('申叔', room))
    expect((await approves(await asks('尹叔', room), { family: 'own' })).ok).toBe(true)
    const third = await asks('尹婶', room)
    const families = await familiesAt(third)
    expect(families.map(({ members }) => members)).toEqual([['申叔的全名'], ['尹叔的全名']])
    expect(await approves(third)).toMatchObject({
      status: 409,
      message: '这一户住着几家人，请选是哪一家，或选“单独一家”。',
    })
    expect((await approves(third, { family: families[1]?.id })).ok).toBe(true)
    // Sent again it is the same decision; with the other family it is another, and too late.
    expect((await approves(third, { family: families[1]?.id })).ok).toBe(true)
    expect(await approves(third, { family: families[0]?.id })).toMatchObject({ status: 409 })
    const after = await familiesAt(await asks('申婶', room))
    expect(after.map(({ members }) => members.length)).toEqual([1, 2])
  })

  it('(1.5) take in nobody from behind another door', async () => {
    await neighbour(town, xiaoli, '隔壁的', { room: '1402' })
    const [others] = await familiesAt(await asks('隔壁再来的', { room: '1402' }))
    expect(others).toBeDefined()
    expect(await approves(await asks('走错的', room), { family: others?.id })).toMatchObject({
      status: 409,
      message: '那一家刚搬走，请刷新后重新选。',
    })
  })

  it('(1.5) are one family, where two are approved at once into an empty flat', async () => {
    const ids = await Promise.all(['同时甲', '同时乙'].map((name) => asks(name, { room: '1403' })))
    const answers = await Promise.all(ids.map((id) => approves(id)))
    expect(answers.map(({ ok }) => ok)).toEqual([true, true])
    const families = await familiesAt(await asks('后来的丙', { room: '1403' }))
    expect(families.map(({ members }) => members.length)).toEqual([2])
  })
})

describe('A lease that ends', () => {
  const lastDay = '2030-03-31' as LocalDate
  const over = '2020-01-01' as LocalDate
  const TERM_OVER = { status: 422, message: '租期的最后一天已经过了，请改成以后的日子。' }

  it('(1.5) is said when one asks, and read by the worker and by oneself', async () => {
    const person = await town.person('租客小陆')
    const { id: membershipId } = await asksToJoin(town, person, { room: '1501', lastDay })
    expect(await standing(person)).toMatchObject([{ status: 'requested', lastDay }])
    expect(await requestOf(membershipId)).toMatchObject({ lastDay })
    await approves(membershipId)
    expect(await standing(person)).toMatchObject([{ status: 'approved', lastDay }])
  })

  it('(1.5) can be set right by the worker, and is never over already', async () => {
    const id = await asks('租客小左', { room: '1502' })
    expect(await approves(id, { lastDay: over })).toMatchObject(TERM_OVER)
    expect((await approves(id, { lastDay })).ok).toBe(true)
    const asked = asksToJoin(town, await town.person('租客小右'), { room: '1502', lastDay: over })
    await expect(asked).rejects.toThrow(TERM_OVER.message)
  })
})
