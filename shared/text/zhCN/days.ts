/** Words on a strip of days. */
export const DAY_WORDS = {
  free: '可借',
  taken: '不能借',
  chosen: '已选',
  today: '今',
  short: { free: '可借', taken: '占用', chosen: '✓' },
  weekdays: ['日', '一', '二', '三', '四', '五', '六'],
} as const
