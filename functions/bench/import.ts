import Papa from 'papaparse'
import readSheets from 'read-excel-file/node'
import * as contract from '../../shared/contract/roster'
import type { CompoundId } from '../../shared/kernel/ids'
import { worker } from '../testing/neighbours'
import { previewsRoster } from '../testing/rosters'
import { csv, xlsx } from '../testing/spreadsheet'
import { CHANCHENG, type Person, startTown, type Town } from '../testing/town'
import { atMost, type Bench, exactly, median, spread } from './figure'
import { BUILDINGS, listOf } from './importing/list'

type Kind = 'csv' | 'xlsx'
type File = { readonly kind: Kind; readonly bytes: Buffer }
type Office = { readonly worker: Person; readonly compoundId: CompoundId }
type Planted = { readonly places: readonly { kind: string; id: string; name: string }[] }

async function openOffice(town: Town): Promise<Office> {
  const buildings = Array.from({ length: BUILDINGS }, (_, n) => `${n + 1}栋`)
  const communities = [{ name: '北江社区', compounds: [{ name: '大花园', buildings }] }]
  const plan = { name: '禅城区', streets: [{ name: '祖庙街道', communities }] }
  const { places } = (await town.call('setup', { district: { id: CHANCHENG, plan } })) as Planted
  const compoundId = places.find(({ name }) => name === '大花园')?.id as CompoundId
  return { worker: await worker(town, '小李'), compoundId }
}

async function timed<Value>(run: () => Promise<Value> | Value) {
  const startedAt = performance.now()
  const value = await run()
  return { value, ms: performance.now() - startedAt }
}

const MB = 1024 * 1024

/** The most that the process grew by while something ran, in MB. */
async function growth(run: () => Promise<void>): Promise<number> {
  globalThis.gc?.()
  const before = process.memoryUsage.rss()
  let most = before
  const look = () => (most = Math.max(most, process.memoryUsage.rss()))
  const timer = setInterval(look, 5)
  await run()
  clearInterval(timer)
  look()
  return (most - before) / MB
}

/** The library alone: what is read is thrown away. */
const parse = async ({ kind, bytes }: File): Promise<void> => {
  if (kind === 'csv') Papa.parse(bytes.toString('utf8'))
  else await readSheets(bytes)
}

const differences = (
  planted: ReadonlyMap<number, string>,
  found: contract.RosterPreview['wrong'],
): number => {
  const told = new Map<number, string>(found.map(({ line, reason }) => [line, reason]))
  const lines = new Set([...planted.keys(), ...told.keys()])
  return [...lines].filter((line) => planted.get(line) !== told.get(line)).length
}

type Rounds = { parsing: number[]; importing: number[]; wrong: number; rewritten: number }

async function round(office: Office, file: File, planted: ReadonlyMap<number, string>) {
  const { worker: by, compoundId } = office
  const floor = await timed(() => parse(file))
  const { rosterId, digest, wrong } = await previewsRoster(by, compoundId, file.bytes)
  const ours = await timed(() => by.gets(contract.importRoster, { rosterId, digest }))
  const again = await previewsRoster(by, compoundId, file.bytes)
  const rerun = await by.gets(contract.importRoster, {
    rosterId: again.rosterId,
    digest: again.digest,
  })
  await by.gets(contract.forgetRoster, { compoundId })
  return {
    ...{ parsing: floor.ms, importing: ours.ms, rewritten: rerun.written },
    wrong: differences(planted, wrong),
  }
}

type Plan = { readonly rows: number; readonly wrong: number; readonly rounds: number }

async function measure(office: Office, kind: Kind, { rows: length, wrong, rounds }: Plan) {
  const { rows, planted } = listOf(length, wrong)
  const bytes = kind === 'csv' ? Buffer.from(csv(rows)) : xlsx({ name: '名册', rows })
  const found: Rounds = { parsing: [], importing: [], wrong: 0, rewritten: 0 }
  for (let count = 0; count < rounds; count++) {
    const one = await round(office, { kind, bytes }, planted)
    found.parsing.push(one.parsing)
    found.importing.push(one.importing)
    found.wrong += one.wrong
    found.rewritten += one.rewritten
  }
  const [parsing, importing] = [median(found.parsing), median(found.importing)]
  console.log(
    `${kind}: ${(bytes.length / MB).toFixed(1)} MB, parsing ${parsing.toFixed(0)} ms (${spread(found.parsing)}), importing ${importing.toFixed(0)} ms (${spread(found.importing)}), ratio ${(importing / parsing).toFixed(1)}`,
  )
  return { ...found, parsing, importing }
}

const FULL: Plan = { rows: 50_000, wrong: 140, rounds: 5 }
const SMALL: Plan = { rows: 4_000, wrong: 70, rounds: 2 }

/** A list of who lives in a large compound, from the file to the table and once more. */
export const importing: Bench = async ({ isCi }) => {
  const plan = isCi ? SMALL : FULL
  const town = await startTown()
  try {
    const office = await openOffice(town)
    // Once for what is compiled on the way.
    await measure(office, 'xlsx', { ...SMALL, rounds: 1 })
    const kinds: Awaited<ReturnType<typeof measure>>[] = []
    const memory = await growth(async () => {
      for (const kind of ['csv', 'xlsx'] as const) kinds.push(await measure(office, kind, plan))
    })
    const sum = (what: 'parsing' | 'importing' | 'wrong' | 'rewritten') =>
      kinds.reduce((total, one) => total + one[what], 0)
    return [
      atMost('import.ratio', sum('importing') / sum('parsing'), 8),
      exactly('import.wrongRows', sum('wrong'), 0),
      exactly('import.rewritten', sum('rewritten'), 0),
      atMost('import.memoryMb', memory, 256),
    ]
  } finally {
    await town.stop()
  }
}
