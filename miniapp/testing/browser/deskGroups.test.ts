import { describe, expect, it } from '@jest/globals'
import { addDays, localDateAt } from '../../../shared/kernel/dates'
import { AUDIT_WORDS } from '../../../shared/text/zhCN/audit'
import { CLASSES_PAGE } from '../../../shared/text/zhCN/consoleClasses'
import { DRIVE_PAGE, DRIVES_PAGE } from '../../../shared/text/zhCN/consoleDrives'
import { SAID } from '../../../shared/text/zhCN/consoleFrame'
import { GROUP_PAGE, GROUP_PLAN, GROUPS_PAGE } from '../../../shared/text/zhCN/consoleGroups'
import { MEETING_OFF_WORDS } from '../../../shared/text/zhCN/group'
import { driveReason, weekdayName } from '../../../shared/text/zhCN/interest'
import { openOffice, pick, SETTINGS } from '../console/office'

const PORT = 6970
const GROUP = '八段锦小组'

const { sits, calls } = openOffice(PORT)

describe.each(SETTINGS)('Groups and what is asked at a desk, %s', (_, scripts) => {
  it('(4.2) (10.2) a group is read with whoever is in it, loses a meeting, pauses and goes on', async () => {
    const worker = await sits('worker1', scripts)
    await worker.follows(CLASSES_PAGE.title)
    await worker.follows(GROUPS_PAGE.title)
    expect(await worker.reads(GROUP)).toContain(GROUPS_PAGE.count(3))
    await worker.follows(GROUP)
    await worker.follows(GROUP_PAGE.people)
    expect(await worker.reads('九鼎小区')).not.toMatch(/1\d{10}|单元/)
    await worker.follows(GROUP)
    await worker.chooses(GROUP_PAGE.because, MEETING_OFF_WORDS.holiday)
    await worker.presses(GROUP_PAGE.offYes)
    expect(await worker.reads(SAID.done)).toContain(MEETING_OFF_WORDS.holiday)
    await worker.presses(GROUP_PAGE.pauseYes)
    await worker.reads(GROUP_PAGE.resume)
    await worker.presses(GROUP_PAGE.resume)
    const after = await worker.reads(GROUPS_PAGE.running)
    for (const what of ['settleGroup', 'callOffMeeting']) expect(after).toContain(AUDIT_WORDS[what])
    await worker.leaves()
  }, 60_000)

  it('(4.2) (10.2) a group is opened, is written anew and comes to its end', async () => {
    const name = pick(scripts, ['太极小组', '合唱小组'])
    const worker = await sits('worker1', scripts)
    await worker.follows(CLASSES_PAGE.title)
    await worker.follows(GROUPS_PAGE.title)
    await worker.follows(GROUPS_PAGE.make)
    await worker.fills(GROUP_PLAN.name, name)
    await worker.fills(GROUP_PLAN.venue, '中心广场')
    await worker.picks(weekdayName(3))
    await worker.fills(GROUP_PLAN.from, '09:10')
    await worker.fills(GROUP_PLAN.until, '10:00')
    worker.expectsRefusals()
    await worker.presses(GROUP_PLAN.make)
    expect(await worker.field(GROUP_PLAN.name).inputValue()).toBe(name)
    await worker.fills(GROUP_PLAN.from, '09:00')
    await worker.presses(GROUP_PLAN.make)
    await worker.reads('每周三')
    await worker.follows(GROUP_PLAN.change)
    await worker.picks(weekdayName(5))
    await worker.presses(GROUP_PLAN.save)
    await worker.reads('每周三、五')
    await worker.presses(GROUP_PAGE.endYes)
    await worker.reads(AUDIT_WORDS['settleGroup'] ?? '?')
    await worker.misses(GROUP_PAGE.endYes)
    await worker.leaves()
  }, 60_000)

  it('(4.2) (10.2) what a place asks about is read, and ended with a reason', async () => {
    const title = pick(scripts, ['竹编班', '钩针班'])
    const worker = await sits('worker1', scripts)
    const nodeId = worker.place()
    const phone = await calls('worker1')
    await phone.write('drives', {
      ...{ nodeId, words: { kind: 'class', title }, venue: { name: '共享小屋' } },
      ...{ capacity: 12, needed: 5, until: addDays(localDateAt(Date.now()), 20) },
      wished: { weekday: 6, hours: { from: '09:00', until: '10:30' } },
    })
    await worker.follows(CLASSES_PAGE.title)
    await worker.follows(DRIVES_PAGE.title)
    await worker.reads(DRIVES_PAGE.count(0))
    await worker.follows(title)
    await worker.chooses(DRIVE_PAGE.reason, driveReason('noTeacher'))
    await worker.presses(DRIVE_PAGE.endYes)
    const ended = await worker.reads(AUDIT_WORDS['endDrive'] ?? '?')
    expect(ended).toContain(driveReason('noTeacher'))
    await worker.misses(DRIVE_PAGE.endYes)
    await worker.leaves()
  }, 60_000)
})
