import { useQuery } from '@tanstack/react-query'
import type { PhotoSize } from '../../../../shared/contract/moderation'
import type { PhotoId } from '../../../../shared/kernel/ids'
import { fetchPrivatePhoto } from '../../api/photos'
import { Photo } from '../../components/Photo'

type PrivatePhotoProps = { readonly id: PhotoId; readonly label: string; readonly size: PhotoSize }

/** A photo that is not public yet, fetched with the session; its name stands where it cannot be had. */
export function PrivatePhoto({ id, label, size }: PrivatePhotoProps) {
  const { data } = useQuery({
    queryKey: ['privatePhoto', id, size],
    queryFn: () => fetchPrivatePhoto(id, size),
    staleTime: Infinity,
  })
  return <Photo src={data} label={label} shape={size === 'small' ? 'square' : 'whole'} />
}
