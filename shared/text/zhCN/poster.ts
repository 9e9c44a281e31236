export const POSTER_LANDING = {
  title: '邻享 · 邻里共享',
  more: '请打开微信，用“扫一扫”扫海报上的码，就能看邻居的东西、加入小区。',
  noPhone: '没有智能手机也可以来：请到社区居委会，工作人员帮您登记。',
} as const

/** On the worker's page, and on the paper itself. */
export const POSTER_WORDS = {
  bench: '小区海报',
  benchMore: '打印出来，邻居扫码就能加入',
  whichCompound: '哪个小区？',
  none: '这个小区还没有海报码。',
  make: '生成海报码',
  renew: '换一个新码',
  renewAsk: '换一个新码？',
  renewMore: '旧海报还能用，扫的人会看到“这是旧海报”。换好请打印新的贴上去。',
  renewYes: '换新码',
  renewNo: '先不换',
  number: (scene: string) => `码号 ${scene}`,
  madeAt: (when: string) => `${when} 生成`,
  slogan: '邻居家的东西，借来用用',
  finds: ['梯子、电钻、轮椅：缺什么，借一借', '搬东西、换灯泡：邻居帮一把', '不收钱，用完还'],
  scan: '微信扫一扫，先看看，再加入',
  noPhone: (community: string) =>
    `没有智能手机？到${community}居委会，工作人员帮您登记，一样能借。`,
  qrLabel: '加入小区的二维码',
  preview: '海报的样子',
  print: '打印海报',
  save: '存成图片',
  saved: '存到相册了，可以发给打印店。',
  notSaved: '没有存成，请允许保存到相册再试一次。',
} as const
