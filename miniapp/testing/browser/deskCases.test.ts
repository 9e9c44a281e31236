import { describe, expect, it } from '@jest/globals'
import { AUDIT_WORDS } from '../../../shared/text/zhCN/audit'
import { RESIDENT_PAGE, RESIDENTS_PAGE } from '../../../shared/text/zhCN/consolePeople'
import { LISTING_CASE, SHELF_PAGE } from '../../../shared/text/zhCN/consoleThings'
import { HOLD_REASON_NAMES } from '../../../shared/text/zhCN/holding'
import { ROSTER_PAGE } from '../../../shared/text/zhCN/rollout'
import { ROSTER_WORDS } from '../../../shared/text/zhCN/roster'
import { openOffice, pick, SETTINGS } from '../console/office'

const PORT = 6510
const COMPOUND = '九鼎小区'
const RELOAD = { reload: ROSTER_PAGE.reload }

const { sits } = openOffice(PORT)

describe.each(SETTINGS)('Cases at a desk, %s', (_, scripts) => {
  it('(10.2) what is hidden of somebody is shown with a reason, which stands in the log', async () => {
    const worker = await sits('worker1', scripts)
    const reason = pick(scripts, ['上门看看漏水', '上门再看看漏水'])
    const place = worker.place()
    await worker.follows(RESIDENTS_PAGE.title)
    await worker.follows(COMPOUND)
    const list = await worker.reads(RESIDENTS_PAGE.living)
    expect(list).not.toMatch(/1\d{10}/)
    await worker.followsIn(RESIDENTS_PAGE.living)
    await worker.reads(RESIDENT_PAGE.revealMore)
    await worker.confirmsFor(async () => {
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
    const room = pick(scripts, ['1801', '1802'])
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
    const preview = await worker.readsOnceDone(ROSTER_WORDS.notYet, RELOAD)
    expect(preview).not.toContain('名册上的人')
    await worker.presses(ROSTER_PAGE.take)
    await worker.readsOnceDone(ROSTER_WORDS.done, RELOAD)
    await worker.leaves()
  }, 120_000)
})
