import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { build, type BuildOptions } from 'esbuild'
import { copyPackages } from './package/native'

/** The Lambdas, each functions/<name>.ts. */
export const ENTRIES = [
  'api',
  'classes',
  'console',
  'passkey',
  'charts',
  'push',
  'photos',
  'pictures',
  'roster',
  'outbox',
  'jobs',
  'sweep',
  'recount',
  'setup',
] as const
export type EntryName = (typeof ENTRIES)[number]

const OUT = 'dist/functions'
// Native code cannot be bundled: it is copied beside the one function that uses it.
const NATIVE: Partial<Record<EntryName, readonly string[]>> = { photos: ['sharp'] }

/** Files that are read beside the code. */
const BESIDE: Partial<Record<EntryName, readonly string[]>> = {
  console: ['functions/console/assets', 'docs/openapi.json'],
  passkey: ['functions/console/assets'],
}

/** A folder as it is, a file into it. */
function copyBeside(path: string, folder: string): void {
  const to = path.endsWith('.json') ? join(folder, basename(path)) : folder
  cpSync(path, to, { recursive: true })
}

const optionsFor = (name: EntryName): BuildOptions => ({
  entryPoints: [`functions/${name}.ts`],
  outfile: `${OUT}/${name}/index.js`,
  bundle: true,
  platform: 'node',
  target: 'node20',
  format: 'cjs',
  // The SDK's ES modules shake down to what is called; its CommonJS ones do not.
  mainFields: ['module', 'main'],
  alias: { '@aws-sdk/credential-provider-node': './functions/platform/environmentCredentials.ts' },
  minify: true,
  sourcemap: 'external',
  metafile: true,
  // Lambda's own runtime brings the client for secrets, which is loaded once and seldom.
  external: ['@aws-sdk/client-ssm', ...(NATIVE[name] ?? [])],
  logLevel: 'warning',
})

/** Bytes of a bundle, plain and gzipped. */
async function bundle(name: EntryName): Promise<{ readonly plain: number; readonly gz: number }> {
  const { metafile } = await build(optionsFor(name))
  writeFileSync(`dist/meta/${name}.json`, JSON.stringify(metafile))
  rmSync(`${OUT}/${name}/node_modules`, { recursive: true, force: true })
  copyPackages(NATIVE[name] ?? [], `${OUT}/${name}`)
  for (const path of BESIDE[name] ?? []) copyBeside(path, `${OUT}/${name}/assets`)
  const code = readFileSync(`${OUT}/${name}/index.js`)
  return { plain: code.length, gz: gzipSync(code).length }
}

const kb = (bytes: number): string => `${(bytes / 1024).toFixed(0)} KB`.padStart(8)

/** Builds every function into dist/functions/<name>/index.js and says how large it is. */
export async function buildFunctions(): Promise<void> {
  mkdirSync('dist/meta', { recursive: true })
  for (const name of ENTRIES) {
    const { plain, gz } = await bundle(name)
    console.log(`${name.padEnd(8)}${kb(plain)}${kb(gz)} gz`)
  }
}

if (require.main === module)
  buildFunctions().catch((fault: unknown) => {
    console.error(fault instanceof Error ? fault.message : fault)
    process.exitCode = 1
  })
