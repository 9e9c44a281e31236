import { clockAt } from '../../kernel/dates'
import type { IncidentKind, IncidentStep } from '../../contract/incident'

export const INCIDENT_KIND_WORDS: Readonly<Record<IncidentKind, string>> = {
  fall: '摔倒',
  unwell: '身体不舒服',
  quarrel: '争执',
  damage: '设施损坏',
  other: '其他',
}
export const INCIDENT_STEP_WORDS: Readonly<Record<IncidentStep, string>> = {
  ambulance: '打了120',
  family: '告诉了家里人',
  police: '打了110',
  rested: '坐下休息了',
  takenHome: '送回家了',
  repair: '报修了',
}

const twoDigits = (value: number): string => String(value).padStart(2, '0')
const clock = (at: number): string => {
  const { hour, minute } = clockAt(at)
  return `${twoDigits(hour)}:${twoDigits(minute)}`
}

/** What happened at a class, for whoever works there. */
export const INCIDENT_WORDS = {
  open: '现场记录',
  more: '只有社区的工作人员看得到。写下就不改，写错了再补一条。',
  none: '这一场没有记过什么。',
  notNow: '开门前两小时到结束后一个月，可以在这里记。',
  write: '记一件事',
  title: '出了什么事？',
  kinds: '什么事（可以点几样）',
  words: '怎么回事',
  wordsHint: '别写姓名，人在下面点',
  wordsNeeded: '点了“其他”，请写一句怎么回事。',
  when: '什么时候',
  now: '刚刚',
  around: (at: number) => `${clock(at)}前后`,
  steps: '做了什么（可以点几样）',
  who: '是谁（不点也行）',
  find: '找一位',
  findHint: '姓名或楼栋',
  nobody: '不写是谁',
  send: '记下来',
  correct: '补一条更正',
  corrects: '更正前面的一条',
  written: (by: string, when: string) => `${by === '' ? '同事' : by}，${when}记下`,
  did: (steps: string) => `做了：${steps}`,
  about: (name: string, addressForm: string, building: string) =>
    [building, name, addressForm === name ? '' : addressForm]
      .filter((part) => part !== '')
      .join(' '),
} as const
