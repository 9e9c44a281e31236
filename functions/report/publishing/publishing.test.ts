import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { addDays, DAY_MS, localDateAt } from '../../../shared/kernel/dates'
import type { CommunityId, PlaceId } from '../../../shared/kernel/ids'
import { AUDIT_WORDS } from '../../../shared/text/zhCN/audit'
import { OPEN_FIGURES as W } from '../../../shared/text/zhCN/consoleOutside'
import { CONSOLE_SENTENCES } from '../../../shared/text/zhCN/consoleRefusals'
import { REPORT_WORDS } from '../../../shared/text/zhCN/figures'
import { clockAhead } from '../../testing/clock'
import { type Computer, deskOf, stepsUp } from '../../testing/computer'
import { neighbour, worker } from '../../testing/neighbours'
import { atDesk, done } from '../../testing/office'
import { CHANCHENG, type Person, startTown, type Town } from '../../testing/town'
import { monthOf } from '../rules'

const NAMES = ['陈姨', '李叔', '王姐', '赵伯', '周婶', '吴叔']
const LONGER_THAN_A_MONTH = 32
let town: Town
let chief: Person
let official: Person
let desk: Computer
let streetId: PlaceId

const monthAgo = (months: number): string =>
  monthOf(addDays(localDateAt(Date.now()), -months * LONGER_THAN_A_MONTH))
const [LATER, EARLIER] = [monthAgo(1), monthAgo(2)]

async function verifies(names: readonly string[], community: CommunityId) {
  const by = await worker(town, `小李${community}`, community)
  const { jiuding, hongye, beijiang } = town.places
  const compoundId = community === beijiang ? jiuding : hongye
  for (const [n, name] of names.entries())
    await neighbour(town, by, name, { compoundId, room: `${n + 101}` })
}

async function night(): Promise<void> {
  for (let telling = 0; telling < 3; telling++) await town.stream?.drain()
  await town.call('recount', {})
}

/** Six came to one community two months ago; a month ago six more, and two to the other. */
async function twoMonths(): Promise<void> {
  const moveTo = clockAhead()
  moveTo(-2 * LONGER_THAN_A_MONTH * DAY_MS)
  await verifies(NAMES, town.places.beijiang)
  moveTo(-LONGER_THAN_A_MONTH * DAY_MS)
  await verifies(
    NAMES.map((name) => `${name}的邻居`),
    town.places.beijiang,
  )
  await verifies(['林伯', '何伯'], town.places.tapo)
  moveTo(0)
  await night()
}

beforeAll(async () => {
  town = await startTown()
  await twoMonths()
  const [{ closeMonth }, { placeOf }] = await Promise.all([
    import('../monthly/actions'),
    import('../../place/actions'),
  ])
  official = await worker(town, '小张')
  const { beijiang } = town.places
  for (const month of [EARLIER, LATER])
    done(await closeMonth(await atDesk(official), { placeId: beijiang, month }))
  const place = await placeOf(beijiang)
  streetId = (place?.kind === 'community' ? place.streetId : '') as PlaceId
  chief = await town.person('街道管理员')
  const post = { residentId: chief.id, role: 'streetAdmin', nodeId: streetId }
  await town.call('setup', { grants: [post] })
  desk = await deskOf(town, chief)
}, 120_000)
afterAll(() => town.stop())

const pathOf = (nodeId: PlaceId): string => `/console/at/${nodeId}/public-figures`
const seenIn = (html: string): string => /name="seen" value="(\d+)"/.exec(html)?.[1] ?? ''
const keyIn = (html: string): string => /name="key" value="([^"]+)"/.exec(html)?.[1] ?? ''

type Step = 'publish' | 'withhold'
async function says(step: Step, fields: object = {}, by: Computer = desk) {
  const path = pathOf(town.places.beijiang)
  const { html } = await by.opens(path)
  return by.sends(`${path}/${step}`, { key: keyIn(html), seen: seenIn(html), ...fields })
}

const asks = (more = '', communityId: string = town.places.beijiang) =>
  fetch(`${town.origin}/v1/communities/${communityId}/figures${more}`)
type Open = {
  readonly months: readonly {
    readonly month: string
    readonly figures: readonly { readonly figure: string; readonly amount?: number }[]
  }[]
}
async function verifiedBy(response: Response) {
  const { months } = (await response.json()) as Open
  return months.map(({ month, figures }) => [
    ...[month, figures.find(({ figure }) => figure === 'verified')?.amount],
  ])
}

describe('Figures that nobody approved', () => {
  it('(10.4) are as if they were not there, to programs and as a sheet', async () => {
    expect((await asks()).status).toBe(404)
    expect((await asks('.csv')).status).toBe(404)
    const { headers } = await asks()
    expect(headers.get('cache-control')).toBe('no-store')
    expect(headers.get('access-control-allow-origin')).toBe('*')
    const text = await (await asks()).text()
    expect(text).toBe(
      (await (await asks('', 'cmt_01J0000000000000000000NEAR')).text()).replace(
        /"requestId":"[^"]+"/,
        /"requestId":"[^"]+"/.exec(text)?.[0] ?? '',
      ),
    )
  })

  it('(10.4) are approved by nobody but an administrator of the street', async () => {
    const path = pathOf(town.places.beijiang)
    const other = await deskOf(town, official)
    expect((await other.opens(path)).status).toBe(403)
    await stepsUp(other, official)
    expect((await other.sends(`${path}/publish`, { seen: '0', from: EARLIER })).status).toBe(403)
    const far = await town.person('另一街道的管理员')
    const nodeId = town.places.tapo
    await town.call('setup', { grants: [{ residentId: far.id, role: 'streetAdmin', nodeId }] })
    const elsewhere = await deskOf(town, far)
    expect((await elsewhere.opens(path)).status).toBe(404)
    await stepsUp(elsewhere, far)
    const sent = await elsewhere.sends(`${path}/publish`, { seen: '0', from: EARLIER })
    expect([sent.status, (await asks()).status]).toEqual([404, 404])
  })

  it('(10.4) are approved only behind a second look at who it is', async () => {
    const asked = await says('publish', { from: EARLIER })
    expect(asked.text).toContain('确认是您本人')
    expect((await asks()).status).toBe(404)
  })
})

