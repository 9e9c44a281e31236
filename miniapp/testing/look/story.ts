import type { OutputOf } from '../../../shared/contract/endpoint'
import type { listDeskSessions } from '../../../shared/contract/eventDesk'
import type { showStory } from '../../../shared/contract/story'
import type { Neighbour } from './neighbour'
import { sendPhoto } from './sendPhoto'

/** Of the demonstration: one that is over and of which nothing is told yet, and one of which something is. */
export type Stories = { readonly begunId: string; readonly toldId: string }

async function havePassed(by: Neighbour, path: string): Promise<void> {
  for (let tries = 0; tries < 40; tries++) {
    const { desk } = await by.ask<OutputOf<typeof showStory>>(path)
    if (desk?.photos.every(({ state }) => state === 'passed') === true) return
    await new Promise((resolve) => setTimeout(resolve, 250))
  }
  throw new Error('The photos of a class do not pass.')
}

export async function storiesOf(worker: Neighbour, nodeId: string): Promise<Stories> {
  const path = `workbench/${nodeId}/sessions?when=over`
  const { cards } = await worker.ask<OutputOf<typeof listDeskSessions>>(path)
  const told = cards.find(({ status }) => status === 'tookPlace')
  const begun = cards.find(({ status }) => status === 'open' || status === 'closed')
  if (!told || !begun) throw new Error('Nothing was held.')
  const story = `sessions/${told.id}/story`
  const photoIds = [await sendPhoto(worker, `${story}/photos`)]
  await havePassed(worker, story)
  const words = '来了三位街坊，民警讲了三个真事。大家都记住了：不听、不信。'
  await worker.write(story, { words, photoIds })
  return { begunId: begun.id, toldId: told.id }
}
