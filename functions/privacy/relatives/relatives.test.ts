import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { bookListing, handOver, showBooking, takeBack } from '../../../shared/contract/booking'
import * as care from '../../../shared/contract/care'
import { moveOut } from '../../../shared/contract/household'
import { withdrawMembership } from '../../../shared/contract/joining'
import { listNotices } from '../../../shared/contract/notice'
import { PRIVACY_VERSION } from '../../../shared/contract/privacy'
import * as contract from '../../../shared/contract/relatives'
import {
  approveMembership,
  listMembershipRequests,
  rejectMembership,
  showMe,
} from '../../../shared/contract/resident'
import { rebindMembership } from '../../../shared/contract/rebinding'
import { addDays, DAY_MS, localDateAt, MINUTE_MS } from '../../../shared/kernel/dates'
import type { MembershipId } from '../../../shared/kernel/ids'
import { homeOf } from '../../testing/blocking'
import { settled, sweeps } from '../../testing/cancelling'
import { A_CHILD, BORN, guarded, head, loggedIn, putsDown } from '../../testing/caring'
import { clockAhead } from '../../testing/clock'
import { asksToJoin, eventually, neighbour, publishes, worker } from '../../testing/neighbours'
import { allStored } from '../../testing/stored'
import { type Person, startTown, type Town } from '../../testing/town'

let town: Town
let xiaoli: Person
let li: Person
let parent: Person
let moveTo: ReturnType<typeof clockAhead>
beforeAll(async () => {
  moveTo = clockAhead()
  town = await startTown()
  xiaoli = await worker(town, '小李')
  li = await neighbour(town, xiaoli, '李叔', { room: '101' })
  parent = await head(town, xiaoli)
}, 60_000)
afterAll(() => town.stop())

const FIVE_YEARS = 5 * 365 * DAY_MS
const refusedWith = (code: string) => ({ ok: false, refusal: { code } })
const requests = async () =>
  (await xiaoli.gets(listMembershipRequests, { nodeId: town.places.beijiang })).requests
const wish = async (by: Person, name: string) => ({
  ...{ membershipId: await homeOf(by), name, addressForm: '家里人' },
})
/** What is stored some time later, when the sweep has looked a few times; then it is now again. */
async function storedIn(ms: number): Promise<string> {
  await settled(town)
  for (let minute = 0; minute < 16; minute += 4) {
    moveTo(ms + minute * MINUTE_MS)
    await sweeps(town)
  }
  moveTo(0)
  return everything()
}
const everything = async () => JSON.stringify(await allStored(town.tableEndpoint))

