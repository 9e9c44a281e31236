import type { Change } from '../../platform/commit'
import { removal } from '../../platform/removal'
import { PhotoEntity } from '../photo/entities'
import type { Photo } from '../photo/rules'

/** Nothing is left of it to look up. */
export const forgetPhoto = (photo: Photo): Change => removal(PhotoEntity, { id: photo.id }, photo)
