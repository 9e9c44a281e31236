import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { answerSelling } from '../../../shared/contract/selling'
import { askForCall } from '../../../shared/contract/callBack'
import { approveMembership } from '../../../shared/contract/resident'
import type { MembershipId } from '../../../shared/kernel/ids'
import { DESK_LINKS } from '../../../shared/text/zhCN/consoleDesk'
import { CASE_NAMES, TODAY_WORDS as W } from '../../../shared/text/zhCN/cases'
import { type Computer, deskOf } from '../../testing/computer'
import { asksToJoin, neighbour, worker } from '../../testing/neighbours'
import { soldAt } from '../../testing/selling'
import { type Person, startTown, type Town } from '../../testing/town'

let town: Town
let li: Person
let desk: Computer
let membershipId: MembershipId

beforeAll(async () => {
  town = await startTown()
  li = await worker(town, '小李')
  const chen = await neighbour(town, li, '陈姨')
  const asked = await asksToJoin(town, await town.person('何伯'), { room: '303' })
  membershipId = asked.id
  await chen.gets(askForCall, { page: 'listing/detail' })
  await town.stream?.drain()
  desk = await deskOf(town, li)
}, 60_000)
afterAll(() => town.stop())

const today = async (query = '') =>
  (await desk.opens(`/console/at/${town.places.beijiang}/today${query}`)).text

describe('今天', () => {
  it('(10.2) shows all that waits, of whatever kind, with its age and where', async () => {
    const text = await today()
    for (const word of [W.title, CASE_NAMES.request, CASE_NAMES.callBack, '九鼎小区 1栋', '刚刚'])
      expect(text).toContain(word)
    for (const [, word] of Object.entries(DESK_LINKS)) expect(text).toContain(word)
    expect(text).toContain(`${W.shown} ${W.count(2)}`)
    expect(text).toContain(W.noClasses)
  })

  it('(10.2) is the first page behind signing in, and shows nobody’s name', async () => {
    const { text } = await desk.opens('/console')
    expect(text).toContain(CASE_NAMES.request)
    expect(text).not.toContain('何伯')
  })

  it('(10.2) is read by building too', async () => {
    expect(await today('?by=building')).toContain(`九鼎小区 1栋 ${W.count(2)}`)
  })

  it('(10.2) is for the workers of the place: those of another read nothing of it', async () => {
    const other = await deskOf(town, await worker(town, '阿敏', town.places.tapo))
    const shown = await other.opens(`/console/at/${town.places.beijiang}/today`)
    expect(shown.status).toBe(403)
    expect(shown.text).not.toContain(CASE_NAMES.request)
  })

  it('(10.2) shows that something was sold at a class, until it is answered', async () => {
    const seated = await neighbour(town, li, '李叔', { room: '404' })
    const sessionId = await soldAt(town, li, { by: [seated], words: '讲完课卖床垫' })
    await town.stream?.drain()
    const { text, html } = await desk.opens(`/console/at/${town.places.beijiang}/today`)
    expect(text).toContain(CASE_NAMES.selling)
    expect(html).toMatch(/href="[^"]+\/events\/evt_\w{26}\/selling\?session=ses_\w{26}"/)
    expect(text).not.toContain('床垫')
    await li.gets(answerSelling, { sessionId, outcome: 'talked' })
    await town.stream?.drain()
    expect(await today()).not.toContain(CASE_NAMES.selling)
  })

  it('(10.2) has what was decided no more, and an older record that comes late changes nothing', async () => {
    await li.gets(approveMembership, { membershipId })
    await town.stream?.drain()
    expect(await today()).toContain(W.count(1))
    const { allStored } = await import('../../testing/stored')
    const stored = await allStored(town.tableEndpoint)
    const image = stored.find(({ pk }) => pk?.S === `MEMBERSHIP#${membershipId}`)
    const older = { ...image, rev: { N: '1' }, status: { S: 'requested' } }
    const event = { Records: [{ dynamodb: { NewImage: older, SequenceNumber: '1' } }] }
    await town.call('outbox', event)
    expect(await today()).toContain(W.count(1))
  })
})
