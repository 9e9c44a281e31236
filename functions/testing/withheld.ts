import { listWithheld } from '../../shared/contract/moderation'
import { publishListing } from '../../shared/contract/ownListing'
import { drafts, eventually } from './neighbours'
import type { Person, Town } from './town'

/** Words that wait for a worker. */
export async function withheldId(town: Town, owner: Person, official: Person): Promise<string> {
  const listingId = await drafts(town, owner, { title: '代购的小台灯' })
  await owner.gets(publishListing, { listingId })
  const { items } = await eventually(
    () => official.gets(listWithheld, { nodeId: town.places.beijiang }),
    (page) => page.items.length > 0,
  )
  return items[0]?.id ?? ''
}
