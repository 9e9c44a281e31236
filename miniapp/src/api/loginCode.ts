import Taro from '@tarojs/taro'

/** WeChat's login code, good once and for five minutes; asks the person nothing. */
export async function loginCode(): Promise<string | undefined> {
  const { code } = await Taro.login()
  return code
}

/** Only a browser leaves to choose somebody. */
export const hasJustChosen = (): boolean => false

/** In WeChat everybody is somebody already. */
export const chooseWho = (): void => undefined
