import type { PostRole } from '../../contract/resident'

export const ROLE_NAMES: Readonly<Record<PostRole, string>> = {
  worker: '工作人员',
  keeper: '小屋管理员',
  streetAdmin: '街道管理员',
  districtAdmin: '区管理员',
  leader: '查看人员',
}

/** For a role that came in a notice; one that this version does not know is a post all the same. */
export const roleName = (role: string | undefined): string =>
  ROLE_NAMES[(role ?? 'worker') as PostRole] ?? '岗位'

/** 岗位: who works where, from when to when. */
export const POST_WORDS = {
  bench: '岗位',
  benchMore: '谁在这里工作，到哪天',
  none: '这里还没有岗位。',
  noneToGive: '请对方打开“我的”里的任职码，再点“给一个岗位”。',
  where: '哪个地方',
  give: '给一个岗位',
  digits: '对方的任职码，八位数字',
  digitsHint: '在对方“我的”里',
  scan: '扫任职码',
  look: '看看是谁',
  found: (name: string, form: string) => `${name}（${form}）`,
  notNamed: '这位还没有登记过，请当面问好再填。',
  name: '姓名',
  nameHint: '和证件上一样',
  addressForm: '称呼',
  addressFormHint: '比如 小李、陈姨',
  role: '做什么',
  standsInFor: '替谁代班',
  nobody: '不是代班',
  unnamed: '还没登记名字的同事',
  from: '从哪天开始',
  last: '做到哪天（那天也算）',
  dayHint: '比如 2026-05-01',
  lastHint: '不写就一直做下去',
  send: '给岗位',
  given: '办好了，对方的消息里能看到。',
  since: (day: string) => `${day}起`,
  until: (day: string) => `到${day}`,
  open: '一直到另行通知',
  standIn: (form: string) => `替${form || '同事'}代班`,
  me: '您自己',
  end: '结束岗位',
  endTitle: (form: string) => `${form || '这位'}的岗位什么时候结束？`,
  endNow: '现在就结束',
  endOn: '做完这天再结束',
  endMore: '一结束，权限马上没有；手上没办完的事，回到大家的名单里，有代班的交给代班的。',
  no: '不结束',
} as const

/** 任职码: shown to whoever gives the post. */
export const MY_CODE_WORDS = {
  door: '我的任职码',
  doorMore: '去社区任职时给管理员看',
  title: '任职码',
  more: '给管理员看，或者念给他听。十分钟内有效，别发到群里。',
  until: (clock: string) => `${clock}前有效`,
  over: '过了时间，请换一个新的。',
  renew: '换一个新的',
  qrLabel: '任职码的二维码',
} as const

/** 工作证, and whoever looks at it. */
export const STAFF_WORDS = {
  bench: '工作证',
  benchMore: '上门时给居民核对',
  title: '工作证',
  more: '请居民在“我的”里点“核对工作证”，扫这个码，或者输入这八位数字。每分钟换一次。',
  qrLabel: '工作证的二维码',
  door: '核对工作证',
  doorMore: '有人上门，看看是不是社区的',
  checkMore: '请来人打开工作证，扫他的码，或者输入八位数字。没核对上，先不要开门。',
  digits: '工作证上的八位数字',
  scan: '扫工作证',
  check: '核对',
  proven: (place: string, role: string, form: string) =>
    `这是${place}的${role}${form && ` ${form}`}`,
  provenMore: '核对上了。看清是不是他本人，再开门。',
  again: '再核对一个',
} as const
