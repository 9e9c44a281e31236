import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { endPost } from '../../../shared/contract/post'
import { MAX_ROSTER_MB, showRoster } from '../../../shared/contract/roster'
import { AUDIT_WORDS } from '../../../shared/text/zhCN/audit'
import { ROSTER_PAGE as W } from '../../../shared/text/zhCN/rollout'
import { refusalSentence } from '../../../shared/text/zhCN/refusals'
import { ROSTER_WORDS } from '../../../shared/text/zhCN/roster'
import { type Computer, deskOf, type Shown } from '../../testing/computer'
import { worker } from '../../testing/neighbours'
import { losingFocus } from '../../testing/onPage'
import { admin, postOf } from '../../testing/posting'
import { csvOf, xlsxOf } from '../../testing/rosters'
import { type Person, startTown, type Town } from '../../testing/town'

let town: Town
let li: Person
let desk: Computer

type Listening = (event: never) => Promise<unknown>
let handler: Listening
/** The function of the jobs hears nothing for a while. */
let isDeaf = false

const listening = (): Listening => (event) =>
  isDeaf ? Promise.resolve({ batchItemFailures: [] }) : handler(event)

beforeAll(async () => {
  town = await startTown({ apart: { jobs: listening } })
  const { jobsFor } = await import('../../platform/jobs')
  const { previewStep, rosterStep } = await import('./step/actions')
  handler = jobsFor({
    ...{ export: rosterStep, bulk: rosterStep },
    ...{ rosterPreview: previewStep, rosterImport: rosterStep },
  })
  li = await worker(town, '小李')
  desk = await deskOf(town, li)
}, 60_000)
afterAll(() => town.stop())

const rosterPath = () => `/console/compounds/${town.places.jiuding}/roster`
const keyOn = ({ html }: Shown): string => /name="key" value="([^"]+)"/.exec(html)?.[1] ?? ''
const unescaped = (text: string): string => text.replace(/&amp;/g, '&').replace(/&quot;/g, '"')
const actionOn = ({ html }: Shown, ending: string): string =>
  new RegExp(`action="([^"]+${ending})"`).exec(html)?.[1] ?? ''

/** The page where a file is chosen. */
const begins = async (at: Computer = desk) =>
  at.sends(rosterPath(), { key: keyOn(await at.opens(rosterPath())) })

/** What the form of the store holds, which is none of ours. */
const fieldsOn = ({ html }: Shown): readonly (readonly [name: string, value: string])[] => {
  const form = html.slice(html.indexOf('enctype="multipart/form-data"'))
  const found = form.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)"/g)
  return [...found].map(([, name = '', value = '']) => [name, unescaped(value)] as const)
}

/** As a browser without scripts sends a file: the form to the store, then on to where the store says. */
async function sends(bytes: Uint8Array): Promise<Shown> {
  const chosen = await begins()
  const form = new FormData()
  for (const [name, value] of fieldsOn(chosen)) form.append(name, value)
  form.append('file', new Blob([new Uint8Array(bytes)]), '名册.csv')
  const url = /action="([^"]+)" enctype/.exec(chosen.html)?.[1] ?? ''
  const stored = await fetch(url, { method: 'POST', body: form, redirect: 'manual' })
  expect(stored.status).toBe(303)
  const landing = stored.headers.get('location') ?? ''
  expect(landing.startsWith(`${town.origin}${rosterPath()}/`)).toBe(true)
  return desk.opens(landing.slice(town.origin.length))
}

const pathOf = ({ html }: Shown): string =>
  /(\/console\/compounds\/[^"/]+\/roster\/jobs\/job_\w+)/.exec(html)?.[1] ?? ''

/** What stands behind a step, once its job is done. */
async function behind(step: Promise<Shown>): Promise<Shown> {
  const begun = await step
  await town.stream?.drain()
  return desk.opens(pathOf(begun))
}

const looksAt = async (bytes: Uint8Array): Promise<Shown> => {
  const sent = await sends(bytes)
  return behind(desk.sends(actionOn(sent, '/look'), { key: keyOn(sent) }))
}
const jobIdOn = ({ html }: Shown): string => /name="jobId" value="([^"]+)"/.exec(html)?.[1] ?? ''
const takes = (shown: Shown): Promise<Shown> =>
  desk.sends(`${rosterPath()}/import`, { key: keyOn(shown), jobId: jobIdOn(shown) })

const HEAD = ['楼栋', '单元', '房号', '姓名', '手机']
const LIST = csvOf([
  HEAD,
  ['1栋', '1', '101', '陈秀英', '13800001234'],
  ['1栋', '1', '101', '陈秀英', '13800001234'],
  ['1栋', '1', '102', '=HYPERLINK("http://x")', ''],
  ['99栋', '1', '101', '李国强', ''],
  ['2栋', '1', '201', '<b>x</b>', '12'],
])

