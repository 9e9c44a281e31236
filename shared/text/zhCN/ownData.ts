import { EXPORTS_A_DAY, type OwnKind } from '../../contract/ownData'

/** What each kind is called, and each field of its records. */
export const OWN_DATA_LABELS: Readonly<
  Record<OwnKind, { readonly name: string; readonly fields: Readonly<Record<string, string>> }>
> = {
  profile: {
    name: '我是谁',
    fields: {
      name: '姓名',
      addressForm: '称呼',
      phone: '手机号',
      phoneSince: '核实手机号',
      born: '出生年月',
      emergency: '紧急联系人',
    },
  },
  memberships: {
    name: '住户身份',
    fields: {
      ...{ compound: '小区', building: '楼栋', door: '门牌', status: '现在' },
      ...{ requestedAt: '申请', decidedAt: '核实', lastDay: '租期到', leftAt: '搬走' },
    },
  },
  posts: { name: '岗位', fields: { place: '地方', role: '岗位', since: '从', until: '到' } },
  consents: { name: '授权记录', fields: { version: '隐私说明', step: '做了什么', at: '时间' } },
  listings: {
    name: '我的东西和本领',
    fields: {
      ...{ title: '名字', kind: '种类', category: '分类', condition: '成色', status: '现在' },
      ...{ description: '说明', accessories: '一起带的', tags: '标签', createdAt: '写下' },
    },
  },
  certificates: {
    name: '证件',
    fields: { of: '证件', about: '用在', status: '现在', expiresOn: '有效到', since: '交来' },
  },
  photos: { name: '照片', fields: { of: '拍的是', state: '检查', at: '时间' } },
  borrowed: {
    name: '我借的',
    fields: {
      ...{ title: '东西', status: '现在', from: '从', until: '到', hours: '时间' },
      ...{ requestedAt: '申请', changedAt: '最后一次变化', accessories: '一起带的' },
      ...{ left: '我放在', phrases: '我带的话', thanks: '我说谢谢', again: '下次还愿意' },
      ...{ dispute: '我说的情况' },
    },
  },
  lent: {
    name: '我借出的',
    fields: {
      ...{ title: '东西', status: '现在', from: '从', until: '到', hours: '时间' },
      ...{ requestedAt: '申请', changedAt: '最后一次变化', accessories: '一起带的' },
      ...{ left: '放在', phrases: '我带的话', thanks: '我说谢谢', again: '下次还愿意' },
      ...{ dispute: '我说的情况' },
    },
  },
  withheld: {
    name: '请社区看过的内容',
    fields: { text: '文字', kind: '种类', status: '结果', since: '时间' },
  },
  proposals: {
    name: '我提的活动',
    fields: {
      ...{ title: '名字', status: '现在', description: '说明', venue: '地方', days: '日子' },
      ...{ bring: '要带的', safety: '注意', contact: '联系', host: '谁来办', createdAt: '提出' },
    },
  },
  registrations: {
    name: '我报的名',
    fields: {
      ...{ title: '活动', venue: '地方', day: '日子', hours: '时间', status: '现在' },
      ...{ party: '几位', answers: '我的回答', guardian: '监护人同意', because: '原因' },
      ...{ came: '来过', feedback: '说这一场', absence: '没来的说明', changedAt: '最后一次变化' },
    },
  },
  interests: {
    name: '我也想来',
    fields: { title: '什么', status: '现在', because: '原因', changedAt: '最后一次变化' },
  },
  groups: {
    name: '我的小组',
    fields: { name: '小组', status: '现在', because: '原因', changedAt: '最后一次变化' },
  },
  complaints: {
    name: '我反映的',
    fields: { about: '关于', kind: '种类', reason: '原因', status: '结果', since: '时间' },
  },
  selling: {
    name: '我说有人推销',
    fields: {
      about: '活动',
      day: '日子',
      what: '推销什么',
      words: '怎么回事',
      status: '结果',
      since: '时间',
    },
  },
  incidents: {
    name: '活动现场记到我的',
    fields: { about: '活动', what: '什么事', steps: '做了什么', at: '什么时候', writtenAt: '记下' },
  },
  openings: {
    name: '我的电话、紧急联系人被打开过',
    fields: { about: '活动', what: '看的什么', at: '时间' },
  },
  callBacks: {
    name: '请社区打给我',
    fields: { pages: '在哪一页', status: '现在', since: '时间', outcome: '结果' },
  },
  mutes: { name: '不再看到的邻居', fields: { since: '从' } },
  corrections: {
    name: '请社区改资料',
    fields: { what: '改什么', status: '结果', since: '时间', decidedAt: '看过' },
  },
  blocks: {
    name: '停用',
    fields: {
      reason: '原因',
      since: '从',
      until: '到',
      appeal: '我的申诉',
      appealedAt: '申诉时间',
    },
  },
  mandates: {
    name: '谁可以替我办事',
    fields: { consent: '怎么同意的', since: '从', until: '到', endedAt: '取消', acts: '办过的事' },
  },
  notices: { name: '消息', fields: { text: '消息', at: '时间' } },
}

