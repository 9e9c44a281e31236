import { readFileSync } from 'node:fs'
import { parse } from 'papaparse'
import readWorkbook from 'read-excel-file/universal'
import { importRoster, previewRoster } from '../../../shared/contract/roster'
import type { CompoundId, DistrictId } from '../../../shared/kernel/ids'
import { sendsRoster } from '../../testing/rosters'
import { allStored } from '../../testing/stored'
import { startTown, type Town } from '../../testing/town'
import { type Apart, runApart } from './apart'
import { BUILDINGS, type Format } from './file'

const DISTRICT = 'dst_01J0000000000000000000BNCH' as DistrictId
const COMPOUND = '九鼎小区'
const PLAN = {
  name: '禅城区',
  streets: [
    {
      name: '祖庙街道',
      communities: [{ name: '北江社区', compounds: [{ name: COMPOUND, buildings: BUILDINGS }] }],
    },
  ],
}
type Planted = { readonly places: readonly { readonly kind: string; readonly id: string }[] }

async function parseAlone(format: Format, bytes: Uint8Array): Promise<number> {
  const started = performance.now()
  if (format === 'csv') parse<string[]>(new TextDecoder().decode(bytes))
  else await readWorkbook(new Uint8Array(bytes).buffer)
  return performance.now() - started
}

/** The revision of every page, by its address. */
async function pagesIn(town: Town): Promise<ReadonlyMap<string, string>> {
  const items = (await allStored(town.tableEndpoint)).filter(
    (item) => item['_et']?.S === 'RosterPage',
  )
  return new Map(items.map((item) => [`${item['pk']?.S} ${item['sk']?.S}`, item['rev']?.N ?? '']))
}

async function settle(town: Town) {
  const { places } = (await town.call('setup', {
    district: { id: DISTRICT, plan: PLAN },
  })) as Planted
  const idOf = (kind: string): string => places.find((place) => place.kind === kind)?.id ?? ''
  const person = await town.person('小李', DISTRICT)
  const grant = { residentId: person.id, role: 'worker', nodeId: idOf('community') }
  await town.call('setup', { grants: [grant] })
  return { person, compoundId: idOf('compound') as CompoundId }
}

/** One import, and the same again, by a function in a process of its own: what it took is printed as JSON. */
async function main(): Promise<void> {
  const [format = 'csv', path = ''] = process.argv.slice(2)
  const bytes = readFileSync(path)
  let apart: Apart | undefined
  const town = await startTown({ apart: { roster: () => (apart = runApart()).handler } })
  const { person, compoundId } = await settle(town)
  const rosterId = await sendsRoster(person, compoundId, bytes)
  await parseAlone(format as Format, bytes)
  const { digest, report } = await person.gets(previewRoster, { rosterId })
  const parseMs = await parseAlone(format as Format, bytes)
  const started = performance.now()
  const { report: done } = await person.gets(importRoster, { rosterId, digest })
  const importMs = performance.now() - started
  const pages = await pagesIn(town)
  const again = await sendsRoster(person, compoundId, bytes)
  await person.gets(importRoster, { rosterId: again, digest })
  const after = await pagesIn(town)
  const rewritten = [...after].filter(([key, rev]) => pages.get(key) !== rev).length
  console.log(
    JSON.stringify({
      ...{ parseMs, importMs, rewritten, pages: pages.size, report: done },
      memoryMb: apart?.peakMb(),
      isAsShown: JSON.stringify(report) === JSON.stringify(done),
    }),
  )
  await town.stop()
  apart?.stop()
}

main().then(
  () => process.exit(),
  (fault: unknown) => {
    console.error(fault)
    process.exit(1)
  },
)
