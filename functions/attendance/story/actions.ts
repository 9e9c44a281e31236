import { MAX_PHOTO_MB } from '../../../shared/contract/moderation'
import type * as contract from '../../../shared/contract/story'
import type { PhotoId, SessionId } from '../../../shared/kernel/ids'
import { accept, type Outcome, refuse } from '../../../shared/kernel/outcome'
import { askingOnce, heldAt, judged } from '../../event/judging/actions'
import type { Session } from '../../event/rules'
import { glanceAt } from '../../event/showing/actions'
import { photosOf } from '../../moderation/photo/actions'
import { erased, type Photo } from '../../moderation/photo/rules'
import { awaitPhoto, changePhoto, photoIdFor } from '../../moderation/photo/writes'
import type { Action, Call } from '../../platform/call'
import { type Change, commit } from '../../platform/commit'
import { answeredBefore, carriedOut, isFull } from '../../platform/done'
import { next } from '../../platform/facts'
import { PHOTO_KEYS, signUpload } from '../../platform/objects'
import { withFreshRead } from '../../platform/retry'
import { workerOf } from '../../platform/session'
import type { World } from '../../platform/world'
import {
  decideOffer,
  decideOpen,
  decideWriting,
  droppedIn,
  isWritten,
  knownOf,
  type Story,
  takenBack,
  unwritten,
} from './rules'
import { loadStory } from './store'
import { changeStory } from './writes'

const MAX_BYTES = MAX_PHOTO_MB * 1024 * 1024

type WorkerCall = Call<'worker'>

/** The session at whose desk somebody is. */
async function deskSession({ caller }: WorkerCall, id: SessionId): Promise<Session | undefined> {
  const session = await glanceAt(id)
  return session && workerOf(caller, session) ? session : undefined
}

/** Its photos that go with a change, for good. */
export async function erasing(world: World, ids: readonly PhotoId[]): Promise<readonly Change[]> {
  const photos = await photosOf(ids)
  return photos.flatMap((photo) =>
    photo && photo.erasedAt === undefined ? [changePhoto(erased(photo, world.now()))] : [],
  )
}

type Written = { readonly story: Story; readonly also: readonly Change[] }
/** One keyed change of a story by a worker of the place; carried out before, it is answered as it was. */
const changeByWorker = <Decision extends Outcome<Written, { readonly code: string }>>(
  call: WorkerCall,
  sessionId: SessionId,
  decide: (story: Story, session: Session) => Promise<Decision>,
) =>
  withFreshRead(call.world, async () => {
    const { world, request } = call
    const session = await deskSession(call, sessionId)
    if (!session) return refuse({ code: 'session.notFound' })
    const story = (await loadStory(sessionId)) ?? unwritten(session)
    const before = answeredBefore(story.done, request)
    if (!before.ok) return before
    if (before.value) return accept({ story, check: before.value.answer })
    const at = world.now()
    if (isFull(story.done, at)) return refuse({ code: 'story.changedTooOften' })
    const decided = await decide(story, session)
    if (!decided.ok) return decided as Extract<Decision, { readonly ok: false }>
    const { story: changed, also } = decided.value
    const dropped = await erasing(world, droppedIn(story, changed))
    const check: string = changed.textCheck.is
    const done = carriedOut(story.done, request, { at, answer: check })
    const after = next(story, { ...changed, done })
    await commit(changeStory(after), ...dropped, ...also)
    return accept({ story: after, check })
  })

const photoOf = async (call: WorkerCall, session: Session, contentType: Photo['contentType']) => {
  const path = await heldAt(session)
  if (!path) return refuse({ code: 'place.notFound' })
  const { id, nodeId: reach, nodeName: compoundName } = session
  return accept(awaitPhoto(call, { ...path, id, reach, compoundName }, contentType).change)
}

export const offerStoryPhoto: Action<typeof contract.offerStoryPhoto> = async (call, asked) => {
  const { sessionId, contentType, bytes } = asked
  const id = photoIdFor(call, sessionId)
  const now = call.world.now()
  const offered = await changeByWorker(call, sessionId, async (story, session) => {
    const open = decideOpen(session, now)
    if (!open.ok) return open
    const known = knownOf(await photosOf(story.photoIds))
    const decided = decideOffer(story, { id, bytes, known, now })
    if (!decided.ok) return decided
    const photo = await photoOf(call, session, contentType)
    return photo.ok ? accept({ story: decided.value, also: [photo.value] }) : photo
  })
  if (!offered.ok) return offered
  // A repeated offer of a photo that has gone since: a file sent there would show nowhere.
  if (!offered.value.story.photoIds.includes(id)) return refuse({ code: 'photo.notFound' })
  const upload = signUpload({ key: PHOTO_KEYS.upload(id), contentType, maxBytes: MAX_BYTES, now })
  return accept({ photoId: id, ...upload, maxMb: MAX_PHOTO_MB })
}

type Judge = ReturnType<typeof askingOnce>
type Judging = { readonly story: Story; readonly session: Session; readonly words: string }

/** The words, as those of the class itself are judged; nobody is asked about the same ones a second time. */
const verdictOn = async (call: WorkerCall, judge: Judge, { story, session, words }: Judging) =>
  words === story.words
    ? accept({ textCheck: story.textCheck, also: [] })
    : judged(call, judge, {
        ...session,
        words: { kind: session.kind, title: words },
        venue: { name: '' },
        terms: { capacity: 1 },
      })

type Told = Pick<Story, 'words' | 'photoIds'>

/** Told anew, as it is decided of the story that stands; a photo that is left out is gone for good. */
export async function tellAnew<Refused extends { readonly code: string }>(
  call: WorkerCall,
  sessionId: SessionId,
  decide: (story: Story) => Outcome<Told, Refused>,
) {
  const judge = askingOnce(call)
  const now = call.world.now()
  const written = await changeByWorker(call, sessionId, async (story, session) => {
    const open = decideOpen(session, now)
    if (!open.ok) return open
    const told = decide(story)
    if (!told.ok) return told
    const decided = decideWriting(story, { ...told.value, now })
    if (!decided.ok) return decided
    const { words } = decided.value
    const verdict = await verdictOn(call, judge, { story, session, words })
    if (!verdict.ok) return verdict
    const { textCheck, also } = verdict.value
    return accept({ story: { ...decided.value, textCheck }, also })
  })
  if (!written.ok) return written
  const check = written.value.check === 'passed' ? 'passed' : 'withWorker'
  return accept({ check } as const)
}

export const writeStory: Action<typeof contract.writeStory> = (call, { sessionId, ...told }) =>
  tellAnew(call, sessionId, () => accept(told))

/** As it is decided of the story that stands; there is nothing to take back twice. */
export const takeBack = <Refused extends { readonly code: string }>(
  call: WorkerCall,
  sessionId: SessionId,
  decide: (story: Story) => Outcome<unknown, Refused>,
) =>
  withFreshRead(call.world, async () => {
    const { world } = call
    if (!(await deskSession(call, sessionId))) return refuse({ code: 'session.notFound' })
    const story = await loadStory(sessionId)
    if (!story || (!isWritten(story) && story.photoIds.length === 0)) return accept({ sessionId })
    const decided = decide(story)
    if (!decided.ok) return decided
    await commit(
      changeStory(next(story, takenBack(story))),
      ...(await erasing(world, story.photoIds)),
    )
    return accept({ sessionId })
  })

export const takeBackStory: Action<typeof contract.takeBackStory> = (call, { sessionId }) =>
  takeBack(call, sessionId, () => accept(undefined))
