import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { listWithheld, refuseWithheld, releaseWithheld } from '../../shared/contract/moderation'
import { publishListing, showMyListing } from '../../shared/contract/ownListing'
import { approveMembership, rejectMembership } from '../../shared/contract/resident'
import type { WithheldId } from '../../shared/kernel/ids'
import { asksToJoin, drafts, eventually, neighbour, worker } from '../testing/neighbours'
import { type Person, startTown, type Town } from '../testing/town'

let town: Town
let xiaoli: Person
let chen: Person

beforeAll(async () => {
  town = await startTown()
  xiaoli = await worker(town, '小李')
  chen = await neighbour(town, xiaoli, '陈姨')
}, 60_000)
afterAll(() => town.stop())

const KEY_REUSED = {
  status: 409,
  refusal: { code: 'idempotency.keyReused' },
  message: '这一步已经办过了，请刷新看看。',
}

async function asked(name: string) {
  const { id } = await asksToJoin(town, await town.person(name))
  return { membershipId: id }
}

async function waiting(thing: string): Promise<{ readonly withheldId: WithheldId }> {
  const listingId = await drafts(town, chen, { title: `代购的${thing}` })
  await chen.gets(publishListing, { listingId })
  await chen.gets(showMyListing, { listingId })
  const { items } = await eventually(
    () => xiaoli.gets(listWithheld, { nodeId: town.places.beijiang }),
    (page) => page.items.some(({ text }) => text?.includes(thing)),
  )
  const found = items.find(({ text }) => text?.includes(thing))
  if (!found) throw new Error(`Nothing waits that is called ${thing}.`)
  return { withheldId: found.id }
}

describe('The key of a worker’s decision', () => {
  it('(1.4) that approved somebody does not reject them, nor the other way round', async () => {
    const [he, zhang] = [await asked('何伯'), await asked('张哥')]
    const reason = 'other' as const
    const approves = () => xiaoli.asks(approveMembership, he, { key: 'he-lives-there' })
    const rejects = () => xiaoli.asks(rejectMembership, { ...zhang, reason }, { key: 'no-zhang' })
    const [approved, rejected] = [await approves(), await rejects()]
    expect([approved.ok, rejected.ok]).toEqual([true, true])
    expect(
      await xiaoli.asks(rejectMembership, { ...he, reason }, { key: 'he-lives-there' }),
    ).toMatchObject(KEY_REUSED)
    expect(await xiaoli.asks(approveMembership, zhang, { key: 'no-zhang' })).toMatchObject(
      KEY_REUSED,
    )
    expect([await approves(), await rejects()]).toEqual([approved, rejected])
  })

  it('(9.1) that released something does not refuse it, nor the other way round', async () => {
    const [lamp, bowl] = [await waiting('台灯'), await waiting('瓷碗')]
    const label = 'ad' as const
    const releases = () => xiaoli.asks(releaseWithheld, lamp, { key: 'the-lamp-is-fine' })
    const refuses = () => xiaoli.asks(refuseWithheld, { ...bowl, label }, { key: 'no-such-bowl' })
    const [released, refused] = [await releases(), await refuses()]
    expect([released.ok, refused.ok]).toEqual([true, true])
    expect(
      await xiaoli.asks(refuseWithheld, { ...lamp, label }, { key: 'the-lamp-is-fine' }),
    ).toMatchObject(KEY_REUSED)
    expect(await xiaoli.asks(releaseWithheld, bowl, { key: 'no-such-bowl' })).toMatchObject(
      KEY_REUSED,
    )
    expect([await releases(), await refuses()]).toEqual([released, refused])
  })

  it('is that worker’s own: a colleague with the same is told that it was decided', async () => {
    const he = await asked('梁婶')
    const amin = await worker(town, '阿敏')
    await xiaoli.gets(approveMembership, he, { key: 'the-very-same-key' })
    const colleague = await amin.asks(approveMembership, he, { key: 'the-very-same-key' })
    expect(colleague.ok || colleague.refusal.code).toBe('membership.alreadyDecided')
  })
})
