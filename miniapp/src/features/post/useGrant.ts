import { useState } from 'react'
import { readAppointmentCode } from '../../../../shared/contract/code'
import type { InputOf, OutputOf } from '../../../../shared/contract/endpoint'
import { type GrantedRole, grantPost, type PostItem } from '../../../../shared/contract/post'
import { localDateAt } from '../../../../shared/kernel/dates'
import type { PostId } from '../../../../shared/kernel/ids'
import { useSend } from '../frame/useSend'
import { dayAfter, isDay } from './days'
import { digitsIn } from './digits'

/** What an administrator has filled in so far. */
export type Filled = {
  readonly digits: string
  readonly role: GrantedRole
  readonly from: string
  readonly last: string
  readonly standsInFor: PostId | 'nobody'
  readonly name: string
  readonly addressForm: string
}
export type Found = OutputOf<typeof readAppointmentCode>
type Wish = InputOf<typeof grantPost>

const empty = (): Filled => ({
  ...{ digits: '', role: 'worker', last: '', standsInFor: 'nobody', name: '', addressForm: '' },
  from: localDateAt(Date.now()),
})

export const isNamed = ({ name, addressForm }: Partial<Found>): boolean =>
  Boolean(name) && Boolean(addressForm)

const called = ({ name, addressForm }: Filled) => ({ name, addressForm })

const isDated = ({ from, last }: Filled): boolean => isDay(from) && (last === '' || isDay(last))
const isWhole = (filled: Filled, found: Found): boolean =>
  isDated(filled) && (isNamed(found) || isNamed(filled))

/** The request, once everything stands there that it needs. */
export function wishOf(nodeId: Wish['nodeId'], filled: Filled, found: Found): Wish | undefined {
  const { role, from, last, standsInFor } = filled
  const digits = digitsIn(filled.digits)
  if (digits === undefined || !isDay(from) || !isWhole(filled, found)) return undefined
  return {
    ...{ digits, role, nodeId, from },
    ...(isDay(last) ? { until: dayAfter(last) } : {}),
    ...(standsInFor === 'nobody' ? {} : { standsInFor }),
    ...(isNamed(found) ? {} : called(filled)),
  }
}

/** Looks whose code it is, and gives the post. */
export function useGrant(onGiven: () => void) {
  const [filled, setFilled] = useState(empty)
  const [found, setFound] = useState<Found>()
  const looking = useSend(readAppointmentCode, setFound)
  const giving = useSend(grantPost, () => {
    setFilled(empty())
    setFound(undefined)
    onGiven()
  })
  const change = (part: Partial<Filled>) => {
    if (part.digits !== undefined) setFound(undefined)
    setFilled({ ...filled, ...part })
  }
  return { filled, change, found, looking, giving }
}

/** Whose post somebody may stand in for: of the same kind, and nobody's stand-in. */
export const awayOptions = (posts: readonly PostItem[], role: GrantedRole) =>
  posts.filter((post) => post.role === role && post.standsInFor === undefined)
