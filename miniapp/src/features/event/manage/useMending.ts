import { useQueryClient } from '@tanstack/react-query'
import type { SessionView } from '../../../../../shared/contract/event'
import { changeWords, publishEvent } from '../../../../../shared/contract/eventDesk'
import { becomeSession } from '../../frame/navigate'
import { useSend } from '../../frame/useSend'

export type Desk = NonNullable<SessionView['desk']>

/** Whether its words may be written anew: what a worker declined of a neighbour's is not written on. */
export const mayRewrite = ({ event, check }: Desk): boolean =>
  event === 'draft' || event === 'published' || (event === 'declined' && check === 'refused')

export const isDraft = ({ event }: Desk): boolean => event === 'draft'

function useChanged(): () => void {
  const client = useQueryClient()
  return () => {
    for (const name of ['session', 'sessions']) void client.invalidateQueries({ queryKey: [name] })
  }
}

/** Other words for the whole series. */
export function useRewriting(onDone: () => void) {
  const changed = useChanged()
  return useSend(changeWords, () => {
    changed()
    onDone()
  })
}

/** A draft becomes seen; the page becomes that of its first session. */
export function usePublishing() {
  const changed = useChanged()
  return useSend(publishEvent, ({ sessionIds: [first] }) => {
    changed()
    if (first !== undefined) becomeSession(first)
  })
}
