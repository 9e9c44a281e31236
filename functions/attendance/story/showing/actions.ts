import type * as contract from '../../../../shared/contract/story'
import type { StoryDesk, StoryView } from '../../../../shared/contract/story'
import type { SessionId } from '../../../../shared/kernel/ids'
import { accept, refuse } from '../../../../shared/kernel/outcome'
import type { Session } from '../../../event/rules'
import { glanceAt } from '../../../event/showing/actions'
import { photosOf } from '../../../moderation/photo/actions'
import type { Action, Call } from '../../../platform/call'
import { workerOf } from '../../../platform/session'
import type { World } from '../../../platform/world'
import { isFoundBy, mayCome } from '../../../registration/showing/actions'
import { decideOpen, deskPhotosOf, isRead, isWritten, knownOf, seenOf, unwritten } from '../rules'
import { glanceAtStory, loadStory } from '../store'

type Asking = { readonly world: World; readonly caller: Call['caller'] | undefined }
type Story = NonNullable<Awaited<ReturnType<typeof loadStory>>>

const photosIn = async ({ photoIds }: Story) => knownOf(await photosOf(photoIds))

/** Words for whoever reads the class; photos for whoever may come to it. */
async function storyFor({ caller }: Asking, session: Session, story: Story): Promise<StoryView> {
  const mayLook = caller !== undefined && mayCome(caller, session)
  return {
    ...{ words: story.words, at: story.writtenAt },
    photos: mayLook ? seenOf(story, await photosIn(story)) : [],
  }
}

async function deskFor({ world }: Asking, session: Session, story: Story): Promise<StoryDesk> {
  const { title, day, hours, words, takenDown, textCheck } = story
  return {
    ...{ title, day, hours, words, takenDown },
    isOpen: decideOpen(session, world.now()).ok,
    ...(isWritten(story) ? { check: textCheck.is } : {}),
    photos: deskPhotosOf(story, await photosIn(story)),
  }
}

const isAtDesk = ({ caller }: Asking, session: Session): boolean =>
  caller !== undefined && workerOf(caller, session) !== undefined

/** What others read, to everybody who finds the class; how it stands, to its workers. */
export const showStory: Action<typeof contract.showStory> = async (call, { sessionId }) => {
  const asking: Asking = call
  const session = await foundBy(asking, sessionId)
  if (!session) return refuse({ code: 'session.notFound' })
  // One's own photo of a moment ago is there at once, and one taken down is not.
  const story = await loadStory(sessionId)
  return accept({
    ...(isRead(story) ? { story: await storyFor(asking, session, story) } : {}),
    ...(isAtDesk(asking, session)
      ? { desk: await deskFor(asking, session, story ?? unwritten(session)) }
      : {}),
  })
}

async function foundBy({ caller }: Asking, id: SessionId): Promise<Session | undefined> {
  const session = await glanceAt(id)
  return session && isFoundBy(caller, session) ? session : undefined
}

/** For features above: the words of a story that everybody may read. */
export async function wordsOf(sessionId: SessionId): Promise<string | undefined> {
  const story = await glanceAtStory(sessionId)
  return isRead(story) ? story.words : undefined
}
