import Taro from '@tarojs/taro'
import { useQuery } from '@tanstack/react-query'
import { useEffect } from 'react'
import { create } from 'zustand'
import { listCompounds, showCompound } from '../../../../shared/contract/place'
import type { Me } from '../../../../shared/contract/resident'
import type { CompoundId, DistrictId } from '../../../../shared/kernel/ids'
import { isPracticeId } from '../../../../shared/kernel/practice'
import { ask } from '../../api/call'
import { useActing } from '../care/acting'
import { approvedOf, useMe } from '../resident/useMe'

const KEY = 'compound'

export type Place = { readonly id: CompoundId; readonly name: string }
type Chosen = { readonly place: Place | undefined; readonly choose: (place: Place) => void }

const stored = (): Place | undefined => {
  const value: unknown = Taro.getStorageSync(KEY)
  return typeof value === 'object' && value !== null ? (value as Place) : undefined
}

export const useChosenPlace = create<Chosen>((set) => ({
  place: stored(),
  choose: (place) => {
    Taro.setStorageSync(KEY, place)
    set({ place })
  },
}))

/** The compound to show: one's own, or the one that a guest looks at. */
export function placeOf(me: Me | undefined, chosen: Place | undefined): Place | undefined {
  const [first, ...others] = approvedOf(me)
  if (first === undefined) return chosen
  const mine = [first, ...others].find(({ compoundId }) => compoundId === chosen?.id) ?? first
  return { id: mine.compoundId, name: mine.compoundName }
}

/** Where somebody is no more, since a place to practise was cleared, they look at their home again. */
export function useHomeAgain(place: Place | undefined): void {
  const { place: chosen, choose } = useChosenPlace()
  useEffect(() => {
    if (place && chosen && isPracticeId(chosen.id) && chosen.id !== place.id) choose(place)
  }, [place, chosen, choose])
}

/** Whoever acts for somebody looks around where that one lives. */
export function usePlace(): Place | undefined {
  const chosen = useChosenPlace(({ place }) => place)
  const theirs = useActing(({ acting }) => acting?.compoundId)
  const { data } = useCompound(theirs)
  const own = placeOf(useMe().data, chosen)
  if (theirs === undefined || theirs === own?.id) return own
  return data && { id: data.id, name: data.name }
}

export const useCompounds = () =>
  useQuery({
    queryKey: ['compounds'],
    queryFn: () => ask(listCompounds, { districtId: DISTRICT_ID as DistrictId }),
    staleTime: Infinity,
  })

export const useCompound = (compoundId: CompoundId | undefined) =>
  useQuery({
    queryKey: ['compound', compoundId],
    queryFn: () => ask(showCompound, { compoundId: compoundId as CompoundId }),
    enabled: compoundId !== undefined,
    staleTime: Infinity,
  })
