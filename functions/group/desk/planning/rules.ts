import type { InputOf } from '../../../../shared/contract/endpoint'
import type { openGroup } from '../../../../shared/contract/group'
import type { LocalTime } from '../../../../shared/kernel/hours'
import type { GroupPlan } from '../../rules'

type Plan = Omit<InputOf<typeof openGroup>, 'nodeId'>
type Typed = {
  readonly name: string
  readonly about?: string | undefined
  readonly leader?: string | undefined
  readonly venue: string
  readonly weekdays: number[]
  readonly from: LocalTime
  readonly until: LocalTime
  readonly limit?: number | undefined
}

/** A form of a desk as the plan that a phone sends; what stayed empty is not said. */
export const planIn = ({ name, about = '', leader = '', venue, ...typed }: Typed): Plan => ({
  words: {
    name,
    ...(about === '' ? {} : { about }),
    ...(leader === '' ? {} : { leader }),
  },
  venue: { name: venue },
  rhythm: { weekdays: typed.weekdays, hours: { from: typed.from, until: typed.until } },
  ...(typed.limit === undefined ? {} : { limit: typed.limit }),
})

/** What stands in the fields of a form. */
export type Written = {
  readonly [field in 'name' | 'about' | 'leader' | 'venue' | 'from' | 'until' | 'limit']: string
} & { readonly weekdays: readonly string[] }

export const UNWRITTEN: Written = {
  ...{ name: '', about: '', leader: '', venue: '', from: '', until: '', limit: '' },
  weekdays: [],
}

/** A plan as its form shows it. */
export function writtenOf({ words, venue, rhythm, limit }: GroupPlan): Written {
  const { name, about = '', leader = '' } = words
  const { weekdays, hours } = rhythm
  return {
    ...{ name, about, leader, venue: venue.name, from: hours.from, until: hours.until },
    ...{ weekdays: weekdays.map(String), limit: limit === undefined ? '' : `${limit}` },
  }
}
