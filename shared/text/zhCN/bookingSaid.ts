import type { Side } from '../../contract/booking'
import type { Again, LeftPlace, Phrase } from '../../contract/bookingSaid'

type WithOther<Kind extends string> = Record<Kind | 'other', string>

export const LEFT_PLACE_NAMES: WithOther<LeftPlace> = {
  door: '门口',
  downstairs: '楼下',
  guard: '门卫那里',
  neighbour: '隔壁邻居那里',
  other: '别处',
}

export const PHRASE_WORDS: WithOther<Phrase> = {
  downstairs: '我到楼下了',
  late10: '晚到10分钟',
  atHome: '我在家，您来吧',
  notHome: '我这会儿不在家',
  otherTime: '改个时间',
  thanksComing: '谢谢，我这就来',
  good: '好的',
  other: '有一句新的话，请更新小程序',
}

export const AGAIN_NAMES: Record<Again, string> = {
  yes: '愿意',
  no: '先不了',
  unsaid: '不说',
}

type BySide<Words> = Record<Side, Words>
const listed = (parts: readonly string[]): string => parts.join('、')

export const SAID_WORDS = {
  partsAsk: { borrower: '这些都拿到了吗？', owner: '这些都还回来了吗？' } satisfies BySide<string>,
  partsHint: '少了哪样，点一下去掉勾，对方会看到。',
  notGot: {
    borrower: (parts) => `您没拿到：${listed(parts)}`,
    owner: (parts) => `邻居说没拿到：${listed(parts)}`,
  } satisfies BySide<(parts: readonly string[]) => string>,
  missing: {
    borrower: (parts) => `主人说还少：${listed(parts)}。找到了，请还给主人。`,
    owner: (parts) => `还少：${listed(parts)}。已经告诉邻居了。`,
  } satisfies BySide<(parts: readonly string[]) => string>,
  left: {
    borrower: (place) => `放在${place}了，等主人收回`,
    owner: (place) => `邻居说放在${place}了`,
  } satisfies BySide<(place: string) => string>,
  leftMore: {
    borrower: '主人拿到以后会点“已收回”。',
    owner: '请去看看，拿到了点“已收回”。没找到就请社区帮忙。',
  } satisfies BySide<string>,
  sayLeft: '没人在，放在别处了',
  changeLeft: '放的地方说错了',
  leftAsk: '东西放在哪儿了？',
  leftHint: '主人会看到，拿到以后由主人确认收回。说错了还能改一次。',
  phrases: '带过的话',
  sayPhrase: '给对方带句话',
  phraseAsk: '带哪句话？',
  phraseHint: (max: number) => `点一下就带到。一次借用一天最多${max}句。`,
  me: '您',
  thanksTitle: '这次怎么样？',
  thanks: '要跟邻居说声谢谢吗？',
  thanksYes: '谢谢',
  thanksNo: '不用了',
  again: {
    borrower: '下次还愿意向这位邻居借吗？',
    owner: '下次还愿意借给这位邻居吗？',
  } satisfies BySide<string>,
  againHint: '下次愿不愿意，只有您自己看得到。',
  thanksSend: '就这样',
  thanksChange: '改一下',
  isThanked: '对方对您说了谢谢。',
  myThanks: '您说了谢谢。',
  myAgain: (again: string) => `下次：${again}（只有您自己看得到）`,
} as const
