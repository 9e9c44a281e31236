import { RETENTION, type RetentionKind } from '../../contract/retention'

/** What each line of the table of retention is, and from when its days are counted. */
const KINDS: Readonly<Record<RetentionKind, { readonly what: string; readonly since: string }>> = {
  account: { what: '微信编号、姓名、称呼', since: '点了注销' },
  tombstones: { what: '注销过的编号', since: '注销' },
  home: { what: '门牌', since: '搬走' },
  phone: { what: '手机号', since: '删掉，或者撤回同意' },
  mutes: { what: '不再看到谁', since: '改回来，或者注销' },
  memberships: { what: '住户身份的记录', since: '搬走，或者没有通过' },
  corrections: { what: '请社区改资料', since: '社区看过' },
  things: { what: '收起来、送出去的东西', since: '收起来' },
  thingPhotos: { what: '东西的照片', since: '东西删掉' },
  certificates: { what: '证件的记录', since: '证件到期、退回或换掉' },
  certificatePhotos: { what: '证件的照片', since: '证件到期、退回或换掉' },
  proofPhotos: { what: '住在这里的证明', since: '社区核实过，或者撤回申请' },
  unsentPhotos: { what: '没交上来的照片', since: '选好' },
  loans: { what: '借用记录', since: '还好' },
  loanPhotos: { what: '交接的照片', since: '还好' },
  registrations: { what: '报名的记录', since: '活动那天' },
  absences: { what: '报了名没来的记录', since: '活动那天' },
  interests: { what: '点过的“我也想来”', since: '问到的最后一天' },
  groups: { what: '参加过的小组', since: '退出小组' },
  openings: { what: '电话、紧急联系人被打开过', since: '打开那天' },
  incidents: { what: '活动的现场记录', since: '写下' },
  withheld: { what: '请社区看过的内容', since: '社区看过' },
  complaints: { what: '举报', since: '社区看过' },
  blocks: { what: '停用的记录', since: '停用结束' },
  callBacks: { what: '请社区打给我', since: '办好' },
  notices: { what: '消息', since: '收到' },
  searches: { what: '没找到的东西（不记是谁）', since: '找的那天' },
  posts: { what: '岗位', since: '岗位结束' },
  rosters: { what: '社区自己的住户名册', since: '最后一次导入' },
  rosterFiles: { what: '社区导入的名册文件', since: '选好' },
  events: { what: '活动和场次（谁办的只有编号），写的几句和照片', since: '最后一场结束' },
  duty: { what: '值班表', since: '那一周' },
  codes: { what: '任职码、工作证、当面登记的数字，扫错的邻享卡', since: '过期' },
  exports: { what: '导出', since: '导出' },
  consents: { what: '授权记录（只有编号）', since: '注销' },
  mandates: { what: '谁替谁代办', since: '代办结束' },
  careActs: { what: '代办记录（只有编号）', since: '代办那天' },
  audit: { what: '工作人员办了什么（只有编号，查看资料时写的理由）', since: '办的那天' },
  jobs: { what: '导出表格、一次办几件（谁要的、办到哪里，只有编号）', since: '办完' },
  passkeys: { what: '工作人员的通行密钥', since: '自己删掉、岗位都结束或者注销' },
  consoleSessions: { what: '工作人员在电脑上的登录', since: '登录那天' },
  logs: { what: '使用记录（没有姓名、手机号和门牌）', since: '记下' },
}

const YEAR = 365

const length = (days: number): string => (days % YEAR === 0 ? `${days / YEAR}年` : `${days}天`)

const keptFor = ({ days, since }: { readonly days: number; readonly since: string }): string =>
  days === 0 ? `${since}，马上删` : `${since}后${length(days)}`

export type KeptLine = {
  readonly kind: RetentionKind
  readonly what: string
  readonly kept: string
}

/** The table as a person reads it, in its own order. */
export const KEPT_LINES: readonly KeptLine[] = (
  Object.entries(KINDS) as [RetentionKind, (typeof KINDS)[RetentionKind]][]
).map(([kind, { what, since }]) => ({
  ...{ kind, what },
  kept: keptFor({ days: RETENTION[kind].days, since }),
}))

/** 资料保存多久. */
export const RETENTION_WORDS = {
  intro: '到了时间，系统自己删，不用您来说；最多晚两天。',
  more: '在用的时候一直留着的，从下面写的那天起算。',
} as const
