import type { NoticeKind } from '../../contract/notice'
import type { NoticeParts } from './notice'

type Sentence = (parts: NoticeParts) => string

/** What is said otherwise of help than of a thing. */
export const HELP_NOTICES: Partial<Record<NoticeKind, Sentence>> = {
  'booking.requested': ({ title, days }) => `有邻居想约您：${title}，${days}。请回复一下。`,
  'booking.booked': ({ title, days }) => `有邻居约了您：${title}，${days}。`,
  'booking.accepted': ({ title, days }) => `邻居答应了：${title}，${days}。`,
  'booking.declined': ({ title, days }) => `${title}，${days}邻居没空。换个时间再约吧。`,
  'booking.expired': ({ title, days }) => `${title}没等到回复，${days}的预约作废了。`,
  'booking.cancelledByBorrower': ({ title, days }) => `邻居不约${title}了，${days}空出来了。`,
  'booking.cancelledByOwner': ({ title, days }) =>
    `邻居临时有事，${title}约不成了，${days}。换个时间再约吧。`,
  'booking.returned': ({ title }) => `${title}办好了，谢谢您。`,
  'booking.noShow': ({ title, days }) =>
    `${title}，${days}没碰上面，这次预约结束了。有误会可以请社区帮忙问问。`,
  'booking.thanked': ({ title }) => `${title}这次，邻居对您说了谢谢。`,
  'booking.shifted': ({ title, days }) => `邻居想把${title}改到${days}，请看一下。`,
}
