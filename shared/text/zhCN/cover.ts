import type { PhotoState } from '../../contract/moderation'

/** One photo of an event, for everybody. */
export const COVER_WORDS = {
  panel: '封面照片',
  photoOf: (title: string) => `${title}的封面`,
  more: '放一张就够，不放也行。大家都看得到，别拍人脸。',
  take: '拍照或选一张',
  replace: '换一张',
  drop: '不放封面了',
  before: '大家现在看到的还是原来那张',
  close: '好了',
  states: {
    awaiting: '还没传完',
    checking: '正在检查，通过以后大家能看到',
    withWorker: '社区在看，通过以后大家能看到',
    passed: '大家看得到',
    refused: '没有通过检查，请换一张',
  } satisfies Record<PhotoState, string>,
} as const
