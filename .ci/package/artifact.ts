import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { unzip } from './zip'

// What Lambda sets, and what serverless.yml does.
const ENVIRONMENT = {
  PATH: process.env['PATH'],
  AWS_REGION: 'cn-north-1',
  AWS_ACCESS_KEY_ID: 'nobody',
  AWS_SECRET_ACCESS_KEY: 'nothing',
  TABLE_NAME: 'table',
  BUCKET_NAME: 'bucket',
  PUBLIC_BASE: 'https://api.example.cn',
  WECHAT_APPID: 'wx0000000000000000',
  NODE_NO_WARNINGS: '1',
}

const LOADS = `if (typeof require(process.argv[1]).handler !== 'function') throw new Error('no handler')`
const DRAWS = `require(process.argv[1])({ create: { width: 9, height: 9, channels: 3, background: 'red' } })
  .jpeg().toBuffer().then((bytes) => { if (bytes.length < 100) throw new Error('no picture') })`
/** The document of the interface, which is read beside the code. */
const DESCRIBES = `const http = { method: 'GET', path: '/openapi.json' }
  const event = { rawPath: http.path, rawQueryString: '', headers: { host: 'x.cn' }, requestContext: { http, requestId: 'r' } }
  require(process.argv[1]).handler(event).then(({ statusCode, body }) => {
    if (statusCode !== 200 || JSON.parse(body).openapi === undefined) throw new Error('no document')
  })`
/** A picture whose address is signed as pages do: the secrets come from the environment, as on a machine without AWS. */
const CHARTS = `const SECRET = 'secret'
  for (const name of ['SESSION', 'WECHAT', 'PHONE']) process.env[name + '_SECRET'] = SECRET
  for (const name of ['TOKEN', 'AES_KEY']) process.env['WECHAT_PUSH_' + name] = SECRET
  const asked = { labels: '2030-05', amounts: '17' }
  const words = JSON.stringify(['chartOfBars', asked.labels, asked.amounts])
  const by = require('node:crypto').createHmac('sha256', SECRET).update(words).digest().subarray(0, 16).toString('base64url')
  const rawQueryString = String(new URLSearchParams({ ...asked, by }))
  require(process.argv[1]).handler({ rawQueryString, requestContext: { requestId: 'r' } }).then(({ body }) => {
    if (!body.startsWith('<svg') || !body.includes('>17<')) throw new Error('no picture')
  })`

function run(script: string, path: string): string | undefined {
  const { status, stderr } = spawnSync(process.execPath, ['-e', script, path], {
    env: ENVIRONMENT,
    encoding: 'utf8',
  })
  // The line that throws may be a whole bundle: only what it says is worth reading.
  return status === 0 ? undefined : (/^\w*Error: .*$/m.exec(stderr)?.[0] ?? 'it ended early')
}

function strangers(name: string, files: readonly string[]): readonly string[] {
  const folder = `dist/functions/${name}/`
  const isExpected = (file: string): boolean =>
    file === `${folder}index.js` ||
    (name === 'photos' && file.startsWith(`${folder}node_modules/`)) ||
    (['console', 'passkey'].includes(name) && file.startsWith(`${folder}assets/`))
  return files.filter((file) => !isExpected(file) || file.endsWith('.map'))
}

/** What is wrong with what it draws, where it is one that draws. */
function drawn(name: string, at: string): string | undefined {
  if (name === 'photos') return run(DRAWS, join(at, 'node_modules/sharp'))
  return name === 'charts' ? run(CHARTS, join(at, 'index.js')) : undefined
}

/** What is wrong with a function's zip, unpacked where nothing else of ours can be found. */
export function wrongArtifact(name: string, zip: string): readonly string[] {
  const folder = mkdtempSync(join(tmpdir(), 'linxiang-artifact-'))
  try {
    const strange = strangers(name, unzip(zip, folder))
    const at = join(folder, 'dist/functions', name)
    const loading = run(LOADS, join(at, 'index.js'))
    const describing = name === 'console' ? run(DESCRIBES, join(at, 'index.js')) : undefined
    const drawing = drawn(name, at)
    return [
      ...strange.map((file) => `${name}.zip holds ${file}`),
      ...(loading === undefined ? [] : [`${name}.zip does not load: ${loading}`]),
      ...(describing === undefined ? [] : [`${name}.zip describes nothing: ${describing}`]),
      ...(drawing === undefined ? [] : [`${name}.zip cannot draw: ${drawing}`]),
    ]
  } finally {
    rmSync(folder, { recursive: true })
  }
}
