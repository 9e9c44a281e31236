import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { bookListing, handOver, listMyBookings, takeBack } from '../../../shared/contract/booking'
import { lendByCard, readCard } from '../../../shared/contract/card'
import { leaveHome, listHouseholds } from '../../../shared/contract/household'
import { listNotices } from '../../../shared/contract/notice'
import { showMyPhone, verifyPhone } from '../../../shared/contract/phone'
import { listConsents } from '../../../shared/contract/privacy'
import { showCompound } from '../../../shared/contract/place'
import { rebindMembership, showOwnCard } from '../../../shared/contract/rebinding'
import {
  approveMembership,
  listMembershipRequests,
  rejectMembership,
  showMe,
} from '../../../shared/contract/resident'
import { addDays, localDateAt } from '../../../shared/kernel/dates'
import type { MembershipId } from '../../../shared/kernel/ids'
import { blocks } from '../../testing/blocking'
import { anElder, askedAgain, asksWithCard, blankCard, carded } from '../../testing/carded'
import { asksToJoin, neighbour, publishes, worker } from '../../testing/neighbours'
import { agrees, phoneCode } from '../../testing/phones'
import { admin } from '../../testing/posting'
import { Person, startTown, type Town } from '../../testing/town'

let town: Town
let xiaoli: Person
let xiaosun: Person
let li: Person
let amin: Person

const today = () => localDateAt(Date.now())
const said = (answer: { readonly ok: boolean; readonly message?: string }) =>
  answer.ok ? 'yes' : answer.message
const ALIKE = '这位和申请的人对不上：房号、姓名要一样，或者本人扫过自己的邻享卡。'

beforeAll(async () => {
  town = await startTown()
  xiaoli = await worker(town, '小李')
  xiaosun = await worker(town, '小孙')
  amin = await worker(town, '阿敏', town.places.tapo)
  li = await neighbour(town, xiaoli, '李叔', { room: '602' })
}, 60_000)
afterAll(() => town.stop())

type Elder = ReturnType<typeof anElder>

/** Whoever gives the name of somebody else. */
const calling = ({ origin, token, id }: Person, { addressForm: name }: Elder) =>
  new Person({ origin, token, id, name })

/** An elder with a card and a loan, who asks to join with a phone of her own. */
async function withPhoneAtLast(elder: Elder) {
  const { membershipId: known, code } = await carded(town, xiaoli, elder)
  const listingId = await publishes(town, li, { title: '轮椅', acceptance: 'automatic' })
  await xiaoli.gets(lendByCard, { code, listingId, until: addDays(today(), 2) })
  const phone = await town.person(elder.addressForm)
  const { id: membershipId } = await asksToJoin(town, phone, elder)
  return { phone, asked: { membershipId, known }, code }
}

const rowOf = async (membershipId: MembershipId) => {
  const { requests } = await xiaoli.gets(listMembershipRequests, { nodeId: town.places.beijiang })
  return requests.find(({ id }) => id === membershipId)
}

