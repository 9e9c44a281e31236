import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { DEFAULT_SCHEMA, load, Type } from 'js-yaml'
import { type Pattern, readFilters } from './filter'
import { Mishap } from './mishap'

export type HttpRoute = { readonly method: string; readonly path: string; readonly name: string }
type FunctionPlan = {
  readonly name: string
  /** Built file and export: `dist/functions/api/index.handler`. */
  readonly handler: string
  readonly timeoutMs: number
  /** Fed by the table's stream: with all of it, or with what fits a filter. */
  readonly stream: { readonly filters?: readonly Pattern[] } | undefined
  /** Milliseconds between two runs. */
  readonly everyMs: number | undefined
  /** Once a day, so many milliseconds behind midnight UTC. */
  readonly dailyAtMs: number | undefined
}
export type Plan = {
  readonly routes: readonly HttpRoute[]
  readonly functions: readonly FunctionPlan[]
  /** The CloudFormation properties of the table, as they stand. */
  readonly table: Readonly<Record<string, unknown>>
}

// CloudFormation's short forms (!Ref, !Sub …) matter to AWS alone.
const intrinsics = ['scalar', 'sequence', 'mapping'].map(
  (kind) =>
    new Type('!', {
      kind: kind as 'scalar',
      multi: true,
      construct: (value: unknown) => value,
    }),
)
const SCHEMA = DEFAULT_SCHEMA.extend(intrinsics)

type HttpApi = string | { readonly method: string; readonly path: string }
type EventOf = {
  readonly httpApi?: HttpApi
  readonly schedule?: string | { readonly rate: string | readonly string[] }
  readonly stream?: { readonly filterPatterns?: unknown }
}
type Declared = {
  readonly functions: Readonly<
    Record<
      string,
      { readonly handler: string; readonly timeout?: number; readonly events?: readonly EventOf[] }
    >
  >
  readonly provider?: { readonly timeout?: number }
  readonly resources: {
    readonly Resources: Readonly<
      Record<
        string,
        { readonly Type: string; readonly Properties: Readonly<Record<string, unknown>> }
      >
    >
  }
}

const UNITS: Readonly<Record<string, number>> = { minute: 60_000, hour: 3_600_000, day: 86_400_000 }

function intervalOf(rate: string): number {
  const [, count = '', unit = ''] = /rate\((\d+) (minute|hour|day)s?\)/.exec(rate) ?? []
  const unitMs = UNITS[unit]
  if (unitMs === undefined)
    throw new Mishap(`serverless.yml has a schedule that cannot be run here: ${rate}`)
  return Number(count) * unitMs
}

const DAILY = /^cron\((\d+) (\d+) \* \* \? \*\)$/

function dailyOf(rate: string): number | undefined {
  const [, minute, hour] = DAILY.exec(rate) ?? []
  const { minute: minuteMs = 0, hour: hourMs = 0 } = UNITS
  return hour === undefined ? undefined : Number(hour) * hourMs + Number(minute) * minuteMs
}

/** When a function runs by itself. */
function timesOf(rate: string | undefined): Pick<FunctionPlan, 'everyMs' | 'dailyAtMs'> {
  if (rate === undefined) return { everyMs: undefined, dailyAtMs: undefined }
  const dailyAtMs = dailyOf(rate)
  return { dailyAtMs, everyMs: dailyAtMs === undefined ? intervalOf(rate) : undefined }
}

const rateOf = ({ schedule }: EventOf): string | undefined =>
  typeof schedule === 'object' ? [schedule.rate].flat()[0] : schedule

function streamOf({ stream }: EventOf): FunctionPlan['stream'] {
  const filters = readFilters(stream?.filterPatterns)
  return stream && (filters === undefined ? {} : { filters })
}

const routeOf = (name: string, api: HttpApi): HttpRoute => {
  const [method = '', path = ''] = typeof api === 'string' ? api.split(' ') : [api.method, api.path]
  return { name, method: method.toUpperCase(), path }
}

function declaredIn(yaml: string): Partial<Declared> {
  try {
    return load(yaml, { schema: SCHEMA }) ?? {}
  } catch (fault) {
    const [why = ''] = String(fault instanceof Error ? fault.message : fault).split('\n')
    throw new Mishap(`serverless.yml cannot be read: ${why}`)
  }
}

/** What serverless.yml declares, as far as a machine without AWS can run it. Throws a `Mishap` where it does not. */
export function readPlan(yaml: string): Plan {
  const { functions, provider, resources } = declaredIn(yaml)
  if (!functions) throw new Mishap('serverless.yml declares no functions.')
  const entries = Object.entries(functions)
  const table = Object.values(resources?.Resources ?? {}).find(
    ({ Type: type }) => type === 'AWS::DynamoDB::Table',
  )
  if (!table) throw new Mishap('serverless.yml declares no table.')
  return {
    routes: entries.flatMap(([name, { events = [] }]) =>
      events.flatMap(({ httpApi }) => (httpApi === undefined ? [] : [routeOf(name, httpApi)])),
    ),
    functions: entries.map(([name, { handler, timeout, events = [] }]) => {
      const rate = events.map(rateOf).find((one) => one !== undefined)
      return {
        name,
        handler,
        timeoutMs: (timeout ?? provider?.timeout ?? 6) * 1000,
        stream: events.map(streamOf).find((one) => one !== undefined),
        ...timesOf(rate),
      }
    }),
    table: table.Properties,
  }
}

export const ROOT = join(__dirname, '..', '..')
export const readProjectPlan = (): Plan =>
  readPlan(readFileSync(join(ROOT, 'serverless.yml'), 'utf8'))
