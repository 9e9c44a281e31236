import { openDist } from './dist'
import { DIST, type Hands } from './hands'
import type { Phone, PhoneWanted } from './phone'
import { HOME, signIn } from '../journeys/joining'
import { type Visitor, VISITORS } from './visitors'
import { go, type Visit, VISITS } from './visits'
import type { FaultKind } from './watch/faults'

/** WeChat's own 体验评分, by what this harness can see of each rule. */
const RULE_OF: Readonly<Record<FaultKind, string>> = {
  console: 'no exceptions',
  uncaught: 'no exceptions',
  handler: 'no exceptions',
  wx: 'no failed calls',
  request: 'no failed requests, ten at once',
  image: 'images are there and kept',
  setData: 'setData at most 20 a second, 32 KB each',
  nodes: 'at most 1,000 nodes, 30 levels, 60 children',
  navigation: 'no unreachable pages',
  words: 'nothing hollow is written',
  label: 'everything is spoken',
}
const OURS = 'at most 500 nodes, 20 levels, 5 setData for one act'
const TIMERS = 'no timer outlives its page'
const TWICE = 'nothing large is fetched twice'
/** What a busy machine decides as well. */
const SLOW = 'a script 1 s, a request 1 s, a page 5 s'

export const RULES = [...new Set(Object.values(RULE_OF)), OURS, TIMERS, TWICE, SLOW]
export const isOfTime = (rule: string): boolean => rule === SLOW

export type Failure = { readonly rule: string; readonly what: string }

const SCRIPT_MS = 1_000
const REQUEST_MS = 1_000
const PAGE_MS = 5_000
const LARGE = 128 * 1024

function fetchedTwice(phone: Phone): readonly string[] {
  const large = phone.calls().filter(({ method, bytes }) => method === 'GET' && bytes > LARGE)
  const paths = large.map(({ path }) => path)
  return [...new Set(paths.filter((path, index) => paths.indexOf(path) !== index))]
}

const all = (rule: string, whats: readonly string[]): readonly Failure[] =>
  whats.map((what) => ({ rule, what }))

/** All that can be said of what happened on a phone. */
function failuresOn(phone: Phone): readonly Failure[] {
  const slow = phone.calls().filter(({ ms }) => ms > REQUEST_MS)
  const { longestScriptMs } = phone.measures()
  return [
    ...phone.faults().map(({ kind, what }) => ({ rule: RULE_OF[kind], what })),
    ...all(OURS, phone.remarks()),
    ...all(TWICE, fetchedTwice(phone)),
    ...all(
      SLOW,
      slow.map(({ page, path, ms }) => `${page}: ${path} took ${ms.toFixed(0)} ms`),
    ),
    ...all(
      SLOW,
      longestScriptMs > SCRIPT_MS ? [`a script ran ${longestScriptMs.toFixed(0)} ms`] : [],
    ),
  ]
}

async function visit(phone: Phone, page: string, to: Visit): Promise<readonly Failure[]> {
  const startedAt = performance.now()
  const before = phone.measures().regularTimers
  try {
    await go(phone, to)
  } catch (error) {
    return [{ rule: RULE_OF.navigation, what: `${page}: ${String(error).split('\n', 1)[0]}` }]
  }
  const ms = performance.now() - startedAt
  await phone.open(HOME)
  const left = phone.measures().regularTimers - before
  return [
    ...all(TIMERS, left > 0 ? [`${page} leaves ${left}`] : []),
    ...all(SLOW, ms > PAGE_MS ? [`${page} took ${ms.toFixed(0)} ms from Home`] : []),
  ]
}

async function ratedBy(phone: Phone, as: Visitor): Promise<readonly Failure[]> {
  const failures: Failure[] = []
  await signIn(phone)
  for (const [page, to] of Object.entries(VISITS))
    if (to.as === as) failures.push(...(await visit(phone, page, to)))
  return [...failures, ...failuresOn(phone)]
}

const unvisited = (): readonly string[] =>
  openDist(DIST)
    .pages.filter((page) => !(page in VISITS))
    .map((page) => `nobody gets to ${page}`)

/** Everybody goes to every page that is theirs, on phones with these settings. */
export async function rate(
  hands: Hands,
  settingsOf: () => PhoneWanted['settings'],
): Promise<readonly Failure[]> {
  const failures: Failure[] = [...all(RULE_OF.navigation, unvisited())]
  for (const as of VISITORS)
    failures.push(...(await ratedBy(hands.phoneOf(as, settingsOf() ?? {}), as)))
  return failures
}
