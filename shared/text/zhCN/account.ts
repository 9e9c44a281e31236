import { COOLING_DAYS } from '../../contract/retention'
import type { OpenMatter } from '../../contract/account'

/** 注销. */
export const ACCOUNT_WORDS = {
  goneNeighbour: '已注销的邻居',
  /** In place of what somebody wrote who is gone. */
  someThing: '一件东西',
  someHelp: '一次帮忙',
  door: '注销账号',
  doorMore: '不再用邻享，把我的资料都清掉',
  what: '注销以后',
  whatErased:
    '您的姓名、称呼、手机号、门牌、照片、写过的字、消息都会清掉，找不回来。邻居的借用记录里，您会写成“已注销的邻居”。',
  whatStays: '法律要求留的授权记录，只留编号，不留姓名。',
  cooling: `点了以后有${COOLING_DAYS}天可以反悔。这${COOLING_DAYS}天里不能借东西、发东西。`,
  nothingOpen: '没有要先办的事，可以注销。',
  first: '请先办完这些',
  matters: {
    loan: (count) => `有${count}件东西还没还清：借来的还给主人，借出去的收回来，再来注销。`,
    dispute: (count) => `有${count}件事社区正在调解：等社区说好了，再来注销。`,
    post: (count) => `您还有${count}个岗位：请街道或社区的管理员先结束岗位。`,
    complaint: (count) => `有${count}条举报社区还没看完：等社区看完，再来注销。`,
  } satisfies Record<OpenMatter, (count: number) => string>,
  listings: (count: number) => `${count}件东西会先收起来，邻居看不到了。`,
  toCallOff: (count: number) => `${count}个约定、申请和排队会取消，对方会收到消息。`,
  exportFirst: '先导出我的资料',
  ask: '真的要注销吗？',
  yes: '注销账号',
  sure: '是的，注销',
  no: '先不注销',
  closing: '注销中，还可以反悔',
  closingUntil: (day: string) => `${day}清除您的全部资料。在那以前，点一下就能反悔。`,
  closingMore: '现在只能看这一页、导出资料和反悔。',
  takeBack: '反悔，不注销了',
  isBack: '已经反悔，账号还在',
  isBackMore: '取消了的约定不会回来；收起来的东西在“我的闲置”里，可以再发布。',
} as const
