import type { HandTick, Standing } from '../../contract/place'
import type { WrongRow } from '../../contract/roster'

export const STANDING_NAMES: Readonly<Record<Standing, string>> = {
  preparing: '准备中',
  pilot: '试点',
  active: '已开通',
  paused: '暂停',
}

/** What a compound has before people live with it. */
export const CHECKLIST: Readonly<
  Record<
    | HandTick
    | 'buildings'
    | 'officePhone'
    | 'worker'
    | 'keeper'
    | 'duty'
    | 'poster'
    | 'roster'
    | 'firstClass'
    | 'firstThing',
    string
  >
> = {
  buildings: '楼栋填好了',
  officePhone: '有办公电话',
  worker: '有社区工作者',
  keeper: '有小屋管理员',
  duty: '这一周排了值班',
  poster: '海报码生成了',
  roster: '住户名册导入了',
  firstClass: '发了第一堂课',
  firstThing: '有了第一件东西',
  workersTrained: '工作人员培训过了',
  residentsTrained: '居民培训过了',
  posterHangs: '海报贴出来了',
}

/** Of the pages with which a compound is set up. */
export const ROLLOUT_PAGE = {
  title: '小区开通',
  none: '您管的范围里还没有小区。',
  columns: ['小区', '社区', '状态', '办到哪里了'],
  new: '新建小区',
  newTitle: '新建小区',
  under: '建在哪个社区下面',
  newCommunity: (street: string) => `${street}下面的新社区`,
  communityName: '新社区的名字',
  communityHint: '选了已有的社区，这里不用填。',
  name: '小区名字',
  phone: '办公电话',
  buildings: '楼栋',
  buildingsHint: '写成1栋-12栋，或者一行写一栋。',
  lookNew: '先看一看',
  lookNewTitle: '会建成这样',
  willBe: (count: number) => `一共${count}栋，一栋一栋是这样的：`,
  typedWrong: '不对的话，请用浏览器的后退回去改，现在什么也没有存。',
  create: '建好小区',
  checklist: '开通前看一看',
  checkColumns: ['事项', '现在', '去办', '手工记录'],
  go: '去办',
  see: '去看',
  seeOf: (what: string) => `去看：${what}`,
  goOf: (what: string) => `去办：${what}`,
  progress: (done: number, all: number) => `${all}项里好了${done}项`,
  yes: '好了',
  no: '还没有',
  count: (count: number) => `${count}栋`,
  people: (count: number) => `${count}位`,
  tick: '记为好了',
  untick: '改回没有',
  status: '状态',
  now: (name: string) => `现在：${name}`,
  change: '改成',
  because: '为什么暂停（居民会看到）',
  save: '保存',
  moreBuildings: '要加的楼栋',
  add: '加上这些楼栋',
  rename: '改楼栋的名字',
  which: '哪一栋',
  newName: '新名字',
  copy: '照搬别的小区',
  copied: '已经照搬过了。',
  from: '从哪个小区照搬',
  look: '先看一看',
  copyTitle: '会照搬这些',
  copyMore: '课程和小组都先存成草稿，别人看不到，改好日子再发布。人名、电话联系人都不带过来。',
  copyPhone: (phone: string) => `办公电话：${phone}（这里没填才用）`,
  copyYes: '照搬过来',
  dutyHours: '那里的值班时间',
  dutyHoursMore: '照搬来的值班时间，排值班的时候照着排。谁值班要在这里另外排。',
  dutyColumns: ['星期', '时间'],
  dutyNone: '那里这一周没有排值班。',
  drafts: ['标题', '第一次的日子', '地点'],
  practice: '练习小区',
  practiceMore: '上课用的：谁扫它的海报都能马上进去，里面都不是真的，每天夜里清空。',
  practiceOpen: '打开练习小区',
  practiceClear: '现在清空',
  poster: '海报',
  posterNone: '还没有海报码。',
  posterMake: '生成海报码',
  posterLabel: '加入小区的二维码',
} as const

/** 导入名册, at the desk: sent, looked at, taken over. */
export const ROSTER_PAGE = {
  title: '住户名册',
  begin: '导入一份名册',
  back: '回到住户名册',
  sendTitle: '选一个文件',
  file: '名册文件',
  fileHint: '表格文件或者文字表格都行，最大十兆，最多五万行。',
  send: '交上去',
  notYet: '交上去只是先看一看，名册还不会改。',
  sentTitle: '文件交上来了',
  look: '看一看里面',
  lookTitle: '看一看这份名册',
  looking: '正在看这份文件，几万行要等一会儿。',
  importing: '正在导入。',
  progress: (done: number, total: number) => `写好了${done}个单元，一共${total}个`,
  reload: '看看好了没有',
  stop: '停下来',
  stopped: '停下来了。已经写好的单元留着，再导入一次就接着写。',
  stoppedLooking: '不看了，名册没有改。',
  firstRows: '文件的开头',
  firstRowsMore: '看看字对不对。姓名只留姓，电话只留最后四位。',
  line: '行',
  report: '会怎么样',
  reportDone: '做了什么',
  wrongTitle: '没有看懂的行',
  wrongColumns: ['哪一行', '为什么'],
  wrongLine: ({ line, until, sheet }: Omit<WrongRow, 'reason'>) =>
    `${sheet === undefined ? '' : `“${sheet}”`}第${line}${until === undefined ? '' : `到${until}`}行`,
  wrongNone: '每一行都看懂了。',
  wrongOf: (shown: number, all: number) => `一共${all}行没有看懂，下面列出${shown}行。`,
  counts: ['项目', '数'],
  rows: '文件里的行',
  households: '户',
  added: '新的户',
  changed: '有变化的户',
  unchanged: '没有变化的户',
  gone: '文件里没有了、会去掉的户',
  vacant: '空着的',
  wrong: '没有看懂、不导入的行',
  skipped: (sheets: string) => `没有表头、没看的工作表：${sheets}`,
  take: '就按这样导入',
  other: '换一个文件',
  failed: '没有导入成。已经写好的单元留着，请再看一次、再导入一次。',
  download: '下载结果',
  fileName: (compound: string) => `${compound}-名册导入结果`,
} as const

/** 邀请卡, to print and hand out. */
export const INVITE_PAGE = {
  title: '邀请卡',
  intro: '打印出来剪开，一户一张，或者一栋贴一张。码是小区海报的码，不含哪一户、哪个人。',
  what: '给谁',
  whatIs: {
    building: '一栋一张',
    door: '一户一张，照名册上的房号',
    blank: '房号空着，自己写',
  },
  building: '哪一栋',
  buildingHint: '一户一张的，一次印一栋。',
  noBuilding: '不选',
  show: '排出来',
  door: (building: string, unit: string, room: string) =>
    [building, unit === '' ? '' : `${unit}单元`, room].filter((part) => part !== '').join(' '),
  blankDoor: '＿＿栋＿＿＿＿房',
  scan: '微信扫一扫，看看邻居能借什么、有什么课。',
  call: (phone: string) => `不会用就打电话：${phone}`,
  noCode: '还没有海报码。',
  toPoster: '去生成海报码',
  none: '这一栋名册上还没有住户，先导入名册，或者选房号空着的。',
  next: '下一批',
} as const
