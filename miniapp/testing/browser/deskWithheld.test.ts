import { describe, expect, it } from '@jest/globals'
import { addDays, localDateAt } from '../../../shared/kernel/dates'
import { CASE_NAMES } from '../../../shared/text/zhCN/cases'
import { CLASS_PAGE, CLASSES_PAGE, NEW_CLASS } from '../../../shared/text/zhCN/consoleClasses'
import { WITHHELD_PAGE } from '../../../shared/text/zhCN/consoleEvents'
import { SAID } from '../../../shared/text/zhCN/consoleFrame'
import { BULK_PAGE, JOB_STATES } from '../../../shared/text/zhCN/consoleJobs'
import { CONTENT_LABEL_NAMES, refusalSentence } from '../../../shared/text/zhCN/refusals'
import { openOffice, pick, type Scripts, SETTINGS } from '../console/office'
import type { Worker } from '../console/worker'

const PORT = 6613
const [AUTHOR, COLLEAGUE] = ['worker1', 'worker3']
/** A minute to take it back, and the next look of the clock. */
const WITHIN = { reload: BULK_PAGE.reload, ms: 150_000 }

const { sits } = openOffice(PORT)

/** A class whose name a filter does not let through by itself. */
async function putsDown(worker: Worker, title: string): Promise<void> {
  await worker.follows(CLASSES_PAGE.title)
  await worker.follows(CLASSES_PAGE.make)
  await worker.fills(NEW_CLASS.name, title)
  await worker.fills(NEW_CLASS.day, addDays(localDateAt(Date.now()), 6))
  await worker.fills(NEW_CLASS.from, '15:00')
  await worker.fills(NEW_CLASS.until, '16:00')
  await worker.fills(NEW_CLASS.venue, '居委会')
  await worker.fills(NEW_CLASS.capacity, '12')
  await worker.presses(NEW_CLASS.make)
  await worker.reads(CLASS_PAGE.checks.withWorker)
}

/** Asks for both to be let through in one go. */
async function releasesBoth(colleague: Worker, titles: readonly string[]): Promise<void> {
  await colleague.follows(WITHHELD_PAGE.title)
  await colleague.turnsTo(titles[0] ?? '')
  for (const title of titles) await colleague.picks(title)
  await colleague.presses(WITHHELD_PAGE.manyRelease)
  await colleague.reads(BULK_PAGE.undoMore)
}

/** One by one, with a reason that its owner reads. */
async function refusesEach(colleague: Worker, titles: readonly string[]): Promise<void> {
  for (const title of titles) {
    await colleague.follows(WITHHELD_PAGE.title)
    await colleague.turnsTo(title)
    await colleague.followsIn(title)
    await colleague.chooses(WITHHELD_PAGE.label, CONTENT_LABEL_NAMES.ad)
    await colleague.presses(WITHHELD_PAGE.refuse)
    await colleague.reads(WITHHELD_PAGE.refused(CONTENT_LABEL_NAMES.ad))
    await colleague.follows(WITHHELD_PAGE.list)
    await colleague.misses(title)
  }
}

describe.each(SETTINGS)('What a filter held back, %s', (_, scripts) => {
  it('(10.2) is never let through by whose it is, and is by a colleague', async () => {
    const title = pick(scripts, ['代购怎么防骗', '代购怎么退货'])
    const author = await sits(AUTHOR, scripts)
    await putsDown(author, title)
    await author.follows(WITHHELD_PAGE.title)
    await author.turnsTo(title)
    await author.followsIn(title)
    author.expectsRefusals()
    await author.presses(WITHHELD_PAGE.release)
    await author.reads(refusalSentence({ code: 'withheld.own' }) ?? '')
    const colleague = await sits(COLLEAGUE, scripts)
    await colleague.reads(CASE_NAMES.withheld)
    await colleague.follows(WITHHELD_PAGE.title)
    await colleague.turnsTo(title)
    await colleague.followsIn(title)
    await colleague.presses(WITHHELD_PAGE.release)
    expect(await colleague.reads(SAID.done)).toContain(WITHHELD_PAGE.released)
    await colleague.follows(WITHHELD_PAGE.list)
    await colleague.misses(title)
    await Promise.all([author.leaves(), colleague.leaves()])
  }, 90_000)

  it('(10.2) is ticked and let through together, and 撤销 brings all of it back to be decided one by one', async () => {
    const titles = pick(scripts, [
      ['代购的坑', '优惠券的坑'],
      ['代购的法', '优惠券的法'],
    ])
    const author = await sits(AUTHOR, scripts)
    for (const title of titles) await putsDown(author, title)
    const colleague = await sits(COLLEAGUE, scripts)
    await releasesBoth(colleague, titles)
    await colleague.staysOn(BULK_PAGE.undo)
    await colleague.pressesLong(BULK_PAGE.undo)
    await colleague.reads(JOB_STATES.withdrawn)
    await refusesEach(colleague, titles)
    await Promise.all([author.leaves(), colleague.leaves()])
  }, 120_000)
})

/** Nobody takes it back: a minute later it is done. */
async function isLetThrough(scripts: Scripts): Promise<void> {
  const titles = pick(scripts, [
    ['代购课一', '代购课二'],
    ['优惠券课一', '优惠券课二'],
  ])
  const author = await sits(AUTHOR, scripts)
  for (const title of titles) await putsDown(author, title)
  const colleague = await sits(COLLEAGUE, scripts)
  await releasesBoth(colleague, titles)
  await colleague.readsOnceDone(BULK_PAGE.count(2, 2), WITHIN)
  await colleague.follows(WITHHELD_PAGE.title)
  for (const title of titles) await colleague.misses(title)
  await author.follows(CLASSES_PAGE.title)
  await author.follows(titles[0] ?? '')
  await author.reads(CLASS_PAGE.open)
  await author.misses(CLASS_PAGE.checks.withWorker)
  await Promise.all([author.leaves(), colleague.leaves()])
}

it('(10.2) Held back, ticked and let through together, it is done a minute later, with scripts and without', async () => {
  await Promise.all(SETTINGS.map(([, scripts]) => isLetThrough(scripts)))
}, 300_000)
