import type { AskedPart, RejectionReason } from '../../contract/resident'

/** For whoever comes by a poster, shows a proof, or is let in on the spot. */
export const JOIN_WORDS = {
  here: (compound: string) => `欢迎来到${compound}`,
  lookFirst: '先看看邻居的东西',
  lookMore: '不用登录就能看。想借、想帮忙，再加入小区。',
  isOld: '您扫的是旧海报，小区没有变，请接着往下走。',
  chooseSelf: '自己选小区',
  proof: '住在这里的证明（可以不交）',
  proofMore:
    '房产证、租约、水电单，拍一张就行，请盖住证件号。只给核实的工作人员看，核实完马上删掉。',
  takeProof: '拍一张证明',
  otherProof: '换一张',
  proofLabel: '要交的证明',
  addProof: '补一张证明',
  proofSent: '证明交上去了，核实完马上删掉。',
  proofLost: '申请交好了，证明没有传上去，请再补一次。',
  withdraw: '不申请了',
  withdrawAsk: '收回这份申请？',
  withdrawMore: '收回以后，填的房号和交的证明都会删掉。想加入可以再申请。',
  withdrawYes: '收回申请',
  withdrawNo: '再等等',
  advice: '怎么办',
  haveDigits: '工作人员给了您八位数字？',
  openDigits: '输入八位数字',
  digits: '八位数字',
  scanDigits: '扫工作人员的码',
  look: '看看是不是我',
  isIt: '这是您吗？',
  door: (building: string, unit: string, room: string) => `${building} ${unit}单元 ${room}`,
  leaseUntil: (day: string) => `租到${day}`,
  addressForm: '邻居怎么称呼您',
  addressFormHint: '比如 陈姨、老李',
  itIsMe: '是我，加入小区',
  notMe: '不是我',
} as const

/** What to bring, or to set right, after each reason. */
export const REJECTION_ADVICE: Record<RejectionReason, string> = {
  noSuchRoom: '请对一对房产证或租约上的楼栋、单元、房号，改好再交。',
  nameUnknown: '请填证件上的姓名；租房的，请附一张租约的照片。',
  bringProof: '请附一张房产证、租约或水电单的照片，或带着到社区看一下。',
  other: '请到社区问一下，或点“请社区打给我”。',
}
export const rejectionAdvice = (reason: string | undefined): string =>
  REJECTION_ADVICE[(reason ?? 'other') as RejectionReason] ?? REJECTION_ADVICE.other

const PARTS: Record<AskedPart, string> = {
  building: '楼栋',
  unit: '单元',
  room: '房号',
  name: '姓名',
  lastDay: '租期',
}

/** For the worker. */
export const REQUEST_WORDS = {
  again: (times: number) => `第${times}次申请`,
  before: (reason: string) => `上次没有通过：${reason}`,
  changed: (parts: readonly AskedPart[]) =>
    parts.length === 0
      ? '填的和上次一样'
      : `这次改了：${parts.map((part) => PARTS[part]).join('、')}`,
  proof: (name: string) => `${name}交的证明`,
  proofMore: '只有您看得到，办完自动删掉。',
} as const

export const WELCOME_WORDS = {
  bench: '当面登记',
  benchMore: '有手机的邻居站在面前，给一个码就进',
  more: '看过证件，把姓名和房号填好，给对方八位数字。十分钟内有效，用一次就没了。',
  name: '姓名（和证件上一样）',
  which: '和谁是一家？',
  ownFamily: '单独一家',
  make: '给八位数字',
  title: '请对方输入或扫一扫',
  qrLabel: '八位数字的二维码',
  how: '对方在“加入小区”最下面点“输入八位数字”，看到自己的姓名，点“是我”。',
  until: (when: string) => `${when}前有效`,
  another: '登记下一位',
} as const
