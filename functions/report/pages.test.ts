import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import readXlsxFile from 'read-excel-file/node'
import { DAY_MS, localDateAt } from '../../shared/kernel/dates'
import { AUDIT_WORDS } from '../../shared/text/zhCN/audit'
import { FIGURE_WORDS, REPORT_WORDS as W } from '../../shared/text/zhCN/figures'
import { refusalSentence } from '../../shared/text/zhCN/refusals'
import { clockAhead } from '../testing/clock'
import { type Computer, deskOf } from '../testing/computer'
import { neighbour, worker } from '../testing/neighbours'
import { type Person, startTown, type Town } from '../testing/town'
import { monthOf } from './rules'

const NAMES = ['陈姨', '李叔', '王姐', '赵伯', '周婶', '吴叔']
let town: Town
let moveAhead: (ms: number) => void
let official: Person
let leader: Person
let desk: Computer
let leads: Computer
let month: string

const drain = async () => {
  for (let telling = 0; telling < 3; telling++) await town.stream?.drain()
}
const figuresAt = (placeId: string, more = ''): string => `/console/at/${placeId}/figures${more}`
const ofCommunity = (more = ''): string => figuresAt(town.places.beijiang, more)

beforeAll(async () => {
  moveAhead = clockAhead()
  town = await startTown()
  month = monthOf(localDateAt(Date.now()))
  official = await worker(town, '小李')
  leader = await town.person('领导')
  const post = { residentId: leader.id, role: 'leader', nodeId: town.places.districtId }
  await town.call('setup', { grants: [post] })
  for (const [n, name] of NAMES.entries())
    await neighbour(town, official, name, { room: `${100 + n}` })
  await drain()
  desk = await deskOf(town, official)
  leads = await deskOf(town, leader)
}, 90_000)
afterAll(() => town.stop())

/** Where a picture stands, and what it says in words. */
const PICTURE = /<img src="(\/console\/charts\/bars\.svg[^"]+)" alt="([^"]+)"/g

describe('The page of figures', () => {
  it('(10.4) says before the first night that nothing was counted yet', async () => {
    expect((await desk.opens(ofCommunity())).text).toContain(W.notYet)
  })

  it('(10.4) shows the months with a picture of each that says its numbers, and what is counted how', async () => {
    await town.call('recount', {})
    const { text, html } = await desk.opens(ofCommunity())
    for (const word of [W.right, W.hiddenWhy, W.forPlanning, W.month(month)])
      expect(text).toContain(word)
    expect(text).toContain(FIGURE_WORDS.onOffer.means)
    const pictures = [...html.matchAll(PICTURE)]
    // Of what was never done there is no picture.
    expect(pictures.map(([, , alt = '']) => alt.replace(/：.*/, '：'))).toEqual([
      W.chartAlt(FIGURE_WORDS.verified.name, ''),
    ])
    for (const [, src = ''] of pictures) {
      const picture = await fetch(new URL(src.replaceAll('&amp;', '&'), town.origin))
      expect([picture.status, await picture.text()]).toEqual([
        200,
        expect.stringContaining(`${Number(month.slice(5))}月`),
      ])
    }
  })

  it('(10.4) shows a month with its definitions, and the places below', async () => {
    const { text } = await desk.opens(ofCommunity(`/${month}`))
    expect(text).toContain(`${FIGURE_WORDS.verified.name} 6人 ${FIGURE_WORDS.verified.means}`)
    expect(text).toContain('九鼎小区')
    expect(text).toContain(W.closeLater)
    expect(text).not.toContain(W.close)
  })

  it('(10.4) shows whoever leads the sums, and nothing to close', async () => {
    const { text } = await leads.opens(figuresAt(town.places.districtId, `/${month}`))
    expect(text).toContain('6人')
    expect(text).not.toContain(W.close)
    const report = await leads.tries('GET', figuresAt(town.places.districtId, `/${month}/report`))
    expect(report.status).toBe(403)
  })

  it('(10.4) is of one’s own places alone', async () => {
    for (const placeId of [town.places.tapo, town.places.elsewhere])
      expect((await desk.tries('GET', figuresAt(placeId))).status).toBe(404)
    expect((await desk.tries('GET', ofCommunity('/2026-13'))).status).toBe(400)
  })

  it('(10.4) is of no month that has not come: nothing was counted, and nought would be a number', async () => {
    const next = localDateAt(Date.now() + 32 * DAY_MS).slice(0, 7)
    expect((await desk.opens(ofCommunity(`/${next}`))).status).toBe(404)
  })
})

describe('The monthly report', () => {
  it('(10.4) is not closed before the month is over, and the page says so', async () => {
    const refused = await desk.sends(ofCommunity(`/${month}/close`))
    expect(refused).toMatchObject({ status: 409 })
    expect(refused.text).toContain(refusalSentence({ code: 'report.notOver' }))
  })

  it('(10.4) is closed in one tap, printed, remarked on, and taken along as a workbook', async () => {
    moveAhead(32 * DAY_MS)
    const later = await deskOf(town, await town.person('小李'))
    await town.call('recount', {})
    expect((await later.opens(ofCommunity(`/${month}`))).text).toContain(W.close)
    const closed = await later.sends(ofCommunity(`/${month}/close`))
    expect(closed.text).toContain(`${W.month(month)} · ${W.closed}`)
    const words = '=月底又认证了一位<b>'
    const remarked = await later.sends(ofCommunity(`/${month}/remark`), { words })
    expect(remarked.html).toContain('=月底又认证了一位&lt;b&gt;')
    const file = await later.tries('GET', ofCommunity(`/${month}/report/file`))
    const [sheet] = await readXlsxFile(Buffer.from(await file.arrayBuffer()))
    const rows = sheet?.data ?? []
    expect(rows[0]).toEqual([...W.columns])
    expect(rows).toContainEqual([
      ...[FIGURE_WORDS.verified.name, 6, FIGURE_WORDS.verified.unit, FIGURE_WORDS.verified.means],
    ])
    expect(JSON.stringify(rows)).toContain("'=月底又认证了一位")
    const log = await later.opens(`/console/at/${town.places.beijiang}/audit`)
    for (const what of ['closeMonth', 'remarkMonth', 'takeMonth'] as const)
      expect(log.text).toContain(AUDIT_WORDS[what])
    const again = await later.opens(ofCommunity(`/${month}`))
    expect(again.text).toContain(W.see)
  })
})
