import type { listCareActs, Mandate } from '../../contract/care'
import type { OutputOf } from '../../contract/endpoint'
import type { MembershipRequest, RelativeKind } from '../../contract/resident'

type Consent = Mandate['consent']
type Outcome = OutputOf<typeof listCareActs>['acts'][number]['outcome']

const NOBODY = '已经不在这里的街坊'
/** How neighbours call somebody, who may be here no more. */
export const personName = (name: string | undefined): string => name ?? NOBODY

/** While one acts for somebody. */
export const ACTING_WORDS = {
  acting: (name: string) => `您正在代${name}办事`,
  somebody: '家人',
  over: (name: string) => `您现在不能代${name}办事`,
  lost: '刚才那一步没有办成。',
  overMore: '点“换回自己”，再接着看。',
  /** Why not, and what can be done. */
  why: {
    gone: '这位街坊已经不在这里了。',
    held: '您的账号现在停着，停着的时候不能代办。',
    over: '代办已经到期，或者取消了。要接着代办，请找社区工作人员登记。',
    grown: '孩子满14岁了，以后自己办：请孩子用自己的微信加入小区。',
    paused: '本人自己登录了，代办先停下。本人点头以后，您才能接着办。',
    apart: '您现在没有住在这里，代办先停下。重新加入小区、社区核实以后，再接着办。',
    refused: '现在不能代办。如果不住在一起了，代办会先停下。请问一问社区工作人员。',
  },
  notBegun: '这件事不是这一次代办里开始的，请本人或者社区接着办。',
  agreeFirst: (name: string) => `先替${name}同意新的隐私说明，才能接着代办`,
  agreeFirstMore: '请打开“我的”，点“我的家人”，看一遍，再点同意。',
  agreeFirstHere: '请在下面看一遍，再点同意。',
  agreeThere: '去看隐私说明、点同意',
  seeFamily: '看我的家人',
  oneself: '换回自己',
  inName: (name: string) => `借了记在${name}名下，由您代办。有了消息，也会告诉您。`,
  whose: (name: string) => `这是${name}的，由您代办。`,
  onlyThese: '代办能做的都在这里。还东西时请主人点“已收回”；带话、反映问题，要本人自己来。',
  by: (proxy: string) => `由${proxy}代办`,
} as const

/** 我的家人. */
export const FAMILY_WORDS = {
  door: '我的家人',
  doorMore: '登记家里老人孩子，替他们借东西',
  none: '您还没有代谁办事，也没有人代您办事。',
  noneMore: '家里老人没有手机，或者有14岁以下的孩子，可以登记下来，由您代办。',
  proxy: '我代办的',
  principal: '谁在代我办事',
  waiting: '登记了，等社区核实的',
  until: (day: string) => `代办到${day}`,
  act: (name: string) => `代${name}办事`,
  log: '代办记录',
  logOf: (name: string) => `代办记录：${name}`,
  stop: '不再代办',
  stopOf: (name: string) => `不再代办：${name}`,
  stopAsk: (name: string) => `不再代${name}办事？`,
  stopMore: '马上就停。已经约好、借着的照常算，由本人或者社区接着办。要再代办，得请社区重新登记。',
  stopYes: '不再代办',
  cancel: '取消代办',
  cancelOf: (name: string) => `取消代办：${name}`,
  cancelAsk: (name: string) => `不让${name}代办了？`,
  cancelMore: (name: string) => `马上就停，${name}不能再用您的名义借东西。已经约好、借着的照常算。`,
  cancelYes: '取消代办',
  no: '先不改',
  paused: '您自己登录以后，代办先停下了。要不要接着代办，由您说。',
  keep: (name: string) => `让${name}继续代办`,
  kinds: { elder: '没有手机的老人', child: '14岁以下的孩子' } satisfies Record<
    RelativeKind,
    string
  >,
  person: (name: string, addressForm: string) => `${name}（${addressForm}）`,
  requested: '正在核实，通过以后您就能代办。',
  asked: (when: string) => `${when} 登记`,
  rejected: (reason: string) => `没有通过：${reason}`,
  withdraw: '撤回登记',
  withdrawOf: (name: string) => `撤回登记：${name}`,
  withdrawAsk: (name: string) => `撤回${name}的登记？`,
  withdrawMore: '撤回以后，填的姓名、称呼这些都会删掉。要办可以再登记。',
  withdrawYes: '撤回登记',
  withdrawNo: '再等等',
  again: '改一下，再登记',
  againOf: (name: string) => `改一下，再登记：${name}`,
  putDown: '登记家里人',
  joinFirst: '您自己先加入小区，就能登记家里人。',
} as const

/** Of a child, for its guardian. */
export const CHILD_WORDS = {
  agreed: (version: number) => `您替孩子同意了第${version}版隐私说明`,
  changed: '隐私说明有了新的一版，请再看一遍，替孩子同意了才能接着代办。',
  agree: (name: string) => `替${name}同意新的一版`,
  notYet: '还没有人替孩子同意隐私说明。请看一遍，同意了才能代办。',
  agreeFirst: (name: string) => `替${name}同意隐私说明`,
  theirs: '隐私说明同意不同意，现在由孩子自己说。',
  withdraw: '撤回同意并删除孩子的资料',
  withdrawOf: (name: string) => `撤回同意并删除孩子的资料：${name}`,
  withdrawAsk: (name: string) => `删除${name}的资料？`,
  withdrawMore:
    '孩子的姓名、称呼、出生年月和门牌会删掉，还没交接的预约会取消，您也不能再代办。删掉就找不回来，要用得重新登记。',
  withdrawYes: '撤回同意，删除资料',
  open: (count: number) =>
    `孩子还有${count}件事没办完，比如借着的东西。先还清，再来撤回，资料就删掉。`,
} as const

