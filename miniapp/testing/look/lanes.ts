import type { Browser } from 'playwright-core'
import { seat } from '../browser/seat'
import type { Sitting } from './camera'
import { putOn } from './lenses'
import type { Set } from './sets'
import type { Shot } from './shot'

export type Seats = {
  readonly browser: Browser
  readonly origin: string
  /** What the camera of a phone hands over. */
  readonly photo: string
  /** With axe, which takes its time. */
  readonly isThorough: boolean
}
/** A set, and what of it is gone through. */
export type Round = { readonly set: Set; readonly shots: readonly Shot[] }

const LANES = 2

async function sitDown({ browser, origin, photo, isThorough }: Seats, set: Set): Promise<Sitting> {
  const window = await seat({ browser, origin })
  await putOn(window.page.context(), set.lens)
  window.photograph(photo)
  return {
    ...{ window, origin, isThorough, views: set.views },
    isCare: set.isCare ?? false,
    isHopeless: set.lens === 'slow',
  }
}

/** Goes through the shots two at a time; answers stand in the order of the shots. */
export async function walk<Seen>(
  seats: Seats,
  { set, shots }: Round,
  visit: (shot: Shot, sitting: Sitting) => Promise<Seen>,
): Promise<readonly Seen[]> {
  const waiting = [...shots.entries()]
  const seen: Seen[] = []
  const work = async (): Promise<void> => {
    const sitting = await sitDown(seats, set)
    for (let next = waiting.shift(); next; next = waiting.shift())
      seen[next[0]] = await visit(next[1], sitting)
    await sitting.window.page.context().close()
  }
  await Promise.all(Array.from({ length: LANES }, work))
  return seen
}
