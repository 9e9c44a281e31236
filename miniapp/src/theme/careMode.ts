import Taro from '@tarojs/taro'
import { create } from 'zustand'

const KEY = 'careMode'

type CareMode = { readonly isOn: boolean; readonly toggle: () => void }

/** 长辈版: larger, darker, fewer things; remembered on this phone. */
export const useCareMode = create<CareMode>((set, get) => ({
  isOn: Taro.getStorageSync(KEY) === true,
  toggle: () => {
    const isOn = !get().isOn
    Taro.setStorageSync(KEY, isOn)
    set({ isOn })
  },
}))
