import type { StoryCheck } from '../../contract/story'

/** On the page of the class. */
export const STORY_WORDS = {
  title: '这一场的事',
  photo: (position: number) => `这一场的照片，第${position}张`,
  guest: '照片只给住在这里的邻居看。',
  takeDown: '这张有我，请撤下',
  takeDownAsked: '撤下这张照片？马上谁都看不到，也不会再放回来。不会告诉别人是您说的。',
  takeDownYes: '撤下这张',
  takeDownNo: '不用了',
} as const

const CHECKS: Readonly<Record<StoryCheck, string>> = {
  passed: '已经发布，来过的街坊都收到了消息。',
  withWorker: '同事在看写的话，看过就发布。',
  refused: '写的话没有通过检查，请改一改。',
}

/** How it stands, of an older or a newer kind too. */
export const storyCheck = (check: StoryCheck): string => CHECKS[check] ?? ''

/** Of whoever works there. */
export const WRITE_STORY_WORDS = {
  open: '写几句、放照片',
  consent: '照片里的人同意了再发。',
  more: '写的话大家都看得到，照片只给住在这里的邻居看。请不要写谁的名字。',
  notNow: '开始以后，就可以写几句、放照片。没办成的不用写。',
  words: '写几句',
  wordsHint: '比如：来了二十位街坊，都学会了用手机挂号',
  photos: '照片',
  count: (count: number, most: number) => `${count}张，最多${most}张`,
  takenDown: (count: number) => `有${count}张照片，照片里的人请求撤下，已经撤下了。`,
  send: '发布',
  sendAgain: '改好了，重新发布',
  takeBack: '不发了，全部撤回',
  takeBackAsked: '写的话和照片都会删掉，找不回来。撤回吗？',
  takeBackYes: '全部撤回',
  takeBackNo: '先留着',
} as const