describe('Whoever puts somebody of the household down', () => {
  it('(1.6) is seen by the worker with them, who lets them in; then they may act for them', async () => {
    const membershipId = await putsDown(parent, '周婆婆', undefined)
    const asked = await eventually(requests, (all) => all.some(({ id }) => id === membershipId))
    const waiting = asked.find(({ id }) => id === membershipId)
    expect(waiting).toMatchObject({
      name: '周婆婆',
      relative: { kind: 'elder', consent: 'inPerson', by: expect.any(String) },
    })
    expect((await parent.gets(contract.listRelatives, {})).relatives).toEqual([
      expect.objectContaining({ membershipId, name: '周婆婆', status: 'requested' }),
    ])
    expect((await parent.gets(care.listMandates, {})).mandates).toEqual([])
    await xiaoli.gets(approveMembership, { membershipId })
    expect((await parent.gets(contract.listRelatives, {})).relatives).toEqual([])
    const { mandates } = await parent.gets(care.listMandates, {})
    expect(mandates).toEqual([
      expect.objectContaining({ as: 'proxy', principal: '家里人', consent: 'inPerson' }),
    ])
    const { notices } = await eventually(
      () => parent.gets(listNotices, {}),
      (inbox) => inbox.notices.some(({ kind }) => kind === 'relative.approved'),
    )
    expect(notices.map(({ kind }) => kind)).toContain('relative.approved')
  })

  it('(1.6) does so once for a name, from a home of their own, having agreed for themself', async () => {
    const care = { kind: 'elder', consent: 'inWriting' } as const
    await putsDown(parent, '吴婆婆', undefined)
    const twice = { ...(await wish(parent, '吴婆婆')), care }
    expect(await parent.asks(contract.putDownRelative, twice)).toMatchObject(
      refusedWith('care.sameName'),
    )
    const other = await head(town, xiaoli)
    expect(await other.asks(contract.putDownRelative, twice)).toMatchObject(
      refusedWith('membership.unknown'),
    )
    const fresh = await neighbour(town, xiaoli, '没看说明的人', { room: '1899' })
    expect(
      await fresh.asks(contract.putDownRelative, { ...(await wish(fresh, '钱婆婆')), care }),
    ).toMatchObject(refusedWith('privacy.agreeFirst'))
  })

  it('(1.6) has six waiting at the most', async () => {
    const many = await head(town, xiaoli)
    for (const name of ['一婆婆', '二婆婆', '三婆婆', '四婆婆', '五婆婆', '六婆婆'])
      await putsDown(many, name, undefined)
    const seventh = {
      ...(await wish(many, '七婆婆')),
      care: { kind: 'elder', consent: 'inPerson' } as const,
    }
    expect(await many.asks(contract.putDownRelative, seventh)).toMatchObject({
      refusal: { code: 'care.manyWaiting', max: 6 },
    })
  })

  it('(1.6) takes it back, and nothing is left of whom they put down', async () => {
    const membershipId = await putsDown(parent, '要撤回的婆婆', undefined)
    await parent.gets(withdrawMembership, { membershipId })
    expect((await parent.gets(contract.listRelatives, {})).relatives).not.toContainEqual(
      expect.objectContaining({ membershipId }),
    )
    expect(await storedIn(0)).not.toContain('要撤回的婆婆')
  })

  it('(1.6) reads why somebody was turned away, for a week', async () => {
    const membershipId = await putsDown(parent, '没通过的婆婆', undefined)
    await xiaoli.gets(rejectMembership, { membershipId, reason: 'nameUnknown' })
    expect((await parent.gets(contract.listRelatives, {})).relatives).toContainEqual(
      expect.objectContaining({ membershipId, status: 'rejected', reason: 'nameUnknown' }),
    )
    await settled(town)
    expect(await storedIn(DAY_MS)).toContain('没通过的婆婆')
    expect(await storedIn(7 * DAY_MS)).not.toContain('没通过的婆婆')
  })
})

describe('The guardian of a child under 14', () => {
  it('(12.3) agrees to the version that was shown, for a child that is born and not 14 yet', async () => {
    const year = new Date().getFullYear()
    const asks = async (care: object) =>
      parent.asks(contract.putDownRelative, {
        ...(await wish(parent, '孩子')),
        care: { ...A_CHILD, ...care },
      })
    expect(await asks({ version: PRIVACY_VERSION - 1 })).toMatchObject(
      refusedWith('privacy.otherVersion'),
    )
    expect(await asks({ born: `${year + 1}-01` })).toMatchObject(refusedWith('care.notYetBorn'))
    expect(await asks({ born: `${year - 15}-01` })).toMatchObject(refusedWith('care.ownPhone'))
  })

  it('(12.3) acts for it until the month in which it turns 14, and borrows in its name', async () => {
    const { guardian, childId, mandateId } = await guarded(town, xiaoli)
    const { mandates } = await guardian.gets(care.listMandates, {})
    expect(mandates).toEqual([
      expect.objectContaining({
        ...{ id: mandateId, consent: 'guardian', agreedTo: PRIVACY_VERSION },
        until: expect.stringMatching(`^${Number(BORN.slice(0, 4)) + 14}-03-31$`),
      }),
    ])
    const listingId = await publishes(town, li, { acceptance: 'automatic' })
    const from = addDays(localDateAt(Date.now()), 1)
    const asked = { listingId, from, until: addDays(from, 1) }
    const onBehalfOf = childId
    const { id: bookingId } = await guardian.gets(bookListing, asked, { onBehalfOf })
    expect(await li.gets(showBooking, { bookingId })).toMatchObject({ proxy: expect.any(String) })
  })

  it('(12.3) is let in with none who turned 14 while it waited', async () => {
    const late = await head(town, xiaoli)
    const membershipId = await putsDown(late, '等到十四岁的孩子', A_CHILD)
    moveTo(FIVE_YEARS)
    const official = await town.person(xiaoli.name)
    const refused = await official.asks(approveMembership, { membershipId })
    moveTo(0)
    expect(refused).toMatchObject(refusedWith('care.ownPhone'))
    await xiaoli.gets(approveMembership, { membershipId })
  })

  it('(12.3) is the only one who acts for it, and no worker ends that', async () => {
    const { guardian, membershipId, mandateId } = await guarded(town, xiaoli)
    expect(await xiaoli.asks(care.giveMandate, { membershipId, consent: 'paper' })).toMatchObject(
      refusedWith('care.guarded'),
    )
    for (const one of [xiaoli, guardian])
      expect(await one.asks(care.endMandate, { mandateId })).toMatchObject(
        refusedWith('care.guarded'),
      )
    expect((await guardian.gets(care.listMandates, {})).mandates).toHaveLength(1)
  })

  it('(12.3) takes the word back, and all of the child is erased; not while it has something of others', async () => {
    const { guardian, childId, mandateId, name } = await guarded(town, xiaoli)
    expect(await everything()).toContain(name)
    const listingId = await publishes(town, li, { acceptance: 'automatic' })
    const from = localDateAt(Date.now())
    const onBehalfOf = childId
    const asked = { listingId, from, until: addDays(from, 1) }
    const { id: bookingId } = await guardian.gets(bookListing, asked, { onBehalfOf })
    const tap = { bookingId, confirmation: { by: 'tap' } } as const
    await guardian.gets(handOver, tap, { onBehalfOf })
    expect(await guardian.asks(contract.withdrawForChild, { mandateId })).toMatchObject(
      refusedWith('account.openMatters'),
    )
    await li.gets(takeBack, tap)
    expect(await parent.asks(contract.withdrawForChild, { mandateId })).toMatchObject(
      refusedWith('mandate.notFound'),
    )
    await guardian.gets(contract.withdrawForChild, { mandateId })
    expect(await guardian.asks(bookListing, asked, { onBehalfOf })).toMatchObject(
      refusedWith('care.noMandate'),
    )
    expect(await guardian.gets(contract.withdrawForChild, { mandateId })).toEqual({
      isWithdrawn: true,
    })
    expect(await storedIn(0)).not.toContain(name)
  })

  it('(12.3) moves away with the child, and a week later nothing is kept of it', async () => {
    const { membershipId, name } = await guarded(town, xiaoli)
    await xiaoli.gets(moveOut, { membershipId })
    expect(await storedIn(DAY_MS)).toContain(name)
    expect(await storedIn(7 * DAY_MS)).not.toContain(name)
  })
})

