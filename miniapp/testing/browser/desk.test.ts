import { describe, expect, it } from '@jest/globals'
import { AUDIT_WORDS } from '../../../shared/text/zhCN/audit'
import { TODAY_WORDS } from '../../../shared/text/zhCN/cases'
import { FRAME, SAID, SIGN_IN_PAGE } from '../../../shared/text/zhCN/consoleFrame'
import { AUDIT_PAGE, EXPORT_PAGE } from '../../../shared/text/zhCN/consoleJobs'
import { REPORT_WORDS } from '../../../shared/text/zhCN/figures'
import { CHECKLIST, ROLLOUT_PAGE, STANDING_NAMES } from '../../../shared/text/zhCN/rollout'
import { monthFor, openOffice, pick, SETTINGS } from '../console/office'

const PORT = 6500

const { sits } = openOffice(PORT)

describe.each(SETTINGS)('At a desk, %s', (_, scripts) => {
  it('(10.1) somebody signs in, sees what waits by age and by building, and goes', async () => {
    const worker = await sits('worker1', scripts)
    await worker.reads(TODAY_WORDS.cases)
    await worker.follows(TODAY_WORDS.byBuilding)
    await worker.reads('栋')
    await worker.presses(FRAME.signOut)
    await worker.reads(FRAME.signedOut)
    await worker.follows(SIGN_IN_PAGE.title)
    await worker.reads(SIGN_IN_PAGE.title)
    await worker.leaves()
  }, 60_000)

  it('(10.3) a compound is put down, takes over a pattern and is opened', async () => {
    const name = pick(scripts, ['新苑', '北苑'])
    const chief = await sits('admin1', scripts)
    await chief.opens('/compounds')
    await chief.follows(ROLLOUT_PAGE.new)
    await chief.fills(ROLLOUT_PAGE.communityName, `${name}社区`)
    await chief.fills(ROLLOUT_PAGE.name, name)
    await chief.fills(ROLLOUT_PAGE.buildings, '3栋-1栋')
    chief.expectsRefusals()
    await chief.presses(ROLLOUT_PAGE.lookNew)
    await chief.reads('“3栋-1栋”没看懂')
    expect(await chief.field(ROLLOUT_PAGE.name).inputValue()).toBe(name)
    await chief.fills(ROLLOUT_PAGE.buildings, '1栋-3栋')
    await chief.presses(ROLLOUT_PAGE.lookNew)
    await chief.reads(ROLLOUT_PAGE.willBe(3))
    await chief.presses(ROLLOUT_PAGE.create)
    await chief.reads('1栋、2栋、3栋')
    await chief.presses(`${ROLLOUT_PAGE.tick}：${CHECKLIST.posterHangs}`)
    await chief.reads(ROLLOUT_PAGE.untick)
    await chief.follows(ROLLOUT_PAGE.copy)
    await chief.chooses(ROLLOUT_PAGE.from, '九鼎小区')
    await chief.presses(ROLLOUT_PAGE.look)
    await chief.reads(ROLLOUT_PAGE.copyMore)
    await chief.presses(ROLLOUT_PAGE.copyYes)
    await chief.reads(SAID.saved)
    await chief.chooses(ROLLOUT_PAGE.change, STANDING_NAMES.pilot)
    await chief.presses(`${ROLLOUT_PAGE.save}：${ROLLOUT_PAGE.change}`)
    await chief.reads(ROLLOUT_PAGE.now(STANDING_NAMES.pilot))
    await chief.leaves()
  }, 90_000)

  it('(10.4) a month is read, closed, remarked on and taken along', async () => {
    const worker = await sits('worker1', scripts)
    const month = monthFor(scripts)
    const path = `/at/${worker.place()}/figures`
    await worker.opens(path)
    await worker.reads(REPORT_WORDS.now)
    await worker.opens(`${path}/${month}`)
    await worker.presses(REPORT_WORDS.close)
    await worker.reads(SAID.done)
    await worker.fills(REPORT_WORDS.remark, '补登了一堂课。')
    await worker.presses(REPORT_WORDS.add)
    await worker.reads('补登了一堂课。')
    const isThere = await worker.page.getByRole('button', { name: FRAME.print }).isVisible()
    expect(isThere).toBe(scripts === 'on')
    const { name, bytes } = await worker.takes(() => worker.follows(REPORT_WORDS.download))
    expect(name).toMatch(/\.xlsx$/)
    expect(bytes.subarray(0, 2).toString()).toBe('PK')
    await worker.leaves()
  }, 90_000)

  it('(10.5) a list is asked for, with the phone once more, and taken along; the log says so', async () => {
    const worker = await sits('worker1', scripts)
    const reason = pick(scripts, ['给街道报数', '给街道再报一次数'])
    const path = `/at/${worker.place()}/exports`
    await worker.opens(path)
    await worker.chooses(EXPORT_PAGE.format, EXPORT_PAGE.formats.csv)
    await worker.fills(EXPORT_PAGE.reason, reason)
    await worker.presses(EXPORT_PAGE.ask)
    await worker.reads(SIGN_IN_PAGE.kept)
    // Nothing is typed again: the phone alone is asked.
    await worker.confirms()
    await worker.readsOnceDone(EXPORT_PAGE.fetch)
    const { name, bytes } = await worker.takes(() => worker.presses(EXPORT_PAGE.fetch))
    expect(name).toMatch(/\.csv$/)
    expect(bytes.toString()).toContain('九鼎小区')
    await worker.follows(AUDIT_PAGE.title)
    const log = await worker.reads(reason)
    expect(log).toContain(AUDIT_WORDS.fetchExport)
    await worker.leaves()
  }, 90_000)
})
