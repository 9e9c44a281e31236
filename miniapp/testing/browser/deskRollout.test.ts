import { describe, expect, it } from '@jest/globals'
import { SAID } from '../../../shared/text/zhCN/consoleFrame'
import { POSTER_WORDS } from '../../../shared/text/zhCN/poster'
import {
  CHECKLIST,
  INVITE_PAGE,
  ROLLOUT_PAGE,
  ROSTER_PAGE,
} from '../../../shared/text/zhCN/rollout'
import { ROSTER_WORDS } from '../../../shared/text/zhCN/roster'
import { openOffice, pick, SETTINGS } from '../console/office'
import type { Worker } from '../console/worker'

const PORT = 6634
const RELOAD = { reload: ROSTER_PAGE.reload }

const { sits } = openOffice(PORT)

/** To the checklist of a compound. */
async function opensCompound(worker: Worker, compound: string): Promise<void> {
  await worker.opens('/compounds')
  await worker.follows(compound)
  await worker.reads(ROLLOUT_PAGE.checklist)
}

/** To a step of the checklist, whether or not it is done. */
const toStep = (what: keyof typeof CHECKLIST): RegExp =>
  new RegExp(`${ROLLOUT_PAGE.goOf(CHECKLIST[what])}|${ROLLOUT_PAGE.seeOf(CHECKLIST[what])}`)

describe.each(SETTINGS)('A compound is opened at a desk, %s', (_, scripts) => {
  it('(10.3) a list of households is looked at line by line, taken over, and stands on the cards that are handed out', async () => {
    const [compound, house] = pick(scripts, [
      ['九鼎小区', '7栋'],
      ['北江花园', '3栋'],
    ])
    const room = '2701'
    const worker = await sits('worker1', scripts)
    await opensCompound(worker, compound)
    await worker.follows(toStep('roster'))
    await worker.presses(ROSTER_PAGE.begin)
    const rows = [`${house},1,${room},名册上的人`, `${house},1,,没有房号的人`, '没有这栋,1,101,谁']
    await worker.hands(ROSTER_PAGE.file, ['楼栋,单元,房号,姓名', ...rows].join('\r\n'))
    await worker.presses(ROSTER_PAGE.send)
    await worker.presses(ROSTER_PAGE.look)
    const preview = await worker.readsOnceDone(ROSTER_WORDS.notYet, RELOAD)
    expect(preview).toContain(ROSTER_PAGE.wrongLine({ line: 3 }))
    expect(preview).toContain(ROSTER_PAGE.wrongLine({ line: 4 }))
    expect(preview).not.toContain('名册上的人')
    await worker.presses(ROSTER_PAGE.take)
    await worker.readsOnceDone(ROSTER_WORDS.done, RELOAD)
    const { bytes } = await worker.takes(() => worker.follows(ROSTER_PAGE.download))
    expect(bytes.toString()).toContain(ROSTER_PAGE.wrongLine({ line: 3 }))

    await opensCompound(worker, compound)
    await worker.follows(toStep('poster'))
    await worker.presses(ROLLOUT_PAGE.posterMake)
    await worker.reads(POSTER_WORDS.scan)
    await worker.prints()
    await opensCompound(worker, compound)
    await worker.follows(INVITE_PAGE.title)
    await worker.chooses(INVITE_PAGE.what, INVITE_PAGE.whatIs.door)
    await worker.chooses(INVITE_PAGE.building, house)
    await worker.presses(INVITE_PAGE.show)
    const cards = await worker.reads(INVITE_PAGE.scan)
    expect(cards).toContain(INVITE_PAGE.door(house, '1', room))
    expect(cards).not.toContain('名册上的人')
    await worker.prints()
    await worker.leaves()
  }, 120_000)

  it('(10.6) 练习小区 is opened for a new community, and cleared', async () => {
    const name = pick(scripts, ['东苑', '西苑'])
    const chief = await sits('admin1', scripts)
    await chief.opens('/compounds')
    await chief.follows(ROLLOUT_PAGE.new)
    await chief.fills(ROLLOUT_PAGE.communityName, `${name}社区`)
    await chief.fills(ROLLOUT_PAGE.name, name)
    await chief.fills(ROLLOUT_PAGE.buildings, '1栋-2栋')
    await chief.presses(ROLLOUT_PAGE.lookNew)
    await chief.presses(ROLLOUT_PAGE.create)
    await chief.follows(ROLLOUT_PAGE.practice)
    await chief.presses(ROLLOUT_PAGE.practiceOpen)
    await chief.reads(SAID.done)
    await chief.presses(ROLLOUT_PAGE.practiceClear)
    await chief.reads(SAID.done)
    await chief.follows(ROLLOUT_PAGE.poster)
    await chief.reads(POSTER_WORDS.scan)
    await chief.leaves()
  }, 90_000)
})
