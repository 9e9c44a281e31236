import { monthOf } from '../report/rules'
import { done, atDesk } from './office'
import { admin, today } from './posting'
import type { Town } from './town'

/** A community whose closed months anybody may read, from the present one on. */
export async function publishesFigures(town: Town) {
  const { decideOn } = await import('../report/publishing/actions')
  const chief = await admin(town, '公开数据的管理员')
  const { beijiang: communityId } = town.places
  const from = monthOf(today())
  done(await decideOn(await atDesk(chief), { communityId, from, seen: 0 }))
  return { communityId }
}

/** A good request of anybody for each route of open data. */
export async function inputsOfPublishing(town: Town) {
  const asked = await publishesFigures(town)
  return { readFigures: asked, readFigureSheet: asked }
}
