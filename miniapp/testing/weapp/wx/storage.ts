import { WxFail } from './answer'
import type { Apis, Handset } from './handset'

const MOST_BYTES = 1024 * 1024

/** Kept per phone as WeChat keeps it: copied, a megabyte a key at most. */
export function storage({ answering: { later }, realm, settings }: Handset): Apis {
  const kept = settings.storage
  const get = (key: string): unknown => {
    const text = kept.get(key)
    return text === undefined ? undefined : realm.copy(JSON.parse(text) as unknown)
  }
  const set = (key: string, value: unknown): void => {
    const text = JSON.stringify(value)
    if (text === undefined) throw new WxFail('parameter.data should not be undefined')
    if (Buffer.byteLength(text) > MOST_BYTES) throw new WxFail('entry size limit reached')
    kept.set(key, text)
  }
  const info = () => ({
    keys: [...kept.keys()],
    currentSize: Math.ceil([...kept.values()].join('').length / 1024),
    limitSize: 10_240,
  })
  return {
    getStorageSync: (key: string) => get(key) ?? '',
    setStorageSync: set,
    removeStorageSync: (key: string) => void kept.delete(key),
    clearStorageSync: () => kept.clear(),
    getStorageInfoSync: () => realm.copy(info()),
    getStorage: later('getStorage', ({ key }) => {
      const data = get(String(key))
      if (data === undefined) throw new WxFail('data not found', { isWanted: true })
      return { data }
    }),
    setStorage: later('setStorage', ({ key, data }) => set(String(key), data)),
    removeStorage: later('removeStorage', ({ key }) => void kept.delete(String(key))),
    clearStorage: later('clearStorage', () => kept.clear()),
    getStorageInfo: later('getStorageInfo', info),
  }
}
