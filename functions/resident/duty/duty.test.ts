import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import * as contract from '../../../shared/contract/duty'
import { listNotices } from '../../../shared/contract/notice'
import { endPost } from '../../../shared/contract/post'
import { addDays, HOUR_MS, mondayOf, startOf, weekdayOf } from '../../../shared/kernel/dates'
import type { HourRange } from '../../../shared/kernel/hours'
import type { PostId, ShiftId } from '../../../shared/kernel/ids'
import { clockAhead } from '../../testing/clock'
import { neighbour, worker } from '../../testing/neighbours'
import { admin, gives, postOf, today } from '../../testing/posting'
import { NANHAI, type Person, startTown, type Town } from '../../testing/town'

let town: Town
let chief: Person
let xiaoli: Person
let fang: Person
let chen: Person
let own: PostId
let hers: PostId

beforeAll(async () => {
  // In the evening, at whatever hour the test runs: posts that begin only now count for the whole day.
  clockAhead()(startOf(today()) + 20 * HOUR_MS - Date.now())
  town = await startTown()
  chief = await admin(town, '区里的老关')
  xiaoli = await worker(town, '小李')
  chen = await neighbour(town, xiaoli, '陈姨', { room: '601' })
  fang = await town.person('小梁')
  hers = await gives(town, chief, fang)
  own = await postOf(xiaoli)
}, 60_000)
afterAll(() => town.stop())

const MORNING = { from: '09:00', until: '12:00' } as HourRange
const AFTERNOON = { from: '14:00', until: '17:30' } as HourRange
const here = () => ({ nodeId: town.places.beijiang })
const WEEKDAY = ((weekdayOf(today()) + 6) % 7) + 1
const nextWeek = addDays(mondayOf(today()), 7)

const plans = (by: Person, change: contract.DutyChange, week = today()) =>
  by.asks(contract.planDuty, { ...here(), week, change })
const adds = (postId: PostId, hours: HourRange, { weekday = WEEKDAY, week = today() } = {}) =>
  plans(xiaoli, { is: 'add', weekday, hours, postId }, week)
const shifts = async (week = today()) =>
  (await xiaoli.gets(contract.listDuty, { ...here(), week })).shifts
const seen = async (person = chen) =>
  (await person.gets(contract.showDuty, { compoundId: town.places.jiuding })).places
const told = async (person: Person) => {
  await town.stream?.drain()
  return (await person.gets(listNotices, {})).notices.filter(({ kind }) => kind.startsWith('duty.'))
}
const refused = (code: string) => ({ ok: false, refusal: { code } })

