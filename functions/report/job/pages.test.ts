import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { approveMembership, showMe } from '../../../shared/contract/resident'
import { AUDIT_WORDS } from '../../../shared/text/zhCN/audit'
import { BULK_PAGE, EXPORT_PAGE, JOB_STATES } from '../../../shared/text/zhCN/consoleJobs'
import { JOB_SENTENCES } from '../../../shared/text/zhCN/jobRefusals'
import { SIGN_IN_PAGE } from '../../../shared/text/zhCN/consoleFrame'
import { type Computer, deskOf, stepsUp } from '../../testing/computer'
import { asksToJoin, neighbour, worker } from '../../testing/neighbours'
import { losingFocus } from '../../testing/onPage'
import { type Person, startTown, type Town } from '../../testing/town'

let town: Town
let li: Person
let desk: Computer

beforeAll(async () => {
  town = await startTown()
  li = await worker(town, '小李')
  await neighbour(town, li, '陈姨')
  desk = await deskOf(town, li)
}, 60_000)
afterAll(() => town.stop())

const exportsPath = () => `/console/at/${town.places.beijiang}/exports`
const wish = {
  ...{ what: 'living', when: 'over', format: 'csv', names: 'masked', reason: '街道要一份' },
}

/** The form’s own key, as a browser sends it. */
const keyOn = ({ html }: { html: string }): string =>
  /name="key" value="([^"]+)"/.exec(html)?.[1] ?? ''

async function jobPath(): Promise<string> {
  const list = await desk.opens(exportsPath())
  return /href="(\/console\/at\/[^"]+\/exports\/job_[^"]+)"/.exec(list.html)?.[1] ?? ''
}

describe('Exports on the console', () => {
  it('(10.5) ask first once more who one is', async () => {
    const shown = await desk.sends(exportsPath(), { ...wish, key: 'export-of-a-cold-desk' })
    expect(shown.text).toContain(SIGN_IN_PAGE.stepUpTitle)
    expect(await jobPath()).toBe('')
  })

  it('(10.5) say what is missing, with what was typed', async () => {
    await stepsUp(desk, li)
    const empty = await desk.sends(exportsPath(), {
      ...wish,
      reason: ' x ',
      key: 'export-for-nothing',
    })
    expect(empty.text).toContain(JOB_SENTENCES['job.noReason']({ min: 2, max: 200 }))
    expect(empty.html).toContain('value="csv" selected')
  })

  it('(10.5) are written, and fetched by whoever asked, without scripts', async () => {
    const page = await desk.opens(exportsPath())
    const asked = await desk.sends(exportsPath(), { ...wish, key: keyOn(page) })
    // It may be written already, and then asks no more.
    expect(losingFocus(asked) ?? []).toEqual([])
    await town.stream?.drain()
    const path = await jobPath()
    const shown = await desk.opens(path)
    expect(shown.text).toContain(EXPORT_PAGE.rows(1))
    const answer = await desk.tries('POST', `${path}/fetch`, {
      headers: { origin: town.origin, 'sec-fetch-site': 'same-origin' },
      body: new URLSearchParams({ key: keyOn(shown) }),
    })
    expect(answer.status).toBe(303)
    const file = await (await fetch(answer.headers.get('location') ?? '')).text()
    expect(file).toContain('陈＊')
    expect(file).not.toContain('陈姨的全名')
    const log = await desk.opens(`/console/at/${town.places.beijiang}/audit`)
    for (const words of [AUDIT_WORDS.askExport, AUDIT_WORDS.fetchExport, wish.reason])
      expect(log.text).toContain(words)
    expect(log.text).toContain(AUDIT_WORDS['approveMembership'])
  })

  it('(10.5) are not there for anybody else', async () => {
    const path = await jobPath()
    expect(path).toMatch(/job_/)
    const other = await deskOf(town, await worker(town, '同事小方'))
    expect((await other.opens(path)).status).toBe(404)
    const stranger = await deskOf(town, await worker(town, '阿敏', town.places.tapo))
    expect((await stranger.opens(`/console/at/${town.places.beijiang}/audit`)).status).toBe(403)
  })
})

describe('Several cases on the console', () => {
  it('(10.5) are decided behind the minute, and can be undone until then', async () => {
    const him = await town.person('何伯')
    const { id } = await asksToJoin(town, him, { room: '601' })
    const path = `/console/at/${town.places.beijiang}/bulk`
    const shown = await desk.sends(path, { what: 'approve', ids: [id], key: 'several-at-once' })
    expect(shown.text).toContain(BULK_PAGE.undoMore)
    expect(losingFocus(shown)).toEqual([])
    const undo = /action="([^"]+\/undo)"/.exec(shown.html)?.[1] ?? ''
    const undone = await desk.sends(undo, { key: keyOn(shown) })
    expect(undone.text).toContain(JOB_STATES.withdrawn)
    expect((await him.gets(showMe, {})).memberships[0]?.status).toBe('requested')
    await li.gets(approveMembership, { membershipId: id })
  })

  it('(10.5) are some at least', async () => {
    const path = `/console/at/${town.places.beijiang}/bulk`
    const none = await desk.sends(path, { what: 'approve', key: 'none-of-them-at-all' })
    expect(none.status).toBe(422)
    expect(none.text).toContain(JOB_SENTENCES['job.noRows']())
  })
})
