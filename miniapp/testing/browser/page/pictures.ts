import { isShown, nameOf } from './overflow'

/** WeChat's own limit for a picture out of shape. */
const MOST_ASKEW = 0.15

const loaded = (): readonly HTMLImageElement[] =>
  Array.from(document.images).filter((one) => isShown(one) && one.naturalWidth > 0)

function isWasteful(image: HTMLImageElement, dpr: number): boolean {
  const { width, height } = image.getBoundingClientRect()
  // What is cut off at the edges of its frame counts as shown.
  const edge = Math.max(width, height) * dpr
  return image.naturalWidth * image.naturalHeight > edge * edge
}

function isAskew(image: HTMLImageElement): boolean {
  if (getComputedStyle(image).objectFit !== 'fill') return false
  const { width, height } = image.getBoundingClientRect()
  const ratio = (width * image.naturalHeight) / (height * image.naturalWidth)
  return Math.abs(ratio - 1) > MOST_ASKEW
}

/** Pictures with more dots than a screen of this density shows, or out of shape: a line each. */
export const ill = (dpr: number): readonly string[] => [
  ...loaded()
    .filter((one) => isWasteful(one, dpr))
    .map(
      (one) => `has ${one.naturalWidth}×${one.naturalHeight} dots, more than shown: ${nameOf(one)}`,
    ),
  ...loaded()
    .filter(isAskew)
    .map((one) => `is out of shape: ${nameOf(one)}`),
]