const YES_NO = { yes: '是', no: '否' } as const

export const OWN_DATA_WORDS = {
  ...YES_NO,
  intro: '邻享记下的和您有关的事，都在这里。',
  name: '姓名',
  noName: '还没有',
  form: '称呼',
  phone: '手机号',
  noPhone: '没有填',
  home: '门牌',
  kinds: '记了什么',
  count: (count: number) => `${count}条`,
  export: '导出我的资料',
  exportMore: `导出成一个文件，也能在这里一条条看。一天最多${EXPORTS_A_DAY}次。`,
  exporting: (done: number, all: number) => `正在整理，${done}/${all}`,
  ready: '整理好了',
  save: '保存成文件',
  copy: '复制全部内容',
  copied: '复制好了',
  saved: '已经交给您了',
  notSaved: '没有存成，可以复制下来。',
  fileName: '我的邻享资料',
  noRecords: '没有',
  withdrawnThing: { thing: '东西', skill: '本领' },
  photoOf: { class: '活动', listing: '东西', loan: '交接', certificate: '证件' },
  photoStates: {
    awaiting: '还没收到',
    checking: '正在检查',
    withWorker: '社区在看',
    passed: '通过',
    refused: '没有通过',
  },
  membership: {
    requested: '正在核实',
    approved: '住在这里',
    rejected: '没有通过',
    left: '已经搬走',
    withdrawn: '自己撤回了',
    merged: '合到了原来的账号',
  },
  listing: {
    draft: '草稿',
    published: '发布了',
    paused: '暂停',
    withdrawn: '收起来了',
    repair: '在修',
    lost: '找不到了',
    given: '送出去了',
  },
  event: {
    draft: '草稿',
    proposed: '等社区看',
    declined: '没有办成',
    published: '发布了',
    cancelled: '取消了',
  },
  registration: {
    confirmed: '报上了',
    waitlisted: '在等空位',
    offered: '位子留着，等您说要',
    cancelled: '取消了',
    attended: '来过了',
    noShow: '没有来',
  },
  interest: { in: '想来', out: '不来了' },
  opening: { contact: '紧急联系人', phone: '电话（打给本人）' },
  inGroup: { in: '在里面', out: '退出了' },
  endedBecause: {
    ...{ ill: '身体不舒服', family: '家里有事', plans: '有别的安排' },
    ...{ full: '没有空位了', lapsed: '留的位子过了时间', moved: '搬走了', blocked: '账号停用' },
    ...{ account: '注销账号', worker: '社区取消了报名', session: '活动取消了' },
    ...{ undone: '签到点错了，撤回了', over: '小组不办了' },
  },
  absence: { ill: '身体不舒服', family: '家里有事', wasThere: '说自己来了' },
  certificate: {
    waiting: '等社区看',
    approved: '有效',
    refused: '没有通过',
    expired: '过期了',
    replaced: '换了新的',
  },
  withheld: { waiting: '等社区看', released: '通过', refused: '没有通过' },
  complaintKinds: { listing: '东西', photo: '照片', person: '邻居' },
  waiting: '等社区看',
  callBack: { open: '等社区打', done: '办过了' },
  correction: { waiting: '等社区看', corrected: '改好了', refused: '没有改' },
  corrected: { name: '姓名', door: '门牌' },
  steps: { agreed: '同意', withdrawn: '撤回' },
  texts: { listingText: '文字', photo: '照片', eventText: '活动文字' },
} as const
