import { QueryCommand } from 'dynamodb-toolbox/table/actions/query'
import type { CompoundId } from '../../../shared/kernel/ids'
import { factsOf } from '../../platform/facts'
import { table } from '../../platform/table'
import { PlaceEntity } from '../entities'
import type { Compound, Place } from '../rules'
import { PosterEntity, SceneEntity } from './entities'
import type { Poster, Scene } from './rules'

const scenes = factsOf<Scene>(SceneEntity)
const posters = factsOf<Poster>(PosterEntity)

export const loadScene = (scene: string): Promise<Scene | undefined> =>
  scenes.load({ scene }, { consistent: true })

export const loadPoster = (compoundId: CompoundId): Promise<Poster | undefined> =>
  posters.load({ compoundId }, { consistent: true })

export const glanceAtPoster = (compoundId: CompoundId): Promise<Poster | undefined> =>
  posters.load({ compoundId }, { consistent: false })

const isCompound = (place: Place | undefined): place is Compound => place?.kind === 'compound'

/** A compound with the code that hangs there, which stands beside it: both at this second, in one read. */
export async function loadWithPoster(id: CompoundId) {
  const { Items = [] } = await table
    .build(QueryCommand)
    .entities(PlaceEntity, PosterEntity)
    .query({ partition: `PLACE#${id}` })
    .options({ consistent: true })
    .send()
  const all = Items as unknown as readonly (Place | Poster)[]
  const place = all.find((one): one is Place => 'kind' in one)
  const poster = all.find((one): one is Poster => 'scene' in one)
  return isCompound(place) ? { compound: place, poster } : undefined
}
