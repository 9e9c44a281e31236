import { type Bench, lineOf } from './figure'

/** Loaded when asked for: a bench brings its own world. */
const BENCHES: Readonly<Record<string, () => Promise<Bench>>> = {
  booking: async () => (await import('./booking')).booking,
  race: async () => (await import('./race')).race,
  units: async () => (await import('./units')).units,
  fuzz: async () => (await import('./fuzz')).fuzz,
  crash: async () => (await import('./crash')).crash,
  taps: async () => (await import('./taps')).taps,
  start: async () => (await import('./start')).start,
  size: async () => (await import('./size')).size,
}

type Verdict = { readonly isFine: boolean; readonly isCorrect: boolean }

async function runOne(name: string, isCi: boolean): Promise<Verdict> {
  const load = BENCHES[name]
  if (!load) throw new Error(`No bench ${name}. There are: ${Object.keys(BENCHES).join(', ')}.`)
  const bench = await load()
  const figures = await bench({ isCi })
  for (const figure of figures) console.log(lineOf(figure))
  return {
    isFine: figures.every(({ isMet }) => isMet),
    isCorrect: figures.every(({ isMet, isCorrectness }) => isMet || !isCorrectness),
  }
}

/**
 * `npm run -s bench -- NAME… [--ci]`, or `all`. One line a figure; the exit code is 0 when all are met, and with
 * `--ci` (small N) when all figures of correctness are.
 */
async function main(): Promise<void> {
  const words = process.argv.slice(2)
  const isCi = words.includes('--ci')
  const asked = words.filter((word) => !word.startsWith('--'))
  const names = asked.length === 0 || asked.includes('all') ? Object.keys(BENCHES) : asked
  for (const name of names) {
    const verdict = await runOne(name, isCi)
    if (isCi ? !verdict.isCorrect : !verdict.isFine) process.exitCode = 1
  }
}

main().then(
  () => process.exit(),
  (fault: unknown) => {
    console.error(fault)
    process.exit(1)
  },
)
