import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { listNotices } from '../../../../shared/contract/notice'
import { decideProposal } from '../../../../shared/contract/proposal'
import type { EventId } from '../../../../shared/kernel/ids'
import { AUDIT_WORDS } from '../../../../shared/text/zhCN/audit'
import { CASE_NAMES } from '../../../../shared/text/zhCN/cases'
import { PROPOSAL_PAGE as W } from '../../../../shared/text/zhCN/consoleClasses'
import {
  DECLINE_REASON_WORDS,
  PROPOSAL_DESK_WORDS as D,
} from '../../../../shared/text/zhCN/proposal'
import { type Computer, deskOf } from '../../../testing/computer'
import { onDay, proposes } from '../../../testing/events'
import { eventually, neighbour, worker } from '../../../testing/neighbours'
import { type Person, startTown, type Town } from '../../../testing/town'

let town: Town
let xiaoli: Person
let xiaohe: Person
let chen: Person
let desk: Computer

beforeAll(async () => {
  town = await startTown()
  xiaoli = await worker(town, '小李')
  xiaohe = await worker(town, '小何')
  chen = await neighbour(town, xiaoli, '陈姨', { room: '101' })
  desk = await deskOf(town, xiaoli)
}, 90_000)
afterAll(() => town.stop())

let taps = 0
const pathOf = (eventId: EventId, nodeId: string = town.places.beijiang): string =>
  `/console/at/${nodeId}/proposals/${eventId}`
const decides = (eventId: EventId, step: 'approve' | 'decline', fields = {}) =>
  desk.sends(`${pathOf(eventId)}/${step}`, { key: `on-a-proposal-${taps++}`, ...fields })
const titled = (title: string) => ({ words: { kind: 'event' as const, title } })

describe('What a neighbour would hold, at a desk', () => {
  it('(10.2) is a link of today, and says by whom, when, where and for how many', async () => {
    const eventId = await proposes(town, chen, titled('旧书交换会'))
    const today = await eventually(
      () => desk.opens(`/console/at/${town.places.beijiang}/today`),
      ({ text }) => text.includes('旧书交换会'),
    )
    expect(today.text).toContain(CASE_NAMES.proposal)
    expect(today.html).toContain(`href="${pathOf(eventId)}"`)
    const { status, text } = await desk.opens(pathOf(eventId))
    expect(status).toBe(200)
    for (const words of ['旧书交换会', '陈姨', '09:00', D.people(30)]) expect(text).toContain(words)
    expect(text).not.toContain('101')
  })

  it('(4.9) is approved at another time, and stands among what comes', async () => {
    const eventId = await proposes(town, chen, titled('广场舞'))
    const { day, hours } = onDay(9, '19:00', '20:30')
    const shown = await decides(eventId, 'approve', { day, ...hours })
    expect(shown.text).toContain(W.toClass)
    expect(shown.text).toContain('19:00')
    expect(shown.text).toContain(AUDIT_WORDS.decideProposal)
    const held = await desk.opens(`/console/at/${town.places.beijiang}/events/${eventId}`)
    expect([held.status, held.text.includes('19:00')]).toEqual([200, true])
  })

  it('(4.9) is declined with a reason, which whoever proposed it reads', async () => {
    const eventId = await proposes(town, chen, titled('麻将大赛'))
    const shown = await decides(eventId, 'decline', { reason: 'notForHere' })
    expect(shown.text).toContain(DECLINE_REASON_WORDS.notForHere)
    expect(shown.text).not.toContain(D.declineYes)
    await eventually(
      async () => (await chen.gets(listNotices, {})).notices,
      (notices) => notices.some(({ title }) => title === '麻将大赛'),
    )
  })

  it('(10.2) is decided once: whoever comes second reads what a colleague said', async () => {
    const eventId = await proposes(town, chen, titled('种菜小组'))
    await xiaohe.gets(decideProposal, { eventId, decision: 'declined', reason: 'unclear' })
    const late = await decides(eventId, 'approve')
    expect(late.status).toBe(409)
    const { text } = await desk.opens(pathOf(eventId))
    expect(text).toContain(DECLINE_REASON_WORDS.unclear)
    expect(text).toContain(AUDIT_WORDS.decideProposal)
  })

  it('(10.1) is nothing to a desk elsewhere, and its own proposer asks a colleague', async () => {
    const eventId = await proposes(town, chen, titled('读报会'))
    const stranger = await deskOf(town, await worker(town, '阿敏', town.places.tapo))
    expect((await stranger.opens(pathOf(eventId))).status).toBe(404)
    expect((await stranger.opens(pathOf(eventId, town.places.tapo))).status).toBe(404)
    const lin = await neighbour(town, xiaoli, '又住又上班的小林', { room: '303' })
    await town.call('setup', {
      grants: [{ residentId: lin.id, role: 'worker', nodeId: town.places.beijiang }],
    })
    const own = await proposes(town, lin, titled('我自己办的'))
    const shown = await (await deskOf(town, lin)).opens(pathOf(own))
    expect(shown.text).toContain(W.own)
    expect(shown.text).not.toContain(D.declineYes)
  })
})
