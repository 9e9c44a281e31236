import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { listMyBookings, showBooking } from '../../shared/contract/booking'
import type { Endpoint } from '../../shared/contract/endpoint'
import { saveDraft, showMyListing } from '../../shared/contract/ownListing'
import { listWithheld } from '../../shared/contract/moderation'
import { showCompound } from '../../shared/contract/place'
import { listMembershipRequests, login, requestMembership } from '../../shared/contract/resident'
import { ROUTES } from '../../shared/contract/routes'
import { type Ground, type Input, layGround } from '../testing/ground'
import { drafts, neighbour } from '../testing/neighbours'
import { faultIn, sends } from '../testing/raw'
import { CHANCHENG, NANHAI, type Person, startTown, type Town } from '../testing/town'

let town: Town
let ground: Ground
let farNeighbour: Person
let farWorker: Person

beforeAll(async () => {
  town = await startTown()
  ground = await layGround(town)
  farWorker = await town.person('南海的小黄', NANHAI)
  const posts = [
    { role: 'worker', nodeId: town.places.elsewhereCommunity },
    { role: 'districtAdmin', nodeId: NANHAI },
  ]
  const residentId = farWorker.id
  await town.call('setup', { grants: posts.map((post) => ({ ...post, residentId })) })
  const home = { compoundId: town.places.elsewhere, room: '1' }
  farNeighbour = await neighbour(
    { ...town, person: (key) => town.person(key, NANHAI) },
    farWorker,
    '南海的叶姨',
    home,
  )
}, 240_000)
afterAll(() => town.stop())

type Shape = { readonly def: { readonly shape: Readonly<Record<string, unknown>> } }

const ID = /^[a-z]{3}_[0-9A-Z]{26}$/
const isId = (value: unknown): value is string => typeof value === 'string' && ID.test(value)
const nowhere = (id: string): string => `${id.slice(0, 4)}01J0000000000000000000ZZZZ`
/** The same request about things that do not exist. */
const aboutNothing = (input: Input): Input =>
  Object.fromEntries(
    Object.entries(input).map(([name, value]) => {
      if (Array.isArray(value))
        return [name, value.map((one: unknown) => (isId(one) ? nowhere(one) : one))]
      return [name, isId(value) ? nowhere(value) : value]
    }),
  )

const inputOf = ({ name }: Endpoint): Input => ground.inputs[name] ?? {}
// Places are public, and logging in elsewhere makes one somebody else there.
const ADDRESSED = ROUTES.filter(
  (endpoint) => endpoint.audience !== 'public' && /:\w/.test(endpoint.path),
)

/** What somebody hears, without the one part that differs at every request. */
async function hears(person: Person, endpoint: Endpoint, input: Input): Promise<string> {
  const answer = await sends(town.origin, [endpoint, input], { token: person.token })
  expect(faultIn(answer)).toBeUndefined()
  return answer.text.replace(/"requestId":"[^"]*"/, '')
}

describe('Somebody of another district', () => {
  it.each(ADDRESSED.map((endpoint) => [endpoint.name, endpoint] as const))(
    'hears of our things what is said of things that do not exist: %s',
    async (_, endpoint) => {
      const person = endpoint.audience === 'worker' ? farWorker : farNeighbour
      const ours = await hears(person, endpoint, inputOf(endpoint))
      expect(ours).toBe(await hears(person, endpoint, aboutNothing(inputOf(endpoint))))
    },
  )

  it('hears nothing else of a thing that our neighbours can see', async () => {
    const seen = ground.inputs['showListing']?.['listingId']
    const changes = ADDRESSED.filter(
      ({ input }) => 'listingId' in (input as unknown as Shape).def.shape,
    )
    expect(changes.length).toBeGreaterThan(6)
    for (const endpoint of changes) {
      const input = { ...inputOf(endpoint), listingId: seen }
      const ours = await hears(farNeighbour, endpoint, input)
      expect(ours).toBe(await hears(farNeighbour, endpoint, aboutNothing(input)))
    }
  })

  it('is told of our compound on Home what is told of none: nothing', async () => {
    const [today] = ROUTES.filter(({ name }) => name === 'showToday') as [Endpoint]
    const about = async (input: Input) =>
      (await sends(town.origin, [today, input], { token: farNeighbour.token })).text
    expect(await about(inputOf(today))).toBe(await about(aboutNothing(inputOf(today))))
    expect(await about(inputOf(today))).not.toContain('人字梯')
  })

  it('cannot move into a building of ours from a compound of theirs', async () => {
    const { buildings } = await town.stranger.gets(showCompound, {
      compoundId: town.places.jiuding,
    })
    const answer = await (
      await town.person('南海的区伯', NANHAI)
    ).asks(requestMembership, {
      compoundId: town.places.elsewhere,
      buildingId: buildings[0]?.id ?? ('' as never),
      ...{ unit: '1', room: '502', name: '区伯伯', addressForm: '区伯' },
    })
    expect(answer).toMatchObject({ status: 422, message: '没有这一栋，请重新选楼栋。' })
  })

  it('cannot put a photo of ours on a thing of theirs', async () => {
    const places = { ...town.places, jiuding: town.places.elsewhere }
    const listingId = await drafts({ ...town, places }, farNeighbour)
    const photoIds = (ground.inputs['saveDraft']?.['photoIds'] ?? []) as never[]
    const { rev } = await farNeighbour.gets(showMyListing, { listingId })
    expect(await farNeighbour.asks(saveDraft, { listingId, rev, photoIds })).toMatchObject({
      status: 404,
      message: '没有找到这张照片，请重新选一张。',
    })
  })

  it('cannot be given a post here', async () => {
    const grant = { residentId: farWorker.id, role: 'worker', nodeId: town.places.beijiang }
    await expect(town.call('setup', { grants: [grant] })).rejects.toThrow('another district')
  })

  it('is a stranger when they log in here: no home, no post', async () => {
    const { code } = (await town.wechat('login-code', { person: '南海的小黄' })) as { code: string }
    const { me } = await town.stranger.gets(login, { code, districtId: CHANCHENG })
    expect(me).toEqual({ id: me.id, memberships: [], posts: [] })
    expect(me.id).not.toBe(farWorker.id)
  })
})

describe('After all that', () => {
  it('our things stand as they stood', async () => {
    const { chen, official, inputs } = ground
    const { beijiang: nodeId } = town.places
    const { bookings } = await chen.gets(listMyBookings, { side: 'borrower' })
    expect(bookings.map(({ status }) => status)).toEqual(['requested'])
    const ask = inputs['showBooking'] as { bookingId: never }
    expect((await chen.gets(showBooking, ask)).status).toBe('requested')
    const draft = inputs['showMyListing'] as { listingId: never }
    expect(await chen.gets(showMyListing, draft)).toMatchObject({ status: 'draft', rev: 1 })
    expect((await official.gets(listMembershipRequests, { nodeId })).requests).toHaveLength(5)
    expect((await official.gets(listWithheld, { nodeId })).items).toHaveLength(1)
  })
})
