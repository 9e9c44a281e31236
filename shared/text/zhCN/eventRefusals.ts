import type { EventTerm } from '../../contract/eventRefusals'
import type { RefusalCode, RefusalDetails } from '../../contract/refusals'
import { clockAt, localDateAt } from '../../kernel/dates'
import { shortDay } from './dates'

type Some = { readonly [Code in RefusalCode]?: (details: RefusalDetails[Code]) => string }

const TERMS: Record<EventTerm, string> = {
  ages: '年龄写反了，小的要在前面，请改一下。',
  party: '一起来的人数比名额还多，请改一下。',
  opening: '开始报名的时间要在截止报名之前，请改一下。',
  minimum: '至少要来的人数比名额还多，请改一下。',
  deciding: '定人数的时间要在开始报名以后、开课以前，而且还没过，请改一下。',
}

const twoDigits = (value: number): string => String(value).padStart(2, '0')
// Where nobody knows which day the reader has.
const moment = (instant: number): string => {
  const { hour, minute } = clockAt(instant)
  return `${shortDay(localDateAt(instant))}${twoDigits(hour)}:${twoDigits(minute)}`
}

/** 满60岁 · 6到12岁 */
export const agesOf = ({ min, max }: { readonly min?: number; readonly max?: number }): string => {
  if (min !== undefined && max !== undefined) return `${min}到${max}岁`
  return max === undefined ? `满${min ?? 0}岁` : `${max}岁及以下`
}

const STANDS: Record<RefusalDetails['seatCall.over']['stands'], string> = {
  comes: '要来，名额已经定下了',
  declines: '不来了，名额让出去了',
  lapsed: '留名额的时间过了，不再留了',
}

/** 小李打过了：… */
const calledBefore = (
  stands: RefusalDetails['seatCall.over']['stands'],
  by: string | undefined,
): string => `${by === undefined ? '' : `${by}打过了：`}${STANDS[stands]}。`

