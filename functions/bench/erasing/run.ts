import { ROUTES } from '../../../shared/contract/routes'
import { type Endpoint, isWrite } from '../../../shared/contract/endpoint'
import type { ResidentId } from '../../../shared/kernel/ids'
import { startTown, type Town } from '../../testing/town'
import { record, type Recorder } from '../planting/recorder'
import { borrows } from './borrowing'
import { type Cast, gatherCast, needlesOf } from './cast'
import { comes } from './coming'
import { cancels, isGone, timePasses } from './going'
import { lends } from './lending'
import { helps, lives } from './living'
import { bytesIn, NAMING, type Needle, type Trace, tracesIn } from './needles'
import { everything, itemsAsPlaces, type Left, photosOf, strayItems } from './places'
import { FORGETFUL } from './variants'

/** What was found of somebody, at one moment. */
export type Found = {
  readonly naming: number
  readonly words: number
  readonly pictures: number
  readonly strays: number
  readonly kinds: readonly string[]
  readonly lines: readonly string[]
}
export type Report = {
  readonly before: Found
  readonly erased: Found
  readonly later: Found
  readonly isGone: boolean
  /** Writes that somebody of the place can do, and that were not done in this life. */
  readonly undone: readonly string[]
}

type Known = {
  readonly id: string
  readonly needles: readonly Needle[]
  readonly photos: readonly string[]
}

const lineOf = ({ kind, text, where, bytes }: Trace): string =>
  `${bytes} bytes of the ${kind} ${text} in ${where}`

function foundIn({ items, objects }: Left, { id, needles, photos }: Known): Found {
  const traces = tracesIn([...itemsAsPlaces(items), ...objects], needles)
  const pictures = objects.filter(({ text }) => photos.some((photo) => text.includes(photo)))
  const strays = strayItems(items, id)
  return {
    naming: bytesIn(traces, NAMING),
    words: bytesIn(traces, ['words']),
    ...{ pictures: pictures.length, strays: strays.length },
    kinds: [...new Set(traces.map(({ kind }) => kind))],
    lines: [...new Set([...traces.map(lineOf), ...strays.map((one) => `an item left: ${one}`)])],
  }
}

async function openidOf(
  id: string,
): Promise<{ readonly openid: string; readonly account: string }> {
  const { accountOf, loadResident } = await import('../../resident/store')
  const resident = await loadResident(id as ResidentId)
  const { openid = '' } = resident ?? {}
  return { openid, account: resident ? accountOf(resident.districtId, openid) : '' }
}

/** Of whoever holds a post, though no single place says so: nobody else is let in at a computer. */
const AT_A_DESK: ReadonlySet<string> = new Set(['readSignIn', 'answerSignIn', 'endConsoleSession'])

const canDo = (endpoint: Endpoint): boolean =>
  isWrite(endpoint) && endpoint.audience !== 'worker' && !AT_A_DESK.has(endpoint.name)

const undoneIn = ({ answers }: Recorder, { me }: Cast): readonly string[] => {
  const done = new Set(
    answers.filter((one) => one.isOk && one.by === `Bearer ${me.token}`).map(({ route }) => route),
  )
  return ROUTES.filter(canDo)
    .filter(({ audience, name }) => audience !== 'public' && !done.has(name))
    .map(({ name }) => name)
}

async function play(town: Town): Promise<Cast> {
  const cast = await gatherCast(town)
  await lives(cast)
  await lends(cast)
  await helps(cast)
  await comes(cast)
  // They mute somebody, who can ask them for nothing afterwards.
  await borrows(cast)
  await town.stream?.drain()
  return cast
}

async function report(town: Town, recorder: Recorder): Promise<Report> {
  const cast = await play(town)
  const look = () => everything(town.tableEndpoint, town.objectsFolder)
  const { id } = cast.me
  const { openid, account } = await openidOf(id)
  const full = await look()
  const needles = [...needlesOf(openid), { kind: 'openid', text: account } as const]
  const known = { id, needles, photos: photosOf(full.items, id) }
  await cancels(town, cast.me)
  const undone = undoneIn(recorder, cast)
  const isErased = await isGone(town, id)
  const erased = foundIn(await look(), known)
  await timePasses(town)
  const later = foundIn(await look(), known)
  return { before: foundIn(full, known), erased, later, isGone: isErased, undone }
}

/** `run.ts NAME`: one life on one build, and what is left of it. */
async function main(): Promise<void> {
  process.env['LOG_LEVEL'] ??= 'error'
  const [name = ''] = process.argv.slice(2)
  let wechatOrigin = ''
  const recorder = record(() => wechatOrigin)
  let forget = FORGETFUL[name]
  const town = await startTown({
    beforeLoading: () => {
      forget?.()
      forget = undefined
    },
  })
  wechatOrigin = town.wechatOrigin
  const found = await report(town, recorder).finally(recorder.stop)
  await town.stop()
  console.log(`report ${JSON.stringify(found)}`)
}

main().then(
  () => process.exit(),
  (fault: unknown) => {
    console.error(fault)
    process.exit(1)
  },
)
