import type { CalledOff } from '../../contract/sessionChanges'

/** Why a session was called off. */
export const CALLED_OFF_WORDS: Record<CalledOff, string> = {
  fewPeople: '报名的人不够',
  teacher: '老师临时来不了',
  venue: '场地用不了',
  weather: '天气不好',
  other: '社区临时有安排',
}

export const calledOffReason = (reason: string | undefined): string =>
  CALLED_OFF_WORDS[reason as CalledOff] ?? CALLED_OFF_WORDS.other