/** 登记家里人. */
export const RELATIVE_WORDS = {
  more: '给同住的家人登记，社区核实以后，由您替他们借东西。',
  kind: '登记哪一位？',
  home: '住在哪一处？',
  name: '姓名',
  nameHint: '和证件上一样',
  nameWhole: '请把姓和名都写上。',
  addressForm: '邻居怎么称呼',
  addressFormHint: { elder: '比如 陈婆婆', child: '比如 小宝' } satisfies Record<
    RelativeKind,
    string
  >,
  consent: '本人怎么同意的？',
  consents: { inPerson: '当面点头', inWriting: '签了字' },
  born: '哪年哪月出生？',
  year: '出生的年份',
  month: '出生的月份',
  monthOf: (count: string) => `${count}月`,
  guardian: '我是孩子的监护人，替孩子同意隐私说明',
  guardianMore: '监护人一般是爸爸妈妈；爸爸妈妈管不了的，是爷爷奶奶、外公外婆这些带孩子的家人。',
  ownPhone: '满14岁的家人，请用自己的微信加入小区；自己有手机的老人也一样。',
  send: '交给社区核实',
  bySending: '点“交给社区核实”，就是同意隐私说明里写的用法。',
} as const

/** 代办记录: what was done, by the endpoint that did it. */
export const ACT_WORDS: Readonly<Record<string, string>> = {
  bookListing: '约了东西',
  joinQueue: '排了队',
  takeOffer: '接下了轮到的东西',
  shiftBooking: '改了日子',
  renewBooking: '说想多借几天',
  cancelBooking: '取消了',
  handOver: '说东西拿到了',
  sayLeft: '说了东西还在哪里',
  signUp: '报了名',
  joinWaitlist: '说好有位就占上',
  cancelRegistration: '取消了报名',
  takeSeat: '要了留着的名额',
  joinGroup: '加入或退出了小组',
}
export const actWords = (what: string): string => ACT_WORDS[what] ?? '办了一件事'

export const ACT_LOG_WORDS = {
  of: (principal: string, proxy: string) => `${proxy}代${principal}办的事`,
  none: '还没有代办过什么。',
  noneMore: '代办的每一件事，都会记在这里，本人和社区都看得到。',
  outcomes: { done: '已办', refused: '没办成', begun: '不确定' } satisfies Record<Outcome, string>,
  unsure: '“不确定”是当时网络断了，办没办成，请看约定，或问一问社区。',
} as const

/** For the worker. */
export const CARE_WORKER_WORDS = {
  care: '代办',
  title: (name: string) => `谁可以代${name}办事`,
  none: '还没有人代办。',
  until: (proxy: string, day: string) => `${proxy}，到${day}`,
  consents: {
    inPerson: '本人当面同意',
    paper: '本人签了字',
    guardian: '监护人同意',
  } satisfies Record<Consent, string>,
  paused: '本人自己登录了，代办停着',
  end: '取消',
  endOf: (proxy: string) => `取消：${proxy}`,
  endSure: (proxy: string) => `确定不让${proxy}代办了`,
  guarded: '孩子的事只由监护人代办；要停下，由监护人在“我的家人”里撤回同意。',
  grown: '孩子满14岁了，代办已经到期。孩子用自己的微信加入以后，由孩子自己办。',
  ownAccount: '这位邻居有自己的账号，借和还都由本人来办。',
  give: '登记代办',
  giveMore: '本人没有手机、点头同意了，才能登记。本人自己能登录的，请本人来办。',
  who: '谁来代办？',
  me: '我来代办（工作人员）',
  consent: '本人怎么同意的？',
  written: { inPerson: '当面点头', paper: '签了字' },
  lastDay: '代办到哪天？',
  lasts: (days: string, last: string) => `${days}，到${last}`,
  lengths: { '30': '一个月', '90': '三个月', '180': '半年', '365': '一年' },
  send: '登记',
  given: (day: string) => `登记好了，代办到${day}。`,
  childrenElsewhere: '14岁以下的孩子，由监护人在自己手机的“我的家人”里登记，您来核实。',
} as const

const bornWords = (born: string | undefined): string => {
  if (born === undefined) return ''
  const [year = '', month = ''] = born.split('-')
  return `${year}年${Number(month)}月出生，`
}

const ELDER_CONSENT = { inPerson: '当面同意', inWriting: '签了字', guardian: '同意了' }

/** Who put them down, and how they said yes. */
export const relativeWords = ({
  kind,
  by,
  born,
  consent,
}: NonNullable<MembershipRequest['relative']>): string =>
  kind === 'child'
    ? `由${by}登记的孩子（${bornWords(born)}监护人已同意）`
    : `由${by}登记的老人（没有手机，本人${ELDER_CONSENT[consent]}）`

/** For whoever is not 14 yet. */
export const YOUNG_WORDS = {
  young: '我还没满14岁',
  title: '请爸爸妈妈来登记',
  more: '14岁以下，要家里大人同意才能用。请爸爸妈妈，或者带您的家人，用自己的手机打开“我的”，点“我的家人”，把您登记下来，就能替您借东西。',
  nothing: '您没有登录，这里没有记下您的资料。不登记，也能看看邻居有什么。',
  hasAccount:
    '您登录过，这里已经有一个账号，记着您的微信和填过的资料。请点“注销账号”，资料就会清掉；以后由家里大人登记。',
  close: '知道了',
} as const
