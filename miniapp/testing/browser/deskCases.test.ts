import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { Browser } from 'playwright-core'
import { AUDIT_WORDS } from '../../../shared/text/zhCN/audit'
import { SIGN_IN_PAGE } from '../../../shared/text/zhCN/consoleFrame'
import { RESIDENT_PAGE, RESIDENTS_PAGE } from '../../../shared/text/zhCN/consolePeople'
import { LISTING_CASE, SHELF_PAGE } from '../../../shared/text/zhCN/consoleThings'
import { HOLD_REASON_NAMES } from '../../../shared/text/zhCN/holding'
import { ROSTER_PAGE } from '../../../shared/text/zhCN/rollout'
import { ROSTER_WORDS } from '../../../shared/text/zhCN/roster'
import type { Sight } from '../console/desk'
import { signsIn, type Worker } from '../console/worker'
import { openWorld, type World } from '../world'
import { launchBrowser } from './browser'

const PORT = 6510
const COMPOUND = '九鼎小区'

let world: World
let browser: Browser
beforeAll(async () => {
  world = await openWorld(PORT)
  browser = await launchBrowser()
}, 240_000)
afterAll(async () => {
  await browser.close()
  await world.stop()
})

type Scripts = Sight['scripts']
const sits = (who: string, scripts: Scripts): Promise<Worker> =>
  signsIn({ world, browser, who, scripts })

/** Asked once more who they are, they confirm it, and stand where they were. */
async function confirmsFor(worker: Worker, asks: () => Promise<void>): Promise<void> {
  await asks()
  await worker.reads(SIGN_IN_PAGE.stepUpTitle)
  await worker.confirms()
  await asks()
}

describe.each<[string, Scripts]>([
  ['with scripts', 'on'],
  ['without any script', 'off'],
])('Cases at a desk, %s', (_, scripts) => {
  it('(10.2) what is hidden of somebody is shown with a reason, which stands in the log', async () => {
    const worker = await sits('worker1', scripts)
    const reason = scripts === 'on' ? '上门看看漏水' : '上门再看看漏水'
    const place = worker.place()
    await worker.follows(RESIDENTS_PAGE.title)
    await worker.follows(COMPOUND)
    const list = await worker.reads(RESIDENTS_PAGE.living)
    expect(list).not.toMatch(/1\d{10}/)
    await worker.followsIn(RESIDENTS_PAGE.living)
    await worker.reads(RESIDENT_PAGE.revealMore)
    await confirmsFor(worker, async () => {
      await worker.fills(RESIDENT_PAGE.reason, reason)
      await worker.presses(RESIDENT_PAGE.reveal)
    })
    const shown = await worker.reads(RESIDENT_PAGE.shownMore)
    expect(shown).toContain('单元')
    expect(worker.page.url()).not.toMatch(/1\d{10}/)
    await worker.opens(`/at/${place}/audit`)
    expect(await worker.reads(reason)).toContain(AUDIT_WORDS.reveal)
    await worker.leaves()
  }, 120_000)

  it('(10.2) a thing is taken down, and let stand again', async () => {
    const worker = await sits('worker1', scripts)
    await worker.follows(SHELF_PAGE.title)
    await worker.reads(SHELF_PAGE.reasonHint)
    await worker.followsIn(COMPOUND)
    await worker.reads(LISTING_CASE.holdTitle)
    await worker.chooses(SHELF_PAGE.reason, HOLD_REASON_NAMES.unsafe)
    await worker.presses(LISTING_CASE.hold)
    await worker.reads(HOLD_REASON_NAMES.unsafe)
    await worker.presses(LISTING_CASE.stand)
    await worker.reads(LISTING_CASE.holdTitle)
    await worker.leaves()
  }, 90_000)

  it('(10.3) a list of households is sent, looked at and taken over', async () => {
    const room = scripts === 'on' ? '1801' : '1802'
    const worker = await sits('worker1', scripts)
    await worker.opens('/compounds')
    await worker.follows(COMPOUND)
    await worker.page.waitForURL(/\/compounds\/cpd_/)
    const { pathname } = new URL(worker.page.url())
    await worker.opens(`${pathname.replace('/console', '')}/roster`)
    await worker.presses(ROSTER_PAGE.begin)
    await worker.reads(ROSTER_PAGE.fileHint)
    await worker.hands(ROSTER_PAGE.file, `楼栋,单元,房号,姓名\r\n1栋,1,${room},名册上的人`)
    await worker.presses(ROSTER_PAGE.send)
    await worker.presses(ROSTER_PAGE.look)
    const preview = await worker.readsOnceDone(ROSTER_WORDS.notYet, ROSTER_PAGE.reload)
    expect(preview).not.toContain('名册上的人')
    await worker.presses(ROSTER_PAGE.take)
    await worker.readsOnceDone(ROSTER_WORDS.done, ROSTER_PAGE.reload)
    await worker.leaves()
  }, 120_000)
})
