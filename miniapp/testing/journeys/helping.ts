import { BOOKING_WORDS } from '../../../shared/text/zhCN/booking'
import { SAID_WORDS } from '../../../shared/text/zhCN/bookingSaid'
import { LAST_DAY_WORDS } from '../../../shared/text/zhCN/frame'
import { CATEGORY_NAMES, HOME_WORDS, PUBLISH_WORDS } from '../../../shared/text/zhCN/listing'
import { ME_WORDS } from '../../../shared/text/zhCN/resident'
import {
  CERTIFICATE_NAMES,
  CERTIFICATE_WORDS,
  HELP_STATUS_WORDS as STATUS,
  HELP_WORDS,
  OFFER_WORDS as W,
} from '../../../shared/text/zhCN/skill'
import type { Screen } from '../screen'
import { find, openWaiting } from './borrowing'
import { HOME, ME } from './joining'
import { waitUntilShown } from './lending'
import { lookUntil } from './looking'
import { without } from './words'

const WEEK = ['周一', '周二', '周三', '周四', '周五', '周六', '周日']

/** Offers an hour of an electrician, on every day, on Sundays longer: the page before it is sent, by taps alone. */
export async function offerHelp(helper: Screen, title: string, photo: string): Promise<string> {
  await helper.open(HOME)
  await helper.tap(HOME_WORDS.doors.lend)
  await helper.tap(W.kinds.skill)
  helper.photograph(photo)
  await helper.tap(PUBLISH_WORDS.takePhoto)
  await helper.waitFor(PUBLISH_WORDS.morePhotos)
  await helper.waitFor(without(PUBLISH_WORDS.uploading(0).slice(0, 4)), 20_000)
  await helper.tap(PUBLISH_WORDS.next)
  await helper.type(PUBLISH_WORDS.title, title)
  await helper.tap(PUBLISH_WORDS.next)
  await helper.tap(CATEGORY_NAMES.repairs)
  await helper.tap(PUBLISH_WORDS.next)
  for (const day of WEEK) await helper.tap(day)
  await helper.tap(`${W.later}：${W.until}`)
  await helper.waitFor(`${W.until} 11:30`)
  await helper.tap(W.alike.each)
  await helper.tap('周日 09:00到11:30')
  await helper.tap(`${W.later}：${W.until}`)
  const hours = await helper.waitFor('周日 09:00到12:00')
  await helper.tap(PUBLISH_WORDS.publish)
  await helper.waitFor(W.certificateAsk(CERTIFICATE_NAMES.electric))
  return hours
}

/** The paper that it needs, good until the end of next year, which a worker sees; then it is shown. */
export async function showCertificate(
  { helper, worker }: { readonly helper: Screen; readonly worker: Screen },
  title: string,
  photo: string,
): Promise<void> {
  await helper.open(ME)
  await helper.tap(ME_WORDS.mine)
  await helper.waitFor(title)
  await helper.tap(`${W.certificate}：${title}`)
  helper.photograph(photo)
  await helper.tap(W.certificatePhoto)
  await helper.waitFor(W.certificateUntil, 20_000)
  await helper.tap(String(new Date().getFullYear() + 1))
  await helper.tap(LAST_DAY_WORDS.monthOf('12'))
  await helper.tap(W.certificateSend)
  await lookUntil(worker, title, async () => {
    await worker.open(ME)
    await worker.tap(ME_WORDS.bench)
    await worker.tap(CERTIFICATE_WORDS.bench)
  })
  await worker.tap(CERTIFICATE_WORDS.approve, { near: title })
  await worker.waitFor(without(title))
  await waitUntilShown(helper, title, W.offered)
}

/** A slot is asked for, and the helper agrees: what whoever asked reads then. */
export async function agreeOnSlot(helper: Screen, learner: Screen, title: string): Promise<string> {
  await find(learner, title)
  await learner.tap(HELP_WORDS.book)
  await learner.waitFor(HELP_WORDS.chooseTime)
  await learner.tap('09:00到10:00')
  await learner.waitFor(HELP_WORDS.confirmTitle)
  await learner.tap(HELP_WORDS.confirm)
  await learner.waitFor(STATUS.requested.borrower)
  await openWaiting(helper, title, STATUS.requested.owner)
  await helper.tap(BOOKING_WORDS.actions.accept)
  await helper.waitFor(STATUS.accepted.owner)
  await openWaiting(learner, title, STATUS.accepted.borrower)
  return learner.text()
}

/** An hour that has begun is over by the word of whoever was helped, who says thanks. */
export async function endWithThanks(learner: Screen, title: string): Promise<void> {
  await openWaiting(learner, title, STATUS.accepted.borrower)
  await learner.tap(HELP_WORDS.endings.done)
  await learner.waitFor(STATUS.returned.borrower)
  await learner.tap(SAID_WORDS.thanksSend)
  await learner.waitFor(SAID_WORDS.myThanks)
}
