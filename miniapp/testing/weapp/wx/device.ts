import type { Apis, Handset, Settings } from './handset'

const HEIGHT = 844
const STATUS_BAR = 47
const TITLE_BAR = 44
const HOME_BAR = 34

const base = ({ theme, fontSizeScaleFactor }: Settings) => ({
  SDKVersion: '3.10.3',
  version: '8.0.60',
  language: 'zh_CN',
  enableDebug: false,
  theme,
  fontSizeSetting: 16 * fontSizeScaleFactor,
  fontSizeScaleFactor,
  host: { appId: '', env: 'WeChat' },
})

const windowOf = ({ width }: Settings) => ({
  pixelRatio: 3,
  screenWidth: width,
  screenHeight: HEIGHT,
  windowWidth: width,
  windowHeight: HEIGHT - STATUS_BAR - TITLE_BAR,
  statusBarHeight: STATUS_BAR,
  screenTop: STATUS_BAR + TITLE_BAR,
  safeArea: {
    left: 0,
    right: width,
    top: STATUS_BAR,
    bottom: HEIGHT - HOME_BAR,
    width,
    height: HEIGHT - HOME_BAR - STATUS_BAR,
  },
})

const HARDWARE = {
  brand: 'HUAWEI',
  model: 'Mate 20',
  system: 'Android 12',
  platform: 'android',
  benchmarkLevel: 20,
  memorySize: 6144,
}

const capsuleOf = ({ width }: Settings) => {
  const right = width - 10
  return { top: 51, bottom: 83, left: right - 87, right, width: 87, height: 32 }
}

/** What the program may ask about the phone under it. */
export function device({ realm, settings, answering: { later }, entry }: Handset): Apis {
  const entered = () => realm.copy({ ...entry, referrerInfo: {}, apiCategory: 'default' })
  return {
    getAppBaseInfo: () => realm.copy(base(settings)),
    getWindowInfo: () => realm.copy(windowOf(settings)),
    getDeviceInfo: () => realm.copy(HARDWARE),
    getSystemInfoSync: () => realm.copy({ ...base(settings), ...windowOf(settings), ...HARDWARE }),
    getMenuButtonBoundingClientRect: () => realm.copy(capsuleOf(settings)),
    getLaunchOptionsSync: entered,
    getEnterOptionsSync: entered,
    setScreenBrightness: later('setScreenBrightness', () => undefined),
    setKeepScreenOn: later('setKeepScreenOn', () => undefined),
    getNetworkType: later('getNetworkType', () => ({
      networkType: settings.isOnline ? 'wifi' : 'none',
    })),
  }
}
