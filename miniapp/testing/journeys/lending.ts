import { CLOSING_WORDS } from '../../../shared/text/zhCN/closing'
import { HOME_WORDS, MINE_WORDS, PUBLISH_WORDS } from '../../../shared/text/zhCN/listing'
import { ME_WORDS } from '../../../shared/text/zhCN/resident'
import type { Screen } from '../screen'
import { HOME, ME } from './joining'
import { lookUntil } from './looking'
import { above, without } from './words'

export type Thing = {
  readonly title: string
  /** A category's name. */
  readonly category: string
  /** A picture's file. */
  readonly photo: string
  /** What goes with it. */
  readonly accessories?: string
  /** What is chosen on the last step. */
  readonly terms?: readonly string[]
}

// The platform looks at a photo in its own time.
const CHECK_MS = 20_000

/** From Home to 发布好了: photo, name, category, terms. */
export async function publish(owner: Screen, thing: Thing): Promise<void> {
  const { title, category, photo, accessories, terms = [] } = thing
  await owner.open(HOME)
  await owner.tap(HOME_WORDS.doors.lend)
  owner.photograph(photo)
  await owner.tap(PUBLISH_WORDS.takePhoto)
  await owner.waitFor(PUBLISH_WORDS.morePhotos)
  await owner.waitFor(without(PUBLISH_WORDS.uploading(0).slice(0, 4)), CHECK_MS)
  await owner.tap(PUBLISH_WORDS.next)
  await owner.type(PUBLISH_WORDS.title, title)
  await owner.tap(PUBLISH_WORDS.next)
  await owner.tap(category)
  await owner.tap(PUBLISH_WORDS.next)
  for (const chosen of terms) await owner.tap(chosen)
  if (accessories !== undefined) await owner.type(PUBLISH_WORDS.accessories, accessories)
  await owner.tap(PUBLISH_WORDS.publish)
  await owner.waitFor(PUBLISH_WORDS.done)
}

/** Looks at 我的闲置 until what was published has passed its check. */
export async function waitUntilShown(
  owner: Screen,
  title: string,
  state: string = MINE_WORDS.statuses.published,
): Promise<void> {
  await lookUntil(owner, above(title, state), async () => {
    await owner.open(ME)
    await owner.tap(ME_WORDS.mine)
  })
}

/** From 我的闲置: neighbours see it no more. */
export async function putAway(owner: Screen, title: string): Promise<void> {
  await owner.open(ME)
  await owner.tap(ME_WORDS.mine)
  await owner.waitFor(title)
  await owner.tap(`${MINE_WORDS.withdraw}：${title}`)
  await owner.tap(CLOSING_WORDS.yes.withdrawn)
  await owner.waitFor(MINE_WORDS.statuses.withdrawn)
}
