import type { CorrectionReason } from '../../contract/correction'

export const CORRECTION_REASON_WORDS: Record<CorrectionReason, string> = {
  notProven: '还看不出要这样改',
  comeToOffice: '请带证件到社区改',
  other: '社区会再联系您',
}
export const correctionReason = (reason: string | undefined): string =>
  CORRECTION_REASON_WORDS[reason as CorrectionReason] ?? CORRECTION_REASON_WORDS.other

/** 改我的资料. */
export const CORRECTION_WORDS = {
  changeForm: '改称呼',
  form: '邻居怎么称呼您',
  formHint: '比如陈姨、李叔',
  saveForm: '改好了',
  correct: '姓名或门牌不对',
  correctMore: '核实过的姓名和门牌，由社区看过再改。',
  name: '姓名应该是',
  unit: '单元应该是',
  room: '房号应该是',
  send: '请社区改',
  waiting: '已经交给社区，改好了告诉您。',
  cancel: '先不改',
  none: '没有要改的资料。',
  now: (was: string) => `现在：${was}`,
  wanted: (is: string) => `想改成：${is}`,
  yes: '核实了，改',
  no: '先不改',
  ownFamily: '算一户人家，改',
  why: '为什么不改',
  door: '改资料',
  doorMore: '姓名、门牌写错了的住户',
} as const
