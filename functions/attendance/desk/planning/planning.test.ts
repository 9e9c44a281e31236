import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { listDeskSessions } from '../../../../shared/contract/eventDesk'
import { listSessions } from '../../../../shared/contract/event'
import { AUDIT_WORDS } from '../../../../shared/text/zhCN/audit'
import { CLASS_PAGE as C, NEW_CLASS as W } from '../../../../shared/text/zhCN/consoleClasses'
import { type Computer, deskOf } from '../../../testing/computer'
import { inDays } from '../../../testing/events'
import { neighbour, worker } from '../../../testing/neighbours'
import { type Person, startTown, type Town } from '../../../testing/town'

let town: Town
let xiaoli: Person
let chen: Person
let desk: Computer

beforeAll(async () => {
  town = await startTown()
  xiaoli = await worker(town, '小李')
  chen = await neighbour(town, xiaoli, '陈姨', { room: '101' })
  desk = await deskOf(town, xiaoli)
}, 90_000)
afterAll(() => town.stop())

const path = () => `/console/at/${town.places.beijiang}/events/new`
let taps = 0
const filled = (more = {}) => ({
  ...{ key: `a-new-class-${taps++}`, kind: 'class', title: '剪纸课', venue: '活动室' },
  ...{ day: inDays(3), from: '09:00', until: '11:00', capacity: '12', ready: 'now' },
  ...more,
})
const titlesAtDesk = async () => {
  const asked = { nodeId: town.places.beijiang, when: 'coming' } as const
  return (await xiaoli.gets(listDeskSessions, asked)).cards.map(({ title }) => title)
}
const titlesSeen = async () => {
  const asked = { compoundId: town.places.jiuding }
  return (await chen.gets(listSessions, asked)).cards.map(({ title }) => title)
}

describe('A new class from a desk', () => {
  it('(10.2, 4.1) is seen at once, once however often it is sent', async () => {
    const sent = filled()
    const shown = await desk.sends(path(), sent)
    for (const words of ['剪纸课', '活动室', C.seatsOf(0, 12), AUDIT_WORDS.createEvent])
      expect(shown.text).toContain(words)
    await desk.sends(path(), sent)
    expect(await titlesSeen()).toEqual(['剪纸课'])
  })

  it('(10.2, 4.1) is a draft where that is asked for, which nobody else sees', async () => {
    const shown = await desk.sends(path(), filled({ title: '太极入门', ready: 'draft' }))
    expect(shown.text).toContain(C.publish)
    expect(await titlesAtDesk()).toContain('太极入门')
    expect(await titlesSeen()).not.toContain('太极入门')
  })

  it('(10.2) stands there as it was typed where it is refused, and says why', async () => {
    const shown = await desk.sends(path(), filled({ title: '错的课', until: '08:00' }))
    expect(shown.status).toBe(422)
    for (const words of ['value="错的课"', 'value="08:00"']) expect(shown.html).toContain(words)
    const many = await desk.sends(path(), filled({ title: '错的课', capacity: '9999' }))
    expect(many.status).toBe(400)
    expect(await titlesAtDesk()).not.toContain('错的课')
  })

  it('(10.2) is for whoever works at the place alone', async () => {
    const amin = await deskOf(town, await worker(town, '阿敏', town.places.tapo))
    expect((await amin.opens(path())).status).toBe(403)
    expect((await amin.sends(path(), filled({ title: '外人的课' }))).status).toBe(403)
    expect(await titlesAtDesk()).not.toContain('外人的课')
    expect((await desk.opens(path())).text).toContain(W.ready)
  })
})