describe('A child that has turned 14', () => {
  it('(12.3) logs in for itself, and no guardian’s word erases it any more', async () => {
    const { guardian, childId, mandateId, name, room } = await guarded(town, xiaoli)
    moveTo(5 * 365 * DAY_MS)
    const again = await worker(town, '小李')
    const phone = await town.person(name.replace('的全名', ''))
    const { id: membershipId } = await asksToJoin(town, phone, { room })
    const { requests: asking } = await eventually(
      () => again.gets(listMembershipRequests, { nodeId: town.places.beijiang }),
      (page) => page.requests.some(({ id }) => id === membershipId),
    )
    const known = asking.find(({ id }) => id === membershipId)?.known?.[0]?.membershipId
    await again.gets(rebindMembership, { membershipId, known: known as MembershipId })
    const grown = await town.person(phone.name)
    expect(grown.id).toBe(childId)
    const parentAgain = await town.person(guardian.name)
    expect(await parentAgain.asks(contract.withdrawForChild, { mandateId })).toMatchObject(
      refusedWith('mandate.notFound'),
    )
    expect((await grown.gets(showMe, {})).closingAt).toBeUndefined()
    moveTo(0)
  })
})

describe('Somebody who logs in later', () => {
  it('(1.6) lets the one go on who acted for them', async () => {
    const { she, mandateId } = await loggedIn(town, xiaoli)
    expect((await she.gets(care.listMandates, {})).mandates).toEqual([
      expect.objectContaining({ id: mandateId, isPaused: true }),
    ])
    expect(await li.asks(care.keepMandate, { mandateId })).toMatchObject(
      refusedWith('mandate.notFound'),
    )
    await she.gets(care.keepMandate, { mandateId })
    const [kept] = (await she.gets(care.listMandates, {})).mandates
    expect(kept?.isPaused).toBeUndefined()
    const listingId = await publishes(town, li, { acceptance: 'automatic' })
    const from = addDays(localDateAt(Date.now()), 1)
    const asked = { listingId, from, until: addDays(from, 1) }
    expect((await xiaoli.asks(bookListing, asked, { onBehalfOf: she.id })).ok).toBe(true)
  })
})
