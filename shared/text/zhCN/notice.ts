import type { NoticeKind } from '../../contract/notice'
import type { ContentLabel } from '../../contract/refusals'
import { appealDecided, blockReason } from './block'
import { complaintDecision, complaintReason } from './complaint'
import type { LeftPlace, Phrase } from '../../contract/bookingSaid'
import { LEFT_PLACE_NAMES, PHRASE_WORDS } from './bookingSaid'
import { correctionReason } from './correction'
import { holdReason } from './holding'
import { mediated } from './dispute'
import { calledOffReason } from './sessionChanges'
import { meetingOffReason, weekdaysName } from './group'
import { driveReason } from './interest'
import { declineReason } from './proposal'
import { roleName } from './post'
import { sellingAnswer } from './selling'
import { CONTENT_LABEL_NAMES } from './refusals'
import { rejectionSentence } from './resident'
import { certificateReason } from './skill'

/** What a notice knows; every part may be missing in an older one. */
export type NoticeParts = {
  readonly title: string
  readonly days: string
  readonly reason: string | undefined
  /** Until when something is kept. */
  readonly kept?: string
  readonly moved?: Moved
  readonly meeting?: Meeting
}

/** Of a group: each week when and where. */
export type Meeting = {
  readonly weekdays: readonly number[]
  readonly clock: string
  readonly place: string
}

/** Of what was moved: when and where it is, and what it was, as far as that is another. */
export type Moved = {
  readonly wasWhen: string | undefined
  readonly place: string | undefined
  readonly wasPlace: string | undefined
}

type Sentences = { readonly [Kind in NoticeKind]: (parts: NoticeParts) => string }

const labelName = (reason: string | undefined): string =>
  CONTENT_LABEL_NAMES[(reason ?? 'other') as ContentLabel] ?? CONTENT_LABEL_NAMES.other

/** What a worker answered; or that the words that they changed did not pass. */
const whyNotHeld = (reason: string | undefined): string =>
  reason !== undefined && reason in CONTENT_LABEL_NAMES
    ? `社区改过的字没有通过检查，${labelName(reason)}`
    : declineReason(reason)

const placeName = (reason: string | undefined): string =>
  LEFT_PLACE_NAMES[reason as LeftPlace] ?? LEFT_PLACE_NAMES.other
const phraseWords = (reason: string | undefined): string =>
  PHRASE_WORDS[reason as Phrase] ?? PHRASE_WORDS.other
const isGift = (reason: string | undefined): boolean => reason === 'gift'

/** Why an owner called it off, where it is about the thing and not about this neighbour. */
function calledOff({ title, days, reason }: NoticeParts): string {
  if (reason === 'closing') return `主人把${title}收起来了，${days}的预约取消了，看看别的吧。`
  if (reason === 'repair') return `${title}坏了要修，${days}的预约取消了，看看别的吧。`
  if (reason === 'lost') return `主人找不到${title}了，${days}的预约取消了，看看别的吧。`
  return `主人临时有事，${title}${isGift(reason) ? '送' : '借'}不成了，${days}。`
}

function declined({ title, days, reason }: NoticeParts): string {
  if (reason === 'given') return `${title}已经送给别的邻居了，看看别的吧。`
  if (isGift(reason)) return `${title}这次没能送给您，${days}。看看别的吧。`
  return `${title}这次不方便借，${days}。换个日子或看看别的。`
}

/** 从…换到…; nothing where it stayed. */
const otherPlace = ({ place, wasPlace }: Moved): string | undefined =>
  place !== undefined && wasPlace !== undefined ? `从${wasPlace}换到${place}` : undefined

function movedSentence({ title, days, moved }: NoticeParts): string {
  const place = moved && otherPlace(moved)
  const time = moved?.wasWhen === undefined ? undefined : `从${moved.wasWhen}改到${days}`
  const leave = '来不了，请取消报名。'
  if (time !== undefined)
    return `“${title}”改时间了：${time}${place === undefined ? '' : `，地方${place}`}。${leave}`
  return `“${title}”换地方了：${place ?? ''}，${days}。${leave}`
}

/** 每周二、四 07:00到08:30，在中心广场 */
const meets = ({ meeting }: NoticeParts): string =>
  meeting ? `${weekdaysName(meeting.weekdays)} ${meeting.clock}，在${meeting.place}` : ''

const LEFT_SENTENCES: Readonly<Record<string, string>> = {
  movedOut: '社区登记您从这个小区搬走了，没借走的预约都取消了。还住在这里，请社区改回来。',
  termOver: '租期到了，您在这个小区的登记结束了。手里的东西请照常还给邻居。',
}

