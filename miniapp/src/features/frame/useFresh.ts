import Taro, { useDidShow, usePullDownRefresh } from '@tarojs/taro'

type Refreshable = {
  readonly isFetching: boolean
  readonly dataUpdatedAt: number
  readonly refetch: () => Promise<unknown>
}

/** What is no older needs no second request; everything else is asked again when somebody looks. */
export const JUST_NOW_MS = 1_000

/** Asks again when the page comes back into sight and when it is pulled down. */
export function useFresh({ isFetching, dataUpdatedAt, refetch }: Refreshable): void {
  useDidShow(() => {
    const isOld = dataUpdatedAt > 0 && Date.now() - dataUpdatedAt > JUST_NOW_MS
    if (isOld && !isFetching) void refetch()
  })
  usePullDownRefresh(() => {
    void refetch().finally(() => Taro.stopPullDownRefresh())
  })
}
