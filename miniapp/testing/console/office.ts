import { afterAll, beforeAll } from '@jest/globals'
import type { Browser } from 'playwright-core'
import { addDays, type LocalDate, localDateAt } from '../../../shared/kernel/dates'
import { launchBrowser } from '../browser/browser'
import { type Neighbour, signInAs } from '../look/neighbour'
import { openWorld, type World } from '../world'
import type { Sight } from './desk'
import { signsIn, type Worker } from './worker'

export type Scripts = Sight['scripts']

/** Both ways in which every page of the console works. */
export const SETTINGS: readonly [says: string, scripts: Scripts][] = [
  ['with scripts', 'on'],
  ['without any script', 'off'],
]

/** One of two for each setting, so that neither meets what the other left. */
export const pick = <Value>(scripts: Scripts, [on, off]: readonly [Value, Value]): Value =>
  scripts === 'on' ? on : off

/** A month that is over, so many before the one that runs: each setting closes its own. */
export function monthFor(scripts: Scripts, ago: readonly [number, number] = [1, 2]): string {
  const first = `${localDateAt(Date.now()).slice(0, 7)}-01` as LocalDate
  const before = (day: LocalDate) => `${addDays(day, -1).slice(0, 7)}-01` as LocalDate
  return Array.from({ length: pick(scripts, ago) })
    .reduce(before, first)
    .slice(0, 7)
}

export type Office = {
  readonly origin: () => string
  /** A worker signs in at a computer. */
  readonly sits: (who: string, scripts: Scripts) => Promise<Worker>
  /** Somebody with a phone alone. */
  readonly calls: (who: string) => Promise<Neighbour>
}

/** A town and a browser for the journeys of a file, on this port and the two behind it. */
export function openOffice(port: number): Office {
  let world: World
  let browser: Browser
  beforeAll(async () => {
    world = await openWorld(port)
    browser = await launchBrowser()
  }, 240_000)
  afterAll(async () => {
    await browser.close()
    await world.stop()
  })
  return {
    origin: () => world.origin,
    sits: (who, scripts) => signsIn({ world, browser, who, scripts }),
    calls: (who) => signInAs(world, who),
  }
}
