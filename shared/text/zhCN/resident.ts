import type { RejectionReason } from '../../contract/resident'

export const RESIDENT_WORDS = {
  welcome: '邻居家的东西，借来用用',
  welcomeMore: '梯子、电钻、轮椅，家里缺的，楼上楼下可能就有。不收钱，用完还。',
  login: '登录',
  signingIn: '正在登录…',
  choosePlace: '选小区看看',
  whichPlace: '您想看哪个小区？',
  whichHome: '您住在哪个小区？',
  goHome: '回首页看看',
  changePlace: '换个小区',
  joinInvitation: '加入小区，就能借、也能帮',
  joinMore: '社区工作人员核实您住在这里，以后邻居都是真邻居。',
  join: '加入小区',
  loginFirst: '登录以后才能办这件事。',
  requested: '已经申请，社区正在核实',
  requestedMore: '一般一两天内有结果，会在消息里告诉您。',
  rejectedTitle: '上次申请没有通过',
  joinAgain: '改一下，再申请',
  rejectedBecause: (reason: string) => `上次申请没有通过：${reason}。`,
  seeThere: '看这个小区的东西',
  joinAnother: '我还住在别的小区',
  building: '楼栋',
  chooseBuilding: '选楼栋',
  unit: '单元',
  unitHint: '比如 2',
  room: '房号',
  roomHint: '比如 301',
  name: '姓名',
  nameHint: '和证件上一样',
  addressForm: '邻居怎么称呼您',
  addressFormHint: '比如 陈姨、老李',
  privacy: '房号和姓名只给社区核实用，平时邻居只看到称呼。交接时，对方才看到您的姓名。',
  send: '交给社区核实',
  compound: '小区',
  noCompounds: '这里还没有开通的小区。',
  joined: '您已经是这里的住户了',
} as const

export const REJECTION_WORDS: Record<RejectionReason, string> = {
  noSuchRoom: '没有这个房号',
  nameUnknown: '登记里没有这个名字',
  bringProof: '请带证件到社区看一下',
  other: '请到社区问一下',
}

/** Sentences for a reason that came in a notice or a membership; unknown ones lead to the community. */
export const rejectionSentence = (reason: string | undefined): string =>
  REJECTION_WORDS[(reason ?? 'other') as RejectionReason] ?? REJECTION_WORDS.other

export const ME_WORDS = {
  hello: (name: string) => `${name}，您好`,
  guest: '还没有登录',
  mine: '我的闲置',
  mineMore: '我发布的、草稿',
  loans: '我的借用',
  loansMore: '我借的、借出的',
  inbox: '消息',
  inboxMore: '借用有变化，都在这里',
  muted: '不再看到的邻居',
  mutedMore: '看看有谁、改回来',
  bench: '工作台',
  benchMore: '核实住户，看内容',
  changePerson: '换一位邻居',
  changePersonMore: '用另一个微信打开',
  about: '关于',
  aboutMore: '投诉、我的编号',
  careMode: '长辈版',
  careMore: '字大一点，东西少一点',
  isOn: '已打开',
  isOff: '已关上',
  membershipStatus: { requested: '正在核实', approved: '已核实', rejected: '没有通过' },
} as const
