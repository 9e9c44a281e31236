import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { compact } from '../local/compaction'
import { startEngine } from '../local/engine'
import { environmentOf, localSecrets } from '../local/settings'
import type * as growingNow from './classGrowing'
import { atMost, type Bench, exactly, type Figure, median } from './figure'
import { NOBODY, seedFile, type Side, sideOn } from './sides'

const GOAL = 1.3
const UNIT_ROUNDS = 5
/** As many as a page shows are over where nothing has gathered yet. */
const EMPTY: Gathered = { past: 20, waiting: 0 }

type Growing = typeof growingNow
type Gathered = growingNow.Gathered
type Person = (typeof growingNow.PEOPLE)[number]
type Body = {
  readonly cards?: readonly unknown[]
  readonly status?: string
  readonly seats?: { readonly waiting: number }
  readonly mine?: { readonly ahead?: number }
  readonly refusal?: { readonly code: string }
}
type Job = {
  readonly method: 'GET' | 'POST'
  readonly path: string
  readonly by: Person
  /** Whether an answer says what it must, where so many wait. */
  readonly isRight: (body: Body, waiting: number) => boolean
}
type Place = { readonly gathered: Gathered; readonly side: Side }

const counted = (waiting: number): number => Math.min(100, waiting)

/** What is done each time, one after the other: whatever somebody takes is given back. */
function jobsOf({ CLASSES: { full, roomy }, PLACE }: Growing): Readonly<Record<string, Job>> {
  const page = (id: string, by: Person, isRight: Job['isRight']): Job => ({
    ...{ method: 'GET', path: `sessions/${id}`, by, isRight },
  })
  const deed = (path: string, says: string): Job => ({
    ...{ method: 'POST', path: `sessions/${path}`, by: 'comes' },
    isRight: ({ status, refusal }) => (refusal?.code ?? status) === says,
  })
  const list = (path: string, by: Person): Job => ({
    ...{ method: 'GET', path, by, isRight: ({ cards }) => cards?.length === 20 },
  })
  const desk = `workbench/${PLACE.communityId}/sessions`
  return {
    page: page(roomy, 'looks', ({ seats }) => seats?.waiting === 0),
    pageOfFull: page(full, 'looks', ({ seats }, n) => seats?.waiting === counted(n + 1)),
    placeInLine: page(full, 'waits', ({ mine }, n) => mine?.ahead === counted(n)),
    coming: list(`compounds/${PLACE.compoundId}/sessions`, 'looks'),
    desk: list(`${desk}?when=coming`, 'works'),
    deskOfPast: list(`${desk}?when=over`, 'works'),
    signUp: deed(`${roomy}/registration`, 'confirmed'),
    giveBack: deed(`${roomy}/registration/cancel`, 'cancelled'),
    soldOut: deed(`${full}/registration`, 'session.full'),
    join: deed(`${full}/waitlist`, 'waitlisted'),
    leave: deed(`${full}/registration/cancel`, 'cancelled'),
  }
}

/** Of each who may do it, by turns. */
type Tokens = Readonly<Record<Person, readonly string[]>>
type Asked = { readonly ms: number; readonly body: Body }

const inputOf = (path: string): string =>
  JSON.stringify(path.endsWith('/cancel') ? {} : { party: 1 })

const tokenOf = (tokens: readonly string[], round: number): string =>
  tokens[round % tokens.length] ?? ''

type Turn = { readonly tokens: Tokens; readonly round: number }

async function ask(origin: string, { method, path, by }: Job, turn: Turn): Promise<Asked> {
  const headers = {
    ...{
      authorization: `Bearer ${tokenOf(turn.tokens[by], turn.round)}`,
      'idempotency-key': randomUUID(),
    },
    'content-type': 'application/json',
  }
  const sent = method === 'POST' ? { body: inputOf(path) } : {}
  const startedAt = performance.now()
  const response = await fetch(`${origin}/v1/${path}`, { method, headers, ...sent })
  const body = (await response.json()) as Body
  return { ms: performance.now() - startedAt, body }
}