const CALL_ENDINGS: Readonly<Record<string, string>> = {
  solved: '您请社区打电话的事，社区办好了。还有事，再点“请社区打给我”。',
  left: '您已经不住在这个小区了，请社区打电话的事就到这里。',
  blocked: '账号停用了，之前请社区打电话的事就到这里。有话说，再点“请社区打给我”。',
}

const CLOSED: Readonly<Record<string, string>> = {
  repair: '现在可以拿去修了，修好再借给邻居',
  lost: '现在标成找不到了',
}

/** Every change, as a neighbour would tell it. */
export const NOTICE_SENTENCES: Sentences = {
  'membership.approved': () => '社区核实好了，您现在可以借东西、发布闲置。',
  'relative.approved': () => '您登记的家人，社区核实好了，现在可以替家人借东西。',
  'relative.rejected': ({ reason }) => `您登记的家人没有通过：${rejectionSentence(reason)}。`,
  'membership.left': ({ reason }) => LEFT_SENTENCES[reason ?? ''] ?? '您在这个小区的登记结束了。',
  'membership.rebound': () => '这个微信接上了您原来的登记，借着的、约着的都在。',
  'membership.endsSoon': ({ days }) => `租期快到了，住到${days}。还要接着住，请社区改一下日子。`,
  'membership.rejected': ({ reason }) => `加入小区没有通过：${rejectionSentence(reason)}。`,
  'booking.requested': ({ title, days, reason }) =>
    isGift(reason)
      ? `有邻居想要${title}，${days}来拿。请回复一下。`
      : `有邻居想借${title}，${days}。请回复一下。`,
  'booking.booked': ({ title, days, reason }) =>
    isGift(reason) ? `${title}有邻居要了，${days}来拿。` : `${title}约出去了，${days}。`,
  'booking.accepted': ({ title, days, reason }) =>
    isGift(reason)
      ? `主人答应把${title}送给您，${days}去拿。`
      : `主人答应借${title}，${days}。到时去拿。`,
  'booking.declined': declined,
  'booking.expired': ({ title, days }) => `${title}没等到回复，${days}的预约作废了。`,
  'booking.cancelledByBorrower': ({ title, days, reason }) =>
    isGift(reason)
      ? `邻居不要${title}了，可以送给别人了。`
      : `邻居不借${title}了，${days}空出来了。`,
  'booking.cancelledByOwner': calledOff,
  'booking.handedOver': ({ title }) => `${title}交接好了。`,
  'booking.returned': ({ title }) => `${title}还好了，谢谢。`,
  'booking.given': ({ title }) => `${title}送到了，谢谢。`,
  'booking.noShow': ({ title, days }) => `${title}到期没有交接，${days}的预约结束了。`,
  'booking.overdue': ({ title }) => `${title}过了归还的日子，请联系对方。`,
  'booking.dueSoon': ({ title }) => `${title}今天该还了，记得还给主人。`,
  'booking.nextWaits': ({ title }) => `${title}明天有邻居要用，请今天还给主人。`,
  'booking.longOverdue': ({ title }) => `${title}过了归还的日子好几天了。说不清楚就请社区帮忙。`,
  'booking.mayBeLate': ({ title, days }) =>
    `${title}还没还回来，${days}可能拿不到。可以改日子、看看别的，取消也不要紧。`,
  'booking.backForYou': ({ title, days }) => `${title}还回来了，${days}可以按时去拿。`,
  'booking.fellThrough': ({ title, days }) =>
    `${title}一直没还回来，${days}的预约取消了，不算失约。`,
  'booking.shifted': ({ title, days }) => `邻居想把${title}改到${days}，请看一下。`,
  'booking.offered': ({ title, days }) =>
    `轮到您了：${title}给您留着，${days}。点进来说一声要不要，过时就让给下一位。`,
  'booking.offerOver': ({ title, days }) =>
    `${title}${days}给您留过，没等到您回复，让给下一位了。还想要就再排一次。`,
  'booking.queueOver': ({ title }) =>
    `${title}没有等到空出来的日子。还想要就再排一次，或看看别家。`,
  'booking.queueClosed': ({ title }) => `主人把${title}收起来了，不用再排队了。看看别家有没有。`,
  'booking.renewalAsked': ({ title, days }) => `邻居想把${title}多借几天，${days}。请回复一下。`,
  'booking.renewed': ({ title, days }) => `${title}可以多借几天，${days}。`,
  'booking.renewalDeclined': ({ title }) => `${title}这次不能多借，请按原来的日子还。`,
  'booking.partsMissing': ({ title, reason }) =>
    `${title}收回了，主人说还少${reason ?? '配件'}，请找一找，找到了还给主人。`,
  'booking.left': ({ title, reason }) =>
    `邻居说${title}放在${placeName(reason)}了，请去看看，拿到了点“已收回”。`,
  'booking.phrase': ({ title, reason }) => `${title}：对方说“${phraseWords(reason)}”。`,
  'booking.thanked': ({ title }) => `${title}这次借用，邻居对您说了谢谢。`,
  'booking.eve': ({ title, days }) => `提醒您：${title}，${days}。`,
  'certificate.approved': ({ title, days }) =>
    `${title}的证件社区看过了，${days}前有效，邻居能约您了。`,
  'certificate.refused': ({ title, reason }) =>
    `${title}的证件没有通过：${certificateReason(reason)}。请换一张再交。`,
  'certificate.soon': ({ title, days }) =>
    `${title}的证件到${days}就过期了，换了新证请早点交，免得中断。`,
  'certificate.expired': ({ title }) =>
    `${title}的证件过期了，先不给约了。交一张新的，看过就能接着约。`,
  'booking.disputed': ({ title }) =>
    `邻居说${title}这次借用有争议，社区会来调解。您也可以点开说说情况。`,
  'booking.mediated': ({ title, reason }) =>
    `${title}的争议社区调解好了：${mediated(reason)}。点开看看怎么说的。`,
  'booking.photoRefused': ({ title, reason }) =>
    `您给${title}拍的一张照片没有通过检查：${labelName(reason)}。请换一张。`,
  'listing.visible': ({ title }) => `${title}通过检查，邻居能看到了。`,
  'listing.refused': ({ title, reason }) =>
    `${title}没有通过检查：${labelName(reason)}。请改一下再发。`,
  'event.approved': ({ title }) => `您提的“${title}”社区同意了，街坊能看到、能报名了。`,
  'event.declined': ({ title, reason }) => `您提的“${title}”这次办不成：${whyNotHeld(reason)}。`,
  'event.refused': ({ title, reason }) =>
    `活动“${title}”没有通过检查：${labelName(reason)}。请改一下再发。`,
  'registration.seated': ({ title, days }) => `有位了！“${title}”有您的名额，${days}，到时候来。`,
  'registration.offered': ({ title, days, kept = '' }) =>
    `“${title}”空出名额，${days}。给您留到${kept}，要来请点一下，不来请让给别人。`,
  'registration.lapsed': ({ title }) =>
    `“${title}”给您留的名额过了时间，不再留了。还想来，点开看看还能不能报。`,
  'registration.ended': ({ title, days }) =>
    `社区取消了您报的“${title}”，${days}。有疑问请点“请社区打给我”。`,
  'registration.absent': ({ title }) =>
    `“${title}”那天没等到您。生病了、家里有事都不要紧，点开说一声，就不记了。`,
  'registration.calledOff': ({ title, days, reason }) =>
    `“${title}”取消了，${days}：${calledOffReason(reason)}。看看别的活动吧。`,
  'registration.lessonOff': ({ title, days, reason }) =>
    `“${title}”${days}这一场不上了：${calledOffReason(reason)}。其他几场照常，不用重新报名。`,
  'registration.restOff': ({ title, days, reason }) =>
    `“${title}”从${days}起后面的都不上了：${calledOffReason(reason)}。看看别的活动吧。`,
  'registration.moved': movedSentence,
  'registration.restMoved': ({ title, days, moved }) =>
    `“${title}”从${days}起都换地方了：${(moved && otherPlace(moved)) ?? ''}。来不了，请取消报名。`,
  'registration.toLine': ({ title, days }) =>
    `“${title}”名额减少了，${days}，您先排在最前面，有位就给您。来不了也可以不排。`,
  'registration.signedUpFor': ({ title, days }) =>
    `社区帮您报了“${title}”，${days}，到时候来。来不了，请取消报名。`,
  'registration.joinedFor': ({ title, days }) =>
    `社区帮您排了“${title}”的队，${days}，有位就给您。来不了也可以不排。`,
  'registration.attended': ({ title }) => `您来过“${title}”。怎么样？点开说一声，不记名。`,
  'selling.reported': ({ title, days }) =>
    `有人说“${title}”（${days}）有人推销。请到这一场的页面看一看。`,
  'selling.answered': ({ title, reason }) =>
    `您说“${title}”有人推销，社区看过了：${sellingAnswer(reason)}。谢谢您告诉我们。`,
  'story.written': ({ title }) => `您来过的“${title}”，社区写了几句。点开看看。`,
  'story.photoTakenDown': ({ title }) =>
    `“${title}”有一张照片，照片里的人请求撤下，已经撤下了。不用再做什么。`,
  'story.refused': ({ title, reason }) =>
    `您给“${title}”写的几句没有通过检查：${labelName(reason)}。请点开改一下。`,
  'registration.left': ({ title }) => `您搬走了，报的“${title}”取消了。`,
  'interest.enough': ({ title, days }) =>
    `“${title}”人够了，可以开班了。先排在${days}，请看一看再发布。`,
  'interest.held': ({ title, days }) => `您想来的“${title}”开班了，${days}。点开就能报名。`,
  'interest.lapsed': ({ title }) =>
    `您想来的“${title}”人没到齐，这次先不开。谢谢您，下次再一起凑。`,
  'interest.ended': ({ title, reason }) =>
    `您想来的“${title}”社区先不办了：${driveReason(reason)}。看看别的活动吧。`,
  'group.changed': (parts) => `您的小组“${parts.title}”改了：${meets(parts)}。`,
  'group.paused': ({ title, days }) =>
    days === ''
      ? `您的小组“${title}”先停着，接着办了给您发消息。`
      : `您的小组“${title}”先停到${days}，过后照常。`,
  'group.resumed': (parts) => `您的小组“${parts.title}”接着办了：${meets(parts)}。`,
  'group.calledOff': ({ title, days, reason }) =>
    `您的小组“${title}”${days}这一次不办：${meetingOffReason(reason)}。`,
  'group.ended': ({ title }) => `您的小组“${title}”不办了。看看别的活动吧。`,
  'withheld.said': ({ reason }) => `您发的内容没有通过检查：${labelName(reason)}。`,
  'listing.removed': ({ title, reason }) =>
    `社区把${title}收起来了：${complaintReason(reason)}。有疑问请找社区。`,
  'complaint.decided': ({ title, reason }) =>
    `您反映的“${title}”那件事，社区看过了，${complaintDecision(reason)}。`,
  'complaint.cleared': ({ title }) => `有人反映过“${title}”，社区看过了，没有问题。`,
  'complaint.settled': () => '有人向社区反映过您，社区看过了，没有问题。',
  'complaint.warned': ({ title, reason }) =>
    `有人反映“${title}”有问题：${complaintReason(reason)}。社区提醒您留意一下。`,
  'complaint.reminded': ({ reason }) =>
    `有人向社区反映了和您有关的事：${complaintReason(reason)}。社区提醒您留意一下。`,
  'callBack.asked': () => '社区会打给您，请留意电话。',
  'callBack.missed': () => '社区打过电话，没有人接，晚点再打给您。',
  'callBack.done': ({ reason }) =>
    CALL_ENDINGS[reason ?? ''] ?? '社区打过电话了。还有事，再点“请社区打给我”。',
  'correction.corrected': () => '您请社区改的资料，社区核实好，改过来了。',
  'correction.refused': ({ reason }) =>
    `您请社区改的资料，这次没有改：${correctionReason(reason)}。`,
  'block.begun': ({ reason, days }) =>
    `社区停用了您的账号，到${days}：${blockReason(reason)}。手里的东西照常还；有话说，到“账号停用中”申诉。`,
  'block.decided': ({ reason, days }) => appealDecided(reason, days),
  'block.over': ({ reason }) =>
    reason === 'lifted'
      ? '社区提前恢复了您的账号，又能用了。闲置要您自己重新外借。'
      : '停用到期了，您的账号又能用了。闲置要您自己重新外借。',
  'post.granted': ({ title, reason, days }) =>
    `您有了${title}的岗位：${roleName(reason)}${days && `，${days}`}。`,
  'post.ending': ({ title, reason, days }) =>
    `您在${title}的岗位（${roleName(reason)}）改了日子${days && `：${days}`}。`,
  'duty.yours': ({ title, days }) => `给您排了${title}的班，${days}。看看值班表。`,
  'duty.gone': ({ title, days }) => `${title}${days}的班换给了别人或取消了，您不用去了。`,
  'duty.open': ({ title, days }) => `${title}${days}的班空出来了，请排一位同事。`,
  'post.ended': ({ title, reason }) =>
    `您在${title}的岗位（${roleName(reason)}）结束了，谢谢您。没办完的事，同事会接着办。`,
  'listing.held': ({ title, reason }) =>
    `社区请您先停一停“${title}”：${holdReason(reason)}。约好的照旧；弄好了，请社区让它接着来。`,
  'listing.stands': ({ title, reason }) =>
    reason === 'shown'
      ? `社区看过了，“${title}”接着来，邻居又看得到了。`
      : `社区看过了，“${title}”可以接着来，要您自己重新放出来。`,
  'listing.closed': ({ title, reason }) =>
    `${title}的最后一个预约结束了，${CLOSED[reason ?? ''] ?? '已经替您收起来了'}。`,
}

export const NOTICE_WORDS = {
  said: (sentence: string, words: string) => `${sentence}社区说：“${words}”`,
  inName: (sentence: string) => `您代办的：${sentence}`,
  since: (day: string) => `从${day}起`,
  none: '还没有消息。借东西、发布闲置以后，有变化会在这里告诉您。',
  isNew: '新',
  unknown: '有一条新消息，请更新小程序后再看。',
  aThing: '这件东西',
} as const
