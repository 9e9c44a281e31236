import { MAX_PHOTO_MB } from '../../../../shared/contract/moderation'
import { accept, type Outcome, refuse } from '../../../../shared/kernel/outcome'

export const MAX_PHOTO_BYTES = MAX_PHOTO_MB * 1024 * 1024
/** A phone takes 12 to 50 million; what is far beyond is no photo but a bomb. */
export const MAX_PIXELS = 60_000_000
const READABLE = new Set(['jpeg', 'png', 'webp'])

export type Measured = {
  readonly format: string | undefined
  readonly width: number | undefined
  readonly height: number | undefined
}
export type PhotoRefusal =
  | { readonly code: 'photo.notAPhoto' | 'photo.tooManyPixels' }
  | { readonly code: 'photo.tooLarge'; readonly maxMb: number }

/** Whether a file is a photo that can be shown, by what it is and not by what it is called. */
export function decidePhoto(
  bytes: number,
  measured: Measured | undefined,
): Outcome<true, PhotoRefusal> {
  if (bytes > MAX_PHOTO_BYTES) return refuse({ code: 'photo.tooLarge', maxMb: MAX_PHOTO_MB })
  if (!measured?.format || !READABLE.has(measured.format))
    return refuse({ code: 'photo.notAPhoto' })
  const pixels = (measured.width ?? 0) * (measured.height ?? 0)
  if (pixels === 0) return refuse({ code: 'photo.notAPhoto' })
  return pixels > MAX_PIXELS ? refuse({ code: 'photo.tooManyPixels' }) : accept(true)
}
