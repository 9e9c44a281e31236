import type { Lens } from './lenses'
import type { Shot } from './shot'

/** One way of seeing a page that is open already. */
export type View = {
  readonly name: string
  readonly width: number
  readonly isDark?: true
  /** WeChat's largest letters. */
  readonly isLarge?: true
  /** Has colours of its own: axe looks at them. */
  readonly isJudged?: true
}
/** Shots that are taken under the same circumstances. */
export type Set = {
  readonly name: string
  readonly lens: Lens
  readonly isCare?: true
  readonly views: readonly View[]
  readonly pick: (shots: readonly Shot[]) => readonly Shot[]
}

const reading = (shots: readonly Shot[]): readonly Shot[] =>
  shots.filter(({ doesWrite }) => !doesWrite)
const writing = (shots: readonly Shot[]): readonly Shot[] =>
  shots.filter(({ doesWrite }) => doesWrite)

/** Each page once in each scene, as it opens. */
function pages(shots: readonly Shot[]): readonly Shot[] {
  const plain = shots.filter(({ act }) => act === undefined)
  return plain.filter(
    ({ scene, page }, index) =>
      plain.findIndex((one) => one.scene === scene && one.page === page) === index,
  )
}

/** Who looks in, or is about to join, sees least. */
const COMING = ['guest', 'joining']

/** Each page once, as those see it who live here. */
function once(shots: readonly Shot[]): readonly Shot[] {
  const plain = pages(shots)
  const isSame = ({ page }: Shot, { scene, ...other }: Shot): boolean =>
    other.page === page && !COMING.includes(scene)
  return plain.filter(
    (shot) =>
      shot ===
      (plain.find((one) => isSame(shot, one)) ?? plain.find((one) => one.page === shot.page)),
  )
}

const view = (name: string, width: number): View => ({ name, width })
const PHONE = 390
const SMALL = 320
const TABLET = 768

export const SETS: readonly Set[] = [
  {
    ...{ name: 'light', lens: 'clear', pick: reading },
    views: [
      { name: 'light-390', width: PHONE, isJudged: true },
      view('light-320', SMALL),
      { name: 'dark-390', width: PHONE, isDark: true, isJudged: true },
      { name: 'large-320', width: SMALL, isLarge: true },
    ],
  },
  {
    ...{ name: 'care', lens: 'clear', isCare: true, pick: reading },
    views: [
      { name: 'care-390', width: PHONE, isJudged: true },
      view('care-320', SMALL),
      { name: 'care-dark-390', width: PHONE, isDark: true, isJudged: true },
      { name: 'care-large-320', width: SMALL, isLarge: true },
    ],
  },
  { name: 'wide', lens: 'clear', pick: pages, views: [view('wide-768', TABLET)] },
  { name: 'empty', lens: 'empty', pick: pages, views: [view('empty', PHONE)] },
  { name: 'slow', lens: 'slow', pick: pages, views: [view('slow', PHONE)] },
  { name: 'failing', lens: 'failing', pick: pages, views: [view('failing', PHONE)] },
  { name: 'refusing', lens: 'refusing', pick: writing, views: [view('refusing', PHONE)] },
  { name: 'long', lens: 'long', pick: pages, views: [view('long-320', SMALL)] },
  {
    ...{ name: 'long-care', lens: 'long', isCare: true, pick: pages },
    views: [view('long-care-320', SMALL)],
  },
]

/** What has the time to be looked at before every landing. */
export const QUICK_SETS: readonly Set[] = SETS.filter(({ views }) => views.length > 1).map(
  (set) => ({ ...set, pick: once }),
)
