import type { ComplaintDecision } from '../../contract/complaint'
import type { WithheldItem } from '../../contract/moderation'

/** 待审内容 at a desk. */
export const WITHHELD_PAGE = {
  title: '待审内容',
  one: '看一条待审内容',
  columns: ['选', '等了多久', '是什么', '在哪里', '内容'],
  none: '没有等着看的内容。',
  kinds: {
    listingText: '东西的文字',
    eventText: '活动的文字',
    photo: '照片',
  } satisfies Record<WithheldItem['kind'], string>,
  photoMore: '一张照片，看过再定。',
  kind: '是什么',
  why: '为什么等人看',
  where: '在哪里',
  since: '从什么时候等',
  content: '内容',
  said: '另外说了',
  standing: '现在',
  waiting: '等着看',
  released: '已经放行',
  refused: (label: string) => `没有通过：${label}`,
  decidedBy: '谁定的',
  release: '放行',
  refuse: '不通过',
  label: '为什么不通过',
  many: '把选上的一起办',
  manyRelease: '选上的都放行',
  manyRefuse: '选上的都不通过',
  list: '回到名单',
} as const

/** 举报 at a desk. */
export const COMPLAINT_PAGE = {
  title: '举报',
  one: '看一条举报',
  columns: ['等了多久', '关于', '哪里不合适', '在哪里', '哪件东西'],
  none: '没有等着看的举报。',
  about: '关于',
  thing: '哪件东西',
  reason: '哪里不合适',
  where: '在哪里',
  since: '从什么时候等',
  reporter: '谁反映的',
  reported: '对方',
  secret: '请不要告诉对方是谁反映的。两边会在消息里收到结果。',
  decision: '怎么办',
  decide: '就这样办',
  answer: '答复反映的人',
  answerHint: '只有反映的人会看到，可以不写。不要写别人的名字、门牌和电话。',
  answered: '怎么答复的',
  photo: '被反映的照片',
  decided: '办成了什么',
  decidedBy: '谁定的',
  decisions: {
    nothing: '没有问题',
    warn: '提醒对方',
    withhold: '请主人改好再放出来',
    remove: '收起来',
  } satisfies Record<ComplaintDecision, string>,
} as const
