import { ACCOUNT_WORDS } from '../../../shared/text/zhCN/account'
import { OWN_DATA_WORDS } from '../../../shared/text/zhCN/ownData'
import { RETENTION_WORDS } from '../../../shared/text/zhCN/retention'
import { ABOUT_WORDS } from '../../../shared/text/zhCN/about'
import { MY_BLOCK_WORDS } from '../../../shared/text/zhCN/block'
import { ARRIVE_WORDS, MY_DOOR_CODE_WORDS } from '../../../shared/text/zhCN/attendance'
import { BOOKING_WORDS } from '../../../shared/text/zhCN/booking'
import { ACT_LOG_WORDS, FAMILY_WORDS, RELATIVE_WORDS } from '../../../shared/text/zhCN/care'
import { MUTE_WORDS } from '../../../shared/text/zhCN/complaint'
import { EMERGENCY_WORDS } from '../../../shared/text/zhCN/emergency'
import { EVENTS_WORDS, SESSION_WORDS } from '../../../shared/text/zhCN/event'
import { DESK_WORDS } from '../../../shared/text/zhCN/eventDesk'
import { FRAME_WORDS } from '../../../shared/text/zhCN/frame'
import { GROUP_WORDS } from '../../../shared/text/zhCN/group'
import { INTEREST_WORDS } from '../../../shared/text/zhCN/interest'
import {
  HOME_WORDS,
  LISTING_WORDS,
  MINE_WORDS,
  NEARNESS_NAMES,
  PUBLISH_WORDS,
} from '../../../shared/text/zhCN/listing'
import { NOTICE_SENTENCES } from '../../../shared/text/zhCN/notice'
import { PRIVACY_WORDS } from '../../../shared/text/zhCN/privacy'
import { PROPOSAL_DESK_WORDS, PROPOSE_WORDS } from '../../../shared/text/zhCN/proposal'
import { MY_CODE_WORDS, STAFF_WORDS } from '../../../shared/text/zhCN/post'
import { MY_EVENTS_WORDS } from '../../../shared/text/zhCN/registration'
import { ME_WORDS, RESIDENT_WORDS } from '../../../shared/text/zhCN/resident'
import { PAGE_TITLES } from '../../../shared/text/zhCN/titles'
import { HOME } from '../journeys/joining'
import type { Screen } from '../screen'
import { firstOnce, type Visit, visit } from './visit'
import { A_HELD, BENCH_VISITS, firstHeld } from './benchVisits'

const { me, share, events } = FRAME_WORDS.tabs

const lend = visit('neighbour8')
const live = visit('neighbour9')
const join = visit('newcomer')
const rest = visit('blocked')

const NEAR = new RegExp(`(.+)\\n(?:${Object.values(NEARNESS_NAMES).join('|')})`)
const firstCard = (text: string): string => NEAR.exec(text)?.[1] ?? ''
const A_SESSION = /(.+)\n\d\d:\d\d到/
const firstSession = (text: string): string => firstOnce(text, A_SESSION)
const blockedCard = (text: string): string => /账号停用到\S+/.exec(text)?.[0] ?? ''
const welcome = NOTICE_SENTENCES['membership.approved']({ title: '', days: '', reason: undefined })

const T = PAGE_TITLES
/** Of the demonstration: she has no phone, and the one who has something overdue acts for her. */
const MOTHER = '罗婆婆'
/** The class that is asked about there. */
const ASKED = '毛笔书法班'
/** What a neighbour proposes there. */
const PROPOSED = '旧书交换会'
/** The group that meets there. */
const GROUP = '八段锦小组'
/** How a person gets to each page of the mini-program, by taps alone. */
export const VISITS: Readonly<Record<string, Visit>> = {
  ...BENCH_VISITS,
  'pages/home/index': live(T.home, HOME_WORDS.today),
  'pages/share/index': live(T.share, NEARNESS_NAMES.sameBuilding, share),
  'pages/events/index': live(T.events, EVENTS_WORDS.all, events),
  'pages/me/index': live(T.me, ME_WORDS.mine, me),
  'packages/listing/detail/index': live(T.listing, LISTING_WORDS.noMoney, share, firstCard),
  'packages/listing/publish/index': live(T.publish, PUBLISH_WORDS.takePhoto, HOME_WORDS.doors.lend),
  'packages/listing/mine/index': lend(T.mine, MINE_WORDS.statuses.published, me, ME_WORDS.mine),
  'packages/booking/show/index': live(T.booking, BOOKING_WORDS.overdueMore, BOOKING_WORDS.overdue),
  'packages/booking/loans/index': live(T.loans, BOOKING_WORDS.overdue, me, ME_WORDS.loans),
  'packages/event/detail/index': live(T.session, SESSION_WORDS.who, events, firstSession),
  'packages/event/interest/index': live(T.interest, INTEREST_WORDS.oncePerHome, events, ASKED),
  'packages/event/propose/index': live(T.propose, PROPOSE_WORDS.send, events, PROPOSE_WORDS.door),
  'packages/event/proposal/index': visit('worker1')(
    T.proposal,
    PROPOSAL_DESK_WORDS.approve,
    ME_WORDS.bench,
    DESK_WORDS.bench,
    PROPOSED,
  ),
  'packages/event/group/index': live(T.group, GROUP_WORDS.neverWho, events, GROUP),
  'packages/event/mine/index': live(T.myEvents, MY_EVENTS_WORDS.when.over, me, ME_WORDS.events),
  'packages/event/arrive/index': live(
    T.arrive,
    ARRIVE_WORDS.how,
    me,
    ME_WORDS.events,
    ARRIVE_WORDS.door,
  ),
  'packages/event/code/index': live(
    T.doorCode,
    MY_DOOR_CODE_WORDS.more,
    me,
    ME_WORDS.events,
    ARRIVE_WORDS.door,
    ARRIVE_WORDS.show,
  ),
  'packages/resident/join/index': join(T.join, RESIDENT_WORDS.whichHome, RESIDENT_WORDS.join),
  'packages/resident/blocked/index': rest(T.blocked, MY_BLOCK_WORDS.can, blockedCard),
  'packages/resident/code/index': live(T.myCode, MY_CODE_WORDS.more, me, MY_CODE_WORDS.door),
  'packages/resident/check/index': live(T.check, STAFF_WORDS.check, me, STAFF_WORDS.door),
  'packages/resident/muted/index': live(T.muted, MUTE_WORDS.none, me, ME_WORDS.muted),
  'packages/resident/phone/index': live(T.phone, PRIVACY_WORDS.givePhone, me, ME_WORDS.phone),
  'packages/resident/emergency/index': live(
    T.emergency,
    EMERGENCY_WORDS.why,
    me,
    EMERGENCY_WORDS.door,
  ),
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
  'packages/notice/inbox/index': live(T.inbox, welcome, me, ME_WORDS.inbox),
  'packages/about/about/index': live(T.about, ABOUT_WORDS.complain, me, ME_WORDS.about),
}

/** What is to be read before something is found in it. */
const READY = new Map<Visit['taps'][number], string | RegExp>([
  [blockedCard, MY_BLOCK_WORDS.cardMore],
  [firstSession, A_SESSION],
  [firstHeld, A_HELD],
])

async function labelsOf(screen: Screen, tap: Visit['taps'][number]) {
  if (typeof tap === 'string') return [tap, tap] as const
  if (typeof tap !== 'function') return tap
  const read = await screen.waitFor(READY.get(tap) ?? NEAR)
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
