import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { createEvent, showSession } from '../../../shared/contract/event'
import { publishEvent } from '../../../shared/contract/eventDesk'
import { openGroup } from '../../../shared/contract/group'
import { planDuty } from '../../../shared/contract/duty'
import { renewPoster } from '../../../shared/contract/poster'
import { addDays, localDateAt, mondayOf } from '../../../shared/kernel/dates'
import type { CompoundId, SessionId } from '../../../shared/kernel/ids'
import { hoursFrom, onDay } from '../../testing/events'
import { neighbour, publishes, worker } from '../../testing/neighbours'
import { atDesk, done } from '../../testing/office'
import { admin, gives, postOf } from '../../testing/posting'
import { csvOf, importsRoster } from '../../testing/rosters'
import { type Person, startTown, type Town } from '../../testing/town'

let town: Town
let xiaoli: Person
let chief: Person

beforeAll(async () => {
  town = await startTown()
  xiaoli = await worker(town, '小李')
  chief = await admin(town, '街道管理员')
}, 60_000)
afterAll(() => town.stop())

const founds = async (name: string) => {
  const { foundCompound } = await import('../../place/founding/actions')
  const asked = { communityId: town.places.beijiang, name, buildings: '1-2栋' }
  return done(await foundCompound(await atDesk(chief), asked)).id
}
const opens = async (compoundId: CompoundId) => {
  const { changeStanding } = await import('../../place/opening/actions')
  return done(await changeStanding(await atDesk(chief), { compoundId, status: 'pilot' }))
}
const shows = async (by: Person, compoundId: CompoundId) => {
  const { showRollOut } = await import('./actions')
  return showRollOut(await atDesk(by), { compoundId })
}
const isDone = async (compoundId: CompoundId) => {
  const { items } = done(await shows(xiaoli, compoundId))
  return new Map(items.map((item) => [item.what as string, item]))
}

describe('(10.3) The checklist of a compound', () => {
  it('(10.3) is found out, item by item, and ticked by hand only where nobody else can know', async () => {
    const compoundId = await founds('新苑')
    const before = await isDone(compoundId)
    expect([...before].filter(([, item]) => item.isDone).map(([what]) => what)).toEqual([
      'buildings',
      'worker',
    ])
    expect(before.get('buildings')?.count).toBe(2)

    const { changeOfficePhone, tickOff } = await import('../../place/opening/actions')
    done(await changeOfficePhone(await atDesk(chief), { compoundId, phone: '0757-8230' }))
    await xiaoli.gets(renewPoster, { compoundId })
    const list = [
      ['楼栋', '房号', '姓名'],
      ['1栋', '101', '陈秀英'],
      ['2栋', '202', '李国强'],
    ]
    await importsRoster(xiaoli, compoundId, csvOf(list))
    const keeper = await town.person('麦叔')
    await gives(town, chief, keeper, { role: 'keeper', nodeId: compoundId, name: '麦志强' })
    const day = addDays(localDateAt(Date.now()), 3)
    const week = mondayOf(day)
    const hours = hoursFrom('09:00', '12:00')
    const change = { is: 'add', weekday: 7, hours, postId: await postOf(xiaoli) } as const
    await xiaoli.gets(planDuty, { nodeId: town.places.beijiang, week, change })
    const plan = { nodeId: compoundId, words: { kind: 'class' as const, title: '第一堂手机课' } }
    const rest = { venue: { name: '架空层' }, sessions: [onDay(3)], terms: { capacity: 20 } }
    await xiaoli.gets(createEvent, { ...plan, ...rest })
    done(
      await tickOff(await atDesk(chief), {
        ...{ compoundId, what: 'residentsTrained', isDone: true },
      }),
    )

    await opens(compoundId)
    const chen = await neighbour(town, xiaoli, '陈姨', { compoundId })
    await publishes(town, chen, { compoundId })
    await town.stream?.drain()
    const after = await isDone(compoundId)
    expect([...after].filter(([, item]) => !item.isDone).map(([what]) => what)).toEqual([
      'workersTrained',
      'posterHangs',
    ])
    expect(after.get('roster')?.count).toBe(2)
    expect(after.get('residentsTrained')).toMatchObject({ by: chief.id, isByHand: true })
    expect(done(await shows(xiaoli, compoundId)).status).toBe('pilot')
  })

  it('(10.3) is for those who work there', async () => {
    const compoundId = await founds('北苑')
    const amin = await worker(town, '阿敏', town.places.tapo)
    expect(await shows(amin, compoundId)).toMatchObject({ refusal: { code: 'place.notFound' } })
    expect(done(await shows(chief, compoundId)).mayChange).toBe(true)
    expect(done(await shows(xiaoli, compoundId)).mayChange).toBe(false)
  })

  it('(10.3) loses a tick that was a mistake', async () => {
    const compoundId = await founds('南苑')
    const { tickOff } = await import('../../place/opening/actions')
    const tick = { compoundId, what: 'posterHangs' as const }
    done(await tickOff(await atDesk(chief), { ...tick, isDone: true }))
    expect((await isDone(compoundId)).get('posterHangs')?.isDone).toBe(true)
    done(await tickOff(await atDesk(chief), { ...tick, isDone: false }))
    expect((await isDone(compoundId)).get('posterHangs')?.isDone).toBe(false)
  })
})

