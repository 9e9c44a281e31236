import { carriedOn } from './carrying'
import { coveredClass } from './covers'
import { lookedUp } from './emergencies'
import { fell } from './incidents'
import { soldAndAnswered } from './selling'
import { toldOf } from './stories'
import type { Person, Town } from './town'

type Cast = { readonly official: Person; readonly chen: Person }

/**
 * What may happen at a class: somebody is called, somebody falls, somebody sells; what is told of it; one with a photo; and
 * somebody stands on very many lists.
 */
export async function behindADoor(town: Town, { official, chen }: Cast): Promise<void> {
  await lookedUp(town, official, chen)
  await fell(town, official, chen)
  await soldAndAnswered(town, { official, chen })
  await toldOf(town, { official, chen })
  await coveredClass(town, official)
  await carriedOn(town, chen)
}
