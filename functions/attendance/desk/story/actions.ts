import * as contract from '../../../../shared/contract/story'
import type { PhotoId } from '../../../../shared/kernel/ids'
import { accept } from '../../../../shared/kernel/outcome'
import type { Session } from '../../../event/rules'
import { lookAtEach } from '../../../moderation/photo/looking/actions'
import { answeredBefore } from '../../../platform/done'
import { takeBack, tellAnew } from '../../story/actions'
import { decideOpen, isWritten, type Story, unwritten } from '../../story/rules'
import { loadStory } from '../../story/store'
import { asFromPhone, type Sitting } from '../actions'
import { type Listing, sessionAt } from '../people/actions'
import { asSeen, withoutOne, wordsOver } from './rules'

type Found = { readonly session: Session; readonly story: Story }

async function storyFor(call: Sitting, asked: Listing) {
  const found = await sessionAt(call, asked)
  if (!found.ok) return found
  const { session } = found.value
  return accept<Found>({ session, story: (await loadStory(session.id)) ?? unwritten(session) })
}

/** What is told of a session, as whoever works there reads it; its photos are looked at by a step. */
export async function storyAt(call: Sitting, asked: Listing) {
  const found = await storyFor(call, asked)
  if (!found.ok) return found
  const { session, story } = found.value
  const check = isWritten(story) ? story.textCheck.is : undefined
  return accept({ session, story, check, isOpen: decideOpen(session, call.world.now()).ok })
}

type Seen = Listing & { readonly rev: number }
type Words = Seen & { readonly words: string }
type Photo = Listing & { readonly photoId: PhotoId }

const writes = asFromPhone(contract.writeStory, (call, { session, ...seen }: Words) =>
  tellAnew(call, session, (story) => wordsOver(story, seen)),
)
const drops = asFromPhone(contract.writeStory, (call, { session, photoId }: Photo) =>
  tellAnew(call, session, (story) => withoutOne(story, photoId)),
)
const takesBack = asFromPhone(contract.takeBackStory, (call, { session, rev }: Seen) =>
  takeBack(call, session, (story) => asSeen(story, { rev })),
)

/** These words with the photos that stand, where nobody wrote others meanwhile. */
export async function writeAtDesk(call: Sitting, asked: Words) {
  const found = await sessionAt(call, asked)
  return found.ok ? writes(call, asked) : found
}

export async function takeBackAtDesk(call: Sitting, asked: Seen) {
  const found = await sessionAt(call, asked)
  return found.ok ? takesBack(call, asked) : found
}

/** Its photos, in the one answer; that somebody looked is written down. */
export async function lookAtStory(call: Sitting, asked: Listing) {
  const found = await storyFor(call, asked)
  if (!found.ok) return found
  const { session, story } = found.value
  const looking = { caseId: session.id, photoIds: story.photoIds }
  return accept({ session, story, pictures: await lookAtEach(call, looking) })
}

/** The same words without one of the photos; what has gone already stays gone. */
export async function dropPhoto(call: Sitting, asked: Photo) {
  const found = await storyFor(call, asked)
  if (!found.ok) return found
  const { story } = found.value
  const before = answeredBefore(story.done, call.request)
  const isNew = before.ok && before.value === undefined
  return isNew && !story.photoIds.includes(asked.photoId) ? accept(undefined) : drops(call, asked)
}
