import { HOME_WORDS, MINE_WORDS, PUBLISH_WORDS } from '../../../shared/text/zhCN/listing'
import { ME_WORDS } from '../../../shared/text/zhCN/resident'
import type { Screen } from '../screen'
import { HOME, ME } from './joining'
import { without } from './words'

const W = PUBLISH_WORDS

export async function openMine(owner: Screen): Promise<void> {
  await owner.open(ME)
  await owner.tap(ME_WORDS.mine)
}

/** From Home to an empty first step, whatever was left there. */
export async function beginNew(owner: Screen): Promise<void> {
  await owner.open(HOME)
  await owner.tap(HOME_WORDS.doors.lend)
  const text = await owner.waitFor(new RegExp(`${W.takePhoto}|${W.startOver}`))
  if (text.includes(W.startOver)) await owner.tap(W.startOver)
}

/** A draft with its photo and its name, at the step of the category. */
export async function write(owner: Screen, title: string, photo: string): Promise<void> {
  await beginNew(owner)
  owner.photograph(photo)
  await owner.tap(W.takePhoto)
  await owner.waitFor(W.dropPhoto)
  await owner.tap(W.next)
  await owner.type(W.title, title)
  await owner.tap(W.next)
  await owner.waitFor(W.categoryTitle)
}

/** From 我的闲置, where it is seen no more. */
export async function throwAway(owner: Screen, title: string): Promise<void> {
  await openMine(owner)
  await owner.waitFor(title)
  await owner.tap(`${MINE_WORDS.discard}：${title}`)
  await owner.tap(MINE_WORDS.discardYes)
  await owner.waitFor(without(title))
}

/** From 我的闲置: what is paused gets other words and is out again. */
export async function describeAnew(owner: Screen, title: string, words: string): Promise<void> {
  await owner.tap(`${MINE_WORDS.edit}：${title}`)
  for (let step = 1; step < W.steps.length; step++) {
    await owner.waitFor(W.step(step, W.steps.length, W.steps[step - 1] ?? ''))
    await owner.tap(W.next)
  }
  await owner.type(W.description, words)
  await owner.tap(W.publish)
  await owner.waitFor(W.done)
}
