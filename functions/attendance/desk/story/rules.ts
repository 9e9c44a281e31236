import { id } from '../../../../shared/contract/fields'
import type { PhotoId } from '../../../../shared/kernel/ids'
import { accept, type Outcome, refuse } from '../../../../shared/kernel/outcome'
import { isWritten, type Story } from '../../story/rules'

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

type Told = Pick<Story, 'words' | 'photoIds'>
type Standing = Told & Pick<Story, 'rev'>

type Moved = { readonly code: 'report.decidedMeanwhile' }

/** Whether it stands as it was read. */
export const asSeen = (
  { rev }: Pick<Story, 'rev'>,
  seen: { readonly rev: number },
): Outcome<undefined, Moved> =>
  rev === seen.rev ? accept(undefined) : refuse({ code: 'report.decidedMeanwhile' })

/** Other words with the photos that stand, where it does. */
export function wordsOver(
  story: Standing,
  seen: { readonly rev: number; readonly words: string },
): Outcome<Told, Moved> {
  const same = asSeen(story, seen)
  return same.ok ? accept({ words: seen.words, photoIds: story.photoIds }) : same
}

/** The words that stand without this photo, where both are there still. */
export const withoutOne = (
  { words, photoIds }: Told,
  photoId: PhotoId,
): Outcome<Told, { readonly code: 'photo.notFound' }> =>
  isWritten({ words }) && photoIds.includes(photoId)
    ? accept({ words, photoIds: photoIds.filter((one) => one !== photoId) })
    : refuse({ code: 'photo.notFound' })
