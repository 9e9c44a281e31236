import Taro, { useDidShow } from '@tarojs/taro'
import { useState } from 'react'

const LARGEST = 1.5

function read(): number {
  if (process.env.TARO_ENV === 'h5' || !Taro.canIUse('getAppBaseInfo')) return 1
  const { fontSizeScaleFactor } = Taro.getAppBaseInfo() as { fontSizeScaleFactor?: number }
  return Math.min(Math.max(fontSizeScaleFactor ?? 1, 1), LARGEST)
}

/** WeChat's own font setting, 1 to 1.5; read again when the page comes back, for it may have been changed. */
export function useFontFactor(): number {
  const [factor, setFactor] = useState(read)
  useDidShow(() => setFactor(read()))
  return factor
}
