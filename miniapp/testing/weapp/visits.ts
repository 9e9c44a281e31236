import { ACCOUNT_WORDS } from '../../../shared/text/zhCN/account'
import { CORRECTION_WORDS } from '../../../shared/text/zhCN/correction'
import { OWN_DATA_WORDS } from '../../../shared/text/zhCN/ownData'
import { RETENTION_WORDS } from '../../../shared/text/zhCN/retention'
import { ABOUT_WORDS } from '../../../shared/text/zhCN/about'
import { BLOCKING_WORDS, MY_BLOCK_WORDS } from '../../../shared/text/zhCN/block'
import { BOOKING_WORDS } from '../../../shared/text/zhCN/booking'
import { ACT_LOG_WORDS, FAMILY_WORDS, RELATIVE_WORDS } from '../../../shared/text/zhCN/care'
import { CARD_WORDS } from '../../../shared/text/zhCN/card'
import { MUTE_WORDS } from '../../../shared/text/zhCN/complaint'
import { MEDIATING_WORDS } from '../../../shared/text/zhCN/dispute'
import { DUTY_WORDS } from '../../../shared/text/zhCN/duty'
import { HOUSEHOLD_WORDS } from '../../../shared/text/zhCN/household'
import { FRAME_WORDS } from '../../../shared/text/zhCN/frame'
import {
  HOME_WORDS,
  LISTING_WORDS,
  MINE_WORDS,
  NEARNESS_NAMES,
  PUBLISH_WORDS,
} from '../../../shared/text/zhCN/listing'
import { WELCOME_WORDS } from '../../../shared/text/zhCN/joining'
import { NOTICE_SENTENCES } from '../../../shared/text/zhCN/notice'
import { POSTER_WORDS } from '../../../shared/text/zhCN/poster'
import { PRIVACY_WORDS } from '../../../shared/text/zhCN/privacy'
import { MY_CODE_WORDS, POST_WORDS, STAFF_WORDS } from '../../../shared/text/zhCN/post'
import { ME_WORDS, RESIDENT_WORDS } from '../../../shared/text/zhCN/resident'
import { ROSTER_WORDS } from '../../../shared/text/zhCN/roster'
import { PAGE_TITLES } from '../../../shared/text/zhCN/titles'
import { CERTIFICATE_WORDS } from '../../../shared/text/zhCN/skill'
import { WORKER_WORDS } from '../../../shared/text/zhCN/worker'
import { HOME } from '../journeys/joining'
import type { Screen } from '../screen'
import { type Visit, visit } from './visit'

const { me, share } = FRAME_WORDS.tabs
const { bench } = ME_WORDS

const lend = visit('neighbour8')
const live = visit('neighbour9')
const work = visit('worker1')
const lead = visit('admin1')
const join = visit('newcomer')
const rest = visit('blocked')

const NEAR = new RegExp(`(.+)\\n(?:${Object.values(NEARNESS_NAMES).join('|')})`)
const firstCard = (text: string): string => NEAR.exec(text)?.[1] ?? ''
const blockedCard = (text: string): string => /账号停用到\S+/.exec(text)?.[0] ?? ''
const welcome = NOTICE_SENTENCES['membership.approved']({ title: '', days: '', reason: undefined })

