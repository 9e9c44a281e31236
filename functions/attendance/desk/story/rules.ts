import { id } from '../../../../shared/contract/fields'

/** What the address of a story says. */
export const ofStory = () => ({
  nodeId: id('district', 'street', 'community', 'compound'),
  eventId: id('event'),
})
export const ofSession = () => ({ ...ofStory(), session: id('session') })

/** Where it is told, below the console. */
export function pathOf(asked: Readonly<Record<string, unknown>>): string {
  const path = `/at/${String(asked['nodeId'])}/events/${String(asked['eventId'])}/story`
  const { session } = asked
  return typeof session === 'string' ? `${path}?session=${session}` : path
}
