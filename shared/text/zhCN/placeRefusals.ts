import type { PlaceRefusals } from '../../contract/placeRefusals'

type Sentences = {
  readonly [Code in keyof PlaceRefusals]: (details: PlaceRefusals[Code]) => string
}

/** Of a compound that is not open, and of whoever sets one up. */
export const PLACE_SENTENCES: Sentences = {
  'place.preparing': () => '这个小区还在准备，开通以后就能用，请过几天再来看看。',
  'place.paused': ({ because }) =>
    `小区暂停着${because === '' ? '' : `（${because}）`}，新的先不办。手里的东西照常还，已经约好的照常办。`,
  'place.onlyPractice': () =>
    '这里是练习小区，没有人会打电话来。真有事请打社区电话，或问身边的老师。',
  'place.notInThisState': () => '小区的状态变了，或不能直接这样改，请刷新看看。',
  'place.sayWhy': () => '请写一句为什么暂停，居民会看到这句话。',
  'place.noBuildings': () => '还没有楼栋，请先填楼栋再开通。',
  'place.nameTaken': () => '这里已经有同名的了，请换一个名字。',
  'place.changedTooOften': () => '今天改得太多了，请明天再改。',
  'place.livedIn': () => '小区开通以后，楼栋不能删，只能改名。',
  'place.buildingsUnread': ({ part }) =>
    `“${part}”没看懂。请写成1栋-12栋，或者一行写一栋，名字最多十二个字。`,
  'place.tooManyBuildings': ({ max }) => `一个小区最多${max}栋，请分成几个小区。`,
  'place.noPattern': () => '那个小区没有可以照搬的，请换一个小区。',
  'place.copiedAlready': () => '这个小区已经照搬过了，要改请到各自的页面里改。',
}
