/** 先问问谁想来 at a desk: what a place asks about. */
export const DRIVES_PAGE = {
  title: '先问问谁想来',
  columns: ['想开什么班', '几户想来', '怎么样了', '问到哪一天'],
  none: '这里没有在问的。',
  noneHere: '这一页没有。',
  more: '要问一项新的，在手机的工作台里写。',
  classes: '去课堂活动',
  count: (households: number) => `${households}户`,
} as const

/** One of them. */
export const DRIVE_PAGE = {
  standing: '怎么样了',
  kind: '哪一类',
  count: '几户想来',
  until: '问到哪一天',
  wished: '打算什么时候',
  where: '打算在哪里',
  teacher: '谁来教',
  capacity: '最多几位',
  capacityOf: (people: number) => `${people}位`,
  by: '谁问的',
  description: '说明',
  because: '为什么不办',
  toWithheld: '去待审内容里看',
  draft: '排好的一班',
  draftMore: '日子可以在手机上改，在这里放出来，点过想来的都会收到消息。',
  toClass: '去看这一班',
  toHeld: '去看开的这一班',
  end: '不办了',
  endMore: '点过想来的会收到消息，不能恢复。',
  reason: '是什么原因',
  endYes: '不办了，告诉大家',
  back: '回先问问谁想来',
} as const
