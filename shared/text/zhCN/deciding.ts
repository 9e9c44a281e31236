import type { Deciding } from '../../contract/seats'
import type { LocalDate } from '../../kernel/dates'
import { momentName } from './moments'

/** 至少几位才开, for the worker who publishes, and for the one who decides. */
export const DECIDING_WORDS = {
  least: '至少几位才开',
  leastOf: (count: number) => (count === 0 ? '几位都开' : `至少${count}位`),
  needs: (count: number, when: string) => `至少${count}位才开，${when}定`,
  fewer: '少一位',
  more: '多一位',
  when: '不够的话，什么时候定',
  by: {
    evening: '前一天晚上8点',
    twoDays: '前两天晚上8点',
    threeDays: '前三天晚上8点',
    morning: '当天早上8点',
    noon: '当天中午12点',
  },
  publishMore: '到时候人不够，就自动取消，报了名的街坊都会收到消息。',
  panel: '定办不办',
  anyway: '不够也照常开',
  now: '人数够了，现在就定',
  otherTime: '改成什么时候定',
  save: '改好时间',
  back: '先不定',
  offMore: '不办了，请点“取消活动”，选“报名的人不够”。',
  decidesAt: (when: string) => `${when}定办不办`,
} as const

const CERTAIN: Record<NonNullable<Deciding['certain']>, string> = {
  enough: '人数够了，照常开',
  anyway: '人不多，也照常开',
}

/** 还差3位就开，今天 20:00前定 · 人数够了，照常开: of how many, never of whom. */
export function decidingWords(
  { people, certain, decidesAt, lacking }: Deciding,
  today: LocalDate,
): string | undefined {
  if (certain !== undefined) return CERTAIN[certain]
  if (decidesAt === undefined) return undefined
  const when = momentName(decidesAt, today)
  if (lacking === undefined) return `满${people}位就开，${when}前定`
  return lacking === 0 ? `人数够了，${when}定下来` : `还差${lacking}位就开，${when}前定`
}
