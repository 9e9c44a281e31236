import type { PhotoSize } from '../../../../shared/contract/moderation'
import type { PhotoId } from '../../../../shared/kernel/ids'
import { photoUrl } from '../../api/photos'
import { Photo } from '../../components/Photo'

type ListingPhotoProps = {
  readonly id: PhotoId
  readonly label: string
  readonly size: PhotoSize
  readonly shape: 'square' | 'wide' | 'whole'
}

/** A published photo at its public address. */
export const ListingPhoto = ({ id, size, label, shape }: ListingPhotoProps) => (
  <Photo src={photoUrl(id, size)} label={label} shape={shape} />
)
