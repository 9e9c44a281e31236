import type { ComplaintId, PhotoId, ResidentId, WithheldId } from '../../../shared/kernel/ids'
import { ACCOUNT_WORDS } from '../../../shared/text/zhCN/account'
import { commit } from '../../platform/commit'
import { afterFull } from '../../platform/cursor'
import { carriedThrough } from '../../platform/retry'
import type { World } from '../../platform/world'
import { withoutWords } from '../complaint/rules'
import { countWaitingAbout, listAbout, loadComplaint } from '../complaint/store'
import { changeComplaint } from '../complaint/writes'
import { erased } from '../photo/rules'
import { loadPhoto } from '../photo/store'
import { changePhoto } from '../photo/writes'
import { loadWithheld } from '../withheld/store'
import { forgetWithheld } from './writes'

/** How many complaints about somebody still wait for a worker's word. */
export const waitingAbout = (person: ResidentId): Promise<number> => countWaitingAbout(person)

/** A picture of theirs: the files go with the stream, the entry a day later. */
export const erasePhoto = async (world: World, id: string): Promise<void> => {
  await carriedThrough(world, async () => {
    const photo = await loadPhoto(id as PhotoId)
    if (photo && photo.erasedAt === undefined) await commit(changePhoto(erased(photo, world.now())))
  })
}

/** Words or a picture that waited for a worker, or did. */
export const eraseWithheld = async (world: World, id: string): Promise<void> => {
  await carriedThrough(world, async () => {
    const withheld = await loadWithheld(id as WithheldId)
    if (withheld) await commit(forgetWithheld(withheld))
  })
}

const AT_ONCE = 25

/** One page of what was reported of somebody, without the words that they wrote. */
export async function eraseReported(
  world: World,
  person: ResidentId,
  after: string | undefined,
): Promise<string | undefined> {
  const rows = await listAbout(person, { after, limit: AT_ONCE })
  for (const { id } of rows)
    await carriedThrough(world, async () => {
      const complaint = await loadComplaint(id as ComplaintId)
      if (complaint && complaint.title !== ACCOUNT_WORDS.someThing)
        await commit(changeComplaint(withoutWords(complaint)))
    })
  return afterFull(rows, AT_ONCE, ({ sortKey }) => sortKey)
}
