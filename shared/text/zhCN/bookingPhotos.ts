import { type PhotoEnd, PHOTOS_KEPT_DAYS } from '../../contract/bookingPhotos'
import type { PhotoState } from '../../contract/moderation'

export const END_PHOTO_WORDS = {
  titles: { handOver: '交接照片', return: '归还照片' } satisfies Record<PhotoEnd, string>,
  label: { handOver: '交接时的样子', return: '归还时的样子' } satisfies Record<PhotoEnd, string>,
  take: { handOver: '拍一张交接照片', return: '拍一张归还照片' } satisfies Record<PhotoEnd, string>,
  hint: `可拍可不拍，最多三张。只有你们两位看得到，请社区调解时社区也看；借用结束${PHOTOS_KEPT_DAYS}天后删掉。别拍人脸、门牌。`,
  mine: '您拍的',
  states: {
    awaiting: '还没传完',
    checking: '正在检查，通过以后对方能看到',
    withWorker: '社区在看，通过以后对方能看到',
    passed: '',
    refused: '没有通过检查，请换一张',
  } satisfies Record<PhotoState, string>,
} as const
