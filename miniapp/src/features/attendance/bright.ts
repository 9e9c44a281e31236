import Taro, { useDidHide, useDidShow } from '@tarojs/taro'
import { useEffect } from 'react'

/** As bright as it gets. */
const FULL = 1
/** As the person has it. */
const AS_SET = -1

function shine(value: number): void {
  if (process.env.TARO_ENV === 'h5') return
  void Taro.setScreenBrightness({ value }).catch(() => undefined)
  void Taro.setKeepScreenOn({ keepScreenOn: value === FULL }).catch(() => undefined)
}

/** While a code is to be scanned: bright, and not dark in the middle of it; as before once one looks away. */
export function useBright(): void {
  useDidShow(() => shine(FULL))
  useDidHide(() => shine(AS_SET))
  useEffect(() => () => shine(AS_SET), [])
}
