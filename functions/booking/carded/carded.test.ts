import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { bookListing } from '../../../shared/contract/booking'
import { blockResident } from '../../../shared/contract/block'
import * as card from '../../../shared/contract/card'
import { listHouseholds, moveOut } from '../../../shared/contract/household'
import { listNotices } from '../../../shared/contract/notice'
import { registerOnTheSpot } from '../../../shared/contract/onTheSpot'
import { showCompound } from '../../../shared/contract/place'
import { withCheckLetter } from '../../../shared/kernel/cardCode'
import { addDays, localDateAt } from '../../../shared/kernel/dates'
import type { MembershipId } from '../../../shared/kernel/ids'
import { blankCard, carded, onTheSpot, registers, sheetOf } from '../../testing/carded'
import { neighbour, publishes, worker } from '../../testing/neighbours'
import { admin } from '../../testing/posting'
import { type Person, startTown, type Town } from '../../testing/town'

let town: Town
let xiaoli: Person
let amin: Person
let chen: Person

const LENT = { handover: 'door', acceptance: 'automatic' } as const
const today = () => localDateAt(Date.now())
const inDays = (days: number) => addDays(today(), days)
const said = (answer: { readonly ok: boolean; readonly message?: string }) =>
  answer.ok ? 'yes' : answer.message

beforeAll(async () => {
  town = await startTown()
  xiaoli = await worker(town, '小李')
  amin = await worker(town, '阿敏', town.places.tapo)
  chen = await neighbour(town, xiaoli, '陈姨', { room: '502' })
}, 60_000)
afterAll(() => town.stop())

const lends = (code: string, listingId: string, more: object = {}) =>
  xiaoli.asks(card.lendByCard, { code, listingId, until: inDays(2), ...more } as never)

describe('Somebody without a phone', () => {
  it('(1.8) is registered on the spot and lives there from then on', async () => {
    await registers(town, xiaoli, { name: '何伯全名', addressForm: '何伯', room: '101' })
    const { buildings } = await xiaoli.gets(showCompound, { compoundId: town.places.jiuding })
    const { households } = await xiaoli.gets(listHouseholds, {
      nodeId: town.places.beijiang,
      buildingId: buildings[0]?.id as never,
    })
    const behind = households.find(({ room }) => room === '101')
    expect(behind?.members.map(({ name, addressForm }) => ({ name, addressForm }))).toEqual([
      { name: '何伯全名', addressForm: '何伯' },
    ])
    expect(behind?.members[0]?.hasAccount).toBeUndefined()
    const beside = households.find(({ room }) => room === '502')
    expect(beside?.members).toMatchObject([{ addressForm: '陈姨', hasAccount: true }])
  })

  it('(1.8) is one person, however often the request comes', async () => {
    const asked = await onTheSpot(town, xiaoli, {
      name: '卢婆婆全名',
      addressForm: '卢婆婆',
      room: '102',
    })
    const key = 'the-same-key-twice'
    const answers = await Promise.all([
      xiaoli.gets(registerOnTheSpot, asked, { key }),
      xiaoli.gets(registerOnTheSpot, asked, { key }),
    ])
    expect(answers[0]).toEqual(answers[1])
    expect(said(await xiaoli.asks(registerOnTheSpot, asked))).toBe(
      '这一户已经登记过同名的人，不用再登记，到住户名单里给他办卡就行。',
    )
  })

  it('(1.8) is not registered twice by two workers at the same second', async () => {
    const sun = await worker(town, '小孙')
    const rounds = Array.from({ length: 8 }, async (_, round) => {
      const room = `${1030 + round}`
      const elder = { name: `莫叔全名${round}`, addressForm: '莫叔', room }
      const asked = await onTheSpot(town, xiaoli, elder)
      const workers = [xiaoli, sun]
      return Promise.all(workers.map((by) => by.asks(registerOnTheSpot, asked)))
    })
    for (const answers of await Promise.all(rounds))
      expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
  })

  it('(1.8) is registered by whoever answers for the compound alone', async () => {
    const asked = await onTheSpot(town, xiaoli, {
      name: '苏婶全名',
      addressForm: '苏婶',
      room: '104',
    })
    expect(said(await amin.asks(registerOnTheSpot, asked))).toBe('没有找到这个小区，请重新选一个。')
  })
})

