import { CORRECTION_WORDS } from '../../../shared/text/zhCN/correction'
import { BLOCKING_WORDS } from '../../../shared/text/zhCN/block'
import { DOOR_WORDS, SCREEN_WORDS } from '../../../shared/text/zhCN/attendance'
import { SIGN_IN_WORDS } from '../../../shared/text/zhCN/console'
import { CARD_WORDS } from '../../../shared/text/zhCN/card'
import { MEDIATING_WORDS } from '../../../shared/text/zhCN/dispute'
import { DUTY_WORDS } from '../../../shared/text/zhCN/duty'
import { DESK_WORDS } from '../../../shared/text/zhCN/eventDesk'
import { PUBLISH_EVENT_WORDS } from '../../../shared/text/zhCN/eventPublish'
import { DESK_GROUP_WORDS } from '../../../shared/text/zhCN/group'
import { HOUSEHOLD_WORDS } from '../../../shared/text/zhCN/household'
import { INCIDENT_WORDS } from '../../../shared/text/zhCN/incident'
import { ASK_WORDS } from '../../../shared/text/zhCN/interest'
import { WELCOME_WORDS } from '../../../shared/text/zhCN/joining'
import { POSTER_WORDS } from '../../../shared/text/zhCN/poster'
import { POST_WORDS, STAFF_WORDS } from '../../../shared/text/zhCN/post'
import { ME_WORDS } from '../../../shared/text/zhCN/resident'
import { ROSTER_WORDS } from '../../../shared/text/zhCN/roster'
import { SELLING_DESK_WORDS } from '../../../shared/text/zhCN/selling'
import { WRITE_STORY_WORDS } from '../../../shared/text/zhCN/story'
import { MANAGE_WORDS } from '../../../shared/text/zhCN/sessionChanges'
import { PEOPLE_WORDS, SEAT_CALLS_WORDS } from '../../../shared/text/zhCN/seatsDesk'
import { PAGE_TITLES } from '../../../shared/text/zhCN/titles'
import { CERTIFICATE_WORDS } from '../../../shared/text/zhCN/skill'
import { WORKER_WORDS } from '../../../shared/text/zhCN/worker'
import { firstOnce, type Visit, visit } from './visit'

const { bench } = ME_WORDS
const work = visit('worker1')
const lead = visit('admin1')
const T = PAGE_TITLES
/** Of the demonstration: people come in to it at this hour. */
const NOW = '量血压义诊'
/** It was yesterday. */
const HELD = '手机拍照班'

const atNow = (title: string, shows: string, ...taps: readonly string[]): Visit =>
  work(title, shows, bench, DESK_WORDS.bench, NOW, ...taps)

/** A row of the desk, of what is held: not of what a neighbour proposes. */
export const A_HELD = /(.+)\n(?!.*提的).*\d\d:\d\d到.* · /
export const firstHeld = (text: string): string => firstOnce(text, A_HELD)

/** How a worker gets to each page of theirs, by taps alone. */
export const BENCH_VISITS: Readonly<Record<string, Visit>> = {
  'packages/event/desk/index': work(T.deskEvents, DESK_WORDS.when.over, bench, DESK_WORDS.bench),
  'packages/event/door/index': atNow(T.door, DOOR_WORDS.numbers, DOOR_WORDS.open),
  'packages/event/screen/index': atNow(
    T.screen,
    SCREEN_WORDS.changes,
    DOOR_WORDS.open,
    DOOR_WORDS.screen,
  ),
  'packages/event/ask/index': work(T.ask, ASK_WORDS.send, bench, DESK_WORDS.bench, ASK_WORDS.ask),
  'packages/event/write/index': work(
    T.writeGroup,
    DESK_GROUP_WORDS.send,
    bench,
    DESK_WORDS.bench,
    DESK_GROUP_WORDS.open,
  ),
  // A group of the demonstration.
  'packages/event/members/index': work(
    T.groupPeople,
    '栋',
    bench,
    DESK_WORDS.bench,
    '八段锦小组',
    DESK_GROUP_WORDS.people,
  ),
  // A class of the demonstration.
  'packages/event/people/index': work(
    T.people,
    PEOPLE_WORDS.lists.waiting,
    bench,
    DESK_WORDS.bench,
    '手机微信班',
    PEOPLE_WORDS.door,
  ),
  'packages/event/calls/index': work(
    T.seatCalls,
    SEAT_CALLS_WORDS.none,
    bench,
    SEAT_CALLS_WORDS.bench,
  ),
  'packages/event/publish/index': work(
    T.publishEvent,
    PUBLISH_EVENT_WORDS.details,
    bench,
    PUBLISH_EVENT_WORDS.bench,
  ),
  'packages/event/manage/index': work(
    T.manageSession,
    MANAGE_WORDS.again,
    bench,
    DESK_WORDS.bench,
    firstHeld,
    MANAGE_WORDS.manage,
  ),
  'packages/event/selling/index': atNow(
    T.selling,
    SELLING_DESK_WORDS.none,
    MANAGE_WORDS.manage,
    SELLING_DESK_WORDS.see,
  ),
  'packages/event/incidents/index': atNow(
    T.incidents,
    INCIDENT_WORDS.more,
    DOOR_WORDS.open,
    INCIDENT_WORDS.open,
  ),
  'packages/event/story/index': work(
    ...([T.story, WRITE_STORY_WORDS.more, bench, DESK_WORDS.bench, DESK_WORDS.when.over] as const),
    ...([HELD, MANAGE_WORDS.manage, WRITE_STORY_WORDS.open] as const),
  ),
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
  'packages/worker/calls/index': work(T.calls, WORKER_WORDS.noCalls, bench, WORKER_WORDS.calls),
  'packages/worker/poster/index': work(T.poster, POSTER_WORDS.make, bench, POSTER_WORDS.bench),
  'packages/worker/welcome/index': work(T.welcome, WELCOME_WORDS.more, bench, WELCOME_WORDS.bench),
  'packages/worker/posts/index': work(T.posts, POST_WORDS.me, bench, POST_WORDS.bench),
  'packages/worker/duty/index': work(T.duty, DUTY_WORDS.nobody, bench, DUTY_WORDS.bench),
  'packages/worker/computer/index': work(
    T.computer,
    SIGN_IN_WORDS.scanMore,
    bench,
    SIGN_IN_WORDS.scan,
  ),
  'packages/worker/proof/index': work(T.proof, STAFF_WORDS.more, bench, STAFF_WORDS.bench),
  'packages/worker/corrections/index': work(
    T.corrections,
    CORRECTION_WORDS.none,
    bench,
    CORRECTION_WORDS.door,
  ),
}
