import type { CallOutcome } from '../../contract/callBack'
import type { RefusalCode } from '../../contract/refusals'
import { REFUSAL_SENTENCES } from './refusals'
import { PAGE_TITLES } from './titles'

export const CALL_WORDS = {
  call: '请社区打给我',
  ask: '社区会打您登记的电话，问问您要办什么。',
  yes: '好，打给我',
  no: '不用了',
  asked: '社区会打给您，请留意电话。',
  notHere: '您还不是这里登记的住户，社区没有您的电话。请到社区服务中心，或打楼下公告栏上的电话。',
} as const

const T = PAGE_TITLES

/** Where a call was asked for, by the page's place in the mini-program. */
export const CALL_PAGE_WORDS: Readonly<Record<string, string>> = {
  home: '首页',
  share: T.share,
  events: T.events,
  me: T.me,
  'listing/detail': T.listing,
  'listing/publish': T.publish,
  'listing/mine': T.mine,
  'booking/show': T.booking,
  'booking/loans': T.loans,
  'event/detail': T.session,
  'event/mine': T.myEvents,
  'event/publish': T.publishEvent,
  'event/propose': T.propose,
  'event/proposal': T.proposal,
  'event/desk': T.deskEvents,
  'event/arrive': T.arrive,
  'event/code': T.doorCode,
  'event/door': T.door,
  'event/screen': T.screen,
  'event/manage': T.manageSession,
  'event/interest': T.interest,
  'event/ask': T.ask,
  'event/group': T.group,
  'event/write': T.writeGroup,
  'event/members': T.groupPeople,
  'event/people': T.people,
  'event/calls': T.seatCalls,
  'event/selling': T.selling,
  'event/story': T.story,
  'event/incidents': T.incidents,
  'resident/join': T.join,
  'resident/muted': T.muted,
  'resident/emergency': T.emergency,
  'resident/code': T.myCode,
  'resident/check': T.check,
  'worker/bench': T.bench,
  'worker/communities': T.communities,
  'worker/memberships': T.memberships,
  'worker/households': T.households,
  'worker/roster': T.roster,
  'worker/card': T.card,
  'worker/cards': T.cards,
  'worker/withheld': T.withheld,
  'worker/demand': T.demand,
  'worker/complaints': T.complaints,
  'worker/blocks': T.blocks,
  'worker/calls': T.calls,
  'worker/disputes': T.disputes,
  'worker/certificates': T.certificates,
  'worker/poster': T.poster,
  'worker/welcome': T.welcome,
  'worker/corrections': T.corrections,
  'worker/posts': T.posts,
  'worker/duty': T.duty,
  'worker/proof': T.proof,
  'worker/computer': T.computer,
  'notice/inbox': T.inbox,
  'resident/phone': T.phone,
  'resident/blocked': T.blocked,
  'family/people': T.family,
  'family/putDown': T.putDown,
  'family/acts': T.careActs,
  'about/privacy': T.privacy,
  'about/consents': T.consents,
  'about/data': T.myData,
  'about/kept': T.kept,
  'about/account': T.account,
  'about/about': T.about,
}

export const callPage = (page: string): string => CALL_PAGE_WORDS[page] ?? '小程序里'

// What names days, fields or labels: nobody has sent which.
const SHORTER: Partial<Record<RefusalCode, string>> = {
  'access.blocked': '账号停用着',
  'block.already': '这位的账号已经停用了',
  'booking.overlap': '那几天有邻居先约了',
  'booking.ownOverlap': '那几天自己家已经约了',
  'booking.freeNow': '那几天正好空着，不用排队',
  'booking.daysGiven': '那几天已经答应了别的邻居',
  'booking.tooEarly': '还没到约的那天',
  'booking.tooManyHours': '一次借的时间太长了',
  'booking.closedThen': '那个时间主人不方便',
  'input.invalid': '有一项填得不对',
  'callBack.taken': '这个电话同事说好来打了',
  'content.refused': '写的话没有通过检查',
  'photo.refused': '有照片没有通过检查',
  'listing.incomplete': '还有一项没填',
  'listing.notAllowed': '要发的东西或本领不能发',
  'listing.dayAgreed': '那一天已经约了邻居',
  'listing.held': '社区请主人先停一停',
  'session.movedTooFar': '改的日子太晚了',
  'session.notYetOpen': '还没到开始报名的时候',
  'attendance.early': '还没到签到的时候',
  'attendance.noSeatOf': '这位没有报名',
  'seatCall.notDue': '这位现在不用打了',
  'seatCall.noPhone': '这位没有留手机号',
  'seatCall.over': '留名额的电话已经有了结果',
  'place.paused': '小区暂停着',
  'place.buildingsUnread': '有一栋的名字没看懂',
  'roster.noColumn': '表格里少了一列',
  'roster.notATable': '选的文件打不开',
}

/** Every detail is “some”, as one says of a number that one does not know. */
const SOME = new Proxy({}, { get: () => '几' }) as never

/** What somebody had been told when they asked for a call, as far as the code says it. */
export const refusedBefore = (code: RefusalCode): string =>
  SHORTER[code] ??
  (REFUSAL_SENTENCES[code] as ((details: never) => string) | undefined)?.(SOME) ??
  '有一步没办成'

export const CALL_OUTCOME_WORDS: Record<CallOutcome, string> = {
  reached: '打通了',
  notReached: '没人接',
  solved: '不用打，已经办好',
}
