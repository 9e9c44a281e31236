import { describe, expect, it } from '@jest/globals'
import type { listMyBookings } from '../../../shared/contract/booking'
import type { OutputOf } from '../../../shared/contract/endpoint'
import { AUDIT_WORDS } from '../../../shared/text/zhCN/audit'
import { CASE_NAMES } from '../../../shared/text/zhCN/cases'
import { BULK_PAGE, JOB_STATES } from '../../../shared/text/zhCN/consoleJobs'
import {
  BOOKING_CASE,
  BOOKINGS_PAGE,
  LISTING_CASE,
  MOMENT_WORDS,
  SHELF_PAGE,
} from '../../../shared/text/zhCN/consoleThings'
import { DECISION_WORDS, MEDIATING_WORDS, MEDIATION_WORDS } from '../../../shared/text/zhCN/dispute'
import { HOLD_REASON_NAMES } from '../../../shared/text/zhCN/holding'
import { openOffice, pick, SETTINGS } from '../console/office'

const PORT = 6625

const { sits, calls } = openOffice(PORT)

/** What somebody has borrowed and not brought back. */
async function loanOf(key: string) {
  const borrower = await calls(key)
  const { bookings } = await borrower.ask<OutputOf<typeof listMyBookings>>(
    'me/bookings?side=borrower',
  )
  const loan = bookings.find(({ status }) => status === 'handedOver')
  if (!loan) throw new Error(`${key} has borrowed nothing.`)
  return { ...loan, borrower }
}

describe.each(SETTINGS)('Things at a desk, %s', (_, scripts) => {
  it('(10.2) a loan is opened with all that happened, and a dispute about it is settled', async () => {
    const { id, title, borrower } = await loanOf(pick(scripts, ['neighbour8', 'neighbour18']))
    const words = '拿到的时候就有点松'
    await borrower.write(`bookings/${id}/dispute`, { reason: 'damaged', words })
    const worker = await sits('worker1', scripts)
    await worker.reads(CASE_NAMES.dispute)
    await worker.follows(BOOKINGS_PAGE.title)
    await worker.follows(BOOKINGS_PAGE.tabs.disputed)
    await worker.followsIn(title)
    const before = await worker.reads(BOOKING_CASE.timeline)
    for (const moment of [MOMENT_WORDS.asked, MOMENT_WORDS.handedOver, MOMENT_WORDS.said(words)])
      expect(before).toContain(moment)
    await worker.chooses(MEDIATING_WORDS.what, MEDIATING_WORDS.decisions.back)
    await worker.chooses(MEDIATING_WORDS.how, MEDIATION_WORDS.wear)
    await worker.presses(MEDIATING_WORDS.send)
    const after = await worker.reads(BOOKING_CASE.settled)
    expect(after).toContain(DECISION_WORDS.back)
    expect(after).toContain(AUDIT_WORDS['decideDispute'])
    await worker.follows(title)
    await worker.reads(LISTING_CASE.pictures)
    await worker.leaves()
  }, 60_000)

  it('(10.2) several things are ticked to be taken down, and 撤销 leaves all of them standing', async () => {
    const worker = await sits('worker1', scripts)
    await worker.follows(SHELF_PAGE.title)
    await worker.ticks(/^选上：/, 2)
    await worker.chooses(SHELF_PAGE.reason, HOLD_REASON_NAMES.notAsShown)
    await worker.presses(SHELF_PAGE.holdTicked)
    await worker.presses(BULK_PAGE.undo)
    await worker.reads(JOB_STATES.withdrawn)
    await worker.follows(SHELF_PAGE.title)
    await worker.follows(SHELF_PAGE.tabs.paused)
    await worker.misses(SHELF_PAGE.held)
    await worker.leaves()
  }, 60_000)
})
