import type { InputOf } from '../../../../shared/contract/endpoint'
import type { openGroup } from '../../../../shared/contract/group'
import type { LocalTime } from '../../../../shared/kernel/hours'

export type Plan = Omit<InputOf<typeof openGroup>, 'nodeId'>
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
