import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import {
  appealBlock,
  blockResident,
  decideAppeal,
  liftBlock,
} from '../../../../shared/contract/block'
import { listMembershipRequests, showMe } from '../../../../shared/contract/resident'
import type { LocalDate } from '../../../../shared/kernel/dates'
import type { BlockId } from '../../../../shared/kernel/ids'
import { blockedStreet, UNTIL_THE_20TH } from '../../../testing/blockedStreet'
import { homeOf } from '../../../testing/blocking'
import { may } from '../../../testing/clock'
import { worker } from '../../../testing/neighbours'
import { admin } from '../../../testing/posting'
import { startStreet, type Street } from '../../../testing/street'

let street: Street

beforeAll(async () => {
  street = await startStreet(
    {
      ...{ 王姐: { room: '303' }, 钱婶: { room: '505' }, 孙哥: { room: '606' } },
      ...{ 周姐: { room: '707' }, 吴叔: { room: '808' } },
    },
    { 推车: { of: '王姐', acceptance: 'automatic' } },
  )
  await worker(street.town, '小陈')
  await admin(street.town, '街道的老关')
}, 120_000)
afterAll(() => street.town.stop())

const person = (name: string) => street.person(name)
const on = () => blockedStreet(street)

describe('An appeal', () => {
  let id: BlockId
  const ask = (name: string, blockId: BlockId, words = '我那几天住院了') =>
    person(name).asks(appealBlock, { blockId, words })
  const decide = async (by: string, decision: 'keep' | 'shorten' | 'lift', more = {}) =>
    (await on().official(by)).asks(decideAppeal, {
      blockId: id,
      decision,
      words: '看过了',
      ...more,
    })

  beforeAll(async () => {
    await street.itIs(1, 10)
    id = await on().blocks('钱婶')
  }, 60_000)

  it('(1.10) is made once, in words that pass', async () => {
    expect(await ask('钱婶', id, '')).toMatchObject({ ok: false })
    expect((await ask('钱婶', id)).ok).toBe(true)
    expect(await ask('钱婶', id)).toMatchObject({
      status: 409,
      message: '您已经申诉过了，社区会再看一遍，请等消息。',
    })
    expect(await on().blockOf('钱婶')).toMatchObject({
      canAppeal: false,
      appeal: { words: '我那几天住院了' },
    })
  })

  it('(1.10) is not somebody else’s to make', async () =>
    expect(await ask('王姐', id)).toMatchObject({
      status: 404,
      message: '没有找到这次停用，请刷新名单看看。',
    }))

  it('(1.10) stands in front for the workers, with who it is and who blocked', async () => {
    expect(await on().rowOf(id)).toMatchObject({
      ...{ name: '钱婶的全名', isMine: true, canDecide: false, canLift: true },
      appeal: { words: '我那几天住院了' },
    })
    expect(await on().rowOf(id, '小陈')).toMatchObject({ isMine: false, canDecide: true })
  })

  it('(1.10) is never decided by whoever blocked', async () =>
    expect(await decide('小李', 'keep')).toMatchObject({
      status: 403,
      message: '停用是您办的，申诉要请别的同事来看。',
    }))

  it('(1.10) may make it shorter, never longer', async () => {
    expect(await decide('小陈', 'shorten', { until: may(25) })).toMatchObject({
      status: 422,
      message: '停用从今天算起，最多18天，请改一下日子。',
    })
    expect((await decide('小陈', 'shorten', { until: may(5) })).ok).toBe(true)
    await on().settle()
    expect(await on().newest('钱婶')).toMatchObject({ kind: 'block.decided', reason: 'shorten' })
    expect(await on().blockOf('钱婶')).toMatchObject({
      appeal: { decision: { is: 'shorten', words: '看过了' } },
    })
    expect(await decide('街道的老关', 'lift')).toMatchObject({
      status: 409,
      message: '这份申诉同事已经答复了，请刷新名单看看。',
    })
  })

  it('(1.10) that is granted ends the block at this second', async () => {
    id = await on().blocks('孙哥')
    await ask('孙哥', id)
    expect((await decide('小陈', 'lift')).ok).toBe(true)
    expect((await street.asks('孙哥', '推车', { days: [27, 28] })).ok).toBe(true)
    await on().settle()
    expect(await on().newest('孙哥')).toMatchObject({ kind: 'block.decided', reason: 'lift' })
  })
})

describe('Who blocks whom', () => {
  it('(1.10) is a worker of the community, and of no other', async () => {
    await worker(street.town, '阿敏', street.town.places.tapo)
    expect(await on().asksToBlock('阿敏', '周姐')).toMatchObject({ status: 404 })
  })

  it('(1.10) says for how long within bounds, and why in words where no reason fits', async () => {
    expect(await on().asksToBlock('小李', '周姐', { until: may(1) })).toMatchObject({ status: 422 })
    expect(
      await on().asksToBlock('小李', '周姐', { until: '2030-09-01' as LocalDate }),
    ).toMatchObject({
      status: 422,
      message: '停用从今天算起，最多90天，请改一下日子。',
    })
    expect(await on().asksToBlock('小李', '周姐', { reason: 'other' })).toMatchObject({ ok: false })
  })

  it('(1.10) never blocks a colleague: whoever administers them does, and their post rests', async () => {
    const post = {
      residentId: person('吴叔').id,
      role: 'worker',
      nodeId: street.town.places.beijiang,
    }
    await street.town.call('setup', { grants: [post] })
    expect(await on().asksToBlock('小李', '吴叔')).toMatchObject({
      status: 403,
      message: '这位也在这里任职，要由上一级的管理员来停用。',
    })
    const id = await on().blocks('吴叔', {}, '街道的老关')
    const asked = { nodeId: street.town.places.beijiang }
    expect(await person('吴叔').asks(listMembershipRequests, asked)).toMatchObject({ status: 403 })
    expect((await person('吴叔').gets(showMe, {})).posts).toEqual([])
    expect(await (await on().official()).asks(liftBlock, { blockId: id })).toMatchObject({
      status: 403,
      message: '这是管理员停用的，要由管理员来改。',
    })
    expect((await (await on().official('街道的老关')).asks(liftBlock, { blockId: id })).ok).toBe(
      true,
    )
    expect((await person('吴叔').gets(showMe, {})).posts).toHaveLength(1)
  })

  it('(1.10) blocks nobody twice, and a retry is the same block', async () => {
    const membershipId = await homeOf(person('周姐'))
    const key = 'block-zhou-once'
    const by = await on().official()
    const first = await by.gets(blockResident, { membershipId, ...UNTIL_THE_20TH }, { key })
    expect(await by.gets(blockResident, { membershipId, ...UNTIL_THE_20TH }, { key })).toEqual(
      first,
    )
    expect(await on().asksToBlock('小陈', '周姐')).toMatchObject({
      status: 409,
      message: '这位的账号已经停用到5月19日，请先看看停用名单。',
    })
  })
})
