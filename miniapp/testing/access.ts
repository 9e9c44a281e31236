import { launchBrowser } from './browser/browser'
import { show, type Sitting } from './look/camera'
import { judge, KINDS, type Remark } from './look/judgement'
import { type Seats, walk } from './look/lanes'
import { assertAllSeen } from './look/pages'
import { scenesOf } from './look/scenes/all'
import { QUICK_SETS, type Set, SETS } from './look/sets'
import type { Shot } from './look/shot'
import { meetTown } from './look/town'
import { ladderPhoto } from './photo'
import { openWorld, type World } from './world'

const PORT = 5200
const QUICK = '--ci'

const say = (line: string): void => void process.stdout.write(`${line}\n`)

/** What is not well with one page in one state, told by the view it was seen in. */
async function lookOver(shot: Shot, sitting: Sitting): Promise<readonly Remark[]> {
  const place = `${shot.page} ${shot.scene}: ${shot.name}`
  try {
    const seen = await show(shot, sitting, async (view) =>
      (await judge(sitting, view)).map(({ kind, what }) => ({
        kind,
        what: `${view.name} ${place}: ${what}`,
      })),
    )
    return seen.flat()
  } catch (error) {
    return [{ kind: 'broken', what: `${place}: ${String(error)}` }]
  }
}

async function walkSet(seats: Seats, set: Set, all: readonly Shot[]): Promise<readonly Remark[]> {
  const shots = set.pick(all)
  const startedAt = performance.now()
  const remarks = (await walk(seats, { set, shots }, lookOver)).flat()
  const seconds = ((performance.now() - startedAt) / 1000).toFixed(0)
  const views = set.views.map(({ name }) => name).join(', ')
  say(`  ${set.name}: ${shots.length} states of pages at ${views} (${seconds} s)`)
  return remarks
}

async function walkAll({ origin }: World, shots: readonly Shot[], sets: readonly Set[]) {
  const browser = await launchBrowser()
  const seats = { browser, origin, photo: await ladderPhoto(), isThorough: true }
  const remarks: Remark[] = []
  for (const set of sets) remarks.push(...(await walkSet(seats, set, shots)))
  await browser.close()
  return remarks
}

/** Says of every page of app.config how often it stands in somebody's way, by kind; `--ci` sees each page once. */
async function main(words: readonly string[]): Promise<void> {
  const world = await openWorld(PORT)
  try {
    const shots = scenesOf(await meetTown(world))
    await assertAllSeen(shots)
    const remarks = await walkAll(world, shots, words.includes(QUICK) ? QUICK_SETS : SETS)
    for (const { kind, what } of remarks) say(`  ${kind}: ${what}`)
    for (const kind of KINDS)
      say(`access.${kind} ${remarks.filter((remark) => remark.kind === kind).length}`)
  } finally {
    await world.stop()
  }
}

main(process.argv.slice(2)).catch((fault: unknown) => {
  process.stderr.write(`${fault instanceof Error ? fault.stack : String(fault)}\n`)
  process.exitCode = 1
})
