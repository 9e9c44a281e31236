import type { BulkWish } from '../../contract/bulk'

export const BULK_NAMES: Readonly<Record<BulkWish['what'], string>> = {
  approve: '通过加入申请',
  reject: '不通过加入申请',
  release: '放行内容',
  refuse: '退回内容',
  settleCalls: '办好回电',
  pause: '先停东西或本领',
}

/** What became of one of them. */
export const BULK_WORDS = {
  done: '办好了',
  faster: (by: string) => `${by}先办了`,
  /** Where nobody knows who. */
  colleague: '同事',
  refused: (why: string) => `没有办：${why}`,
} as const
