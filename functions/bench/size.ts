import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { execFileSync } from 'node:child_process'
import { ROOT } from '../local/serverless'
import { atMost, type Bench, median, spread } from './figure'

const KB = 1024
const API = join(ROOT, 'dist/functions/api/index.js')
const WEAPP = join(ROOT, 'miniapp/dist/weapp')

/** Milliseconds that a fresh process needs to load a module. */
const importMs = (module: string): number => {
  const script = `const t=performance.now();require(${JSON.stringify(module)});console.log(performance.now()-t);process.exit()`
  const environment = {
    ...process.env,
    ...{
      AWS_REGION: 'cn-north-1',
      TABLE_NAME: 'linxiang',
      BUCKET_NAME: 'b',
      PUBLIC_BASE: 'http://x',
    },
    ...{ WECHAT_APPID: 'wx', AWS_ACCESS_KEY_ID: 'x', AWS_SECRET_ACCESS_KEY: 'x' },
  }
  return Number(
    execFileSync(process.execPath, ['-e', script], { env: environment, cwd: ROOT }).toString(),
  )
}

const SDK_ALONE = join(ROOT, 'dist/sdk-alone.js')

async function bundleSdkAlone(): Promise<void> {
  const { build } = await import('esbuild')
  await build({
    stdin: {
      contents: `import { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { DynamoDBDocumentClient, GetCommand, PutCommand, QueryCommand, TransactWriteCommand } from '@aws-sdk/lib-dynamodb'
module.exports = [DynamoDBDocumentClient.from(new DynamoDBClient({})), GetCommand, PutCommand, QueryCommand, TransactWriteCommand]`,
      resolveDir: join(ROOT, 'functions'),
    },
    ...{
      bundle: true,
      minify: true,
      platform: 'node',
      target: 'node20',
      format: 'cjs',
      outfile: SDK_ALONE,
    },
    mainFields: ['module', 'main'],
    logLevel: 'error',
  })
}

function importRatio(): number {
  const rounds = Array.from({ length: 7 }, () => ({
    ours: importMs(API),
    alone: importMs(SDK_ALONE),
  }))
  const say = (name: string, values: readonly number[]): void =>
    console.log(`size: import of ${name} ${median(values).toFixed(0)} ms (${spread(values)})`)
  say(
    'the SDK alone',
    rounds.map(({ alone }) => alone),
  )
  say(
    'ours',
    rounds.map(({ ours }) => ours),
  )
  return median(rounds.map(({ ours, alone }) => ours / alone))
}

type File = { readonly path: string; readonly bytes: number }

const filesBelow = (folder: string): readonly File[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.name.endsWith('.map'))
    .map((entry) => join(entry.parentPath, entry.name))
    .map((path) => ({ path: path.slice(folder.length + 1), bytes: statSync(path).size }))

function packageSizes(): { readonly main: number; readonly largest: number } {
  const app = JSON.parse(readFileSync(join(WEAPP, 'app.json'), 'utf8')) as {
    subPackages?: readonly { root: string }[]
    subpackages?: readonly { root: string }[]
  }
  const roots = (app.subPackages ?? app.subpackages ?? []).map(({ root }) =>
    root.replace(/\/$/, ''),
  )
  const files = filesBelow(WEAPP)
  const sizeOf = (root: string): number =>
    files
      .filter(({ path }) => path.startsWith(`${root}/`))
      .reduce((sum, { bytes }) => sum + bytes, 0)
  const all = files.reduce((sum, { bytes }) => sum + bytes, 0)
  const subs = roots.map(sizeOf)
  for (const [n, root] of roots.entries())
    console.log(`size: ${root} ${((subs[n] ?? 0) / KB).toFixed(0)} KB`)
  return { main: all - subs.reduce((sum, bytes) => sum + bytes, 0), largest: Math.max(0, ...subs) }
}

/** Bytes shipped: the api function, and the mini-program's packages. */
export const size: Bench = async () => {
  if (!existsSync(API) || !existsSync(join(WEAPP, 'app.json')))
    throw new Error(
      'Nothing is built yet: run "npm run build" and "npm run build:weapp -w miniapp".',
    )
  await bundleSdkAlone()
  const { main, largest } = packageSizes()
  return [
    atMost('size.apiGzKb', gzipSync(readFileSync(API)).length / KB, 260),
    atMost('size.importRatio', importRatio(), 1.4),
    atMost('size.weappMainKb', main / KB, 800),
    atMost('size.weappLargestSubKb', largest / KB, 500),
  ]
}
