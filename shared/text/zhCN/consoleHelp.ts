/** Blank 邻享卡 to print. */
export const CARDS_PAGE = {
  title: '印邻享卡',
  intro: (place: string) =>
    `给${place}没有手机的街坊。一张纸十张空白卡，印好剪开，办卡时用哪张就输哪张上面的字母。`,
  once: '卡号只在这里显示一次，做好就印。',
  make: '做十张空白卡',
  elsewhere: '邻享卡按社区印，请先到一个社区。',
  toPlaces: '去选社区',
  made: '十张空白卡',
  again: '再做十张',
} as const

/** 邻享卡 and 代办 of somebody, at a desk. */
export const HELP_PAGE = {
  title: (form: string) => `${form}：邻享卡和代办`,
  link: '邻享卡和代办',
  card: '邻享卡',
  hasCard: '有卡',
  noCard: '没有卡',
  bind: '办卡',
  bindMore: '拿一张空白卡，照着输卡上的字母。以前有卡的，旧卡马上停用。',
  code: '卡上的字母',
  codeHint: '卡面上那一行，四个四个地输。',
  bindYes: '就用这张卡',
  end: '卡丢了',
  endMore: '马上停用，捡到的人用不了。可以再办一张。',
  endYes: '马上停用',
  mandates: '谁代他办事',
  columns: ['谁代办', '到哪一天', '怎么样了', '停掉'],
  none: '没有人代他办事。',
  standing: '能代办',
  paused: '停着：本人自己登录了，等本人点头',
  over: '到期了',
  nobody: '已经不在这里的街坊',
  stop: '停掉代办',
  stopOf: (name: string) => `停掉${name}的代办`,
  stopMore: '停掉马上就停。已经约好、借着的照常算，由本人或者社区接着办。',
  give: '登记谁代办',
  back: '回这位居民',
} as const

/** Whom somebody without a phone lets act for them. */
export const GIVE_PAGE = {
  title: (form: string) => `登记谁代${form}办事`,
  intro: '只给没有手机的街坊登记，本人要在场，或者有签了字的纸。',
  who: '谁来代办',
  choose: '请选',
  me: '我（社区工作人员）',
  whoHint: '同住的家人，要自己用手机；没有就由您代办。',
  consent: '本人怎么同意的',
  consents: { inPerson: '当面点头', paper: '签了字' },
  until: '到哪一天',
  untilHint: '不写就是一年，最多一年。',
  give: '登记',
  more: '同住的还有，看后面几位',
  back: '回邻享卡和代办',
} as const
