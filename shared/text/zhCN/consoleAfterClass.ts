/** 现场记录 of a session, at a desk. */
export const INCIDENT_PAGE = {
  title: '现场记录',
  intro: (what: string, when: string, where: string) => `“${what}”，${when}，${where}。`,
  columns: ['什么时候', '什么事', '怎么回事', '做了什么', '是谁', '谁记的', '写错了'],
  clock: '几点',
  clockHint: '这一场那天的几点几分。',
  about: (name: string, building: string) =>
    building === '' ? `记的是${name}的事。` : `记的是${building}${name}的事。`,
  aboutNobody: '要写是谁，先在名单里点开这一位，再点“出了事，记下来”。',
  notAbout: '不写是谁',
  wordsHint: '不要写姓名、门牌和电话。点了“其他”就要写。',
  correctOf: (what: string) => `补一条更正：${what}`,
  ofSomebody: '出了事，记下来',
  unordered: '记得多，分几页看，几页之间不按时间先后。',
} as const

/** The cover of an event, on its page. */
export const COVER_PAGE = {
  none: '没有封面。要放一张，在手机的工作台里拍。',
  toWithheld: '去待审内容里看',
  dropMore: '街坊马上看不到，照片会删掉，找不回来。',
} as const

/** 活动回顾 of a session, at a desk. */
export const STORY_PAGE = {
  title: '活动回顾',
  intro: (what: string, when: string) => `“${what}”，${when}。`,
  standing: '怎么样了',
  none: '还没有写。',
  words: '写的话',
  photos: '照片',
  noPhotos: '没有照片。加照片，在手机的工作台里加。',
  photosOf: (count: number) => `${count}张，只给住在这里的邻居看。`,
  takenDown: '撤下的照片',
  takenDownOf: (count: number) => `${count}张，照片里的人请求撤下的。`,
  toWithheld: '去待审内容里看',
  write: '写几句',
  writeAgain: '改一改',
  wordsHint: '大家都看得到。不要写谁的名字。',
  drop: '去掉这张',
  dropOf: (position: number) => `去掉第${position}张`,
  dropMore: '去掉的照片马上谁都看不到，找不回来。照片里的人来说，也在这里去掉。',
  back: '回活动回顾',
} as const