/** Of classes and events, and of who comes to them. */
export const EVENT_SENTENCES = {
  'event.notFound': () => '没有找到这个活动，可能已经撤下了。',
  'event.timesWrong': ({ position }) =>
    `第${position}场的时间不对：结束要在开始之后，同一时间只能有一场。请改一下。`,
  'event.inThePast': () => '时间已经过了，请选以后的时间。',
  'event.tooFarAhead': ({ maxDays }) => `最多只能排到${maxDays}天以后，请选近一点的日子。`,
  'event.termsWrong': ({ term }) => TERMS[term],
  'event.notInThisState': () => '活动的情况变了，请刷新看看。',
  'event.changedTooOften': () => '今天改得太多次了，请明天再改。',
  'proposal.tooMany': ({ max }) => `您有${max}个活动在等社区看，请等有了答复再提。`,
  'proposal.own': () => '自己提的活动要请别的同事来看。',
  'session.notFound': () => '没有找到这一场，可能已经撤下了。看看别的活动吧。',
  'session.cancelled': () => '这一场取消了，看看别的活动吧。',
  'session.closed': () => '报名已经截止了。还想来，请问问社区。',
  'session.begun': () => '这一场已经开始了，不能再改，请到签到名单里处理。',
  'session.changedTooOften': () => '这一场今天改得太多次了，请明天再改。',
  'session.movedTooFar': ({ latest }) =>
    `最多改到${shortDay(latest)}。再晚请取消这一场，另外发布。`,
  'session.moreSignedUp': ({ taken }) =>
    `已经有${taken}位报了名，名额不能比这少。要少，就让最后报名的先排队。`,
  'session.noneMovesUp': ({ taken }) =>
    `已经有${taken}位报了名，名额不能比这少。现在不再补位，也不能让谁先排队。`,
  'session.lineOver': () => '离开始太近，不再补位，排队等不到了。有空的名额，可以直接报。',
  'session.placeUnclear': () => '这个地方的写法没有查清楚，请换个写法，或者选常用的地方。',
  'session.decided': () => '办不办已经定下来了，请刷新看看。',
  'session.notYetOpen': ({ opensAt }) => `${moment(opensAt)}开始报名，请到时候再来。`,
  'session.full': () => '名额刚刚满了。可以点“有位就帮我占上”，有空位马上给您。',
  'registration.notFound': () => '您没有报这一场的名，请刷新看看。',
  'registration.already': () => '您已经报过名了，不用再报。',
  'registration.over': () => '这一场已经开始了，不能再改。来不了请告诉社区。',
  'registration.partyTooLarge': ({ max }) =>
    max === 1 ? '这一场每人只报自己一位，家人请单独报名。' : `一次最多报${max}位，请减一减人数。`,
  'registration.answersMissing': () => '还有问题没有回答，请答完再报名。',
  'registration.otherAge': (ages) => `这一场请${agesOf(ages)}的街坊来，请确认年龄合适再报名。`,
  'registration.guardianMissing': () => '14岁以下的孩子来，要监护人同意并一起来，请先点同意。',
  'registration.notOffered': () => '现在没有给您留着名额，请刷新看看。',
  'registration.offerOver': () => '留名额的时间过了，不再留了。',
  'registration.tooOften': () => '这一场今天改得太多次了，请明天再来改。',
  'attendance.early': ({ opensAt }) => `还没到签到的时候，${moment(opensAt)}开始。`,
  'attendance.over': () => '这一场的签到结束了。要补签，请找社区的工作人员。',
  'attendance.codeOver': () => '这个签到码过时了，请扫门口屏幕上现在的码。',
  'attendance.ticketTaken': () => '这张签到码已经有人用过了，请再扫一次门口的码。',
  'attendance.notAttended': () => '名单上没有您来过这一场。来过的话，请找工作人员补签。',
  'feedback.over': () => '过了一个月，说不了了。下次请早点告诉我们。',
  'calendar.notFound': () => '这个日历地址停用了。请到“我报的名”里复制新的。',
  'calendar.tooOften': () => '日历地址今天换得太多次了，请明天再换。',
  'attendance.noSeat': () => '您没有报这一场的名。请找门口的工作人员帮您加上。',
  'attendance.noSeatOf': ({ addressForm }) =>
    addressForm === '' ? '这位没有报这一场的名。' : `${addressForm}没有报这一场的名。`,
  'attendance.offerOver': () => '给您留的名额过了时间。请找门口的工作人员，有空位马上给您。',
  'attendance.personCodeOver': () => '对方的码过时了，请他重新打开“我的码”，或者点名字签到。',
  'attendance.notNumbered': () => '这一场还没打印过名单，没有号。请点名字签到。',
  'attendance.notFound': () => '没有找到这次签到，请刷新名单看看。',
  'attendance.notBegun': () => '还没开始，开始以后才能交名单。',
  'attendance.notAbsent': () => '这一场没有记您没来，不用说明。',
  'selling.early': () => '还没开始。开始以后碰到有人推销，请来这里告诉社区。',
  'selling.over': () => '过了一个月，这里说不了了。有话请点“请社区打给我”。',
  'selling.notThere': () => '名单上没有您。来过这一场的话，请点“请社区打给我”说一说。',
  'selling.noneWaits': () => '这一场反映的都处理过了，请刷新看看。',
  'selling.own': () => '自己也反映了这一场，要请别的同事来处理。',
  'incident.notNow': () => '开门前两小时到结束后一个月，才能记这一场的事。',
  'incident.when': () => '时间要在开门以后、现在以前，请改一下。',
  'incident.tooMany': ({ max }) => `这一场已经记了${max}条，不能再记了。有事请找同事商量。`,
  'incident.notFound': () => '没有找到要更正的那一条，请刷新看看。',
  'emergency.notNow': () => '开始前半小时到结束后两小时，才能打开紧急联系人。',
  'emergency.none': () => '这位没有留紧急联系人。要紧的事请打120、110。',
  'story.early': () => '还没开始。开始以后，就可以写几句、放照片。',
  'story.changedTooOften': () => '今天改得太多次了，请明天再改。',
  'interest.notFound': () => '没有找到这一项，可能已经撤下了。看看别的活动吧。',
  'interest.dayWrong': ({ maxDays }) => `截止的日子要从今天起、${maxDays}天以内，请改一下。`,
  'interest.over': () => '这一项已经问完了，请刷新看看。',
  'interest.changedTooOften': () => '今天改得太多次了，请明天再点。',
  'group.notFound': () => '没有找到这个小组，可能不办了。看看别的活动吧。',
  'group.over': () => '这个小组不办了，看看别的活动吧。',
  'group.full': () => '这个小组满了，有人退出再来。',
  'group.notPaused': () => '这个小组没有暂停，请刷新看看。',
  'group.noMeeting': () => '那一天没有要办的，请刷新看看。',
  'group.dayWrong': ({ maxDays }) => `暂停到的日子要从今天起、${maxDays}天以内，请改一下。`,
  'group.changedTooOften': () => '今天改得太多次了，请明天再点。',
  'seat.notNow': () => '这位街坊的账号停用着，或者正在注销，现在不能帮着报名。',
  'seat.already': () => '这位已经报过名了，不用再报。',
  'seat.full': () => '名额刚刚满了。可以点“有位就占上”，有空位马上给这位街坊。',
  'seat.closed': () => '报名已经截止了，名单不能再加。',
  'seat.begun': () => '这一场已经开始了，名单不能再改。',
  'seat.notSignedUp': () => '这位没有报这一场的名，请刷新看看。',
  'seat.notWaiting': () => '这位已经不在排队了，请刷新看看。',
  'seat.own': () => '自己的次序要请别的同事来改。',
  'seat.sayWhy': () => '选了“其他”，请写一句为什么；选了别的，就不用写。',
  'seat.noRoom': () => '这个位置排不进去了，请换一个位置。',
  'seatCall.notDue': () => '这位现在不用打了，请刷新名单看看。',
  'seatCall.noPhone': () => '这位没有留手机号，请查社区纸上的名册。',
  'seatCall.over': ({ stands, by }) => calledBefore(stands, by),
} satisfies Some