describe('A card', () => {
  it('(1.8) comes on a sheet of ten, each of its own', async () => {
    const codes = await sheetOf(town, xiaoli)
    expect(new Set(codes).size).toBe(10)
    expect(codes.every((code) => /^[0-9A-HJKMNP-TV-Z]{13}$/.test(code))).toBe(true)
  })

  it('(1.8) shows the worker whose it is and what they have in hand', async () => {
    const { code } = await carded(town, xiaoli, {
      name: '欧阳秀',
      addressForm: '欧婆婆',
      room: '201',
    })
    expect(await xiaoli.gets(card.readCard, { code })).toMatchObject({
      name: '欧阳秀',
      addressForm: '欧婆婆',
      compoundName: '九鼎小区',
      inHand: [],
    })
  })

  it('(1.8) is refused in a clear sentence when it is blank, foreign, unknown or mistyped', async () => {
    const code = await blankCard(town, xiaoli)
    const reads = async (by: Person, read: string) =>
      said(await by.asks(card.readCard, { code: read }))
    expect(await reads(xiaoli, code)).toBe('这张卡还是空白的，请先给街坊办卡。')
    expect(await reads(amin, code)).toBe('这张卡是别的社区发的，请到那个社区办理。')
    expect(await reads(xiaoli, withCheckLetter('0123456789AB'))).toBe(
      '这不是邻享卡，请看看是不是拿错了。',
    )
    const slip = `${code[0] === '0' ? '1' : '0'}${code.slice(1)}`
    expect(await reads(xiaoli, slip)).toBe('卡上的字母没有对上，有一个可能看错了，请再对一遍。')
  })

  it('(1.8) is dead the moment another takes its place', async () => {
    const { code, membershipId } = await carded(town, xiaoli)
    const other = await blankCard(town, xiaoli)
    await xiaoli.gets(card.bindCard, { membershipId, code: other })
    expect(said(await xiaoli.asks(card.readCard, { code }))).toBe(
      '这张卡已经停用了，请问问街坊有没有新卡，没有就补一张。',
    )
    expect((await xiaoli.gets(card.readCard, { code: other })).membershipId).toBe(membershipId)
    expect(said(await xiaoli.asks(card.bindCard, { membershipId, code }))).toBe(
      '这张卡已经停用了，请问问街坊有没有新卡，没有就补一张。',
    )
  })

  it('(1.8) that was lost is dead at once, and so is that of somebody who moved out', async () => {
    const lost = await carded(town, xiaoli)
    await xiaoli.gets(card.endCard, { membershipId: lost.membershipId })
    const gone = await carded(town, xiaoli)
    await xiaoli.gets(moveOut, { membershipId: gone.membershipId })
    for (const { code } of [lost, gone])
      expect(said(await xiaoli.asks(card.readCard, { code }))).toBe(
        '这张卡已经停用了，请问问街坊有没有新卡，没有就补一张。',
      )
  })

  it('(1.8) of one community is never bound in another, not even by whoever answers for both', async () => {
    const chief = await admin(town, '街道的老关')
    const elder = { name: '霍婆婆全名', addressForm: '霍婆婆', room: '214' }
    const membershipId = await registers(town, xiaoli, elder)
    const { codes } = await amin.gets(card.makeCards, { nodeId: town.places.tapo })
    const code = codes[0] ?? ''
    expect(said(await chief.asks(card.bindCard, { membershipId, code }))).toBe(
      '这张卡是别的社区发的，请到那个社区办理。',
    )
  })

  it('(1.8) is nobody else’s once it is somebody’s, also when two workers bind it at once', async () => {
    const people = [
      await registers(town, xiaoli, { name: '罗一一', addressForm: '罗姨', room: '211' }),
      await registers(town, xiaoli, { name: '邓二二', addressForm: '邓姨', room: '212' }),
    ]
    const code = await blankCard(town, xiaoli)
    const bind = (membershipId: MembershipId) => xiaoli.asks(card.bindCard, { membershipId, code })
    const answers = await Promise.all(people.map(bind))
    expect(answers.map(said).sort()).toEqual(['yes', '这张卡已经是别人的了，请换一张空白卡。'])
  })

  it('(1.8) cannot be guessed: after ten wrong ones none is looked at', async () => {
    const curious = await worker(town, '好奇的小冯')
    const { code } = await carded(town, xiaoli)
    for (const letter of '0123456789')
      await curious.asks(card.readCard, { code: withCheckLetter(`ZZZZZZZZZZZ${letter}`) })
    expect(said(await curious.asks(card.readCard, { code }))).toBe(
      '错的卡试得太多了，请过一小时再扫。',
    )
  })
})

