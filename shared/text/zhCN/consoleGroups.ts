/** 常办的小组 at a desk: what a place has. */
export const GROUPS_PAGE = {
  title: '常办的小组',
  columns: ['叫什么', '每周什么时候', '怎么样了', '几位'],
  none: '这里还没有常办的小组。',
  noneHere: '这一页没有。',
  make: '开一个新的',
  classes: '去课堂活动',
  running: '常办着',
  waits: '文字等同事看',
  refused: '文字没有通过',
  count: (members: number) => `${members}位`,
} as const

/** One of them. */
export const GROUP_PAGE = {
  standing: '怎么样了',
  pausedTo: (day: string) => `暂停到${day}`,
  when: '每周什么时候',
  where: '在哪里',
  next: '接下来的几次',
  off: '停的几次',
  offOf: (day: string, because: string) => `${day}不办：${because}`,
  members: '有几位',
  membersOf: (members: number, limit: number | undefined) =>
    limit === undefined ? `${members}位` : `${members}位，最多${limit}位`,
  by: '谁办的',
  about: '做什么',
  leader: '谁带队',
  toWithheld: '去待审内容里看',
  people: '看看有谁',
  offOne: '停一次',
  offMore: '组员会收到消息。',
  day: '哪一次',
  because: '是什么原因',
  offYes: '这一次不办，告诉大家',
  pause: '暂停',
  pauseMore: '组员会收到消息。什么时候接着办，不写就是先停着。',
  until: '停到哪一天',
  pauseYes: '暂停，告诉大家',
  resume: '接着办，告诉大家',
  end: '不办了',
  endMore: '组员会收到消息，不能恢复。',
  endYes: '不办了，告诉大家',
  back: '回常办的小组',
} as const

/** Who is in one. */
export const GROUP_PEOPLE_PAGE = {
  title: (name: string) => `${name}：有谁`,
  columns: ['称呼', '住哪里'],
  none: '这一页没有人。',
  movedAway: '已经搬走',
  nobody: '街坊',
  back: (name: string) => `回${name}`,
} as const

/** A new one, or one written anew. */
export const GROUP_PLAN = {
  title: '开一个常办的小组',
  intro: (place: string) => `办在${place}。比如太极、书法，每周到点就来，不用每次报名。`,
  change: '改文字、时间和地方',
  changeOf: (name: string) => `改${name}`,
  changeMore:
    '改了叫什么、时间或者地方，组员会收到消息。改过的文字先检查，通过以前大家看到的还是原来的。',
  name: '叫什么',
  about: '做什么',
  aboutHint: '教什么、适合谁，可以不写。',
  leader: '谁带队',
  leaderHint: '写称呼，可以不写。住在这里的邻居看得到。',
  weekdays: '每周哪几天',
  from: '几点开始',
  until: '几点结束',
  hoursHint: '整点或者半点。',
  venue: '在哪里',
  limit: '最多几位',
  limitHint: '不写就是不限。',
  make: '开起来',
  save: '改好，告诉大家',
} as const
