import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { settleGroup, showGroup } from '../../../shared/contract/group'
import { listNotices } from '../../../shared/contract/notice'
import type { GroupId } from '../../../shared/kernel/ids'
import { AUDIT_WORDS } from '../../../shared/text/zhCN/audit'
import { LISTED } from '../../../shared/text/zhCN/consoleFrame'
import { GROUP_PAGE as W, GROUPS_PAGE } from '../../../shared/text/zhCN/consoleGroups'
import { MEETING_OFF_WORDS } from '../../../shared/text/zhCN/group'
import { type Computer, deskOf, type Shown } from '../../testing/computer'
import { joins, opensGroup, tomorrow } from '../../testing/groups'
import { neighbour, worker } from '../../testing/neighbours'
import { hiddenOn, linkOn } from '../../testing/onPage'
import { type Person, startTown, type Town } from '../../testing/town'

let town: Town
let xiaoli: Person
let chen: Person
let desk: Computer
let second: Computer
let far: Computer
let groupId: GroupId

const EVERY_DAY = ['1', '2', '3', '4', '5', '6', '0']
const NAMES = ['陈姨', '李叔', '王姐', '钱婶', '孙哥', '周伯', '吴姨']

beforeAll(async () => {
  town = await startTown()
  xiaoli = await worker(town, '小李')
  groupId = await opensGroup(town, xiaoli)
  const people = await Promise.all(
    NAMES.map((name, n) => neighbour(town, xiaoli, name, { room: `${301 + n}` })),
  )
  for (const person of people) await joins(person, groupId)
  chen = people[0] as Person
  await town.stream?.drain()
  desk = await deskOf(town, xiaoli)
  second = await deskOf(town, await worker(town, '小何'))
  far = await deskOf(town, await worker(town, '阿敏', town.places.tapo))
}, 120_000)
afterAll(() => town.stop())

const listPath = () => `/console/at/${town.places.beijiang}/groups`
const pathOf = (nodeId: string = town.places.beijiang) => `/console/at/${nodeId}/groups/${groupId}`
const seenOn = (shown: Shown) => ({
  ...{ key: hiddenOn(shown, 'key'), changedAt: hiddenOn(shown, 'changedAt') },
})
const kindsTo = async (who: Person) => {
  await town.stream?.drain()
  return (await who.gets(listNotices, {})).notices.map(({ kind }) => kind)
}