/** What was found of one job at one place. */
class Found {
  readonly times: number[] = []
  wrong = 0
  units = 0
}
type Findings = Readonly<Record<string, Found>>
type Asking = { readonly jobs: Readonly<Record<string, Job>>; readonly tokens: Tokens }

type Timed = { readonly findings: Findings; readonly round: number }

async function timeOnce({ side, gathered }: Place, { findings, round }: Timed, asking: Asking) {
  for (const [name, job] of Object.entries(asking.jobs)) {
    const { ms, body } = await ask(side.plain, job, { tokens: asking.tokens, round })
    const isRight = job.isRight(body, gathered.waiting)
    if (!isRight) console.log(`class-growth: ${name}: ${JSON.stringify(body).slice(0, 300)}`)
    findings[name]?.times.push(ms)
    if (findings[name] && !isRight) findings[name].wrong++
  }
}

async function countUnits({ side }: Place, findings: Findings, { jobs, tokens }: Asking) {
  for (let round = 0; round < UNIT_ROUNDS; round++)
    for (const [name, job] of Object.entries(jobs)) {
      side.meter.take()
      await ask(side.metered, job, { tokens, round })
      const found = findings[name]
      if (found) found.units += side.meter.take().read / UNIT_ROUNDS
    }
}

type Pair = readonly [Place, Place]

/** Turn about, so that what else the machine does meets both alike; the first rounds open files and fill caches. */
async function measure(places: Pair, asking: Asking, rounds: number) {
  const none = (): Findings =>
    Object.fromEntries(Object.keys(asking.jobs).map((name) => [name, new Found()]))
  const findings = [none(), none()] as const
  const warm = Math.ceil(rounds / 10)
  for (let round = 0; round < rounds + warm; round++) {
    for (const at of round % 2 === 0 ? ([0, 1] as const) : ([1, 0] as const))
      await timeOnce(places[at], { findings: findings[at], round }, asking)
    if (round === warm - 1)
      for (const found of findings.flatMap((one) => Object.values(one))) found.times.length = 0
  }
  for (const at of [0, 1] as const) await countUnits(places[at], findings[at], asking)
  return findings
}

const say = (name: string, { gathered }: Place, { times, units }: Found): void =>
  console.log(
    `class-growth: ${name} at ${gathered.past} past, ${gathered.waiting} in line: p50 ${median(times).toFixed(2)} ms, ${units.toFixed(2)} RCU`,
  )

function figuresOf([empty, full]: Pair, [few, many]: readonly [Findings, Findings]) {
  return Object.entries(few).flatMap(([name, before]): readonly Figure[] => {
    const after = many[name] ?? new Found()
    say(name, empty, before)
    say(name, full, after)
    return [
      atMost(`class-growth.${name}`, median(after.times) / median(before.times), GOAL),
      exactly(`class-growth.${name}.wrong`, before.wrong + after.wrong, 0),
    ]
  })
}

async function placeOf(gathered: Gathered, growing: Growing, folder: string): Promise<Place> {
  const file = join(folder, `${gathered.past}.sqlite`)
  seedFile(file, (data) => growing.exportClasses(data, gathered))
  compact(file, undefined)
  const side = await sideOn(await startEngine({ file }), gathered.past, folder)
  return { gathered, side }
}

/** What a class costs where much is over and many wait for it, against a place where nothing has gathered yet. */
export const classGrowth: Bench = async ({ isCi }) => {
  const folder = mkdtempSync(join(tmpdir(), 'linxiang-classes-'))
  const addresses = { origin: NOBODY, wechatOrigin: NOBODY, tableEndpoint: NOBODY }
  Object.assign(process.env, environmentOf(addresses, localSecrets(folder)))
  const growing = await import('./classGrowing')
  const gathered = isCi ? { past: 1000, waiting: 500 } : { past: 10_000, waiting: 5000 }
  const empty = await placeOf(EMPTY, growing, folder)
  const full = await placeOf(gathered, growing, folder)
  const asking = { jobs: jobsOf(growing), tokens: await growing.tokensOf() }
  const findings = await measure([empty, full], asking, isCi ? 60 : 300)
  await empty.side.stop()
  await full.side.stop()
  rmSync(folder, { recursive: true, force: true })
  return figuresOf([empty, full], findings)
}
