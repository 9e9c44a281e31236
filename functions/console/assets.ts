import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'

const TYPES = {
  'console.css': 'text/css; charset=utf-8',
  'console.js': 'text/javascript; charset=utf-8',
  'passkey.js': 'text/javascript; charset=utf-8',
  'htmx.min.js': 'text/javascript; charset=utf-8',
} as const
export type AssetName = keyof typeof TYPES
export type Asset = { readonly text: string; readonly contentType: string; readonly hash: string }

const kept = new Map<AssetName, Asset>()

/** Beside this code, in the sources as in the bundle; read once. */
function assetOf(name: AssetName): Asset {
  const known = kept.get(name)
  if (known) return known
  const text = readFileSync(join(__dirname, 'assets', name), 'utf8')
  const hash = createHash('sha256').update(text).digest('hex').slice(0, 12)
  const asset = { text, contentType: TYPES[name], hash }
  kept.set(name, asset)
  return asset
}

/** An address that changes with what is in it, so that it may be kept for good. */
export const assetPath = (name: AssetName): string =>
  `/console/assets/${assetOf(name).hash}/${name}`

const isName = (name: string): name is AssetName => Object.hasOwn(TYPES, name)

/** What stands there; one of an older version is not answered by a newer. */
export function assetAt(hash: string, name: string): Asset | undefined {
  const asset = isName(name) ? assetOf(name) : undefined
  return asset?.hash === hash ? asset : undefined
}
