/** One kind of what is kept: of this table the guide is made, and the page that says when things are deleted. */
export type KeptKind = {
  readonly what: string
  readonly why: string
  readonly kept: string
}

const WHILE_USED = '您用邻享的时候一直留着'

/** What is kept, what for, how long; whoever changes it raises PRIVACY_VERSION. */
export const KEPT_KINDS = {
  account: {
    what: '微信编号',
    why: '登录时认出是您。微信给的是一串字母，不是您的微信号。',
    kept: WHILE_USED,
  },
  addressForm: { what: '称呼', why: '邻居看到的名字，比如“陈姨”。', kept: WHILE_USED },
  home: {
    what: '姓名和门牌',
    why: '社区核实您住在这里。约好以后，对方才看到您的姓名；约在门口交接，借的人才看到门牌。',
    kept: WHILE_USED,
  },
  phone: {
    what: '手机号（可以不填）',
    why: '社区核实时联系您；留着名额、开课前要问一声时打给您，看一次记一次；约好以后，对方能打给您，办完就看不到了。',
    kept: '您删掉，或者撤回同意，马上就没有了',
  },
  emergency: {
    what: '紧急联系人（可以不留）',
    why: '您来上课、参加活动时出了事，那一场的工作人员打给这一位；从开始前半小时到结束后两小时才打得开，打开一次记一次。',
    kept: '您删掉、撤回同意或者注销，马上就没有了',
  },
  photos: {
    what: '相册和相机里您选的照片',
    why: '给邻居看东西什么样；交接时留个底；要看证件的本领、住在这里的证明，只给社区看。别的照片一张也不看。',
    kept: '东西的照片跟着东西；交接的照片在办完30天后删；证件的照片在退回、换掉、到期时删，没交上来的一天后删；住在这里的证明，社区一办完或者您收回申请，马上就删',
  },
  camera: {
    what: '扫码',
    why: '交接时扫对方手机上的码；加入小区时扫海报，或扫工作人员的码。',
    kept: '只看这一眼，不保存',
  },
  words: {
    what: '您写的字',
    why: '东西的名字和说明，给邻居看以前，先由微信和社区看一遍。',
    kept: '跟着东西',
  },
  loans: {
    what: '借用记录',
    why: '谁借了什么、哪天还，说不清时社区好调解。',
    kept: WHILE_USED,
  },
  classes: {
    what: '报名和到场',
    why: '您报了哪一场、几个人、来没来，那一场的工作人员看得到，好留座位、点名、写证书。',
    kept: '活动那天后1年',
  },
  absences: {
    what: '报了名没来',
    why: '没来两次，下回上课前一天，社区打电话跟您确认。不影响您报名，邻居看不到。',
    kept: '活动那天后90天',
  },
  wishes: {
    what: '“我也想来”和小组',
    why: '想来的人够了，社区好开班；小组改了时间、换了地方，好告诉您。',
    kept: '问到的最后一天后180天；小组在您退出后180天',
  },
  care: {
    what: '代办',
    why: '谁可以代谁办事、本人怎么同意的、每次办了什么，本人、代办的人和社区都看得到。',
    kept: '代办停了以后还留着3年，只有编号，没有姓名',
  },
  children: {
    what: '14岁以下的孩子',
    why: '监护人登记并同意，才记下孩子的姓名、称呼、出生年月和住处，用来替孩子借东西。',
    kept: '监护人撤回同意，办完手上的事马上删；满14岁可以自己登录',
  },
  notices: { what: '消息', why: '告诉您借用有什么变化。', kept: '180天' },
  searches: {
    what: '没找到的东西',
    why: '告诉社区大家缺什么，不记是谁找的。',
    kept: '180天',
  },
  clipboard: { what: '复制', why: '您点“复制编号”时写进剪贴板，不去读。', kept: '不保存' },
  calendar: {
    what: '手机日历',
    why: '您点“加到手机日历”时只写进这一场，日历里别的一样也不看。',
    kept: '不保存',
  },
  logs: {
    what: '使用记录',
    why: '查毛病、防别人冒用。里面没有姓名、手机号和门牌。',
    kept: '180天',
  },
} as const satisfies Readonly<Record<string, KeptKind>>

export const PRIVACY_WORDS = {
  version: (version: number) => `第${version}版`,
  intro: '邻享记下您的哪些事、为什么、记多久，都写在这里。不同意也能看看邻居有什么。',
  keptFor: (kept: string) => `留多久：${kept}`,
  whoSees: '谁能看到',
  whoSeesMore:
    '东西只在小区和社区里看得到，存在国内的服务器上，不给别的公司。社区工作人员只在办您的事时看。',
  yourSay: '您说了算',
  yourSayMore: '“我的”里有“我的授权”，同意过什么、哪天同意的都在，随时撤回。',
  read: '看隐私说明',
  close: '收起来',
  askTitle: '先看一遍隐私说明',
  ask: '接下来要用到手机号、相册或相机。只用来办您点的这件事。',
  agree: '我已满14岁，同意',
  decline: '不同意',
  phoneTitle: '手机号（可以不填）',
  phoneWhy: '填了，社区核实、给您留名额时好联系您；约好以后，对方能打给您，办完就看不到了。',
  phoneAgree: '点下面的按钮，就是说您已满14岁，同意隐私说明里写的用法。',
  givePhone: '用微信手机号',
  changePhone: '换成现在的微信手机号',
  removePhone: '删掉手机号',
  myPhone: (masked: string) => `现在是 ${masked}`,
  myPhoneMore: '邻居平时看不到。',
  noPhone: '没有取到手机号，不填也可以。',
  bySending: '点“交给社区核实”，就是说您已满14岁，同意隐私说明里写的用法。',
  byJoining: '点“是我，加入小区”，就是说您已满14岁，同意隐私说明里写的用法。',
  callPhone: '打电话',
  callPhoneFor: (name: string) => `打电话给${name}`,
  wasOthersPhone: '⚠ 这个手机号以前是别人核实过的',
  wasOthersPhoneMore: '可能是一家人共用，也可能是号码换了主人，请问一下。',
  stands: (version: number) => `您同意了第${version}版隐私说明`,
  standsNot: '您现在没有同意隐私说明',
  standsNotMore: '看东西不受影响；要用手机号、相册或相机时会再问您。',
  changed: '隐私说明有了新的一版，请再看一遍。',
  withdraw: '撤回同意',
  withdrawMore: '撤回以后手机号马上删掉，住户身份和正在借的东西不受影响。以后还能再同意。',
  log: '记录',
  steps: { agreed: '同意', withdrawn: '撤回' },
  step: (when: string, step: string, version: number) => `${when} ${step}了第${version}版`,
} as const
