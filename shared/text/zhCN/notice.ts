import type { NoticeKind } from '../../contract/notice'
import type { ContentLabel } from '../../contract/refusals'
import { CONTENT_LABEL_NAMES } from './refusals'
import { rejectionSentence } from './resident'

/** What a notice knows; every part may be missing in an older one. */
export type NoticeParts = {
  readonly title: string
  readonly days: string
  readonly reason: string | undefined
}

type Sentences = { readonly [Kind in NoticeKind]: (parts: NoticeParts) => string }

const labelName = (reason: string | undefined): string =>
  CONTENT_LABEL_NAMES[(reason ?? 'other') as ContentLabel] ?? CONTENT_LABEL_NAMES.other

/** Every change, as a neighbour would tell it. */
export const NOTICE_SENTENCES: Sentences = {
  'membership.approved': () => '社区核实好了，您现在可以借东西、发布闲置。',
  'membership.rejected': ({ reason }) => `加入小区没有通过：${rejectionSentence(reason)}。`,
  'booking.requested': ({ title, days }) => `有邻居想借${title}，${days}。请回复一下。`,
  'booking.booked': ({ title, days }) => `${title}约出去了，${days}。`,
  'booking.accepted': ({ title, days }) => `主人答应借${title}，${days}。到时去拿。`,
  'booking.declined': ({ title, days }) => `${title}这次不方便借，${days}。换个日子或看看别的。`,
  'booking.expired': ({ title, days }) => `${title}没等到回复，${days}的预约作废了。`,
  'booking.cancelledByBorrower': ({ title, days }) => `邻居不借${title}了，${days}空出来了。`,
  'booking.cancelledByOwner': ({ title, days }) => `主人临时有事，${title}借不成了，${days}。`,
  'booking.handedOver': ({ title }) => `${title}交接好了。`,
  'booking.returned': ({ title }) => `${title}还好了，谢谢。`,
  'booking.noShow': ({ title, days }) => `${title}到期没有交接，${days}的预约结束了。`,
  'booking.overdue': ({ title }) => `${title}过了归还的日子，请联系对方。`,
  'listing.visible': ({ title }) => `${title}通过检查，邻居能看到了。`,
  'listing.refused': ({ title, reason }) =>
    `${title}没有通过检查：${labelName(reason)}。请改一下再发。`,
}

export const NOTICE_WORDS = {
  none: '还没有消息。借东西、发布闲置以后，有变化会在这里告诉您。',
  isNew: '新',
  unknown: '有一条新消息，请更新小程序后再看。',
  aThing: '这件东西',
} as const
