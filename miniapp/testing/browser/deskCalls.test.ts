import { describe, expect, it } from '@jest/globals'
import type { Me } from '../../../shared/contract/resident'
import { AUDIT_WORDS } from '../../../shared/text/zhCN/audit'
import { CALL_OUTCOME_WORDS } from '../../../shared/text/zhCN/callBack'
import { TODAY_WORDS } from '../../../shared/text/zhCN/cases'
import {
  CALLS_PAGE,
  DESK_LINKS,
  REPLIES_PAGE,
  ROUND_PAGE,
  VERIFY_PAGE,
} from '../../../shared/text/zhCN/consoleDesk'
import { SAID } from '../../../shared/text/zhCN/consoleFrame'
import { AUDIT_PAGE } from '../../../shared/text/zhCN/consoleJobs'
import { refusalSentence } from '../../../shared/text/zhCN/refusals'
import { REJECTION_WORDS } from '../../../shared/text/zhCN/resident'
import { asksToJoin } from '../console/newcomers'
import type { Neighbour } from '../look/neighbour'
import { openOffice, pick, type Scripts, SETTINGS } from '../console/office'

const PORT = 6619

const { sits, calls } = openOffice(PORT)

/** Whoever moves in just now: of each setting and each story another. */
async function newcomer(scripts: Scripts, { name, room }: { name: string; room: string }) {
  const by = await calls(`${name}${scripts}`)
  await asksToJoin(by, { name, addressForm: `${name.slice(0, 1)}姨`, room })
  return by
}

const standingOf = async (by: Neighbour) => (await by.ask<Me>('me')).memberships[0]?.status

