import type { RosterEncoding, WrongReason } from '../../contract/roster'

export const ROSTER_WORDS = {
  bench: '名册',
  benchMore: '导入物业的住户名单，核实时帮您对一对',
  more: '选一份表格，要有楼栋、单元、房号、姓名，有电话和租期更好。先给您看一遍，点了导入才算。',
  kept: '名册只用来核对，存的是认不出人的记号；两年不更新就删掉，您也可以随时删。',
  current: (households: number, when: string) => `现在的名册：${households}户，${when}导入`,
  none: '这个小区还没有名册。',
  choose: '选文件',
  chooseOther: '换一份文件',
  sending: '正在读文件…',
  preview: '先看一遍',
  households: (count: number) => `表里一共${count}户`,
  added: (count: number) => `新的${count}户`,
  changed: (count: number) => `有变化的${count}户`,
  same: (count: number) => `没变的${count}户`,
  gone: (count: number) => `名册里有、表里没有的${count}户，导入后会去掉`,
  doubled: (count: number) => `重复的${count}行，只算一次`,
  sample: '表格开头读出来是这样，字对不对？',
  wrongCount: (count: number) => `${count}行有问题，不会导入：`,
  wrongRow: (sheet: number, line: number, why: string) =>
    sheet === 1 ? `第${line}行：${why}` : `第${sheet}张表第${line}行：${why}`,
  moreWrong: (count: number) => `还有${count}行没有列出来。`,
  import: (count: number) => `导入这${count}户`,
  importing: '正在导入…',
  done: '导入好了',
  nothingNew: '这份表和现在的名册一样，什么都没有改。',
  reports: '导入过的',
  report: (when: string, by: string) => (by === '' ? when : `${when} ${by}`),
  reportMore: (added: number, changed: number, gone: number) =>
    `新的${added}户，有变化的${changed}户，去掉${gone}户`,
  forget: '删掉名册',
  forgetAsk: '删掉这个小区的名册？',
  forgetMore: '删掉以后，核实时就没有名册可对了，可以再导入。',
  forgetYes: '删掉',
  forgetNo: '留着',
  matches: '名册上对得上',
  otherName: '名册上这户姓名不一样',
  notListed: '名册上没有这户',
  samePhone: '手机号也对得上',
  leaseUntil: (day: string) => `名册上租到${day}`,
  together: (count: number) => `名册对得上的${count}位，一起看看`,
  togetherTitle: '这几位名册上对得上',
  togetherMore: '看过没问题，就一起通过。',
  togetherYes: (count: number) => `${count}位一起通过`,
} as const

export const WRONG_WORDS: Record<WrongReason, string> = {
  unknownBuilding: '没有这一栋',
  noRoom: '没写房号',
  noName: '没写姓名',
  maskedName: '姓名打了星号',
  phone: '电话不像电话号码',
  date: '租期的日子看不懂',
  formula: '是公式，没有算出来的字',
  otherCompound: '写的是别的小区',
  tooLong: '房号或姓名太长',
  contradiction: '和前面一行说的不一样',
  unitTooFull: '这个单元的人太多，可能列错了',
}
export const wrongWords = (reason: string): string =>
  WRONG_WORDS[reason as WrongReason] ?? '这一行读不懂'

export const ENCODING_WORDS: Record<RosterEncoding, string> = {
  xlsx: '表格文件',
  'utf-8': '文本表格（国际编码）',
  'utf-16le': '文本表格（宽编码）',
  gb18030: '文本表格（国标编码）',
}