describe('A duty roster', () => {
  it('(1.11) says who is there today, by form of address and hours alone', async () => {
    expect(await seen()).toEqual([])
    expect((await adds(own, MORNING)).ok).toBe(true)
    expect((await adds(hers, AFTERNOON)).ok).toBe(true)
    expect(await seen()).toEqual([
      {
        name: '北江社区',
        shifts: [
          { hours: MORNING, addressForm: '' },
          { hours: AFTERNOON, addressForm: '小梁' },
        ],
      },
    ])
    const stranger = await town.person('南海的老郭', NANHAI)
    const wish = { compoundId: town.places.jiuding }
    expect(await stranger.asks(contract.showDuty, wish)).toMatchObject(refused('place.notFound'))
  })

  it('(1.11) tells whoever a colleague put on it, once', async () => {
    expect(await told(fang)).toMatchObject([
      { kind: 'duty.yours', title: '北江社区', from: today(), hours: AFTERNOON },
    ])
    expect(await told(xiaoli)).toEqual([])
  })

  it('(1.11) has nobody in two places at once, and no hours that end before they begin', async () => {
    const late = { from: '11:00', until: '15:00' } as HourRange
    expect(await adds(own, late)).toMatchObject({
      ...refused('duty.clash'),
      message: '这位同事那个时间已经有班了，请换个时间或换一位。',
    })
    const twice = await Promise.all(
      [1, 2].map(() => adds(own, MORNING, { weekday: 6, week: nextWeek })),
    )
    expect(twice.filter(({ ok }) => ok)).toHaveLength(1)
    const back = { from: '12:00', until: '09:00' } as HourRange
    expect(await adds(own, back)).toMatchObject(refused('duty.hoursWrong'))
  })

  it('(1.11) has nobody at another place at the same hours', async () => {
    const compound = { nodeId: town.places.jiuding }
    const there = await gives(town, chief, fang, compound)
    const change = { is: 'add' as const, weekday: WEEKDAY, hours: AFTERNOON, postId: there }
    const asked = { ...compound, week: today(), change }
    expect(await fang.asks(contract.planDuty, asked)).toMatchObject(refused('duty.clash'))
    const free = { ...asked, change: { ...change, hours: MORNING } }
    expect((await fang.asks(contract.planDuty, free)).ok).toBe(true)
    expect((await seen()).map(({ name }) => name)).toEqual(['九鼎小区', '北江社区'])
  })

  it('(1.11) is given only to whoever has the post then, and planned neither behind nor far ahead', async () => {
    const amin = await worker(town, '阿敏', town.places.tapo)
    expect(await adds(await postOf(amin), MORNING)).toMatchObject(refused('duty.notHeldThen'))
    const change = { is: 'add' as const, weekday: 1, hours: MORNING, postId: own }
    const before = addDays(today(), -7)
    expect(await plans(xiaoli, change, before)).toMatchObject(refused('duty.past'))
    const far = addDays(today(), 70)
    expect(await plans(xiaoli, change, far)).toMatchObject(refused('duty.tooFar'))
    for (const by of [amin, chen])
      expect(await plans(by, change)).toMatchObject(refused('access.notAllowed'))
  })

  it('(1.11) is swapped, and handed to a stand-in', async () => {
    const [first, second] = await shifts()
    const [shiftId, withShiftId] = [first?.id as ShiftId, second?.id as ShiftId]
    expect(await plans(xiaoli, { is: 'swap', shiftId, withShiftId })).toMatchObject({
      // In the morning she is in the compound.
      ...refused('duty.clash'),
    })
    expect((await plans(xiaoli, { is: 'give', shiftId: withShiftId, postId: own })).ok).toBe(true)
    expect((await shifts()).map(({ holder }) => holder?.isMine)).toEqual([true, true])
    expect((await told(fang)).map(({ kind }) => kind)).toContain('duty.gone')
    expect((await plans(xiaoli, { is: 'give', shiftId: withShiftId, postId: hers })).ok).toBe(true)
  })

  it('(1.11) is copied from the week before, once, what no longer fits left out', async () => {
    const asked = { ...here(), week: nextWeek, change: { is: 'copy' as const } }
    const copied = await xiaoli.gets(contract.planDuty, asked)
    expect(copied).toEqual({ week: nextWeek, leftOut: 0 })
    const planned = await shifts(nextWeek)
    expect(await xiaoli.gets(contract.planDuty, asked)).toEqual(copied)
    expect((await shifts(nextWeek)).map(({ id }) => id)).toEqual(planned.map(({ id }) => id))
    expect(planned.filter(({ hours }) => hours.from === AFTERNOON.from)).toHaveLength(1)
  })

  it('(1.11) is open the second that a post ends, and its planners are told', async () => {
    await chief.gets(endPost, { postId: hers })
    const community = (await seen()).find(({ name }) => name === '北江社区')
    expect(community?.shifts).toEqual([{ hours: MORNING, addressForm: '' }, { hours: AFTERNOON }])
    expect((await shifts())[1]?.holder).toBeUndefined()
    expect(await told(xiaoli)).toMatchObject([
      { kind: 'duty.open', title: '北江社区', from: today(), hours: AFTERNOON },
    ])
    await town.stream?.drain()
    expect(await told(xiaoli)).toHaveLength(1)
    const [, open] = await shifts()
    const shiftId = open?.id as ShiftId
    expect(await plans(xiaoli, { is: 'give', shiftId, postId: hers })).toMatchObject(
      refused('duty.notHeldThen'),
    )
    expect((await plans(xiaoli, { is: 'remove', shiftId })).ok).toBe(true)
    expect(await plans(xiaoli, { is: 'remove', shiftId })).toMatchObject(refused('duty.notFound'))
  })
})
