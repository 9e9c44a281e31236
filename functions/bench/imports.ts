import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import { build } from 'esbuild'
import { ROOT } from '../local/serverless'
import { median, spread } from './figure'

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

/** How much longer a bundle takes to load than the SDK it cannot do without: the median of seven pairs. */
export async function importRatio(bundle: string): Promise<number> {
  await bundleSdkAlone()
  const rounds = Array.from({ length: 7 }, () => ({
    ours: importMs(bundle),
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
