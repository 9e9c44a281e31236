/** What stands at the top of each page. */
export const PAGE_TITLES = {
  home: '邻享',
  share: '共享',
  me: '我的',
  listing: '看看这件',
  publish: '发布闲置',
  mine: '我的闲置',
  booking: '借用详情',
  loans: '我的借用',
  join: '加入小区',
  bench: '工作台',
  memberships: '核实住户',
  withheld: '看内容',
  inbox: '消息',
  about: '关于',
} as const
