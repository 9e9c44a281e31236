import { spawn } from 'node:child_process'

type Step = { readonly name: string; readonly command: readonly string[] }
type Result = { readonly ok: boolean; readonly output: string }

const TSX = 'node_modules/tsx/dist/cli.mjs'
const tsx = (...args: readonly string[]): readonly string[] => [TSX, ...args]

// The long ones first: two run at a time.
const STEPS: readonly Step[] = [
  { name: 'lint', command: ['node_modules/eslint/bin/eslint.js', '.'] },
  { name: 'unit tests', command: tsx('.ci/test.ts', 'unit') },
  { name: 'package', command: tsx('.ci/package.ts') },
  { name: 'types', command: ['node_modules/typescript/bin/tsc', '-p', '.'] },
  {
    name: 'format',
    command: ['node_modules/prettier/bin/prettier.cjs', '--check', '--log-level', 'warn', '.'],
  },
  { name: 'structure', command: tsx('.ci/structure.ts') },
  { name: 'openapi', command: tsx('.ci/openapi.ts') },
  { name: 'promises', command: tsx('.ci/promises.ts') },
]
const AT_ONCE = 2

const run = ({ command }: Step): Promise<Result> =>
  new Promise((resolve, reject) => {
    const child = spawn(process.execPath, command)
    const chunks: Buffer[] = []
    child.stdout.on('data', (chunk: Buffer) => chunks.push(chunk))
    child.stderr.on('data', (chunk: Buffer) => chunks.push(chunk))
    child.on('error', reject)
    child.on('close', (status) => {
      resolve({ ok: status === 0, output: Buffer.concat(chunks).toString() })
    })
  })

const seconds = (since: number): string => `${((Date.now() - since) / 1000).toFixed(1)} s`

async function take(step: Step): Promise<boolean> {
  const since = Date.now()
  const { ok, output } = await run(step)
  console.log(`${ok ? 'ok    ' : 'FAILED'} ${step.name} (${seconds(since)})`)
  if (!ok) console.log(output.trimEnd())
  return ok
}

async function worker(waiting: Step[], failed: Step[]): Promise<void> {
  for (let step = waiting.shift(); step; step = waiting.shift())
    if (!(await take(step))) failed.push(step)
}

/** `npm run check`, or some of its steps: `npm run check -- lint types`. */
async function main(names: readonly string[]): Promise<void> {
  const unknown = names.filter((name) => !STEPS.some((step) => step.name === name))
  if (unknown.length > 0)
    throw new Error(
      `No such step: ${unknown.join(', ')}. There are ${STEPS.map(({ name }) => name).join(', ')}.`,
    )
  const waiting = STEPS.filter(({ name }) => names.length === 0 || names.includes(name))
  const failed: Step[] = []
  await Promise.all(Array.from({ length: AT_ONCE }, () => worker(waiting, failed)))
  if (failed.length > 0) throw new Error(`Failed: ${failed.map(({ name }) => name).join(', ')}`)
}

main(process.argv.slice(2)).catch((fault: unknown) => {
  console.error(fault instanceof Error ? fault.message : fault)
  process.exitCode = 1
})
