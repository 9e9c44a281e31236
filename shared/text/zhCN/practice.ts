/** 练习小区: for the class that teaches it, and for whoever looks at the program before it is let out. */
export const PRACTICE_WORDS = {
  street: '练习',
  community: (name: string) => `${name}（练习）`,
  compound: '练习小区',
  buildings: ['练习一栋', '练习二栋'],
  partner: '练习伙伴',
  banner: '这里是练习小区，东西都不是真的，每天夜里清空。放心点，点错没关系。',
  joining: '这里不用写真的，随便填一填，一点就进去。填的名字不会留下来。',
  things: [
    {
      title: '练习用的人字梯',
      description: '练一练怎么借：选一天，点“借”，马上就借到了。',
      accessories: ['防滑套'],
    },
    {
      title: '练习用的手电钻',
      description: '练一练怎么借，借到以后点“我拿到了”。',
      accessories: ['钻头一盒', '充电器'],
    },
  ],
  classTitle: '练习课：怎么报名',
  classWords: '点“我要报名”试一试，再到“我报的名”里看看，也可以取消。',
  venue: '练习活动室',
} as const
