import type { Closing } from '../../contract/ownListing'

/** What an owner reads before a thing takes no more bookings. */
export const CLOSING_WORDS = {
  pauseTitle: (title: string, notNow: string) => `${title}，${notNow}？`,
  awayTitle: (title: string) => `${title}，收起来？`,
  why: '为什么收',
  ways: {
    paused: '先停一停',
    withdrawn: '不用了',
    repair: '坏了，要修',
    lost: '找不到了',
  } satisfies Record<Closing, string>,
  will: {
    paused: '邻居暂时看不到，随时可以再放出来。',
    withdrawn: '收起来就找不回来了，以后要重新发布。只是这几天不方便，先停一停就好。',
    repair: '修好以前邻居看不到，修好了再放出来。',
    lost: '找到以前邻居看不到，找到了再放出来。',
  } satisfies Record<Closing, string>,
  yes: {
    paused: '先停一停',
    withdrawn: '收起来',
    repair: '拿去修',
    lost: '记下来',
  } satisfies Record<Closing, string>,
  no: { paused: '不停了', others: '先不收' },
  open: (count: number) => `还有${count}个预约没完成：`,
  cancel: '取消预约，告诉邻居',
  cancelWill: (ahead: number, out: number) =>
    out === 0
      ? `${ahead}个预约马上取消，邻居会收到消息。`
      : `${ahead}个预约马上取消，邻居会收到消息；在邻居那里的照常要还。`,
  afterLast: { paused: '约好的照旧', others: '最后一个结束再收' },
  afterLastWill: {
    paused: '约好的照旧，不接新的。',
    withdrawn: '约好的照旧，不接新的；最后一个结束，就自动收起来。',
    repair: '约好的照旧，不接新的；最后一个结束，就拿去修。',
    lost: '约好的照旧，不接新的；最后一个结束，就记成找不到了。',
  } satisfies Record<Closing, string>,
  /** Beside a thing that waits for its last booking. */
  waits: {
    paused: '',
    withdrawn: '最后一个预约结束就收起来',
    repair: '最后一个预约结束就拿去修',
    lost: '最后一个预约结束就记成找不到了',
  } satisfies Record<Closing, string>,
  mended: '修好了',
  found: '找到了',
} as const

/** Where a thing is given away for good, and not lent. */
export const GIFT_WORDS = {
  lendOrGive: '借，还是送？',
  choices: { lend: '借给邻居', give: '送给邻居' },
  giveMore: '送出去就不用还了。邻居约一天来拿，拿到就算送到。',
  termsTitle: '怎么送给邻居？',
  acceptance: '有人想要的时候',
  reach: '送给谁',
  reaches: { compound: '只送本小区', community: '整个社区都可以' },
  receiver: '拿到的邻居',
  giver: '送您的邻居',
  again: { borrower: '下次还愿意要这位邻居的东西吗？', owner: '下次还愿意送给这位邻居吗？' },
  steps: ['拍照', '名字', '分类', '怎么送'],
  mark: '送',
  gift: '送给邻居，不用还',
  promised: '已经约好送给一位邻居了',
  days: '哪天能来拿',
  canFetch: (days: string) => `能来拿：${days}`,
  wantOn: (day: string) => `我想要，${day}去拿`,
  confirmTitle: '我想要',
  confirm: '我想要',
  fetchOn: (day: string) => `${day}去拿，拿到就是您的了，不用还。`,
  whichDay: '哪天去拿？',
  noMoneyMore: '送给您的，不用还，也不收钱。不要了再送给别的邻居吧。',
  shareTitle: (title: string) => `${title}，邻居家送，不用还`,
  offered: '邻居可以要',
  notNow: '先不送',
  resume: '接着送',
} as const
