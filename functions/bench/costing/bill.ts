import { ALLOWANCES, ASSUMED, PRICES } from './prices'

/** Calls of a function, and for how long they worked and waited, ms in all. */
export type Run = { readonly calls: number; readonly workMs: number; readonly waitMs: number }

/** What something costs in units, calls and milliseconds, once or summed up. */
export type Use = {
  readonly read: number
  readonly write: number
  /** Through the gateway, and bytes of what was answered. */
  readonly requests: number
  readonly answerBytes: number
  /** Of our own lines. */
  readonly logBytes: number
  /** By which the table grew, without its indexes. */
  readonly storedBytes: number
  readonly runs: Readonly<Record<string, Run>>
}

export const NOTHING: Use = {
  ...{ read: 0, write: 0, requests: 0, answerBytes: 0, logBytes: 0 },
  ...{ storedBytes: 0, runs: {} },
}

const names = (...uses: readonly Use[]): readonly string[] => [
  ...new Set(uses.flatMap(({ runs }) => Object.keys(runs))),
]
const NEVER: Run = { calls: 0, workMs: 0, waitMs: 0 }
export const runOf = ({ runs }: Use, name: string): Run => runs[name] ?? NEVER

/** The same so many times. */
export const times = (use: Use, count: number): Use => ({
  ...{ read: use.read * count, write: use.write * count },
  ...{ requests: use.requests * count, answerBytes: use.answerBytes * count },
  ...{ logBytes: use.logBytes * count, storedBytes: use.storedBytes * count },
  runs: Object.fromEntries(
    Object.entries(use.runs).map(([name, { calls, workMs, waitMs }]) => [
      ...[name, { calls: calls * count, workMs: workMs * count, waitMs: waitMs * count }],
    ]),
  ) as Use['runs'],
})

export const sumOf = (uses: readonly Use[]): Use =>
  uses.reduce((all, one) => ({
    ...{ read: all.read + one.read, write: all.write + one.write },
    requests: all.requests + one.requests,
    answerBytes: all.answerBytes + one.answerBytes,
    logBytes: all.logBytes + one.logBytes,
    storedBytes: all.storedBytes + one.storedBytes,
    runs: Object.fromEntries(
      names(all, one).map((name) => {
        const [a, b] = [runOf(all, name), runOf(one, name)]
        const [workMs, waitMs] = [a.workMs + b.workMs, a.waitMs + b.waitMs]
        return [name, { calls: a.calls + b.calls, workMs, waitMs }]
      }),
    ),
  }))

/** Beside what was measured: pictures that phones do not have yet, and new ones. */
export type Pictures = {
  readonly pictures: number
  readonly published: number
}

const MILLION = 1_000_000
const GB = 1024 ** 3
/** Entries of indexes are stored beside the items. */
const WITH_INDEXES = 2
const MS = 1000
/** Memory in GB where serverless.yml gives more than one, and who runs on x86. */
const MEMORY: Readonly<Record<string, number>> = {
  ...{ photos: 1.5, recount: 1.5, roster: 1.5 },
  pictures: 0.5,
}
const ON_X86: ReadonlySet<string> = new Set(['photos'])

/** A function has as much of a core as it has of the memory of a whole one, and waits as long with any. */
const gbSecondsOf = (name: string, { calls, workMs, waitMs }: Run): number => {
  const gb = MEMORY[name] ?? 1
  const core = Math.min(1, gb / ASSUMED.wholeCoreGb)
  const starts = calls * ASSUMED.coldShare * ASSUMED.coldMs
  return ((workMs / core + waitMs + starts) / MS) * gb
}

/** Gigabyte-seconds of all functions, and what they cost; waiting is paid as well. */
function computed({ runs }: Use) {
  const each = Object.entries(runs).map(([name, run]) => {
    const gbSeconds = gbSecondsOf(name, run)
    const price = ON_X86.has(name) ? PRICES.x86GbSecond : PRICES.armGbSecond
    return { gbSeconds, usd: gbSeconds * price }
  })
  return {
    gbSeconds: each.reduce((sum, one) => sum + one.gbSeconds, 0),
    usd: each.reduce((sum, one) => sum + one.usd, 0),
  }
}

export type Line = {
  readonly name: string
  readonly amount: number
  readonly unit: string
  readonly usd: number
  /** What an always-free allowance takes off. */
  readonly free: number
}

type Priced = { readonly name: string; readonly unit: string; readonly price: number }

/** An amount at a price, with what of it would be free. */
const line = ({ name, unit, price }: Priced, amount: number, freeAmount = 0): Line => ({
  ...{ name, unit, amount, usd: amount * price },
  free: Math.min(amount, freeAmount) * price,
})

const sumCalls = ({ runs }: Use): number =>
  Object.values(runs).reduce((sum, { calls }) => sum + calls, 0)

/** The lines of a month, by what is paid for. */
export function billOf(use: Use, { pictures, published }: Pictures): readonly Line[] {
  const calls = sumCalls(use) / MILLION
  const work = computed(use)
  const logged =
    use.logBytes + sumCalls(use) * ASSUMED.platformLogBytes + use.requests * ASSUMED.gatewayLogBytes
  const sent =
    use.answerBytes + use.requests * ASSUMED.headerBytes + pictures * ASSUMED.pictureBytes
  const millions = 'million'
  const priceOfWork = work.gbSeconds === 0 ? 0 : work.usd / work.gbSeconds
  const objectGb = (published * ASSUMED.bytesOfPicture) / GB
  const storage = PRICES.storedGb
  const storedGb = (use.storedBytes * WITH_INDEXES) / GB
  return [
    line({ name: 'gateway', unit: millions, price: PRICES.gateway }, use.requests / MILLION),
    line({ name: 'function calls', unit: millions, price: PRICES.calls }, calls, ALLOWANCES.calls),
    line(
      { name: 'function time', unit: 'GB-s', price: priceOfWork },
      ...([work.gbSeconds, ALLOWANCES.gbSeconds] as const),
    ),
    line({ name: 'table reads', unit: millions, price: PRICES.read }, use.read / MILLION),
    line({ name: 'table writes', unit: millions, price: PRICES.write }, use.write / MILLION),
    line({ name: 'table storage', unit: 'GB', price: storage }, storedGb, ALLOWANCES.storedGb),
    line({ name: 'table recovery', unit: 'GB', price: PRICES.recoverableGb }, storedGb),
    line({ name: 'logs', unit: 'GB', price: PRICES.loggedGb }, logged / GB, ALLOWANCES.loggedGb),
    line({ name: 'objects got', unit: millions, price: PRICES.objectGet }, pictures / MILLION),
    line(
      { name: 'objects put', unit: millions, price: PRICES.objectPut },
      (published * ASSUMED.putsOfPicture) / MILLION,
    ),
    line({ name: 'objects kept', unit: 'GB', price: PRICES.objectGb }, objectGb),
    line({ name: 'sent', unit: 'GB', price: PRICES.sentGb }, sent / GB, ALLOWANCES.sentGb),
  ]
}

export const totalOf = (lines: readonly Line[]): number =>
  lines.reduce((sum, { usd }) => sum + usd, 0)
export const totalWithAllowances = (lines: readonly Line[]): number =>
  lines.reduce((sum, { usd, free }) => sum + usd - free, 0)
