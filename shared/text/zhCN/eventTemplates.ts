/** The words of what is held often, as most would write them. */
export const EVENT_TEMPLATE_WORDS = {
  phones: {
    title: '手机微信班',
    description:
      '从头教：打字、语音、视频通话、发照片。有志愿者坐在旁边，一个一个教，听不懂随时问。',
    bring: '手机、充电线、老花镜',
  },
  fraud: {
    title: '防诈骗讲座',
    description: '民警讲身边的真事：冒充亲友、假保健品。教您怎么认，接到这种电话先做什么。',
    bring: '手机、老花镜',
  },
  taiChi: {
    title: '太极晨练',
    description: '老师带着练，不会的从第一式学起。动作慢，量力就好，累了随时歇。',
    bring: '宽松衣服、平底鞋、水杯',
  },
  writing: {
    title: '书法班',
    description: '从握笔、坐姿学起，每次写几个字。写好的可以带回家。',
    bring: '自己的毛笔，没有的现场借',
  },
  health: {
    title: '量血压义诊',
    description: '社区医院的医生来量血压、测血糖，看看平时吃的药怎么吃。不推销。',
    bring: '平时吃的药的盒子',
  },
  singing: {
    title: '合唱团',
    description: '老歌一起唱，不用识谱，会哼就能来。',
    bring: '水杯、老花镜',
  },
  crafts: {
    title: '儿童手工课',
    description: '剪纸、折纸、做小灯笼，材料都备好了。家长请陪着一起来。',
    bring: '围裙或旧衣服',
  },
  firstAid: {
    title: '急救入门',
    description: '红十字会的老师教心肺复苏、噎住了怎么办，人人都上手练。',
    bring: '方便跪下的裤子',
  },
} as const
export type EventTemplate = keyof typeof EVENT_TEMPLATE_WORDS
