import { type ChildProcess, spawn } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fingerprintOf } from './fingerprint'
import { Mishap } from './mishap'
import { ROOT } from './serverless'

/** Something that is built from sources, and built again only when they changed. */
type Build = {
  readonly name: string
  readonly says: string
  readonly command: readonly string[]
  readonly sources: readonly string[]
  /** What it writes, and nothing else does. */
  readonly folder: string
}

const MINIAPP = [
  'miniapp/src',
  'miniapp/config',
  'miniapp/package.json',
  'miniapp/babel.config.js',
  'shared',
  'package-lock.json',
]

const BUILDS: readonly Build[] = [
  {
    name: 'functions',
    says: 'functions',
    command: ['npx', 'tsx', '.ci/build.ts'],
    sources: [
      ...['functions', 'shared', 'docs/openapi.json'],
      ...['.ci/build.ts', '.ci/package', 'package-lock.json'],
    ],
    folder: 'dist/functions',
  },
  {
    name: 'h5',
    says: 'the mini-program for the browser',
    command: ['npm', 'run', '-s', 'build:h5', '-w', 'miniapp'],
    sources: MINIAPP,
    folder: 'miniapp/dist/h5',
  },
  {
    name: 'weapp',
    says: 'the mini-program for WeChat',
    command: ['npm', 'run', '-s', 'build:weapp', '-w', 'miniapp'],
    sources: MINIAPP,
    folder: 'miniapp/dist/weapp',
  },
]

const IGNORED = /node_modules|\/dist\/|\.test\.tsx?$/
/** What a build of the mini-program takes from outside its sources. */
const SETTINGS = ['API_BASE', 'DISTRICT_ID', 'FILING_NUMBER'] as const

/** What goes in and what came out: a release that was built by hand into the same folder is not what runs here. */
const stateOf = ({ sources, folder }: Build): string =>
  [
    fingerprintOf(ROOT, sources, IGNORED),
    ...SETTINGS.map((name) => process.env[name] ?? ''),
    fingerprintOf(ROOT, [folder]),
  ].join('\n')

const CACHE = join(ROOT, '.cache', 'builds')

/** What npm and npx start in turn belongs to the child's group: all of it ends when this process does. */
function endWithUs({ pid }: ChildProcess): () => void {
  const end = (): void => {
    if (pid !== undefined) process.kill(-pid, 'SIGKILL')
  }
  process.once('exit', end)
  return () => process.off('exit', end)
}

function run({ says, command }: Build): Promise<void> {
  const [program = '', ...args] = command
  return new Promise((resolve, reject) => {
    // Whoever starts it: what is built is what is shipped.
    const env = { ...process.env, NODE_ENV: 'production' }
    const child = spawn(program, args, {
      ...{ cwd: ROOT, env, detached: true },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    const forget = endWithUs(child)
    let said = ''
    child.stdout.on('data', (text: Buffer) => (said += text.toString()))
    child.stderr.on('data', (text: Buffer) => (said += text.toString()))
    child.once('error', reject)
    child.once('exit', (code) => {
      forget()
      if (code === 0) resolve()
      else reject(new Mishap(`Building ${says} failed.\n${said.slice(-4000)}`))
    })
  })
}

const noteOf = ({ name }: Build): string => join(CACHE, name)

const isFresh = (build: Build): boolean =>
  existsSync(noteOf(build)) && readFileSync(noteOf(build), 'utf8') === stateOf(build)

async function bringUpToDate(build: Build): Promise<void> {
  if (isFresh(build)) return
  const startedAt = Date.now()
  await run(build)
  mkdirSync(CACHE, { recursive: true })
  writeFileSync(noteOf(build), stateOf(build))
  const seconds = ((Date.now() - startedAt) / 1000).toFixed(1)
  process.stdout.write(`  built     ${build.says} (${seconds} s)\n`)
}

/** Builds, side by side, what changed since the last time: functions, the browser's mini-program, WeChat's. */
export async function buildAll(): Promise<void> {
  await Promise.all(BUILDS.map(bringUpToDate))
}
