import type { Change } from '../platform/commit'
import { factsOf } from '../platform/facts'
import { PlaceEntity } from './entities'
import type { Place } from './rules'

export const changePlace = (place: Place): Change => factsOf<Place>(PlaceEntity).change(place)
