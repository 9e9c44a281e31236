import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'

type Chromium = {
  readonly path: string
  readonly env: Readonly<Record<string, string>>
}

const ROOT = join(__dirname, '../../..')
const INSTALLED = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']

/** `CHROMIUM_PATH`, then one that the system has, then the one that npm brought. */
export function findChromium(): Chromium {
  const path = process.env['CHROMIUM_PATH'] ?? installed()
  return path === undefined ? unpacked() : { path, env: {} }
}

const installed = (): string | undefined =>
  INSTALLED.map((name) => spawnSync('which', [name], { encoding: 'utf8' }).stdout.trim()).find(
    (path) => path !== '',
  )

// The package brings the libraries that a bare Linux lacks, but unpacks them on Lambda only.
const UNPACK = `import('@sparticuz/chromium').then(({ default: chromium }) => chromium.executablePath())`

function unpacked(): Chromium {
  const manifest = join(dirname(require.resolve('@sparticuz/chromium')), '../../package.json')
  const { version } = JSON.parse(readFileSync(manifest, 'utf8')) as { version: string }
  const folder = join(ROOT, `.cache/chromium-${version}`)
  if (!existsSync(folder)) unpackInto(folder)
  const hasLibraries = spawnSync('ldconfig', ['-p'], { encoding: 'utf8' }).stdout?.includes(
    'libnss3.so',
  )
  const libraries = { LD_LIBRARY_PATH: join(folder, 'al2023/lib') }
  return { path: join(folder, 'chromium'), env: hasLibraries ? {} : libraries }
}

/** In a place of its own first: workers that start together must not see half a browser. */
function unpackInto(folder: string): void {
  mkdirSync(dirname(folder), { recursive: true })
  const place = mkdtempSync(`${folder}-`)
  execFileSync(process.execPath, ['-e', UNPACK], {
    cwd: ROOT,
    env: { ...process.env, TMPDIR: place, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs20.x' },
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  try {
    renameSync(place, folder)
  } catch (error) {
    if (!existsSync(folder)) throw error
    rmSync(place, { recursive: true })
  }
}