describe('Lending by a card', () => {
  it('(1.8) hands the thing over at once, and its owner is told', async () => {
    const { code } = await carded(town, xiaoli)
    const listingId = await publishes(town, chen, { title: '小推车', ...LENT })
    const row = await xiaoli.gets(card.lendByCard, { code, listingId, until: inDays(2) })
    expect(row).toMatchObject({ title: '小推车', status: 'handedOver', from: today() })
    const { inHand } = await xiaoli.gets(card.readCard, { code })
    expect(inHand.map(({ title }) => title)).toEqual(['小推车'])
    await town.stream?.drain()
    const { notices } = await chen.gets(listNotices, {})
    expect(notices.filter(({ title }) => title === '小推车').map(({ kind }) => kind)).toContain(
      'booking.handedOver',
    )
    const back = await xiaoli.gets(card.takeBackByCard, { code, bookingId: row.id })
    expect(back.status).toBe('returned')
    expect((await xiaoli.gets(card.readCard, { code })).inHand).toEqual([])
  })

  it('(1.8) asks for the owner’s word where the thing asks for it', async () => {
    const { code } = await carded(town, xiaoli)
    const listingId = await publishes(town, chen, { title: '冲击钻', acceptance: 'owner' } as never)
    expect(said(await lends(code, listingId))).toBe(
      '这件要物主点头。物主在旁边的话，请选“物主在场，同意借”。',
    )
    expect(await lends(code, listingId, { agreed: 'here' })).toMatchObject({
      ok: true,
      value: { status: 'handedOver' },
    })
  })

  it('(1.8) says no to whoever asked for the same days', async () => {
    const li = await neighbour(town, xiaoli, '李叔', { room: '602' })
    const { code } = await carded(town, xiaoli)
    const listingId = await publishes(town, chen, { title: '缝纫机', acceptance: 'owner' } as never)
    await li.gets(bookListing, { listingId, from: today(), until: inDays(1) })
    await lends(code, listingId, { agreed: 'here' })
    await town.stream?.drain()
    const { notices } = await li.gets(listNotices, {})
    expect(notices.find(({ title }) => title === '缝纫机')?.kind).toBe('booking.declined')
  })

  it('(1.8) counts for the household as any loan does', async () => {
    const { code } = await carded(town, xiaoli)
    const titles = ['凳子一', '凳子二', '凳子三', '凳子四', '凳子五', '凳子六']
    const answers: unknown[] = []
    for (const title of titles)
      answers.push(said(await lends(code, await publishes(town, chen, { title, ...LENT }))))
    expect(answers.slice(0, 5)).toEqual(['yes', 'yes', 'yes', 'yes', 'yes'])
    expect(answers[5]).not.toBe('yes')
  }, 30_000)

  it('(1.8) is closed to whoever is blocked; what they have may come back', async () => {
    const { code, membershipId } = await carded(town, xiaoli)
    const [first, second] = [
      await publishes(town, chen, { title: '被停用前借的', ...LENT }),
      await publishes(town, chen, { title: '被停用后想借的', ...LENT }),
    ]
    const { id: bookingId } = await xiaoli.gets(card.lendByCard, {
      ...{ code, listingId: first, until: inDays(1) },
    })
    await xiaoli.gets(blockResident, { membershipId, reason: 'rude', until: inDays(10) })
    expect(said(await lends(code, second))).toBe(
      '这位街坊正停用着，现在不能再借；手上的照常可以还。',
    )
    expect((await xiaoli.gets(card.takeBackByCard, { code, bookingId })).status).toBe('returned')
  })

  it('(1.8) is not for gifts', async () => {
    const { code } = await carded(town, xiaoli)
    const listingId = await publishes(town, chen, { title: '旧花盆', isGift: true })
    expect(said(await lends(code, listingId))).toBe('这件不能刷卡借，请打开它的页面看看怎么约。')
  })

  it('(1.8) with a card that is replaced at the same moment lends by one of the two at the most', async () => {
    const listingId = await publishes(town, chen, { title: '水平尺', ...LENT })
    const { code, membershipId } = await carded(town, xiaoli)
    const other = await blankCard(town, xiaoli)
    const [lent, bound] = await Promise.all([
      lends(code, listingId),
      xiaoli.asks(card.bindCard, { membershipId, code: other }),
    ])
    expect(said(bound)).toBe('yes')
    expect(['yes', '这张卡已经停用了，请问问街坊有没有新卡，没有就补一张。']).toContain(said(lent))
    expect(said(await lends(code, listingId))).toBe(
      '这张卡已经停用了，请问问街坊有没有新卡，没有就补一张。',
    )
  })
})