describe('Figures that were approved', () => {
  beforeAll(async () => {
    await stepsUp(desk, chief)
    const shown = await says('publish', { from: EARLIER })
    expect(shown.text).toContain(W.since(REPORT_WORDS.month(EARLIER)))
  })

  it('(10.4) are read by anybody, of closed months, and hide what is few with what would tell of it', async () => {
    const response = await asks()
    expect(response.status).toBe(200)
    expect(response.headers.get('access-control-allow-origin')).toBe('*')
    expect(response.headers.get('cache-control')).toBe('public, max-age=3600')
    // Two came to the other community: with the six of this one anybody could work them out of the street’s.
    expect(await verifiedBy(response)).toEqual([
      [LATER, undefined],
      [EARLIER, 6],
    ])
  })

  it('(10.4) say what one may do with them, and nothing of anybody', async () => {
    const text = await (await asks()).text()
    expect(text).toContain(W.licence('北江社区'))
    for (const hidden of ['res_', '陈姨', '小张']) expect(text).not.toContain(hidden)
  })

  it('(10.4) are a sheet that spreadsheets read, and that carries nothing out', async () => {
    const response = await asks('.csv')
    expect(response.headers.get('content-type')).toBe('text/csv; charset=utf-8')
    const bytes = Buffer.from(await response.arrayBuffer())
    expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf])
    const [head, ...rows] = bytes.toString('utf8').slice(1).trim().split('\r\n')
    expect(head).toBe(W.columns.join(','))
    expect(rows.some((row) => row.startsWith(`北江社区,${EARLIER},新认证的住户,6,人,`))).toBe(true)
    for (const row of rows) expect(row).not.toMatch(/(?:^|,)"?[=+\-@]/)
  })

  it('(10.4) stand beside what is not decided yet, on the page of the street', async () => {
    const { text, html } = await desk.opens(pathOf(streetId))
    expect(text).toContain(W.since(REPORT_WORDS.month(EARLIER)))
    expect(html).toContain(pathOf(town.places.tapo))
    expect(text).toContain(W.off)
    const compound = await desk.opens(pathOf(town.places.jiuding))
    expect(compound.text).toContain('北江社区')
  })

  it('(10.4) can be decided about where nothing was counted of late', async () => {
    const communities = [
      { name: '同济社区', compounds: [{ name: '同济花园', buildings: ['1栋'] }] },
    ]
    const plan = { name: '禅城区', streets: [{ name: '祖庙街道', communities }] }
    const { places } = (await town.call('setup', { district: { id: CHANCHENG, plan } })) as {
      readonly places: readonly { readonly id: CommunityId; readonly name: string }[]
    }
    const { id = '' } = places.find(({ name }) => name === '同济社区') ?? {}
    const { html, text } = await desk.opens(pathOf(streetId))
    expect([text.includes('同济社区'), html.includes(pathOf(id as CommunityId))]).toEqual([
      true,
      true,
    ])
    expect((await desk.opens(pathOf(id as CommunityId))).text).toContain(W.off)
  })

  it('(10.4) begin with a later month as soon as that is said', async () => {
    await says('publish', { from: LATER })
    expect(await verifiedBy(await asks())).toEqual([[LATER, undefined]])
    expect(await verifiedBy(await asks(`?until=${EARLIER}`))).toEqual([])
    await says('publish', { from: EARLIER })
    expect(await verifiedBy(await asks(`?until=${EARLIER}`))).toEqual([[EARLIER, 6]])
  })

  it('(10.4) are not changed by whoever saw how it stood before somebody else decided', async () => {
    const { html } = await desk.opens(pathOf(town.places.beijiang))
    await says('publish', { from: LATER })
    const path = `${pathOf(town.places.beijiang)}/withhold`
    const late = await desk.sends(path, { key: keyIn(html), seen: seenIn(html) })
    expect([
      late.status,
      late.text.includes(CONSOLE_SENTENCES['report.decidedMeanwhile']()),
    ]).toEqual([...[409, true]])
    expect((await asks()).status).toBe(200)
    expect(late.text).toContain(W.since(REPORT_WORDS.month(LATER)))
  })

  it('(10.4) are gone at once when they are taken back, and who did what is written down', async () => {
    const shown = await says('withhold')
    expect(shown.text).toContain(W.off)
    expect(shown.text).toContain(AUDIT_WORDS.withholdFigures)
    expect((await asks()).status).toBe(404)
    const { text } = await desk.opens(`/console/at/${streetId}/audit`)
    for (const what of ['publishFigures', 'withholdFigures'] as const)
      expect(text).toContain(AUDIT_WORDS[what])
  })
})