describe('A list of households at the desk', () => {
  it('(10.3) is sent by a plain form, and looked at before anything is kept', async () => {
    const { jiuding: compoundId } = town.places
    const shown = await looksAt(LIST)
    expect(shown.text).toContain(ROSTER_WORDS.notYet)
    for (const said of [
      ['第3行', '和上面的一行重复'],
      ['第4行', '没有写姓名'],
      ['第5行', '没有这一栋'],
      ['第6行', '手机号不对'],
    ])
      expect(shown.text).toMatch(new RegExp(said.join('\\s+')))
    expect(shown.text).toContain('陈＊＊')
    expect(shown.text).toContain('****1234')
    expect(shown.html).not.toContain('陈秀英')
    expect(shown.html).not.toContain('13800001234')
    expect(shown.html).not.toContain('<b>')
    expect((await li.gets(showRoster, { compoundId })).last).toBeUndefined()
  }, 30_000)

  it('(10.3) is taken over as it was looked at, and says what was done', async () => {
    const { jiuding: compoundId } = town.places
    const done = await behind(takes(await looksAt(LIST)))
    expect(done.text).toContain(ROSTER_WORDS.done)
    expect(done.text).toContain(W.wrongOf(4, 4))
    const file = await desk.tries('GET', `${pathOf(done)}/file`)
    const text = await file.text()
    expect(text).toContain(`${W.rows},5`)
    expect(text).toContain('第3行,和上面的一行重复')
    expect((await li.gets(showRoster, { compoundId })).last?.report.added).toBe(1)
    const standing = await desk.opens(rosterPath())
    expect(standing.text).toContain(ROSTER_WORDS.last('').trim())
    const log = await desk.opens(`/console/at/${town.places.beijiang}/audit`)
    for (const words of [AUDIT_WORDS['offerRoster'], AUDIT_WORDS['importRoster']])
      expect(log.text).toContain(words)
  }, 30_000)

  it('(10.3) is a workbook as well', async () => {
    const shown = await looksAt(xlsxOf({ 名册: [HEAD, ['3栋', '1', '301', '何伟', null]] }))
    expect(shown.text).toContain('何＊')
    expect(shown.text).toContain(ROSTER_WORDS.format('xlsx'))
  }, 30_000)

  it.each([
    ['of another kind', Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 1, 2]), '表格'],
    ['in an encoding that is broken', Buffer.from([0xb3, 0xc2, 0xff, 0xff, 0x00]), '表格'],
    [
      'without a column for rooms',
      csvOf([
        ['楼栋', '姓名'],
        ['1栋', '陈'],
      ]),
      '房号',
    ],
  ])(
    '(10.3) that is %s says so kindly, and nothing is kept',
    async (_, bytes, said) => {
      const shown = await looksAt(bytes)
      expect(shown.html).toMatch(/role="alert"/)
      expect(shown.text).toContain(said)
      expect(shown.html).not.toContain('name="jobId"')
    },
    30_000,
  )

  it('(10.3) that is too large says so in our own words, with a script and without one', async () => {
    const said = refusalSentence({ code: 'roster.tooLarge', maxMb: MAX_ROSTER_MB }) ?? ''
    expect((await begins()).html).toContain(`data-too-large="${said}"`)
    const shown = await looksAt(new Uint8Array(MAX_ROSTER_MB * 1024 * 1024 + 1))
    expect(shown.html).toMatch(/role="alert"/)
    expect(shown.text).toContain(said)
    expect(shown.html).not.toContain('name="jobId"')
  }, 30_000)

  it('(10.3) of fifty thousand rows is looked at in the background', async () => {
    const rows = Array.from({ length: 50_000 }, (_, at) => [
      `${(at % 3) + 1}栋`,
      `${Math.floor(at / 3) % 60}`,
      `${at}`,
      `住户${at}`,
      '',
    ])
    const shown = await looksAt(csvOf([HEAD, ...rows]))
    expect(shown.text).toContain(`${W.rows} 50000${W.line}`)
  }, 60_000)

  it('(10.3) that is not wanted any more is stopped, and nothing of it is kept', async () => {
    const before = (await li.gets(showRoster, { compoundId: town.places.jiuding })).last?.at
    const shown = await looksAt(csvOf([HEAD, ['1栋', '1', '105', '黄丽', '']]))
    isDeaf = true
    const begun = await takes(shown)
    expect(begun.text).toContain(W.importing)
    expect(losingFocus(begun)).toEqual([])
    const stopped = await desk.sends(`${pathOf(begun)}/stop`, { key: keyOn(begun) })
    expect(stopped.text).toContain(W.stopped)
    isDeaf = false
    await town.stream?.drain()
    const after = (await li.gets(showRoster, { compoundId: town.places.jiuding })).last?.at
    expect(after).toBe(before)
  }, 30_000)

  it('(10.3) is nobody else’s: neither the file, nor the job, nor another community’s list', async () => {
    const shown = await looksAt(csvOf([HEAD, ['1栋', '1', '106', '黄丽', '']]))
    const other = await deskOf(town, await worker(town, '同事小方'))
    const job = `${rosterPath()}/jobs/${jobIdOn(shown)}`
    expect((await desk.opens(job)).status).toBe(200)
    expect((await other.opens(job)).status).toBe(404)
    const far = await deskOf(town, await worker(town, '阿敏', town.places.tapo))
    expect((await far.opens(rosterPath())).status).toBe(404)
    const chosen = await begins()
    expect(chosen.status).toBe(200)
    const jobId = jobIdOn(shown)
    const taken = await other.sends(`${rosterPath()}/import`, { key: 'somebody-elses-list', jobId })
    expect(taken.status).toBe(404)
  }, 30_000)

  it('(10.3) is refused to somebody whose post ended while the page was open', async () => {
    const fang = await worker(town, '小方')
    const at = await deskOf(town, fang)
    const page = await at.opens(rosterPath())
    const chief = await admin(town, '街道管理员')
    await chief.gets(endPost, { postId: await postOf(fang) })
    expect((await at.sends(rosterPath(), { key: keyOn(page) })).status).toBe(403)
  }, 30_000)
})