describe('An elder who was registered on the spot and logs in later', () => {
  it('(1.6) is shown to the worker as somebody known, at the same door by the same name', async () => {
    const elder = anElder('潘婆婆')
    const { asked } = await withPhoneAtLast(elder)
    expect((await rowOf(asked.membershipId))?.known).toEqual([
      {
        ...{ membershipId: asked.known, name: elder.name, addressForm: elder.addressForm },
        ...{ by: 'name', hasWechat: false },
      },
    ])
  })

  it('(1.6) is that person from then on: her old token ends, and the new login finds her loans', async () => {
    const elder = anElder('梁婆婆')
    const { phone, asked, code } = await withPhoneAtLast(elder)
    await xiaoli.gets(rebindMembership, asked)
    expect(said(await phone.asks(showMe, {}))).toBe('登录过期了，请再试一次。')
    const again = await town.person(elder.addressForm)
    expect(again.id).not.toBe(phone.id)
    const { bookings } = await again.gets(listMyBookings, { side: 'borrower' })
    expect(bookings.map(({ title, status }) => [title, status])).toEqual([['轮椅', 'handedOver']])
    const { memberships, addressForm } = await again.gets(showMe, {})
    expect(memberships.map(({ id, status }) => [id, status])).toEqual([[asked.known, 'approved']])
    expect(addressForm).toBe(elder.addressForm)
    expect((await xiaoli.gets(readCard, { code })).membershipId).toBe(asked.known)
  })

  it('(1.6) is one person in the register, and hears that all of it is there', async () => {
    const elder = anElder('冯婆婆')
    const { asked } = await withPhoneAtLast(elder)
    await xiaoli.gets(rebindMembership, asked)
    const { buildings } = await xiaoli.gets(showCompound, { compoundId: town.places.jiuding })
    const behind = { nodeId: town.places.beijiang, buildingId: buildings[0]?.id as never }
    const { households } = await xiaoli.gets(listHouseholds, behind)
    const members = households.flatMap((one) => one.members)
    expect(members.filter(({ name }) => name === elder.name)).toHaveLength(1)
    await town.stream?.drain()
    const { notices } = await (await town.person(elder.addressForm)).gets(listNotices, {})
    expect(notices.map(({ kind }) => kind)).toContain('membership.rebound')
  })

  it('(1.6) stays one person when two workers say so at the same moment', async () => {
    const elder = anElder('龚婆婆')
    const { asked } = await withPhoneAtLast(elder)
    const answers = await Promise.all([
      xiaoli.asks(rebindMembership, asked),
      xiaosun.asks(rebindMembership, asked),
    ])
    expect(answers.map(said).sort()).toEqual(['yes', '这份申请同事已经处理过了，请刷新名单看看。'])
    const again = await town.person(elder.addressForm)
    expect((await again.gets(listMyBookings, { side: 'borrower' })).bookings).toHaveLength(1)
  })

  it('(1.6) is either known or new, never both, when two workers decide differently', async () => {
    const { asked } = await withPhoneAtLast(anElder('宋婆婆'))
    const answers = await Promise.all([
      xiaoli.asks(rebindMembership, asked),
      xiaosun.asks(approveMembership, { membershipId: asked.membershipId }),
    ])
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
  })

  it('(1.6) keeps the number that she verified and what she agreed to', async () => {
    const elder = anElder('简婆婆')
    const { phone, asked } = await withPhoneAtLast(elder)
    await agrees(phone)
    await phone.gets(verifyPhone, { code: await phoneCode(town, phone, '13600004321') })
    await xiaoli.gets(rebindMembership, asked)
    const again = await town.person(elder.addressForm)
    expect(await again.gets(showMyPhone, {})).toEqual({ masked: '136****4321' })
    expect((await again.gets(listConsents, {})).consents).toHaveLength(1)
  })
})

describe('Somebody with another account of WeChat', () => {
  it('(1.3) is never a second person, and the account before logs in as nobody known', async () => {
    const elder = anElder('陆叔')
    const old = await neighbour(town, xiaoli, elder.addressForm, elder)
    const { id: known } = (await old.gets(showMe, {})).memberships[0] ?? {}
    const phone = await town.person(`${elder.addressForm}的新微信`)
    const { id: membershipId } = await asksToJoin(town, calling(phone, elder), elder)
    expect((await rowOf(membershipId))?.known?.[0]?.hasWechat).toBe(true)
    await xiaoli.gets(rebindMembership, { membershipId, known: known as MembershipId })
    expect(said(await old.asks(showMe, {}))).toBe('登录过期了，请再试一次。')
    expect((await town.person(`${elder.addressForm}的新微信`)).id).toBe(old.id)
    const whoeverHasTheOld = await town.person(elder.addressForm)
    expect(whoeverHasTheOld.id).not.toBe(old.id)
    expect((await whoeverHasTheOld.gets(showMe, {})).memberships).toEqual([])
  })
})

