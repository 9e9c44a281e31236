import { spawn } from 'node:child_process'
import { buildAll } from '../local/builds'
import { type Bench, lineOf, type Scale } from './figure'

/** Loaded when asked for: a bench brings its own world. */
const BENCHES: Readonly<Record<string, () => Promise<Bench>>> = {
  booking: async () => (await import('./booking')).booking,
  signup: async () => (await import('./signUp')).signUp,
  race: async () => (await import('./race')).race,
  'rush-virtual': async () => (await import('./rush')).rushVirtual,
  'rush-large': async () => (await import('./rush')).rushLarge,
  'rush-real': async () => (await import('./rushReal')).rushReal,
  'seats-model': async () => (await import('./seatsModel')).seatsModel,
  'seats-faults': async () => (await import('./seatFaults')).seatFaults,
  'seats-checker': async () => (await import('./seatChecker')).seatChecker,
  units: async () => (await import('./units')).units,
  fuzz: async () => (await import('./fuzz')).fuzz,
  authz: async () => (await import('./authz')).authz,
  'authz-console': async () => (await import('./authzConsole')).authzConsole,
  canary: async () => (await import('./canary')).canary,
  erase: async () => (await import('./erase')).erase,
  mutation: async () => (await import('./mutation')).mutation,
  faults: async () => (await import('./faults')).faults,
  model: async () => (await import('./model')).model,
  cascade: async () => (await import('./cascade')).cascade,
  checker: async () => (await import('./checker')).checker,
  crash: async () => (await import('./crash')).crash,
  taps: async () => (await import('./taps')).taps,
  start: async () => (await import('./start')).start,
  growth: async () => (await import('./growth')).growth,
  'class-growth': async () => (await import('./classGrowth')).classGrowth,
  size: async () => (await import('./size')).size,
  'console-size': async () => (await import('./consoleSize')).consoleSize,
  cost: async () => (await import('./cost')).cost,
  audit: async () => (await import('./audit')).audit,
  recount: async () => (await import('./recount')).recount,
  import: async () => (await import('./rosterImport')).rosterImport,
  export: async () => (await import('./exportRows')).exportRows,
  'console-growth': async () => (await import('./consoleGrowth')).consoleGrowth,
  'console-pages': async () => (await import('./consolePages')).consolePages,
  access: async () => (await import('./access')).access,
}

/** Those that run or weigh what is built: it is brought up to date first, unless `SKIP_BUILD=1`. */
const ON_BUILDS = [
  'booking',
  'signup',
  'race',
  'rush-real',
  'crash',
  'taps',
  'growth',
  'class-growth',
  'console-growth',
  'size',
  'console-size',
  'audit',
  'access',
  'canary',
]

type Verdict = { readonly isFine: boolean; readonly isCorrect: boolean }

async function runOne(name: string, scale: Scale): Promise<Verdict> {
  const load = BENCHES[name]
  if (!load) throw new Error(`No bench ${name}. There are: ${Object.keys(BENCHES).join(', ')}.`)
  if (ON_BUILDS.includes(name) && process.env['SKIP_BUILD'] !== '1') await buildAll()
  const bench = await load()
  const figures = await bench(scale)
  for (const figure of figures) console.log(lineOf(figure))
  return {
    isFine: figures.every(({ isMet }) => isMet),
    isCorrect: figures.every(({ isMet, isCorrectness }) => isMet || !isCorrectness),
  }
}

/** Each in a process of its own: what a bench loads is connected to that bench's engine for good. */
function runApart(name: string, flags: readonly string[]): Promise<boolean> {
  const child = spawn(process.execPath, ['--import', 'tsx', __filename, name, ...flags], {
    stdio: 'inherit',
  })
  return new Promise((resolve) => child.once('exit', (code) => resolve(code === 0)))
}

async function runHere(name: string, scale: Scale): Promise<boolean> {
  const { isFine, isCorrect } = await runOne(name, scale)
  return scale.isCi ? isCorrect : isFine
}

/**
 * `npm run -s bench -- NAME… [--ci]`, or `all`. One line a figure; the exit code is 0 when all are met, and with
 * `--ci` (small N) when all figures of correctness are.
 */
async function main(): Promise<void> {
  // The SDK is pinned; its reminder of a later year would stand between the figures.
  process.env['AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED'] = 'true'
  const words = process.argv.slice(2)
  const flags = words.filter((word) => word.startsWith('--'))
  const asked = words.filter((word) => !word.startsWith('--'))
  const names = asked.length === 0 || asked.includes('all') ? Object.keys(BENCHES) : asked
  const [only, ...others] = names
  const isCi = flags.includes('--ci')
  if (only !== undefined && others.length === 0) {
    if (!(await runHere(only, { isCi }))) process.exitCode = 1
    return
  }
  for (const name of names) if (!(await runApart(name, flags))) process.exitCode = 1
}

main().then(
  () => process.exit(),
  (fault: unknown) => {
    console.error(fault)
    process.exit(1)
  },
)
