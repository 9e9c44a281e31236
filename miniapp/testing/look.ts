import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { launchBrowser } from './browser/browser'
import { assertAllSeen } from './look/pages'
import { scenesOf } from './look/scenes/all'
import { type Set, SETS } from './look/sets'
import { hang } from './look/sheets'
import type { Shot } from './look/shot'
import { type Print, type Studio, takeSet } from './look/studio'
import { meetTown } from './look/town'
import { ladderPhoto } from './photo'
import { openWorld, type World } from './world'

const PORT = 4830
const AXE = 'axe'
const FOLDER = join(__dirname, '../../.look')

const say = (text: string): void => void process.stdout.write(`${text}\n`)

// With more of them on one sheet nothing can be told apart.
const SHEET_HOLDS = 18

type Sheet = { readonly name: string; readonly prints: readonly Print[] }

/** A sheet for each scene of a view that has them all; else as many as it takes. */
function sheetsOf(view: string, prints: readonly Print[]): readonly Sheet[] {
  const inView = prints.filter((print) => print.view === view)
  if (inView.length > 2 * SHEET_HOLDS) {
    const scenes = [...new Set(inView.map(({ scene }) => scene))]
    return scenes.map((one) => ({
      name: `${view}-${one}`,
      prints: inView.filter(({ scene }) => scene === one),
    }))
  }
  const count = Math.ceil(inView.length / SHEET_HOLDS)
  return Array.from({ length: count }, (_, at) => ({
    name: count === 1 ? view : `${view}-${at + 1}`,
    prints: inView.slice(at * SHEET_HOLDS, (at + 1) * SHEET_HOLDS),
  }))
}

async function lookAt(
  studio: Studio,
  set: Set,
  shots: readonly Shot[],
): Promise<readonly string[]> {
  const startedAt = performance.now()
  const { prints, remarks } = await takeSet(studio, { set, shots: set.pick(shots) })
  const sheets = set.views.flatMap(({ name }) => sheetsOf(name, prints))
  for (const sheet of sheets) {
    const file = join(studio.folder, `${sheet.name}.png`)
    await hang(studio.browser, sheet.prints, file)
    say(`  ${relative(process.cwd(), file)}`)
  }
  const seconds = ((performance.now() - startedAt) / 1000).toFixed(0)
  say(`${set.name}: ${prints.length} pictures, ${remarks.length} remarks (${seconds} s)`)
  return remarks.map((remark) => `${set.name}: ${remark}`)
}

/** Names of sets and of scenes narrow what is looked at; without any it is everything. */
function wantedOf(names: readonly string[], shots: readonly Shot[]) {
  const sets = SETS.filter(({ name }) => names.includes(name))
  const scenes = shots.filter(({ scene }) => names.includes(scene))
  return {
    sets: sets.length > 0 ? sets : SETS,
    shots: scenes.length > 0 ? scenes : shots,
  }
}

async function lookIn(world: World, names: readonly string[]): Promise<readonly string[]> {
  const all = scenesOf(await meetTown(world))
  await assertAllSeen(all)
  const { sets, shots } = wantedOf(names, all)
  const browser = await launchBrowser()
  const { origin } = world
  const studio = {
    browser,
    origin,
    photo: await ladderPhoto(),
    folder: FOLDER,
    isThorough: names.includes(AXE),
  }
  const remarks: string[] = []
  for (const set of sets) remarks.push(...(await lookAt(studio, set, shots)))
  await browser.close()
  return remarks
}

/** `npm run look`, or a part of it, or with axe: `npm run look -- light care borrower axe`. */
async function main(names: readonly string[]): Promise<void> {
  if (names.length === 0) rmSync(FOLDER, { recursive: true, force: true })
  mkdirSync(FOLDER, { recursive: true })
  const world = await openWorld(PORT)
  const remarks = await lookIn(world, names).finally(() => world.stop())
  writeFileSync(join(FOLDER, 'remarks.txt'), remarks.map((remark) => `${remark}\n`).join(''))
  if (remarks.length > 0)
    say(`What is not well stands in ${relative(process.cwd(), FOLDER)}/remarks.txt`)
}

main(process.argv.slice(2)).catch((fault: unknown) => {
  process.stderr.write(`${fault instanceof Error ? fault.stack : String(fault)}\n`)
  process.exitCode = 1
})
