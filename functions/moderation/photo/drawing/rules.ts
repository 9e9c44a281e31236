import { MAX_PHOTO_MB } from '../../../../shared/contract/moderation'
import { accept, type Outcome, refuse } from '../../../../shared/kernel/outcome'

export const MAX_PHOTO_BYTES = MAX_PHOTO_MB * 1024 * 1024
/** A phone takes 12 to 50 million; what is far beyond is no photo but a bomb. */
export const MAX_PIXELS = 60_000_000
/** The longest panorama has some 16,000. */
export const MAX_EDGE = 20_000

/** What a file's header says of it. */
type Measured = { readonly width: number; readonly height: number }
export type PhotoRefusal =
  | { readonly code: 'photo.notAPhoto' | 'photo.tooManyPixels' }
  | { readonly code: 'photo.tooLarge'; readonly maxMb: number }

const startsWith = (bytes: Uint8Array, text: string, at = 0): boolean =>
  [...text].every((character, place) => bytes[at + place] === character.charCodeAt(0))

const isReadable = (bytes: Uint8Array): boolean =>
  startsWith(bytes, '\xff\xd8\xff') ||
  startsWith(bytes, '\x89PNG\r\n\x1a\n') ||
  (startsWith(bytes, 'RIFF') && startsWith(bytes, 'WEBP', 8))

/**
 * Whether a file may be given to a decoder at all: by what it is and not by what it is called. The picture library
 * also reads SVG, PDF, HEIF and more, which strangers' files shall not meet.
 */
export function decideFile(bytes: Uint8Array): Outcome<true, PhotoRefusal> {
  if (bytes.length > MAX_PHOTO_BYTES) return refuse({ code: 'photo.tooLarge', maxMb: MAX_PHOTO_MB })
  return isReadable(bytes) ? accept(true) : refuse({ code: 'photo.notAPhoto' })
}

/** Whether a picture may be unpacked, by what its header says. */
export const decideSize = ({ width, height }: Measured): Outcome<true, PhotoRefusal> =>
  width * height > MAX_PIXELS || Math.max(width, height) > MAX_EDGE
    ? refuse({ code: 'photo.tooManyPixels' })
    : accept(true)
