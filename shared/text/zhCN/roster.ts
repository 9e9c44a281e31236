import type { MembershipRequest } from '../../contract/resident'
import type { RosterPreview, RosterReport, WrongReason, WrongRow } from '../../contract/roster'

const WRONG: Record<WrongReason, string> = {
  noBuilding: '没有写楼栋',
  unknownBuilding: '没有这一栋，请看看楼栋写得对不对',
  noRoom: '没有写房号',
  noName: '没有写姓名',
  longRoom: '单元或房号太长了',
  longName: '姓名太长了，一格只写姓名',
  badPhone: '手机号不对',
  badDate: '租期不是一个日子，请写成2027-03-31这样',
  repeated: '和上面的一行重复',
  crowded: '这个单元的人太多了，请看看单元写得对不对',
}

/** Why a row is not taken over. */
export const wrongBecause = ({ reason }: Pick<WrongRow, 'reason'>): string => WRONG[reason]

const FORMATS: Record<RosterPreview['format'], string> = {
  xlsx: '表格文件',
  utf8: '文字表格',
  utf16: '文字表格（统一码）',
  gbk: '文字表格（国标码）',
}

export const ON_ROSTER_WORDS: Record<MembershipRequest['onRoster'], string> = {
  same: '名册上对得上',
  otherName: '姓名不一样',
  noDoor: '名册上没有这户',
  noRoster: '没有名册',
}

/** The community's own list of who lives where. */
export const ROSTER_WORDS = {
  roster: '名册',
  rosterMore: '导入社区自己的住户表，核实时对一对',
  why: '名册只用来核实住户：留姓名、房号、租期，手机号只留最后四位。居民看不到。一年没有再导入，就自动删去。',
  how: '表头写上楼栋、单元、房号、姓名，手机和租期可以不写。只更新文件里有的楼栋。',
  choose: '选文件',
  chooseAgain: '换一个文件',
  reading: '正在看文件…',
  notYet: '现在还没有改动名册。',
  firstRows: '文件的开头是这样的，看看字对不对：',
  format: (format: RosterPreview['format']) => `文件：${FORMATS[format]}`,
  counts: ({ households, buildings }: RosterReport) => `${buildings}栋楼，${households}户`,
  news: ({ added, changed, unchanged, gone }: RosterReport) =>
    `新的${added}户，有变化的${changed}户，没有变化的${unchanged}户，文件里没有了的${gone}户`,
  wrong: (count: number) => (count === 0 ? '每一行都看懂了。' : `${count}行没有看懂，不会导入：`),
  wrongRow: ({ line, until, sheet, reason }: WrongRow) =>
    `${sheet === undefined ? '' : `“${sheet}”`}第${line}${until === undefined ? '' : `到${until}`}行：${WRONG[reason]}`,
  wrongMore: (count: number) => `还有${count}行，改好前面的再看。`,
  rows: ({ rows, vacant, wrong }: RosterReport) =>
    `文件里${rows}行：${rows - vacant - wrong}行有人住${vacant === 0 ? '' : `，${vacant}行空着`}${wrong === 0 ? '' : `，${wrong}行没有看懂`}`,
  skipped: (sheets: string) => `没有表头、没看的工作表：${sheets}`,
  send: '就按这样导入',
  done: '名册导入好了。',
  nothingNew: '和现在的名册一样，什么也没有改。',
  last: (when: string) => `上次导入：${when}`,
  none: '这个小区还没有名册。',
  samePhone: '手机尾号和名册上一样',
  matched: (count: number) => `名册和手机都对得上：${count}位`,
  matchedMore: '姓名、房号、手机尾号都和名册上一样，那里也还没有别人住。看一遍再通过。',
  matchedOne: (name: string, where: string) => `${name}，${where}`,
  approveMatched: (count: number) => `这${count}位一起通过`,
} as const
