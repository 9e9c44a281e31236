import { DAY_MS, HOUR_MS, MINUTE_MS } from '../../shared/kernel/dates'
import { COOLING_DAYS } from '../../shared/contract/retention'
import type { ResidentId } from '../../shared/kernel/ids'
import type { Step } from '../privacy/account/rules'
import { coolsDown, isErased, settled, sweeps } from '../testing/cancelling'
import { expire } from '../testing/expiring'
import { startTown, type Town } from '../testing/town'
import { type Marks, marksOf, type Traces, tracesOf } from '../testing/tracing'
import { type Life, livesAll } from '../testing/wholeLife'
import { atLeast, type Bench, exactly, type Figure } from './figure'

type Scene = {
  readonly town: Town
  readonly moveTo: (ms: number) => void
  readonly kill: (after: number | undefined) => void
  people: number
}
type Someone = { readonly life: Life; readonly marks: Marks; readonly before: Traces }

/** Somebody new, who does everything that can be done. */
async function begins(scene: Scene): Promise<Someone> {
  const { town, moveTo } = scene
  moveTo(0)
  const n = scene.people++
  const form = `${'甲乙丙丁戊己庚辛壬癸'[n] ?? '子'}龙门客`
  const life = await livesAll(town, form, `139123456${String(10 + n)}`)
  const marks = await marksOf(town, life)
  return { life, marks, before: await tracesOf(town, marks, 'now') }
}

const sumOf = ({ bytes, files, notices }: Traces): number => bytes + files + notices

/** As it is deployed: nothing may be left. */
async function whole(scene: Scene): Promise<Traces & { readonly someone: Someone }> {
  const someone = await begins(scene)
  await coolsDown(scene.town, someone.life.person, scene.moveTo)
  await isErased(scene.town, scene.moveTo)
  return { ...(await tracesOf(scene.town, someone.marks, 'now')), someone }
}

/** The same, killed again and again, each time a little later; what comes next goes on where it was. */
async function killed(scene: Scene, kills: number): Promise<Traces> {
  const { town, moveTo, kill } = scene
  const { life, marks } = await begins(scene)
  await coolsDown(town, life.person, moveTo)
  for (let n = 1; n <= kills; n++) {
    kill(n * 3)
    await town.sweep.tick()
    kill(undefined)
    moveTo(COOLING_DAYS * DAY_MS + n * MINUTE_MS)
    await settled(town)
  }
  for (const days of [1, 1, 1, 3]) {
    moveTo((COOLING_DAYS + days) * DAY_MS + HOUR_MS)
    await sweeps(town)
  }
  return tracesOf(town, marks, 'now')
}

/** A build without one step, which must be caught: whether anything is left. */
async function isCaught(scene: Scene, step: Step): Promise<boolean> {
  const { erasesWithout } = await import('./erasing/leaving')
  const { town, moveTo } = scene
  const { life, marks } = await begins(scene)
  await coolsDown(town, life.person, moveTo)
  let minutes = 5
  await erasesWithout(step, life.person.id as ResidentId, async () => {
    moveTo(COOLING_DAYS * DAY_MS + minutes++ * MINUTE_MS)
    await settled(town)
  })
  await settled(town)
  const traces = await tracesOf(town, marks, 'now')
  const { bytes, files, notices } = traces
  console.log(`erase: without ${step} ${bytes} bytes, ${files} files, ${notices} notices`)
  return sumOf(traces) > 0
}

async function caughtOf(scene: Scene, steps: readonly Step[]): Promise<number> {
  let caught = 0
  for (const step of steps) if (await isCaught(scene, step)) caught++
  return caught
}

/** After 注销 and retention: bytes of whoever did everything, left anywhere in table, indexes or object store. */
export const erase: Bench = async ({ isCi }): Promise<readonly Figure[]> => {
  const town = await startTown()
  const { clockAhead } = await import('../testing/clock')
  const { killable } = await import('./erasing/killing')
  const { STEPS } = await import('../privacy/account/rules')
  const scene: Scene = { town, moveTo: clockAhead(), kill: killable(), people: 0 }
  const atOnce = await whole(scene)
  const resumed = await killed(scene, isCi ? 12 : 60)
  const steps: readonly Step[] = isCi ? ['homes', 'kept', 'person'] : STEPS
  const caught = await caughtOf(scene, steps)
  await expire(town.tableEndpoint, Date.now() + 200 * DAY_MS)
  await settled(town)
  const later = await tracesOf(town, atOnce.someone.marks, 'later')
  await town.stop()
  for (const { where } of [atOnce, resumed, later]) if (where !== '') console.log(`erase: ${where}`)
  const { before } = atOnce.someone
  return [
    exactly('erase.bytesLeft', later.bytes, 0),
    exactly('erase.bytesAtOnce', atOnce.bytes, 0),
    exactly('erase.filesLeft', atOnce.files + later.files, 0),
    exactly('erase.noticesLeft', atOnce.notices, 0),
    exactly('erase.leftAfterKills', sumOf(resumed), 0),
    exactly('erase.brokenCaught', caught, steps.length),
    // What is looked for was there.
    atLeast('erase.bytesBefore', before.bytes, 500),
    atLeast('erase.filesBefore', before.files, 10),
  ]
}
