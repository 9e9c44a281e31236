import { describe, expect, it } from '@jest/globals'
import { addDays, localDateAt } from '../../../shared/kernel/dates'
import type { Me } from '../../../shared/contract/resident'
import { AUDIT_WORDS } from '../../../shared/text/zhCN/audit'
import { BLOCK_REASON_WORDS } from '../../../shared/text/zhCN/block'
import { SAID } from '../../../shared/text/zhCN/consoleFrame'
import { CARDS_PAGE, GIVE_PAGE, HELP_PAGE } from '../../../shared/text/zhCN/consoleHelp'
import {
  HOUSEHOLD_PAGE,
  RESIDENT_PAGE,
  RESIDENTS_PAGE,
} from '../../../shared/text/zhCN/consolePeople'
import { longDay } from '../../../shared/text/zhCN/dates'
import { openOffice, pick, SETTINGS } from '../console/office'
import type { Worker } from '../console/worker'

const PORT = 6622
const COMPOUND = '九鼎小区'

const { sits, calls } = openOffice(PORT)

const inDays = (days: number) => addDays(localDateAt(Date.now()), days)

/** To whoever lives in the first house and is called so. */
async function finds(worker: Worker, form: string): Promise<void> {
  await worker.follows(RESIDENTS_PAGE.title)
  await worker.follows(COMPOUND)
  await worker.turnsTo(form)
  await worker.followsIn(form)
  await worker.reads(RESIDENT_PAGE.revealMore)
}

describe.each(SETTINGS)('People at a desk, %s', (_, scripts) => {
  it('(10.2) a household is opened masked, and a lease of it is written down and taken out again', async () => {
    const form = pick(scripts, ['叶姨', '简婆'])
    const worker = await sits('worker1', scripts)
    await finds(worker, form)
    await worker.follows(RESIDENT_PAGE.householdMore)
    const home = await worker.reads(HOUSEHOLD_PAGE.members)
    expect(home).toContain(HOUSEHOLD_PAGE.noLease)
    expect(home).not.toMatch(/1\d{10}|单元/)
    await worker.fills(HOUSEHOLD_PAGE.lastOf(form), inDays(90))
    await worker.presses(HOUSEHOLD_PAGE.saveOf(form))
    await worker.reads(longDay(inDays(90)))
    await worker.fills(HOUSEHOLD_PAGE.lastOf(form), '')
    await worker.presses(HOUSEHOLD_PAGE.saveOf(form))
    const after = await worker.reads(HOUSEHOLD_PAGE.noLease)
    expect(after).toContain(AUDIT_WORDS['setLease'])
    await worker.leaves()
  }, 60_000)

  it('(10.2) an account is stopped until a day with a reason, and given back before it', async () => {
    const [key, form] = pick(scripts, [
      ['neighbour21', '陈哥'],
      ['neighbour25', '梁叔'],
    ])
    const why = pick(scripts, ['梯子已经还了', '东西已经还了'])
    const neighbour = await calls(key)
    const worker = await sits('worker1', scripts)
    const log = `/at/${worker.place()}/audit`
    await finds(worker, form)
    await worker.chooses(RESIDENT_PAGE.blockReason, BLOCK_REASON_WORDS.notReturned)
    await worker.fills(RESIDENT_PAGE.freeDay, inDays(7))
    await worker.presses(RESIDENT_PAGE.block, RESIDENT_PAGE.block)
    await worker.reads(RESIDENTS_PAGE.blocked)
    expect((await neighbour.ask<Me>('me')).block).toBeDefined()
    await worker.fills(RESIDENT_PAGE.why, why)
    await worker.presses(RESIDENT_PAGE.lift, RESIDENT_PAGE.lift)
    expect(await worker.reads(SAID.done)).toContain(RESIDENTS_PAGE.living)
    expect((await neighbour.ask<Me>('me')).block).toBeUndefined()
    await worker.opens(log)
    const said = await worker.reads(why)
    for (const what of ['blockResident', 'liftBlock']) expect(said).toContain(AUDIT_WORDS[what])
    await worker.leaves()
  }, 60_000)

  it('(1.5) (10.2) a card is printed, given by its letters to somebody without a phone, and dead where it was lost', async () => {
    const worker = await sits('worker1', scripts)
    await worker.follows(RESIDENTS_PAGE.title)
    await worker.follows(CARDS_PAGE.title)
    await worker.presses(CARDS_PAGE.make)
    const sheet = await worker.reads(CARDS_PAGE.made)
    const codes = sheet.match(/(?:[0-9A-Z]{4}-){3}[0-9A-Z]/g) ?? []
    expect(new Set(codes).size).toBe(10)
    await worker.prints()
    await finds(worker, '罗婆婆')
    await worker.follows(HELP_PAGE.link)
    await worker.fills(HELP_PAGE.code, codes[0] ?? '')
    await worker.presses(HELP_PAGE.bindYes)
    await worker.reads(HELP_PAGE.hasCard)
    await worker.presses(HELP_PAGE.endYes)
    expect(await worker.reads(SAID.done)).toContain(HELP_PAGE.noCard)
    await worker.leaves()
  }, 60_000)

  it('(1.6) (10.2) who acts for somebody without a phone is ended and put down again', async () => {
    const worker = await sits('worker1', scripts)
    await finds(worker, '罗婆婆')
    await worker.follows(HELP_PAGE.link)
    await worker.presses(HELP_PAGE.stopOf('罗姐'))
    await worker.reads(HELP_PAGE.none)
    await worker.follows(HELP_PAGE.give)
    await worker.chooses(GIVE_PAGE.who, '罗姐')
    await worker.chooses(GIVE_PAGE.consent, GIVE_PAGE.consents.inPerson)
    await worker.presses(GIVE_PAGE.give)
    expect(await worker.reads(HELP_PAGE.standing)).toContain('罗姐')
    await worker.follows(HELP_PAGE.back)
    const person = await worker.reads(RESIDENT_PAGE.revealMore)
    for (const what of ['giveMandate', 'endMandate']) expect(person).toContain(AUDIT_WORDS[what])
    await worker.leaves()
  }, 60_000)
})
