import Taro from '@tarojs/taro'
import type { MyMembership } from '../../../../shared/contract/resident'
import type { LocalDate } from '../../../../shared/kernel/dates'
import type { BuildingId, CompoundId } from '../../../../shared/kernel/ids'

const KEY = 'joinWords'

/** What somebody types who asks to join. */
export type JoinWords = {
  readonly compoundId: CompoundId
  readonly buildingId?: BuildingId
  readonly unit: string
  readonly room: string
  readonly name: string
  readonly addressForm: string
  /** Of a lease that ends. */
  readonly lastDay?: LocalDate
}

/** On this phone alone: a name and a room go nowhere but to the worker who checks them. */
export const keepJoinWords = (words: JoinWords): void => Taro.setStorageSync(KEY, words)
export const forgetJoinWords = (): void => Taro.removeStorageSync(KEY)

function kept(): JoinWords | undefined {
  const value: unknown = Taro.getStorageSync(KEY)
  return typeof value === 'object' && value !== null ? (value as JoinWords) : undefined
}

/** What was typed before; one's name goes along to another compound, one's room does not. */
export function joinWordsFor(compoundId: CompoundId): JoinWords {
  const before = kept()
  if (before?.compoundId === compoundId) return before
  const { name, addressForm } = before ?? { name: '', addressForm: '' }
  return { compoundId, unit: '', room: '', name, addressForm }
}

/** A neighbour has no more use for them. */
export function forgetOnceApproved(
  memberships: readonly Pick<MyMembership, 'compoundId' | 'status'>[],
): void {
  const compoundId = kept()?.compoundId
  if (memberships.some((one) => one.compoundId === compoundId && one.status === 'approved'))
    forgetJoinWords()
}
