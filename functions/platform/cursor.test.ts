import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { listMyBookings } from '../../shared/contract/booking'
import type { Endpoint } from '../../shared/contract/endpoint'
import { listListings } from '../../shared/contract/listing'
import { listMyListings, startDraft } from '../../shared/contract/ownListing'
import { listWithheld } from '../../shared/contract/moderation'
import { listNotices } from '../../shared/contract/notice'
import { listMembershipRequests } from '../../shared/contract/resident'
import { ROUTES } from '../../shared/contract/routes'
import { callerOf, type Ground, type Input, layGround } from '../testing/ground'
import { asksToJoin, publishes, worker } from '../testing/neighbours'
import { faultIn, sends } from '../testing/raw'
import { CHANCHENG, NANHAI, startTown, type Town } from '../testing/town'

let town: Town
let ground: Ground

const LISTS = ROUTES.filter(({ input }) => 'cursor' in (input as unknown as Shape).def.shape)
type Shape = { readonly def: { readonly shape: Readonly<Record<string, unknown>> } }
const inputOf = ({ name }: Endpoint): Input => ground.inputs[name] ?? {}

/** A cursor of Chen's own things, of the worker's requests, and of what the compound has. */
const cursors = { own: '', requests: '', listings: '' }

async function fill(): Promise<void> {
  const { chen, li } = ground
  const { jiuding: compoundId, beijiang: nodeId } = town.places
  for (let count = 0; count < 18; count++) await chen.gets(startDraft, { compoundId })
  for (let count = 0; count < 11; count++)
    await asksToJoin(town, await town.person(`新邻居${count}`), { room: `${count}` })
  for (let count = 0; count < 20; count += 2)
    await Promise.all([publishes(town, li), publishes(town, li)])
  cursors.own = (await chen.gets(listMyListings, {})).cursor ?? ''
  cursors.requests = (await ground.official.gets(listMembershipRequests, { nodeId })).cursor ?? ''
  cursors.listings = (await chen.gets(listListings, { compoundId })).cursor ?? ''
}

beforeAll(async () => {
  town = await startTown()
  ground = await layGround(town)
  await fill()
}, 240_000)
afterAll(() => town.stop())

const INVALID = {
  status: 400,
  refusal: { code: 'cursor.invalid' },
  message: '列表有变化，请下拉刷新。',
}

/** The lists that took a cursor, or said anything else than that it is none. */
async function taking(cursor: string): Promise<readonly string[]> {
  const lines: string[] = []
  for (const endpoint of LISTS) {
    const { token } = callerOf(endpoint, ground)
    const input = { ...inputOf(endpoint), cursor }
    const answer = await sends(town.origin, [endpoint, input], { token })
    const problem = faultIn(answer) ?? (answer.message === INVALID.message ? '' : answer.text)
    if (problem !== '') lines.push(`${endpoint.name}: ${problem}`)
  }
  return lines
}

const turned = (cursor: string, at: number): string => {
  const other = cursor[at] === 'A' ? 'B' : 'A'
  return `${cursor.slice(0, at)}${other}${cursor.slice(at + 1)}`
}

describe('A cursor', () => {
  it('is taken by every list that goes on, and leads on where one came from', async () => {
    expect(LISTS.length).toBeGreaterThanOrEqual(9)
    const first = await ground.chen.gets(listMyListings, {})
    const second = await ground.chen.gets(listMyListings, { cursor: first.cursor ?? '' })
    expect(first.listings).toHaveLength(20)
    const seen = first.listings.map(({ id }) => id)
    expect(second.listings.filter(({ id }) => seen.includes(id))).toEqual([])
    expect(second.cursor).toBeUndefined()
  })

  it.each([
    ['made up', () => 'bm90aGluZw.c2lnbmF0dXJl'],
    ['without a signature', () => cursors.own.split('.')[0] ?? ''],
    ['with an empty signature', () => `${cursors.own.split('.')[0]}.`],
    ['with another place in it', () => turned(cursors.own, 3)],
    ['with a letter of the signature changed', () => turned(cursors.own, cursors.own.length - 4)],
    ['with a second signature behind it', () => cursors.own.replace('.', 'AA.')],
    ['with a third part', () => `${cursors.own}.AA`],
    ['a token', () => (ground.chen.token ?? '').slice(0, 400)],
  ])('is taken by no list when it is %s', async (_, forge) =>
    expect(await taking(forge())).toEqual([]),
  )

  it.each(['a b', '../..', '\0', '游标'])(
    'is no cursor at all with other letters than ours: %j',
    async (cursor) => {
      for (const endpoint of LISTS) {
        const { token } = callerOf(endpoint, ground)
        const input = { ...inputOf(endpoint), cursor }
        const answer = await sends(town.origin, [endpoint, input], { token })
        expect([faultIn(answer), answer.refusal?.code]).toEqual([undefined, 'input.invalid'])
      }
    },
  )
})

describe('A cursor of somebody else’s', () => {
  it('is not taken from a neighbour: neither for the same question nor for another', async () => {
    const { li } = ground
    const { jiuding: compoundId } = town.places
    expect(await li.asks(listMyListings, { cursor: cursors.own })).toMatchObject(INVALID)
    expect(await li.asks(listListings, { compoundId, cursor: cursors.listings })).toMatchObject(
      INVALID,
    )
    expect(
      await town.stranger.asks(listListings, { compoundId, cursor: cursors.listings }),
    ).toMatchObject(INVALID)
  })

  it('is not taken from somebody of another district', async () => {
    const far = await town.person('南海的叶姨', NANHAI)
    const { own: cursor } = cursors
    expect(await far.asks(listMyListings, { cursor })).toMatchObject(INVALID)
    expect(await far.asks(listNotices, { cursor })).toMatchObject(INVALID)
  })

  it('is not taken from a colleague', async () => {
    const other = await worker(town, '同事小何')
    const ask = { nodeId: town.places.beijiang, cursor: cursors.requests }
    expect(await other.asks(listMembershipRequests, ask)).toMatchObject(INVALID)
  })
})

describe('A cursor for another question', () => {
  it('is not taken for another category', async () => {
    const { jiuding: compoundId } = town.places
    const ask = { compoundId, cursor: cursors.listings }
    expect((await ground.chen.asks(listListings, ask)).ok).toBe(true)
    expect(await ground.chen.asks(listListings, { ...ask, category: 'tools' })).toMatchObject(
      INVALID,
    )
    const away = { ...ask, compoundId: town.places.hongye }
    expect(await ground.chen.asks(listListings, away)).toMatchObject(INVALID)
  })

  it('is not taken by another list of one’s own', async () => {
    expect(
      await ground.chen.asks(listMyBookings, { side: 'owner', cursor: cursors.own }),
    ).toMatchObject(INVALID)
    const { beijiang: nodeId } = town.places
    const ask = { nodeId, cursor: cursors.requests }
    expect(await ground.official.asks(listWithheld, ask)).toMatchObject(INVALID)
  })

  it('is not taken for another community, though the post covers both', async () => {
    const zhu = await town.person('区里的朱')
    const grant = { residentId: zhu.id, role: 'districtAdmin', nodeId: CHANCHENG }
    await town.call('setup', { grants: [grant] })
    const { beijiang, tapo } = town.places
    const { cursor = '' } = await zhu.gets(listMembershipRequests, { nodeId: beijiang })
    expect((await zhu.asks(listMembershipRequests, { nodeId: beijiang, cursor })).ok).toBe(true)
    expect(await zhu.asks(listMembershipRequests, { nodeId: tapo, cursor })).toMatchObject(INVALID)
  })
})
