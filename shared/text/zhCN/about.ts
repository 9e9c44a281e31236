export const ABOUT_WORDS = {
  what: '邻享是邻居之间互相借东西的小程序，由社区照看，不收钱。',
  myId: '我的编号',
  myIdMore: '社区要查您的记录时，复制下来发给工作人员。',
  copy: '复制编号',
  copied: '复制好了',
  guestId: '登录以后才有编号。',
  complain: '投诉和建议',
  complainMore:
    '遇到不合适的内容、闹了不愉快，请打社区服务中心的电话，或者直接到社区说一声。号码贴在楼下的公告栏里。',
  privacy: '谁能看到什么',
  privacyMore:
    '没加入小区的人，只看得到东西的名字、照片和空着的日子。邻居看得到您的称呼。约好以后，对方才看到您的姓名；约在门口交接，借的人才看到门牌。',
  filing: (number: string) => `备案号：${number}`,
} as const
