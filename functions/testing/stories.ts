import { admitTo } from '../../shared/contract/attendance'
import { photoArrived } from '../../shared/contract/moderation'
import { offerStoryPhoto, showStory, writeStory } from '../../shared/contract/story'
import type { PhotoId, SessionId } from '../../shared/kernel/ids'
import { begunClass } from './attendance'
import { homeOf } from './blocking'
import { eventually, photoOf, sendFile } from './neighbours'
import type { Person, Town } from './town'

type People = { readonly official: Person; readonly chen: Person }

export const TOLD_WORDS = '大家都学会了用手机挂号，欢迎下次再来。'

/** A worker takes a photo of it. */
export async function photographed(by: Person, sessionId: SessionId): Promise<PhotoId> {
  const file = await photoOf()
  const kind = { contentType: 'image/jpeg', bytes: file.length } as const
  const offer = await by.gets(offerStoryPhoto, { sessionId, ...kind })
  await sendFile(offer, file)
  await by.gets(photoArrived, { photoId: offer.photoId })
  return offer.photoId
}

/** Until it has passed its check. */
export const hasPassed = (by: Person, sessionId: SessionId, photoId: PhotoId) =>
  eventually(
    () => by.gets(showStory, { sessionId }),
    ({ desk }) =>
      desk?.photos.some(({ id, state }) => id === photoId && state === 'passed') === true,
  )

/** A class to which somebody came, and its story with one photo. */
export async function toldOf(town: Town, { official, chen }: People) {
  const sessionId = await begunClass(town, official, [chen])
  const who = { by: 'name', membershipId: await homeOf(chen) } as const
  await official.gets(admitTo, { sessionId, who })
  const photoId = await photographed(official, sessionId)
  await hasPassed(official, sessionId, photoId)
  await official.gets(writeStory, { sessionId, words: TOLD_WORDS, photoIds: [photoId] })
  return { sessionId, photoId }
}

const begun = async (town: Town, { official, chen }: People) => ({
  sessionId: await begunClass(town, official, [chen]),
})
const told = async (town: Town, people: People) => ({
  sessionId: (await toldOf(town, people)).sessionId,
})

/** A good request for each. */
export const STORY_LAID = {
  showStory: told,
  offerStoryPhoto: async (town: Town, people: People) => ({
    ...(await begun(town, people)),
    ...{ contentType: 'image/jpeg', bytes: 1000 },
  }),
  writeStory: async (town: Town, people: People) => ({
    ...(await begun(town, people)),
    ...{ words: TOLD_WORDS, photoIds: [] },
  }),
  takeBackStory: told,
  takeDownPhoto: toldOf,
} as const
