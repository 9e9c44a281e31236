import Taro from '@tarojs/taro'
import type { askForCall } from '../../../../shared/contract/callBack'
import type { InputOf } from '../../../../shared/contract/endpoint'
import type { BookingId, ListingId } from '../../../../shared/kernel/ids'
import { codeThatSaid } from '../../api/answer'

type Topic = InputOf<typeof askForCall>

/** packages/listing/detail/index?id=… is `listing/detail`. */
export const pageName = (path: string): string =>
  path
    .replace(/\?.*$/, '')
    .replace(/^\/?(?:pages|packages)\//, '')
    .replace(/\/index$/, '')

function aboutOf(id: string | undefined): Partial<Topic> {
  if (/^lst_\w{26}$/.test(id ?? '')) return { listingId: id as ListingId }
  return /^bkg_\w{26}$/.test(id ?? '') ? { bookingId: id as BookingId } : {}
}

/** Where somebody is, what they have before them, and what they had just been told. */
export function topicOf(because: string | undefined): Topic {
  const router = Taro.getCurrentInstance().router
  const code = because === undefined ? undefined : codeThatSaid(because)
  return {
    page: pageName(router?.path ?? 'home'),
    ...aboutOf(router?.params.id),
    ...(code === undefined ? {} : { refusal: code }),
  }
}
