import Taro from '@tarojs/taro'
import { type Draft, EMPTY_DRAFT } from './draft'

const KEY = 'eventDraft'
type Kept = { readonly nodeId: string; readonly draft: Draft }

/** What was left on this phone for the place, whatever an older client did not know of. */
export function keptDraft(nodeId: string): Draft | undefined {
  const kept: unknown = Taro.getStorageSync(KEY)
  if (typeof kept !== 'object' || kept === null) return undefined
  const { nodeId: where, draft } = kept as Partial<Kept>
  return where === nodeId && draft ? { ...EMPTY_DRAFT, ...draft } : undefined
}

export const keepDraft = (kept: Kept): void => Taro.setStorageSync(KEY, kept)
export const forgetDraft = (): void => Taro.removeStorageSync(KEY)
