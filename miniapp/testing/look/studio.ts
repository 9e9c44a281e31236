import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { seat } from '../browser/seat'
import { type Picture, type Sitting, take } from './camera'
import { putOn } from './lenses'
import type { Set } from './sets'
import type { Shot } from './shot'

export type Studio = {
  readonly browser: Browser
  readonly origin: string
  /** What the camera of a phone hands over. */
  readonly photo: string
  readonly folder: string
  readonly isThorough: boolean
}
export type Print = {
  readonly scene: string
  readonly view: string
  readonly name: string
  readonly file: string
}
export type Taken = { readonly prints: readonly Print[]; readonly remarks: readonly string[] }

const LANES = 2

async function sitDown({ browser, origin, photo, isThorough }: Studio, set: Set): Promise<Sitting> {
  const window = await seat({ browser, origin })
  await putOn(window.page.context(), set.lens)
  window.photograph(photo)
  return {
    ...{ window, origin, isThorough, views: set.views },
    isCare: set.isCare ?? false,
    isHopeless: set.lens === 'slow',
  }
}

const fileName = ({ scene, name }: Shot): string =>
  `${scene}-${name.replace(/\W+/g, '-').replace(/-$/, '')}.png`

function develop(shot: Shot, { view, png }: Picture, folder: string): Print {
  mkdirSync(join(folder, view), { recursive: true })
  const file = join(folder, view, fileName(shot))
  writeFileSync(file, png)
  return { scene: shot.scene, view, name: `${shot.scene}: ${shot.name}`, file }
}

async function takeOne(shot: Shot, sitting: Sitting, folder: string): Promise<Taken> {
  try {
    const pictures = await take(shot, sitting)
    return {
      prints: pictures.map((picture) => develop(shot, picture, folder)),
      remarks: pictures.flatMap(({ view, remarks }) =>
        remarks.map((what) => `${view} ${shot.scene}: ${shot.name}: ${what}`),
      ),
    }
  } catch (error) {
    return { prints: [], remarks: [`${shot.scene}: ${shot.name}: ${String(error)}`] }
  }
}

/** Takes all pictures of a set, two at a time, in the order of the shots. */
export async function takeSet(studio: Studio, set: Set, shots: readonly Shot[]): Promise<Taken> {
  const waiting = [...shots.entries()]
  const taken: Taken[] = []
  const work = async (): Promise<void> => {
    const sitting = await sitDown(studio, set)
    for (let next = waiting.shift(); next; next = waiting.shift())
      taken[next[0]] = await takeOne(next[1], sitting, studio.folder)
    await sitting.window.page.context().close()
  }
  await Promise.all(Array.from({ length: LANES }, work))
  return {
    prints: taken.flatMap(({ prints }) => prints),
    remarks: taken.flatMap(({ remarks }) => remarks),
  }
}
