import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { builtHandler } from '../local/built'
import { readProjectPlan, ROOT } from '../local/serverless'
import { type Computer, computerAt, deskOf } from '../testing/computer'
import { asksToJoin, worker } from '../testing/neighbours'
import { startTown, type Town } from '../testing/town'
import { atMost, type Bench } from './figure'

const KB = 1024
const BUNDLE = join(ROOT, 'dist/functions/console/index.js')
const WAITING = 30

const zipped = (bytes: Uint8Array | string): number => gzipSync(bytes).length

/** What a page tells the browser to load beside it: styles, scripts, pictures of ours. */
const loadedBy = (html: string): readonly string[] => [
  ...new Set(
    [...html.matchAll(/<(?:link|script|img)\b[^>]*?\b(?:href|src)="(\/[^"]+)"/g)].map(
      ([, path = '']) => path,
    ),
  ),
]

type Weight = { readonly page: number; readonly all: number; readonly scripts: number }

/** A page with at least so many rows, as it is sent. */
async function pageAt(computer: Computer, path: string, rows: number): Promise<string> {
  const { html, status } = await computer.opens(path)
  const shown = html.match(/<tr\b/g)?.length ?? 0
  if (status !== 200 || shown < rows)
    throw new Error(`${path} answers ${status} with ${shown} rows of ${rows}.`)
  return html
}

const isScript = ({ headers }: Response): boolean =>
  headers.get('content-type')?.startsWith('text/javascript') === true

/** A page as a browser with nothing kept gets it, gzipped, with all that it loads. */
async function weigh(computer: Computer, path: string, rows: number): Promise<Weight> {
  const html = await pageAt(computer, path, rows)
  const weight = { page: zipped(html), all: zipped(html), scripts: 0 }
  for (const file of loadedBy(html)) {
    const response = await computer.tries('GET', file)
    if (!response.ok) throw new Error(`${path} loads ${file}, and it is not there.`)
    const bytes = zipped(new Uint8Array(await response.arrayBuffer()))
    weight.all += bytes
    if (isScript(response)) weight.scripts += bytes
  }
  const kb = (bytes: number): string => (bytes / KB).toFixed(1)
  console.log(
    `console-size: ${path} ${kb(weight.page)} KB, ${kb(weight.all)} KB with what it loads`,
  )
  return weight
}

/** The page with the code, and the one behind it with a list that waits. */
async function firstPages(town: Town): Promise<readonly Weight[]> {
  const xiaoli = await worker(town, '小李')
  for (let count = 0; count < WAITING; count++)
    await asksToJoin(town, await town.person(`新邻居${count}`), { room: `${101 + count}` })
  await town.stream?.drain()
  const desk = await deskOf(town, xiaoli)
  return [
    await weigh(computerAt(town.origin), '/console/sign-in', 0),
    await weigh(desk, `/console/at/${town.places.beijiang}/today`, WAITING),
  ]
}

/** What a desk loads: the function as it is built, the first pages over HTTP with all that they load, the scripts among it. */
export const consoleSize: Bench = async () => {
  if (!existsSync(BUNDLE)) throw new Error('Nothing is built yet: run "npm run build".')
  const town = await startTown({
    apart: { console: () => builtHandler('console', readProjectPlan()) },
  })
  try {
    const weights = await firstPages(town)
    return [
      atMost('console-size.bundleGzKb', zipped(readFileSync(BUNDLE)) / KB, 460),
      atMost('console-size.firstPageGzKb', Math.max(...weights.map(({ all }) => all)) / KB, 60),
      atMost('console-size.scriptsGzKb', Math.max(...weights.map((one) => one.scripts)) / KB, 30),
    ]
  } finally {
    await town.stop()
  }
}