const T = PAGE_TITLES
/** Of the demonstration: she has no phone, and the one who has something overdue acts for her. */
const MOTHER = '罗婆婆'
/** How a person gets to each page of the mini-program, by taps alone. */
export const VISITS: Readonly<Record<string, Visit>> = {
  'pages/home/index': live(T.home, HOME_WORDS.today),
  'pages/share/index': live(T.share, NEARNESS_NAMES.sameBuilding, share),
  'pages/me/index': live(T.me, ME_WORDS.mine, me),
  'packages/listing/detail/index': live(T.listing, LISTING_WORDS.noMoney, share, firstCard),
  'packages/listing/publish/index': live(T.publish, PUBLISH_WORDS.takePhoto, HOME_WORDS.doors.lend),
  'packages/listing/mine/index': lend(T.mine, MINE_WORDS.statuses.published, me, ME_WORDS.mine),
  'packages/booking/show/index': live(T.booking, BOOKING_WORDS.overdueMore, BOOKING_WORDS.overdue),
  'packages/booking/loans/index': live(T.loans, BOOKING_WORDS.overdue, me, ME_WORDS.loans),
  'packages/resident/join/index': join(T.join, RESIDENT_WORDS.whichHome, RESIDENT_WORDS.join),
  'packages/worker/bench/index': work(T.bench, WORKER_WORDS.memberships, bench),
  'packages/worker/communities/index': lead(
    T.communities,
    '塔坡社区',
    bench,
    WORKER_WORDS.communities,
  ),
  'packages/worker/memberships/index': work(
    T.memberships,
    WORKER_WORDS.approve,
    bench,
    WORKER_WORDS.memberships,
  ),
  'packages/worker/households/index': work(
    T.households,
    HOUSEHOLD_WORDS.whichBuilding,
    bench,
    HOUSEHOLD_WORDS.households,
  ),
  'packages/worker/roster/index': work(T.roster, ROSTER_WORDS.choose, bench, ROSTER_WORDS.roster),
  'packages/worker/card/index': work(T.card, CARD_WORDS.read, bench, CARD_WORDS.bench),
  'packages/worker/cards/index': work(
    T.cards,
    CARD_WORDS.make,
    bench,
    CARD_WORDS.bench,
    CARD_WORDS.sheets,
  ),
  'packages/worker/withheld/index': work(
    T.withheld,
    WORKER_WORDS.release,
    bench,
    WORKER_WORDS.withheld,
  ),
  'packages/worker/demand/index': work(
    T.demand,
    WORKER_WORDS.wantedWhy,
    bench,
    WORKER_WORDS.demand,
  ),
  'packages/worker/complaints/index': work(
    T.complaints,
    WORKER_WORDS.noComplaints,
    bench,
    WORKER_WORDS.complaints,
  ),
  'packages/worker/disputes/index': work(
    T.disputes,
    MEDIATING_WORDS.none,
    bench,
    WORKER_WORDS.disputes,
  ),
  'packages/worker/certificates/index': work(
    T.certificates,
    CERTIFICATE_WORDS.approve,
    bench,
    CERTIFICATE_WORDS.bench,
  ),
  'packages/worker/blocks/index': work(
    T.blocks,
    BLOCKING_WORDS.decide,
    bench,
    BLOCKING_WORDS.bench,
  ),
  'packages/resident/blocked/index': rest(T.blocked, MY_BLOCK_WORDS.can, blockedCard),
  'packages/worker/calls/index': work(T.calls, WORKER_WORDS.noCalls, bench, WORKER_WORDS.calls),
  'packages/worker/poster/index': work(T.poster, POSTER_WORDS.make, bench, POSTER_WORDS.bench),
  'packages/worker/welcome/index': work(T.welcome, WELCOME_WORDS.more, bench, WELCOME_WORDS.bench),
  'packages/worker/posts/index': work(T.posts, POST_WORDS.me, bench, POST_WORDS.bench),
  'packages/worker/duty/index': work(T.duty, DUTY_WORDS.nobody, bench, DUTY_WORDS.bench),
  'packages/worker/proof/index': work(T.proof, STAFF_WORDS.more, bench, STAFF_WORDS.bench),
  'packages/resident/code/index': live(T.myCode, MY_CODE_WORDS.more, me, MY_CODE_WORDS.door),
  'packages/resident/check/index': live(T.check, STAFF_WORDS.check, me, STAFF_WORDS.door),
  'packages/resident/muted/index': live(T.muted, MUTE_WORDS.none, me, ME_WORDS.muted),
  'packages/resident/phone/index': live(T.phone, PRIVACY_WORDS.givePhone, me, ME_WORDS.phone),
  'packages/family/people/index': live(T.family, FAMILY_WORDS.putDown, me, FAMILY_WORDS.door),
  'packages/family/putDown/index': live(
    T.putDown,
    RELATIVE_WORDS.kind,
    me,
    FAMILY_WORDS.door,
    FAMILY_WORDS.putDown,
  ),
  'packages/family/acts/index': live(T.careActs, ACT_LOG_WORDS.noneMore, me, FAMILY_WORDS.door, [
    FAMILY_WORDS.log,
    FAMILY_WORDS.logOf(MOTHER),
  ]),
  'packages/about/privacy/index': live(T.privacy, PRIVACY_WORDS.intro, me, ME_WORDS.privacy),
  'packages/about/consents/index': live(T.consents, PRIVACY_WORDS.read, me, ME_WORDS.consents),
  'packages/about/data/index': live(T.myData, OWN_DATA_WORDS.export, me, ME_WORDS.myData),
  'packages/about/kept/index': live(
    T.kept,
    RETENTION_WORDS.more,
    me,
    ME_WORDS.myData,
    ME_WORDS.kept,
  ),
  'packages/about/account/index': live(
    T.account,
    ACCOUNT_WORDS.whatErased,
    me,
    ME_WORDS.myData,
    ACCOUNT_WORDS.door,
  ),
  'packages/worker/corrections/index': work(
    T.corrections,
    CORRECTION_WORDS.none,
    bench,
    CORRECTION_WORDS.door,
  ),
  'packages/notice/inbox/index': live(T.inbox, welcome, me, ME_WORDS.inbox),
  'packages/about/about/index': live(T.about, ABOUT_WORDS.complain, me, ME_WORDS.about),
}

async function labelsOf(screen: Screen, tap: Visit['taps'][number]) {
  if (typeof tap === 'string') return [tap, tap] as const
  if (typeof tap !== 'function') return tap
  const read = await screen.waitFor(tap === blockedCard ? MY_BLOCK_WORDS.cardMore : NEAR)
  return [tap(read), tap(read)] as const
}

/** Walks there; signed in already. */
export async function go(screen: Screen, { taps, shows }: Visit): Promise<void> {
  await screen.open(HOME)
  for (const tap of taps) {
    const [seen, label] = await labelsOf(screen, tap)
    await screen.waitFor(seen)
    await screen.tap(label)
  }
  await screen.waitFor(shows)
}
