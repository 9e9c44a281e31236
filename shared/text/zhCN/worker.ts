import type { WithheldReason } from '../../contract/moderation'

export const WORKER_WORDS = {
  none: '您现在没有社区工作岗位。',
  memberships: '核实住户',
  membershipsMore: '谁申请加入小区',
  withheld: '看内容',
  withheldMore: '机器拿不准的文字和照片',
  noRequests: '没有等核实的申请。',
  address: (building: string, unit: string, room: string) => `${building} ${unit}单元 ${room}`,
  livingThere: (count: number) =>
    count === 0 ? '这个房号还没有登记住户' : `这个房号已有${count}位住户`,
  addressForm: (name: string) => `称呼：${name}`,
  askedAt: (when: string) => `${when} 申请`,
  approve: '核实通过',
  reject: '不通过',
  rejectTitle: '为什么不通过？',
  rejectSend: '告诉申请人',
  nothingWithheld: '没有要看的内容。',
  kinds: { listingText: '文字', photo: '照片' },
  since: (when: string) => `${when} 起等着`,
  release: '没问题，放行',
  refuse: '不合适',
  refuseTitle: '哪里不合适？',
  refuseSend: '就是这个原因',
  photoLabel: '等您看的照片',
  chooseReason: '原因',
} as const

export const WITHHELD_REASON_WORDS: Record<WithheldReason, string> = {
  review: '微信拿不准，请人看一下',
  unreachable: '微信的检查没有连上',
  timeout: '微信一直没有给结果',
}