describe('The groups of a place, at a desk', () => {
  it('(4.2) (10.2) stand with how many are in each, behind the classes', async () => {
    const classes = await desk.opens(`/console/at/${town.places.beijiang}/events`)
    const list = await desk.opens(linkOn(classes, '/groups'))
    expect(list.text).toContain('太极晨练')
    expect(list.text).toContain(GROUPS_PAGE.count(NAMES.length))
    const compound = await desk.opens(`/console/at/${town.places.jiuding}/groups`)
    expect(compound.text).toContain(GROUPS_PAGE.none)
    expect((await far.opens(listPath())).status).toBe(403)
  })

  it('(4.2) (10.2) name whoever is in one by pages, as neighbours call them', async () => {
    const one = await desk.opens(pathOf())
    const first = await desk.opens(linkOn(one, '/people'))
    expect(first.text).toContain(LISTED.more)
    const rest = await desk.opens(linkOn(first, 'cursor='))
    const named = `${first.text}${rest.text}`
    expect(NAMES.filter((name) => named.includes(name))).toEqual(NAMES)
    expect(named).not.toContain('全名')
    expect(named).not.toMatch(/30\d/)
  })

  it('(4.2) (10.2) are opened there, and what was typed stays where it is refused', async () => {
    const list = await desk.opens(listPath())
    const blank = await desk.opens(linkOn(list, '/groups/new'))
    const typed = {
      ...{ name: '八段锦', about: '一起练八段锦', venue: '中心广场', weekdays: ['3', '1'] },
      ...{ from: '07:00', until: '08:00', limit: '30', key: hiddenOn(blank, 'key') },
    }
    for (const wrong of [{ weekdays: [] }, { until: '06:00' }, { limit: '1' }, { from: '07:10' }]) {
      const refused = await desk.sends(`${listPath()}/new`, { ...typed, ...wrong, key: 'k' })
      expect([400, 422]).toContain(refused.status)
      expect(refused.html).toContain('value="八段锦"')
    }
    const made = await desk.sends(`${listPath()}/new`, typed)
    for (const words of ['八段锦', '每周一、三', '中心广场', AUDIT_WORDS['openGroup'] ?? '?'])
      expect(made.text).toContain(words)
    await desk.sends(`${listPath()}/new`, typed)
    const { text } = await second.opens(listPath())
    expect(text.split('八段锦')).toHaveLength(2)
    expect((await far.opens(`${listPath()}/new`)).status).toBe(403)
    expect((await far.sends(`${listPath()}/new`, typed)).status).toBe(403)
  })

  it('(4.2) (10.2) are written anew, and whoever read one before overwrites nothing', async () => {
    const path = `${pathOf()}/change`
    const [mine, theirs] = [await desk.opens(path), await second.opens(path)]
    expect(mine.html).toContain('value="三栋的赵姨"')
    expect(mine.html.match(/name="weekdays"[^>]* checked/g)).toHaveLength(7)
    const typed = {
      ...{ name: '太极晨练', about: '打四十二式', venue: '中心广场', weekdays: EVERY_DAY },
      ...{ from: '07:30', until: '08:30' },
    }
    const sent = { ...typed, ...seenOn(mine) }
    for (const time of [1, 2]) {
      const done = await desk.sends(path, sent)
      expect([time, done.status]).toEqual([time, 200])
      expect(done.text).toContain('打四十二式')
    }
    const { words, rhythm } = await chen.gets(showGroup, { groupId })
    expect(words).toEqual({ name: '太极晨练', about: '打四十二式' })
    expect(rhythm.hours).toEqual({ from: '07:30', until: '08:30' })
    expect(await kindsTo(chen)).toContain('group.changed')
    const late = await second.sends(path, { ...typed, ...seenOn(theirs), about: '别的' })
    expect(late.status).toBe(409)
    expect(late.html).toContain('别的')
    expect((await chen.gets(showGroup, { groupId })).words.about).toBe('打四十二式')
    expect((await far.sends(path, sent)).status).toBe(404)
  })

  it('(4.2) (10.2) are written anew while somebody joins, and not over what a colleague did during the check', async () => {
    const path = `${pathOf()}/change`
    const typed = {
      ...{ name: '太极晨练', venue: '中心广场', weekdays: EVERY_DAY },
      ...{ from: '07:30', until: '08:30' },
    }
    const quiet = await desk.opens(path)
    await joins(await neighbour(town, xiaoli, '郑婶', { room: '309' }), groupId)
    await town.stream?.drain()
    const one = await desk.sends(path, { ...typed, ...seenOn(quiet), about: '打八十八式' })
    expect([one.status, one.text.includes('打八十八式')]).toEqual([200, true])
    const mine = await desk.opens(path)
    await town.wechat('plan', { api: 'msg_sec_check', is: 'held' })
    const late = desk.sends(path, { ...typed, ...seenOn(mine), about: '检查得很慢' })
    for (const step of ['pause', 'resume'] as const)
      await xiaoli.gets(settleGroup, { groupId, step })
    await town.wechat('release')
    expect((await late).status).toBe(409)
    expect((await chen.gets(showGroup, { groupId })).words.about).toBe('打八十八式')
  })

  it('(4.2) (10.2) lose one meeting, whose members hear why', async () => {
    const sent = { day: tomorrow(), because: 'weather' }
    const done = await desk.sends(`${pathOf()}/off`, sent)
    expect(done.text).toContain(MEETING_OFF_WORDS.weather)
    expect(done.text).toContain(AUDIT_WORDS.callOffMeeting)
    expect((await chen.gets(showGroup, { groupId })).off).toMatchObject([sent])
    expect(await kindsTo(chen)).toContain('group.calledOff')
    expect((await second.sends(`${pathOf()}/off`, sent)).status).toBe(409)
  })

  it('(4.2) (10.2) pause and go on, and come to an end once', async () => {
    const paused = await desk.sends(`${pathOf()}/pause`, {})
    expect(paused.text).toContain('暂停')
    expect(paused.html).not.toContain('/pause"')
    const resumed = await second.sends(`${pathOf()}/resume`, {})
    expect(resumed.text).toContain(GROUPS_PAGE.running)
    const late = await desk.sends(`${pathOf()}/resume`, {})
    expect(late.status).toBe(409)
    const ended = await desk.sends(`${pathOf()}/end`, {})
    expect(ended.text).toContain(AUDIT_WORDS.settleGroup)
    expect(ended.text).not.toContain(W.endYes)
    expect((await second.sends(`${pathOf()}/end`, {})).status).toBe(409)
    expect((await chen.gets(showGroup, { groupId })).status).toBe('ended')
  })

  it('(4.2) (10.2) are nobody’s business elsewhere', async () => {
    for (const nodeId of [town.places.beijiang, town.places.tapo]) {
      for (const below of ['', '/people', '/change'])
        expect((await far.opens(`${pathOf(nodeId)}${below}`)).status).toBe(404)
      expect((await far.sends(`${pathOf(nodeId)}/end`, {})).status).toBe(404)
    }
    expect((await desk.opens(pathOf(town.places.jiuding))).status).toBe(404)
  })
})
