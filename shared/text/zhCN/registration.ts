import type { CancelReason, MyRegistration } from '../../contract/registration'

/** Signing up, and how one stands in a session. */
export const SIGN_UP_WORDS = {
  signUp: '我要报名',
  signUpFor: (name: string) => `帮${name}报名`,
  forFamily: '帮家人报名',
  join: '有位就帮我占上',
  joinMore: '有位子空出来，马上给您，不用再来看。',
  login: '登录以后报名',
  joinToSignUp: '加入小区以后报名',
  ofAnotherPlace: '这是别的小区的活动，给那里的住户办的。',
  joinThere: '我也住那里，申请加入',
  waitForApproval: '社区核实以后就能报名',
  opensAt: (when: string) => `${when}开始报名`,
  opensMore: '到时候再来，名额先到先得。',
  closed: '报名截止了。还想来，请问问社区。',
  taken: '满了，离开始太近，不再补位了。看看别的活动吧。',
  cancelled: '这一场取消了，看看别的活动吧。',
  over: '这一场已经结束了，看看别的活动吧。',
  sheet: '报名',
  waitSheet: '有位就占上',
  inName: (name: string) => `名字记在${name}名下，由您代办。有了消息，也会告诉您。`,
  party: '一共来几位？连自己也算上',
  partyOf: (count: number) => `${count}位`,
  fewer: '少一位',
  more: '多一位',
  ofAge: (ages: string) => `来的人都合适：${ages}`,
  guardian: '来的有14岁以下的孩子：我是监护人，我同意，也一起来',
  guardianMore: '没有孩子来，就不用点。',
  answerHint: '写一句就好',
  send: '就这样报名',
  sendWaiting: '好，有位就占上',
} as const

/** Whom one signs up for. */
export const FOR_FAMILY_WORDS = {
  title: '帮谁报名？',
  none: '还没有家人请您代办。先到“我的家人”登记，社区核实以后就能帮着报名。',
  noneNow: '现在还不能代家人办，请到“我的家人”看看要先做什么。',
  see: '看我的家人',
} as const

/** Of who has signed up. */
export const MY_SEAT_WORDS = {
  confirmed: (party: number) => `已报名 · ${party}位`,
  cancel: '取消报名',
  begun: '已经开始了。来不了，请告诉社区。',
  noneCame: '现在不再补位了，这次没有等到名额。想来可以问问社区的工作人员。',
  othersHeld: '您报的是整门课，其他几场照常。',
  next: '下一位就是您。有位子空出来，马上给您占上。',
  ahead: (people: string) => `前面还有${people}。有位子空出来，马上给您占上。`,
  leave: '不等了',
  leaveAsk: '不等了？再来就要从后面等起。',
  leaveYes: '不等了，让给后面的',
  leaveNo: '接着等',
  leaveLateAsk: '不等了？这次没有等到名额，“要去的”里就不再列出来。',
  leaveLateYes: '好，不等了',
  leaveLateNo: '先留着',
  offered: (until: string) => `给您留着名额，到${until}`,
  offeredMore: '到时候没点，就让给后面的街坊。',
  take: '我要这个名额',
  give: '让给别人',
  giveAsk: '让给别人？名额马上给后面的街坊。',
  giveYes: '好，让给后面的',
  giveNo: '再想想',
  attended: '您来过这一场。',
  attendedCourse: '这几场里，您来过。',
  noShow: '这一场您没有来。有原因，可以告诉社区。',
  cancelTitle: '不来了？名额会让给后面的街坊',
  cancelRest: '后面几场都不来了？',
  because: '是什么原因？',
  cancelYes: '不来了，让出名额',
  cancelNo: '还是要来',
} as const

/** The last one says nothing. */
export const CANCEL_REASON_WORDS: Record<CancelReason | 'unsaid', string> = {
  ill: '生病',
  family: '家里有事',
  plans: '别的安排',
  unsaid: '不说',
}

type Status = MyRegistration['status']

/** 我报的名, where each is a line. */
export const MY_EVENTS_WORDS = {
  which: '哪些',
  when: { coming: '要去的', over: '去过的' },
  none: { coming: '还没有报名。看看最近有什么活动吧。', over: '这里还没有过去的活动。' },
  see: '看看有什么活动',
  absences: (count: number) => `上课前一天，社区会打电话跟您确认：最近有${count}次没等到您。`,
  absencesMore:
    '不影响报名，只有您自己和社区知道，三个月后就不记了。那天生病了、家里有事，点开那一场说一声，就不算。',
  absencesSee: '看是哪几场',
  sessionCancelled: '这一场取消了',
  noneCame: '没有等到名额',
  ahead: (people: string) => `前面还有${people}`,
  offered: (until: string) => `留着名额，到${until}`,
  statuses: {
    confirmed: '已报名',
    waitlisted: '下一位就是您',
    offered: '留着名额',
    cancelled: '不去了',
    attended: '去过了',
    noShow: '没有去',
  } satisfies Record<Status, string>,
} as const
