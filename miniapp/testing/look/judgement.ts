import { barriersIn } from '../browser/accessible'
import { MEASURES, type Mode } from '../browser/measures'
import { illDrawn, mismeasured, misfits, unreachable } from '../browser/misfits'
import type { BrowserWindow } from '../browser/window'
import type { View } from './sets'

/** What a remark is about: the rules of axe, its contrast, fingers, letters, the width, pictures, or that nothing came. */
export const KINDS = [
  'violations',
  'contrast',
  'targets',
  'texts',
  'overflow',
  'pictures',
  'broken',
] as const
type Kind = (typeof KINDS)[number]
export type Remark = { readonly kind: Kind; readonly what: string }

export type Judged = {
  readonly window: BrowserWindow
  readonly isCare: boolean
  /** With axe, which takes its time. */
  readonly isThorough: boolean
}

/** WeChat's largest letters. */
export const LARGEST = 1.5

const all = (kind: Kind, whats: readonly string[]): readonly Remark[] =>
  whats.map((what) => ({ kind, what }))

async function byAxe(window: BrowserWindow, mode: Mode): Promise<readonly Remark[]> {
  const found = await barriersIn(window, MEASURES[mode].contrast)
  return found.map(({ isContrast, what }) => ({
    kind: isContrast ? 'contrast' : 'violations',
    what,
  }))
}

/** Everything that is not well with a page as it stands in this view. */
export async function judge(
  { window, isCare, isThorough }: Judged,
  { isJudged, isLarge }: View,
): Promise<readonly Remark[]> {
  const mode = isCare ? 'care' : 'plain'
  const size = { mode, factor: isLarge ? LARGEST : 1 } as const
  return [
    ...all('overflow', await misfits(window)),
    ...all('targets', await unreachable(window)),
    ...all('texts', await mismeasured(window, size)),
    ...(isJudged ? all('pictures', await illDrawn(window)) : []),
    ...(isThorough && isJudged ? await byAxe(window, mode) : []),
  ]
}
