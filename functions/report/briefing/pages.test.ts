import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { localDateAt } from '../../../shared/kernel/dates'
import { CASE_NAMES } from '../../../shared/text/zhCN/cases'
import {
  BRIEFING_PAGE as B,
  FIGURE_WORDS,
  REPORT_WORDS as W,
} from '../../../shared/text/zhCN/figures'
import { type Computer, deskOf } from '../../testing/computer'
import { asksToJoin, neighbour, worker } from '../../testing/neighbours'
import { startTown, type Town } from '../../testing/town'
import { monthOf } from '../rules'

const NAMES = ['陈姨', '李叔', '王姐', '赵伯', '周婶', '吴叔']
let town: Town
let desk: Computer
let leads: Computer
let far: Computer

const sheetOf = (placeId: string): string => `/console/at/${placeId}/briefing`

beforeAll(async () => {
  town = await startTown()
  const official = await worker(town, '小李')
  const leader = await town.person('领导')
  const post = { residentId: leader.id, role: 'leader', nodeId: town.places.districtId }
  await town.call('setup', { grants: [post] })
  for (const [n, name] of NAMES.entries())
    await neighbour(town, official, name, { room: `${100 + n}` })
  await asksToJoin(town, await town.person('新来的'), { room: '909' })
  for (let telling = 0; telling < 3; telling++) await town.stream?.drain()
  await town.call('recount', {})
  desk = await deskOf(town, official)
  leads = await deskOf(town, leader)
  far = await deskOf(town, await worker(town, '阿敏', town.places.tapo))
}, 90_000)
afterAll(() => town.stop())

const linkOf = (html: string, name: string): string =>
  new RegExp(`href="([^"]+)" aria-label="${B.open(name)} [^"]*"`).exec(html)?.[1] ?? ''

describe('The sheet before an inspection', () => {
  it('(10.4) says what the place is, what stands and happened, and what waits, each leading to its list', async () => {
    const { beijiang } = town.places
    const { text, html, status } = await desk.opens(sheetOf(beijiang))
    expect(status).toBe(200)
    expect(text).toContain(`${B.place} 北江社区`)
    expect(text).toContain(B.kinds.community)
    expect(text).toMatch(
      new RegExp(`${FIGURE_WORDS.verified.name}\\s+6${FIGURE_WORDS.verified.unit}`),
    )
    expect(text).toMatch(new RegExp(`${CASE_NAMES.request}\\s+${B.casesOf(1)}`))
    expect(linkOf(html, FIGURE_WORDS.lent.name)).toBe(`/console/at/${beijiang}/bookings`)
    expect(linkOf(html, CASE_NAMES.request)).toBe(`/console/at/${beijiang}/verifications`)
    expect(html).not.toMatch(/陈姨|新来的|909/)
  })

  it('(10.4) tells whoever leads sums alone, none of one to four, and what each means', async () => {
    const { beijiang } = town.places
    const { text, html } = await leads.opens(sheetOf(beijiang))
    expect(text).toContain(B.casesHidden)
    expect(text).not.toContain(CASE_NAMES.request)
    const path = linkOf(html, FIGURE_WORDS.verified.name)
    expect(path).toBe(`/console/at/${beijiang}/figures/${monthOf(localDateAt(Date.now()))}`)
    expect((await leads.opens(path)).text).toContain(FIGURE_WORDS.verified.means)
  })

  it('(10.4) is there for a compound and a district, and for nobody else', async () => {
    const { jiuding, districtId } = town.places
    expect((await desk.opens(sheetOf(jiuding))).text).toContain(B.kinds.compound)
    expect((await leads.opens(sheetOf(districtId))).text).toContain(B.casesElsewhere)
    expect((await far.opens(sheetOf(jiuding))).status).toBe(404)
    expect((await desk.opens(sheetOf(districtId))).status).toBe(404)
  })

  it('(10.4) is one tap away from the figures, where each number says how it is counted', async () => {
    const { beijiang } = town.places
    const { text, html } = await desk.opens(`/console/at/${beijiang}/figures`)
    expect(html).toContain(`href="${sheetOf(beijiang)}"`)
    expect(text).toContain(W.meanings)
    expect(text).toContain(FIGURE_WORDS.attendedMinutes.means)
  })
})