describe.each(SETTINGS)('Calls and verifications at a desk, %s', (_, scripts) => {
  it('(10.2) whoever asked to be called is called, and what came of it is written down', async () => {
    const asker = await calls(pick(scripts, ['neighbour3', 'neighbour4']))
    const form = pick(scripts, ['黄姐', '张哥'])
    await asker.write('me/call-back', { page: 'listing/detail' })
    const worker = await sits('worker1', scripts)
    await worker.follows(CALLS_PAGE.title)
    const list = await worker.reads(form)
    expect(list).not.toMatch(/1\d{10}/)
    await worker.followsIn(form)
    await worker.chooses(CALLS_PAGE.outcome, CALL_OUTCOME_WORDS.reached)
    await worker.presses(CALLS_PAGE.settle)
    await worker.reads(SAID.done)
    await worker.misses(form)
    await worker.leaves()
  }, 60_000)

  it('(10.2) the round of today is printed with its doors, for a reason that stands in the log', async () => {
    const name = pick(scripts, ['司徒顺路', '上官顺路'])
    await newcomer(scripts, { name, room: pick(scripts, ['1901', '1902']) })
    const worker = await sits('worker1', scripts)
    const why = pick(scripts, ['今天上门核实', '今天再去核实'])
    await worker.follows(TODAY_WORDS.round)
    await worker.confirmsFor(async () => {
      await worker.fills(ROUND_PAGE.why, why)
      await worker.presses(ROUND_PAGE.open)
    })
    const sheet = await worker.reads(ROUND_PAGE.care)
    expect(sheet).toContain(pick(scripts, ['1单元1901', '1单元1902']))
    expect(sheet).not.toContain(name)
    expect(worker.page.url()).not.toContain('190')
    await worker.prints()
    await worker.follows(AUDIT_PAGE.title)
    expect(await worker.reads(why)).toContain(AUDIT_WORDS.openRound)
    await worker.leaves()
  }, 90_000)

  it('(10.2) one is let in whose name was looked at for a reason, another is refused for one', async () => {
    const [welcome, wrong] = pick(scripts, [
      ['1701', '1702'],
      ['1703', '1704'],
    ])
    const comes = await newcomer(scripts, { name: '尉新来', room: welcome })
    const errs = await newcomer(scripts, { name: '迟走错', room: wrong })
    const worker = await sits('worker1', scripts)
    await worker.follows(VERIFY_PAGE.title)
    expect(await worker.reads(welcome)).not.toContain('新来')
    await worker.followsIn(welcome)
    await worker.confirmsFor(async () => {
      await worker.fills(VERIFY_PAGE.why, '核对姓名')
      await worker.presses(VERIFY_PAGE.reveal)
    })
    await worker.reads('尉新来')
    await worker.follows(VERIFY_PAGE.backToOne)
    await worker.presses(VERIFY_PAGE.approve, VERIFY_PAGE.approve)
    const approved = await worker.reads(VERIFY_PAGE.states.approved)
    for (const what of ['reveal', 'approveMembership'])
      expect(approved).toContain(AUDIT_WORDS[what])
    await worker.follows(VERIFY_PAGE.back)
    await worker.misses(welcome)
    await worker.followsIn(wrong)
    await worker.chooses(VERIFY_PAGE.reason, REJECTION_WORDS.nameUnknown)
    await worker.presses(VERIFY_PAGE.reject, VERIFY_PAGE.reject)
    await worker.reads(VERIFY_PAGE.states.rejected)
    await worker.leaves()
    expect([await standingOf(comes), await standingOf(errs)]).toEqual(['approved', 'rejected'])
  }, 90_000)

  it('(10.2) two workers have one case open: the second reads who was faster, and nothing is overwritten', async () => {
    const room = pick(scripts, ['1801', '1802'])
    const comes = await newcomer(scripts, { name: '习两看', room })
    const [first, second] = await Promise.all([sits('worker1', scripts), sits('worker3', scripts)])
    for (const worker of [first, second]) {
      await worker.follows(VERIFY_PAGE.title)
      await worker.followsIn(room)
    }
    await first.presses(VERIFY_PAGE.approve, VERIFY_PAGE.approve)
    await first.reads(VERIFY_PAGE.states.approved)
    await second.chooses(VERIFY_PAGE.reason, REJECTION_WORDS.nameUnknown)
    second.expectsRefusals()
    await second.presses(VERIFY_PAGE.reject, VERIFY_PAGE.reject)
    const late = await second.reads(VERIFY_PAGE.states.approved)
    expect(late).toContain(refusalSentence({ code: 'membership.alreadyDecided' }))
    for (const words of ['小李', AUDIT_WORDS['approveMembership']]) expect(late).toContain(words)
    expect(await standingOf(comes)).toBe('approved')
    await Promise.all([first.leaves(), second.leaves()])
  }, 90_000)

  it('(10.2) a sentence that is said often is kept, offered where one says why, and removed', async () => {
    const words = pick(scripts, ['按地址上门核对', '按名单上门核对'])
    const worker = await sits('worker1', scripts)
    const today = `/at/${worker.place()}/today`
    await worker.follows(DESK_LINKS.replies)
    await worker.fills(REPLIES_PAGE.words, words)
    await worker.presses(REPLIES_PAGE.add, REPLIES_PAGE.add)
    await worker.reads(SAID.saved)
    await worker.opens(today)
    await worker.follows(TODAY_WORDS.round)
    expect(await worker.offers(ROUND_PAGE.why)).toContain(words)
    await worker.confirmsFor(async () => {
      await worker.fills(ROUND_PAGE.why, words)
      await worker.presses(ROUND_PAGE.open)
    })
    await worker.reads(ROUND_PAGE.care)
    await worker.opens(today)
    await worker.follows(DESK_LINKS.replies)
    await worker.presses(REPLIES_PAGE.removeOf(words))
    await worker.reads(SAID.saved)
    await worker.opens(today)
    await worker.follows(TODAY_WORDS.round)
    expect(await worker.offers(ROUND_PAGE.why)).not.toContain(words)
    await worker.leaves()
  }, 90_000)
})
