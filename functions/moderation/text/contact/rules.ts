import { plain, tight, withDigits } from '../disguise/rules'

/** Read without the spaces between the characters. */
const INVITATIONS: readonly RegExp[] = [
  // "Add me on WeChat", by whatever name it goes.
  /(?:(?<!参|增)加|\+|扫|留|发(?:我|你|您|个))(?:我|个|一下|下|你|您|群主?|好友)*(?:的)?(?:微信|微(?!波|电|型|米)|vx|wx|qq|扣扣|企鹅)/,
  /(?:加|\+)v(?![a-z\d形型领口字])/,
  /加(?:我|个|一下)?好友/,
  /(?:微信|vx|wx|扣扣)(?:号|:|同号|同电话|联系|找我|私|转我|我)/,
  /(?:微信|vx|wx)[是为]?(?=[a-z\d]*\d)[a-z][a-z\d]{5,19}/,
  /(?:qq|扣扣)(?:号|群|:|联系)*\d{5,11}/,
  /私聊|私信我|(?<!于|公|自)私我|电联|留(?:个|下)?(?:电话|手机|联系方式)/,
  /(?:电话|手机)(?:号码?)?(?:联系|:?\d{7})|联系(?:我的?)?(?:电话|手机|方式)|打我(?:电话|手机)/,
]

/** Read with the spaces: without them two numbers that stand side by side would make one. */
const NUMBERS: readonly RegExp[] = [
  /(?<!\d)(?:\+?86[\s-]?)?1[\s.·-]?[3-9](?:[\s.·,，、_*-]{0,2}\d){9}(?![\s.·,，、_*-]{0,2}\d)/,
  /(?<!\d)0\d{2,3}[\s-]?[2-9]\d{2,3}[\s-]?\d{4}(?!\d)/,
  /https?:\/\/|www\.[a-z\d]/,
  /[a-z\d._-]+@[a-z\d-]+\.[a-z]{2,}/,
]

/** Whether a text invites to get in touch elsewhere. */
export function mentionsContact(text: string): boolean {
  const [words, spaced] = [tight(text), withDigits(plain(text))]
  return (
    INVITATIONS.some((pattern) => pattern.test(words)) ||
    NUMBERS.some((pattern) => pattern.test(spaced))
  )
}
