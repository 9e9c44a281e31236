import type { CalledOff } from '../../contract/event'

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

const told = (people: number): string => (people === 0 ? '' : `，告诉${people}位街坊`)

/** 管理这一场: what a worker does with a class that is published. */
export const MANAGE_WORDS = {
  manage: '管理这一场',
  begun: '已经开始了，时间、地方、名额都不能再改。谁来了，请在签到名单里点。',
  notYours: '这一场不归您管，请找发布它的社区。',
  people: (count: number) =>
    count === 0 ? '还没有人报名。' : `${count}位街坊报了名或者在排队，改了会马上告诉他们。`,
  parts: { words: '改内容', signUp: '关于报名', behind: '现场和以后' },
  time: '改时间',
  place: '换地方',
  seats: '改名额',
  close: '停止报名',
  open: '重新开始报名',
  off: '取消活动',
  again: '照着再办一次',
  back: '先不改了',
  done: '✓ 改好了',
  isOff: '✓ 取消了',
  save: (people: number) => `改好${told(people)}`,
  whichPlace: '换到哪里',
  restToo: '后面的几场也换到这里',
  needPlace: '还没写换到哪里。',
  capacity: '最多来几位',
  taken: (count: number) => `已经报了${count}位。`,
  lastToLine: '让最后报名的先排队',
  lastMore: '他们排在最前面，有位先给他们，也会收到消息。',
  because: '为什么取消',
  which: '取消哪些',
  one: '只取消这一场',
  rest: (count: number) => `后面的${count}场都取消`,
  offYes: (people: number) => `取消活动${told(people)}`,
  offNo: '不取消了',
  offMore: '取消了就不能恢复，要办请重新发布。',
} as const
