import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { AnyPage } from '../console/page'
import { layOffice, type Office } from '../testing/desk/ground'
import { addressOf, nameOf } from '../testing/desk/openings'
import { startTown } from '../testing/town'
import { plantScripts } from './desking/scripts'
import { atLeast, type Bench, exactly, type Figure } from './figure'
import { walked } from './walked'
import { sessionOf } from './planting/crowd'

const KINDS = [
  ...['violations', 'keyboard', 'scriptsRan', 'needScripts', 'overflow', 'prints', 'broken'],
]
const FILE = /\/file$/
type Pages = readonly AnyPage[]

/** What nothing happened at yet: the next community, and a month that nobody closed. */
const emptyIds = ({ town: { places }, ids }: Office): Office['ids'] => ({
  ...{ nodeId: places.tapo, communityId: places.tapo, compoundId: places.hongye },
  month: ids['month'] ?? '',
})

/** Whoever may open it: a page for administrators is theirs. */
const seatFor = ({ audience }: Pages[number]): string =>
  audience === 'admin' ? 'District' : 'Xiaoli'

/** What stands on a page once something was chosen on it. */
const chosen = ({ town: { places } }: Office) => [
  {
    ...{ name: '/compounds/:compoundId/pattern', state: 'full' as const, seat: 'District' },
    path: `/console/compounds/${places.hongye}/pattern?fromId=${places.jiuding}`,
  },
]

function visitsTo(pages: Pages, office: Office) {
  const reads = pages.filter(({ method, path }) => method === 'GET' && !FILE.test(path))
  const visit = (state: 'full' | 'empty', ids: Office['ids'], seat?: string) =>
    reads.flatMap((page) => {
      const path = addressOf(page.path, ids)
      if (path === undefined && state === 'full')
        throw new Error(`Nobody knows how to open: ${nameOf(page)} (functions/testing/desk)`)
      if (path === undefined) return []
      return [{ name: page.path, state, path, seat: seat ?? seatFor(page) }]
    })
  const full = visit('full', office.ids)
  const empty = visit('empty', emptyIds(office), 'District').filter(
    ({ name }) => name.includes(':') && !name.endsWith('/report'),
  )
  return [...full, ...chosen(office), ...empty]
}

const patternOf = (path: string): string => `^/console${path.replace(/:\w+/g, '[^/]+')}$`

/** Every page of the table in a browser: full, with nothing on it, and refused; with scripts and without. */
export const consolePages: Bench = async ({ isCi }) => {
  const town = await startTown()
  const office = await layOffice(town)
  const planted = await plantScripts(town)
  const { SITE } = await import('../console')
  const visits = visitsTo(SITE.pages, office)
  const steps = SITE.pages
    .filter(({ method }) => method === 'POST')
    .map(({ path }) => patternOf(path))
  const { Xiaoli, District } = office.seats
  const sessions = { Xiaoli: sessionOf(Xiaoli), District: sessionOf(District) }
  const folder = mkdtempSync(join(tmpdir(), 'linxiang-console-'))
  const file = join(folder, 'tour.json')
  writeFileSync(file, JSON.stringify({ origin: town.origin, sessions, visits, steps, isCi }))
  const counted = await walked('miniapp/testing/console.ts', 'console', [file]).finally(() => {
    rmSync(folder, { recursive: true, force: true })
  })
  await town.stop()
  const sent = counted.get('sent') ?? 0
  console.log(`console-pages: ${visits.length} states, ${sent} of ${steps.length} steps sent`)
  console.log(`console-pages: scripts planted in ${planted} texts`)
  return [
    ...KINDS.map((kind): Figure => exactly(`console-pages.${kind}`, counted.get(kind) ?? NaN, 0)),
    atLeast('console-pages.planted', planted, 100),
  ]
}
