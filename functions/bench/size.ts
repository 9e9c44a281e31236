import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { ROOT } from '../local/serverless'
import { atMost, type Bench } from './figure'
import { importRatio } from './imports'
import { walked } from './walked'

const KB = 1024
const bundleOf = (name: string): string => join(ROOT, `dist/functions/${name}/index.js`)
const [API, CLASSES] = [bundleOf('api'), bundleOf('classes')]
const WEAPP = join(ROOT, 'miniapp/dist/weapp')

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

/** What is shipped and loaded: the functions that answer the mini-program, the mini-program's packages, the requests of its first screen. */
export const size: Bench = async () => {
  if (![API, CLASSES].every((path) => existsSync(path)) || !existsSync(join(WEAPP, 'app.json')))
    throw new Error(
      'Nothing is built yet: run "npm run build" and "npm run build:weapp -w miniapp".',
    )
  const { main, largest } = packageSizes()
  const requests = await walked('miniapp/testing/requests.ts', 'requests')
  return [
    atMost('size.apiGzKb', gzipSync(readFileSync(API)).length / KB, 260),
    atMost('size.classesGzKb', gzipSync(readFileSync(CLASSES)).length / KB, 260),
    atMost('size.importRatio', await importRatio(API), 1.4),
    atMost('size.classesImportRatio', await importRatio(CLASSES), 1.4),
    atMost('size.weappMainKb', main / KB, 800),
    atMost('size.weappLargestSubKb', largest / KB, 500),
    atMost('size.firstScreenRequests', requests.get('firstScreen') ?? Infinity, 1),
  ]
}