describe('What must be settled first', () => {
  it('(1.6) is another name, or another door', async () => {
    const { asked } = await withPhoneAtLast(anElder('江婆婆'))
    const other = await carded(town, xiaoli, anElder('别的婆婆'))
    const wrong = { ...asked, known: other.membershipId }
    expect(said(await xiaoli.asks(rebindMembership, wrong))).toBe(ALIKE)
  })

  it('(1.6) is a home elsewhere', async () => {
    const elder = anElder('白婆婆')
    const { phone, asked } = await withPhoneAtLast(elder)
    await asksToJoin(town, phone, { compoundId: town.places.hongye, room: '1' })
    expect(said(await xiaoli.asks(rebindMembership, asked))).toBe(
      '申请的微信在别的小区已有登记，请本人先办好那边，再来接上。',
    )
  })

  it('(1.6) is a loan that the account still has from where it lived before', async () => {
    const owner = await neighbour(town, amin, '鸿业的林伯', {
      ...{ compoundId: town.places.hongye, room: '11' },
    })
    const elder = anElder('丘婆婆')
    const { membershipId: known } = await carded(town, xiaoli, elder)
    const there = { compoundId: town.places.hongye, room: '12' }
    const phone = await neighbour(town, amin, elder.addressForm, there)
    const listingId = await publishes(town, owner, {
      ...{ compoundId: town.places.hongye, acceptance: 'automatic' },
    })
    const days = { from: today(), until: addDays(today(), 1) }
    const { id: bookingId } = await phone.gets(bookListing, { listingId, ...days })
    await phone.gets(handOver, { bookingId, confirmation: { by: 'tap' } })
    const [home] = (await phone.gets(showMe, {})).memberships
    const { id: membershipId } = await asksToJoin(town, phone, elder)
    await phone.gets(leaveHome, { membershipId: home?.id as MembershipId })
    const rebinds = async () => said(await xiaoli.asks(rebindMembership, { membershipId, known }))
    expect(await rebinds()).toBe('申请的微信还有没办完的借用，请先还清或取消，再来接上。')
    await owner.gets(takeBack, { bookingId, confirmation: { by: 'tap' } })
    expect(await rebinds()).toBe('yes')
  })

  it('(1.6) is a block: nobody sheds it under another name', async () => {
    const elder = anElder('方叔')
    const { membershipId: known } = await carded(town, xiaoli, elder)
    const there = { compoundId: town.places.hongye, room: '13' }
    const phone = await neighbour(town, amin, elder.addressForm, there)
    const { id: membershipId } = await asksToJoin(town, phone, elder)
    await blocks(amin, phone)
    expect(said(await xiaoli.asks(rebindMembership, { membershipId, known }))).toBe(
      '申请的微信正停用着，请先办好停用的事，再来接上。',
    )
  })

  it('(1.6) is a post: nobody takes one over with an account', async () => {
    const elder = anElder('严叔')
    const old = await neighbour(town, xiaoli, elder.addressForm, elder)
    await admin(town, elder.addressForm)
    const known = (await old.gets(showMe, {})).memberships[0]?.id as MembershipId
    const phone = await town.person('冒充的人')
    const { id: membershipId } = await asksToJoin(town, calling(phone, elder), elder)
    expect(said(await xiaoli.asks(rebindMembership, { membershipId, known }))).toBe(
      '有一位还在社区岗位上，请街道管理员先结束岗位，再接上微信。',
    )
  })

  it('(1.6) is one’s own request, which a colleague decides', async () => {
    const elder = anElder('小孙的妈妈')
    const { membershipId: known } = await carded(town, xiaoli, elder)
    const { id: membershipId } = await asksToJoin(town, xiaosun, elder)
    expect(said(await xiaosun.asks(rebindMembership, { membershipId, known }))).toBe(
      '自己的申请要请别的同事来核实。',
    )
  })

  it('(1.6) is nothing more once it was rejected', async () => {
    const asked = await askedAgain(town, { official: xiaoli })
    await xiaoli.gets(rejectMembership, { membershipId: asked.membershipId, reason: 'other' })
    expect(said(await xiaoli.asks(rebindMembership, asked))).toBe(
      '这份申请同事已经处理过了，请刷新名单看看。',
    )
  })
})

describe('A card that somebody shows with their request', () => {
  it('(1.8) is a hint to the worker, and takes over nobody by itself', async () => {
    const { person, asked } = await asksWithCard(town, xiaoli)
    await person.gets(showOwnCard, asked)
    const [known] = (await rowOf(asked.membershipId))?.known ?? []
    expect(known).toMatchObject({ by: 'card', hasWechat: false })
    expect((await person.gets(showMe, {})).memberships.map(({ status }) => status)).toEqual([
      'requested',
    ])
    await xiaoli.gets(rebindMembership, {
      membershipId: asked.membershipId,
      known: known?.membershipId as MembershipId,
    })
    expect((await town.person(person.name)).id).not.toBe(person.id)
  })

  it('(1.8) says nothing of a card that is nobody’s', async () => {
    const { person, asked } = await asksWithCard(town, xiaoli)
    const blank = { ...asked, code: await blankCard(town, xiaoli) }
    expect(said(await person.asks(showOwnCard, blank))).toBe('这不是邻享卡，请看看是不是拿错了。')
  })
})
