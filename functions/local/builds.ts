import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Mishap } from './mishap'
import { ROOT } from './serverless'

/** Something that is built from sources, and built again only when they changed. */
type Build = {
  readonly name: string
  readonly says: string
  readonly command: readonly string[]
  readonly sources: readonly string[]
  readonly result: string
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
    sources: ['functions', 'shared', '.ci/build.ts', '.ci/package', 'package-lock.json'],
    result: 'dist/functions/api/index.js',
  },
  {
    name: 'h5',
    says: 'the mini-program for the browser',
    command: ['npm', 'run', '-s', 'build:h5', '-w', 'miniapp'],
    sources: MINIAPP,
    result: 'miniapp/dist/h5/index.html',
  },
  {
    name: 'weapp',
    says: 'the mini-program for WeChat',
    command: ['npm', 'run', '-s', 'build:weapp', '-w', 'miniapp'],
    sources: MINIAPP,
    result: 'miniapp/dist/weapp/app.json',
  },
]

const IGNORED = /node_modules|\/dist\/|\.test\.tsx?$/

const filesIn = (path: string): readonly string[] =>
  readdirSync(path, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((file) => !IGNORED.test(file))
    .sort()

function hashOf(sources: readonly string[]): string {
  const hash = createHash('sha256')
  for (const source of sources) {
    const path = join(ROOT, source)
    if (!existsSync(path)) continue
    const files = statSync(path).isFile() ? [path] : filesIn(path)
    for (const file of files) hash.update(file.slice(ROOT.length)).update(readFileSync(file))
  }
  return hash.digest('hex')
}

const CACHE = join(ROOT, '.cache', 'builds')

function run({ says, command }: Build): Promise<void> {
  const [program = '', ...args] = command
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { cwd: ROOT, stdio: ['ignore', 'pipe', 'pipe'] })
    let said = ''
    child.stdout.on('data', (text: Buffer) => (said += text.toString()))
    child.stderr.on('data', (text: Buffer) => (said += text.toString()))
    child.once('error', reject)
    child.once('exit', (code) => {
      if (code === 0) resolve()
      else reject(new Mishap(`Building ${says} failed.\n${said.slice(-4000)}`))
    })
  })
}

async function bringUpToDate(build: Build): Promise<void> {
  const hash = hashOf(build.sources)
  const note = join(CACHE, build.name)
  const isFresh =
    existsSync(join(ROOT, build.result)) && existsSync(note) && readFileSync(note, 'utf8') === hash
  if (isFresh) return
  const startedAt = Date.now()
  await run(build)
  mkdirSync(CACHE, { recursive: true })
  writeFileSync(note, hash)
  process.stdout.write(
    `  built     ${build.says} (${((Date.now() - startedAt) / 1000).toFixed(1)} s)\n`,
  )
}

/** Builds, side by side, what changed since the last time: functions, the browser's mini-program, WeChat's. */
export async function buildAll(): Promise<void> {
  await Promise.all(BUILDS.map(bringUpToDate))
}
