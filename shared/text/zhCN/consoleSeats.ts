import type { Mine } from '../../contract/seats'

/** 替人报名: of whom one is looked for. */
export const FIND_PAGE = {
  title: '替人报名',
  intro: (what: string, when: string) =>
    `给“${what}”（${when}）替街坊报名。选小区、楼栋，再点称呼。只显示称呼，请和本人核对。`,
  columns: ['称呼', '同住', '情况'],
} as const

const agesOf = (min: number | undefined, max: number | undefined): string => {
  if (max === undefined) return `${min ?? 0}岁以上`
  return min === undefined ? `${max}岁以下` : `${min}到${max}岁`
}

/** Somebody and their seat in one session. */
export const SEAT_PAGE = {
  title: (form: string) => `${form || '这位街坊'}的名额`,
  who: '称呼',
  what: '活动',
  when: '什么时候',
  stands: '现在',
  nothing: '没有报名',
  states: {
    confirmed: '有名额',
    waitlisted: '在排队',
    offered: '留着名额，等本人答复',
    cancelled: '取消了',
    attended: '来过了',
    noShow: '没有来',
  } satisfies Record<Mine['status'], string>,
  party: '几位',
  partyOf: (count: number) => `${count}位`,
  ahead: '前面还有',
  aheadOf: (count: number) => (count === 0 ? '下一位就是' : `${count}位`),
  keptUntil: '名额留到',
  clash: '时间重了',
  signUp: '替本人报名',
  signUpMore: '和本人自己报名一样：同样的名额，同样的排队。本人会收到消息。',
  howMany: '一共来几位',
  howManyHint: (max: number) => `连本人也算上，最多${max}位。`,
  ofAge: (min: number | undefined, max: number | undefined) =>
    `问过了，来的人是${agesOf(min, max)}`,
  guardian: '有14岁以下的孩子：监护人同意，也一起来',
  signUpNow: '报名',
  queueNow: '满了也排上，有位就占',
  cancel: '取消报名',
  cancelMore: '名额会让给下一位，本人会收到消息。再想来，要重新报。',
  because: '本人怎么说',
  unsaid: '没有说',
  cancelNow: '取消，让出名额',
  move: '换个排队的位置',
  moveMore: '原因会记下来，只有社区工作人员看得到。被排到后面的街坊，会看到自己真实的位置。',
  place: '排到第几位',
  placeHint: (max: number) => `1到${max}。`,
  reason: '为什么换',
  words: '是什么原因',
  wordsHint: '选“其他”时要写',
  moveNow: '就这样排',
  toList: '回名单',
  somebodyElse: '再帮一位',
} as const
