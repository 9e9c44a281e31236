import type { CheckInWay } from '../../contract/attendance'
import type { Absence } from '../../contract/seats'

export const ATTENDANCE_LANDING = {
  title: '邻享 · 签到',
  more: '请打开微信，用“扫一扫”扫门口屏幕上的码，就签到了。',
  noPhone: '没有智能手机也不要紧：请找门口的工作人员，点名字就行。',
} as const

/** Of whoever comes. */
export const ARRIVE_WORDS = {
  door: '签到',
  how: '到了门口，两种办法都行：',
  scan: '扫门口的码',
  show: '出示我的码',
  noCamera: '请用微信的“扫一扫”，扫门口屏幕上的码。',
  strange: '这不是签到的码，请扫门口屏幕上的那个。',
  checking: '正在签到…',
  done: '签到好了',
  whoAt: (who: string, title: string) => [who, title].filter((part) => part !== '').join(' · '),
  sit: (venue: string, party: number) =>
    party > 1 ? `${venue} · 一共${party}位，坐哪里都行。` : `${venue} · 坐哪里都行。`,
  known: '知道了',
  ticket: (title: string) => `扫到了：${title}`,
  ticketMore: '请先登录，十分钟内登录好就算签到。来不及也不要紧，请找门口的工作人员点名字。',
  login: '登录以后签到',
  failed: '没签上',
  ask: '给工作人员看您的码，或者报名字就行。',
  again: '再试一次',
} as const

export const MY_DOOR_CODE_WORDS = {
  title: '给门口的工作人员扫',
  qrLabel: '我的签到码',
  more: '每十分钟换一个，只在门口给工作人员扫。',
  byName: '扫不上也不要紧，报名字就行。',
} as const

/** Of the worker at the door. */
export const DOOR_WORDS = {
  open: '签到名单',
  came: (came: number, seats: number) => `来了${came}位 · 报名${seats}位`,
  opensAt: (when: string) => `${when}开始签到`,
  over: '签到结束一个月了，不能再补。',
  closed: '名单交了。要补签，点名字就行。',
  scan: '扫一扫',
  screen: '出示签到码',
  numbers: '按号补录',
  guest: '加一位',
  find: '找名字',
  findHint: '姓名或楼栋',
  nobody: '还没有人报名。来了可以点“加一位”。',
  noneFound: '没有找到，换个字试试。',
  noBuilding: '其他',
  walkIns: '现场来的',
  party: (count: number) => (count > 1 ? ` · ${count}位` : ''),
  number: (number: number) => `${number}号`,
  states: { awaited: '点一下签到', in: '✓ 到了', walkedIn: '✓ 现场来的', left: '退了' },
  waiting: '✓ 等网络',
  contested: '说自己来了',
  ways: {
    code: '自己扫码',
    scan: '扫了他的码',
    card: '刷了邻享卡',
    name: '点的名字',
    number: '按号补的',
    guest: '现场加的',
  } satisfies Record<CheckInWay, string>,
  undo: '撤回签到',
  undoAsk: (name: string) => `撤回${name}的签到？名额还是他的。`,
  undoNo: '没点错',
  unsent: (count: number) => `还有${count}个没发出去，有网络就发。`,
  sendNow: '现在再发',
  scannedOne: '扫到的这位',
  notIn: (name: string, because: string) => `${name}：${because}`,
  letIn: '现场加上',
  leaveOut: '先不加',
  strange: '这个码不是邻享的。请扫对方手机上“我的码”，或者邻享卡。',
  numbersTitle: '照着纸上打勾的号，一个个写',
  numbersLabel: '号码',
  numbersHint: '3 7 12',
  numbersSend: '都到了',
  numbersBad: '请写号码，用空格隔开，比如：3 7 12',
  numbersCame: (names: readonly string[]) => `✓ ${names.length}位到了：${names.join('、')}`,
  numbersUnknown: (numbers: readonly number[]) => `名单上没有：${numbers.join('、')}号`,
  numbersLeft: (numbers: readonly number[]) => `${numbers.join('、')}号退了名额`,
  guestTitle: '没有报名的，记一个称呼',
  guestLabel: '怎么称呼',
  guestHint: '李叔的孙子',
  guestSend: '到了',
  print: '打印名单',
  give: '编上号',
  numberMore: '打印以前先编号。后来报名的接着往后编，纸上的号不会变。',
  copy: '复制名单',
  copied: '复制好了，可以发到电脑上打印。',
  close: '交名单',
  closeAsk: (came: number, seats: number) =>
    `交名单？来了${came}位，报名${seats}位。交了以后，没签到的才算没来；以后还能补签。`,
  closeYes: '现在就交',
  closeNo: '再等等',
} as const

export const SCREEN_WORDS = {
  scan: '微信扫一扫，签到',
  qrLabel: '签到码',
  changes: '码每半分钟换一个，拍照没有用。',
  offline: '网络断了，码用完了。请先点名字签到。',
} as const

/** Of whoever did not come. */
export const ABSENCE_WORDS = {
  explain: '说明一下',
  title: '那天怎么没来？只有社区看得到',
  says: { ill: '生病了', family: '家里有事', wasThere: '我来了，没签上' } satisfies Record<
    Absence,
    string
  >,
  send: '告诉社区',
  later: '先不说',
  heard: {
    ill: '知道了，生病不算。多保重。',
    family: '知道了，家里有事不算。',
    wasThere: '社区会对一下名单。',
  } satisfies Record<Absence, string>,
} as const
