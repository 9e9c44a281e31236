import Taro from '@tarojs/taro'

/** What the camera read; `undefined` when the person thought better of it. */
export async function scanQr(): Promise<string | undefined> {
  try {
    const { result } = await Taro.scanCode({ scanType: ['qrCode'] })
    return result
  } catch {
    return undefined
  }
}