describe('(10.3) What a compound takes over from another', () => {
  const copies = async (by: Person, compoundId: CompoundId, key?: string) => {
    const { copyPattern } = await import('../pattern/actions')
    const { jiuding: fromId } = town.places
    return copyPattern(await atDesk(by, key), { compoundId, fromId })
  }

  it('(10.3) is shown before, holds nobody’s name, and is taken over once', async () => {
    const { jiuding } = town.places
    await xiaoli.gets(createEvent, {
      nodeId: jiuding,
      words: { kind: 'class', title: '剪纸课', contact: '何姨' },
      venue: { name: '活动室' },
      sessions: [onDay(2)],
      terms: { capacity: 12 },
    })
    const rhythm = { weekdays: [1, 3], hours: hoursFrom('08:00', '09:00') }
    await xiaoli.gets(openGroup, {
      ...{ nodeId: jiuding, venue: { name: '中心花园' }, rhythm },
      words: { name: '八段锦小组', about: '一起练', leader: '何姨' },
    })
    const day = addDays(localDateAt(Date.now()), 3)
    const host = await worker(town, '何姨', jiuding)
    const shift = { weekday: 7, hours: hoursFrom('09:00', '12:00'), postId: await postOf(host) }
    const change = { is: 'add', ...shift } as const
    await host.gets(planDuty, { nodeId: jiuding, week: mondayOf(day), change })
    const { previewPattern } = await import('../pattern/actions')
    const pattern = done(await previewPattern(await atDesk(chief), { fromId: jiuding }))
    expect(pattern.drafts.map(({ plan }) => plan.words.title).sort()).toEqual(
      ['八段锦小组', '剪纸课'].sort(),
    )
    expect(JSON.stringify(pattern)).not.toContain('何姨')

    const compoundId = await founds('东苑')
    const copied = done(await copies(chief, compoundId, 'copy-once'))
    expect(copied.copiedFrom?.id).toBe(jiuding)
    expect(copied.copiedFrom?.hours).toEqual([{ weekday: 0, hours: shift.hours }])
    done(await copies(chief, compoundId, 'copy-once'))
    expect(await copies(chief, compoundId)).toMatchObject({
      refusal: { code: 'place.copiedAlready' },
    })
    const { world } = await import('../../platform/world')
    const source = pattern.drafts.find(({ plan }) => plan.words.title === '剪纸课')
    const eventId = world.idFor('event', 'pattern', compoundId, source?.sourceId ?? '')
    const sessionId = world.idFor('session', eventId, '1') as SessionId
    expect((await town.stranger.asks(showSession, { sessionId })).ok).toBe(false)
    await xiaoli.gets(publishEvent, { eventId })
    const shown = await town.stranger.gets(showSession, { sessionId })
    expect(shown.words).toEqual({ kind: 'class', title: '剪纸课' })
    expect(shown.day >= addDays(localDateAt(Date.now()), 7)).toBe(true)
  })

  it('(10.3) is nothing where there is nothing, and nobody else’s', async () => {
    const { previewPattern } = await import('../pattern/actions')
    const { hongye: fromId } = town.places
    const empty = { refusal: { code: 'place.noPattern' } }
    expect(await previewPattern(await atDesk(chief), { fromId })).toMatchObject(empty)
    const { elsewhere } = town.places
    expect(await previewPattern(await atDesk(chief), { fromId: elsewhere })).toMatchObject(empty)
  })
})
