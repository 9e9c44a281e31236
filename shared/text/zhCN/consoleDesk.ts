/** From one page of a desk to another. */
export const DESK_LINKS = {
  round: '打印顺路单',
  calls: '打电话',
  verifications: '入住核实',
  replies: '常用回复',
} as const

/** Above the communities, where a list stands by community. */
export const CHOOSING = {
  intro: '这些事按社区办。请先选一个地方。',
  none: '这里还没有社区。',
} as const

/** 打电话: who asked to be called, and about whose seat. */
export const CALLS_PAGE = {
  title: '打电话',
  intro:
    '号码不在这里显示。请用手机打开工作台的名单，点一下就打，打一次记一次。打完了，在这里记结果。',
  lists: '打哪些电话',
  asked: '请社区打的电话',
  askedColumns: ['选', '谁', '从什么时候', '在哪一页请的', '现在'],
  noneAsked: '没有人请社区打电话。',
  seats: '名额要打电话问的',
  seatColumns: ['谁', '活动', '为什么打', '打过', '结果'],
  noneSeats: '没有要打电话问名额的。',
  somewhere: '小程序里',
  takenBy: (who: string) => `${who}说好来打`,
  takenByMe: '您说好来打',
  tried: (tries: number, later: string) => `打过${tries}次没人接，${later}再打`,
  triedOnly: (tries: number, by: string) => `${tries}次没人接${by === '' ? '' : `，上次${by}打的`}`,
  several: '选上的都记这个结果',
  outcome: '结果',
  one: (who: string) => `打电话给${who}`,
  who: '谁',
  where: '住在',
  since: '从什么时候等',
  about: '在哪一页请的',
  settle: '记下结果',
  over: '这个电话已经有结果了。',
  back: '回到打电话',
} as const

/** 入住核实 at a desk. */
export const VERIFY_PAGE = {
  title: '入住核实',
  intro: '等着核实的邻居，等得最久的在前面。点名字看详情。',
  columns: ['选', '谁', '门牌', '什么时候申请', '名册', '这户住着'],
  none: '没有等着核实的。',
  fresh: '刚申请的，点开看',
  living: (count: number) => (count === 0 ? '没有人' : `${count}人`),
  unit: (unit: string) => `${unit}单元`,
  noPhone: '没有验证手机号',
  hasPhone: '验证过手机号',
  withFamily: (members: string) => `和${members}一家`,
  ownFamily: '自己单独一户',
  oneTitle: '核实一位邻居',
  name: '姓名',
  called: '称呼',
  door: '门牌',
  phone: '手机号',
  note: '留意',
  wasOthers: '这个手机号以前是别人验证过的',
  since: '什么时候申请',
  roster: '名册',
  livingThere: '这户住着',
  lastDay: '租到哪天',
  again: '又来申请',
  times: (times: number) => `第${times}次`,
  proof: '证明照片',
  proofOnPhone: '有一张，点“看全名、手机号和证明”就看得到',
  decide: '怎么办',
  approve: '通过',
  family: '和谁是一家',
  reject: '不通过',
  reason: '不通过的理由',
  reasonHint: '只有选“不通过”时要选',
  noReason: '请选一个',
  approveTicked: '选上的都通过',
  rejectTicked: '选上的都不通过',
  several: '一次办几位',
  reveal: '看全名、手机号和证明',
  why: '为什么要看',
  whyHint: '会记进操作记录',
  states: {
    requested: '还在等着核实。',
    approved: '已经通过了。',
    rejected: '没有通过。',
    left: '已经搬走了。',
    merged: '已经和登记过的住户合在一起。',
    withdrawn: '本人撤回了申请。',
  },
  back: '回到入住核实',
  backToOne: '回到这位邻居',
} as const

/** 顺路单. */
export const ROUND_PAGE = {
  title: '顺路单',
  intro: (place: string, count: number) =>
    count === 0
      ? `${place}现在没有要上门或打电话的。`
      : `${place}有${count}件可以顺路办：核实、打电话、催还。按楼栋和楼层排好，打印出来带着走。`,
  district: '顺路单请到街道、社区或小区里打印。',
  more: '太多了，一张写不下。走完这张，再打一张。',
  why: '为什么要看门牌',
  whyHint: '比如“今天上门核实”。会记进操作记录。',
  open: '打开顺路单',
  back: '回到今天',
  of: (place: string, day: string, count: number) => `${place} · ${day} · 一共${count}件`,
  building: (name: string, count: number) => `${name}，${count}件`,
  columns: ['办了', '楼层', '门牌', '称呼', '什么事', '记一笔'],
  none: '没有要去的。',
  box: '办好打勾',
  unit: (unit: string) => `${unit}单元`,
  floor: (floor: number) => `${floor}楼`,
  noDoor: '门牌不详',
  care: '纸上没有全名和手机号。要打电话的，用手机工作台里的名单打。用完请收好，不要留在楼道里。',
} as const

/** 常用回复: sentences that the workers of a place say often. */
export const REPLIES_PAGE = {
  title: '常用回复',
  intro: (max: number) => `常说的话存在这里，写理由和答复的时候可以直接选。最多${max}句。`,
  none: '还没有存过。',
  add: '加一句',
  words: '要存的话',
  hint: (max: number) => `不要写人名、门牌和电话。最多${max}个字。`,
  change: '保存改动',
  changeOf: (words: string) => `改这一句：${words}`,
  /** Beside what somebody typed instead. */
  standing: (words: string) => `现在存着的是：${words}`,
  remove: '删去',
  removeOf: (words: string) => `删去：${words}`,
  choose: '点一下可以选常用的话。',
  manage: '管理常用回复',
} as const
