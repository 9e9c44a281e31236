/** 紧急联系人: one's own. */
export const EMERGENCY_WORDS = {
  door: '紧急联系人',
  doorMore: '上课时出了事，打给谁（可以不留）',
  why: '上课、参加活动时您要是摔了、不舒服，工作人员打给这一位。',
  who: '只有那一场的工作人员，从开始前半小时到结束后两小时，能一个一个打开看，打开一次记一次。邻居看不到。',
  askThem: '请先跟这一位说好。',
  agree: '点“留下”，就是说您同意这样用，随时可以删掉。',
  name: '怎么称呼',
  nameHint: '比如：女儿小芳',
  phone: '电话',
  phoneHint: '手机号，或者带区号的座机',
  phoneWrong: '电话不对，请再看看：手机号是11位，座机要带区号。',
  give: '留下',
  change: '换一位',
  remove: '删掉',
  removeAsk: '删掉紧急联系人？',
  yes: '删掉',
  no: '先不',
  mine: (name: string, masked: string) => `${name} ${masked}`,
  asked: '这一场有要注意的。留一位紧急联系人，出了事好找家里人。',
  askedDo: '留一位（可以不留）',
} as const

/** At the door of a class, for its workers. */
export const OPEN_EMERGENCY_WORDS = {
  open: '紧急联系人',
  title: '打给谁的家里人？',
  more: '只在出了事的时候看。打开一次记一次，本人看得到。',
  look: '打开',
  call: '打电话',
  callFor: (name: string) => `打电话给${name}`,
} as const
