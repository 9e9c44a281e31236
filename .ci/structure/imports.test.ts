import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { afterAll, describe, expect, it } from '@jest/globals'
import config from '../../.dependency-cruiser.cjs'
import { ALLOWED, VIOLATIONS } from './violations'

type Import = readonly [from: string, to: string]
type Found = { readonly rule: string; readonly from: string; readonly to: string }

const ROOT = join(__dirname, '../..')
const roots: string[] = []

const isOurs = (path: string): boolean => /\.tsx?$/.test(path)

const specifier = ([from, to]: Import): string => {
  if (!isOurs(to)) return to
  const path = relative(dirname(from), to).replace(/\.tsx?$/, '')
  return path.startsWith('.') ? path : `./${path}`
}

/** A tree of files that make these imports, inside the repository so that packages are found. */
function plant(imports: readonly Import[]): string {
  mkdirSync(join(ROOT, '.cache'), { recursive: true })
  const root = mkdtempSync(join(ROOT, '.cache/structure-'))
  roots.push(root)
  const files = new Map<string, string>()
  for (const [from, to] of imports) {
    files.set(from, `${files.get(from) ?? ''}import '${specifier([from, to])}'\n`)
    if (isOurs(to) && !files.has(to)) files.set(to, '')
  }
  for (const [file, source] of files) {
    mkdirSync(dirname(join(root, file)), { recursive: true })
    writeFileSync(join(root, file), source)
  }
  return root
}

function cruise(imports: readonly Import[]): readonly Found[] {
  const cruiser = join(ROOT, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs')
  const options = ['--config', join(ROOT, '.dependency-cruiser.cjs'), '--output-type', 'json']
  const { stdout, stderr } = spawnSync(
    process.execPath,
    [cruiser, ...options, 'functions', 'shared', 'miniapp'],
    { cwd: plant(imports), encoding: 'utf8', maxBuffer: 2 ** 27 },
  )
  if (stdout === '') throw new Error(stderr)
  const { summary } = JSON.parse(stdout) as {
    summary: { violations: { rule: { name: string }; from: string; to: string }[] }
  }
  return summary.violations.map(({ rule, from, to }) => ({ rule: rule.name, from, to }))
}

afterAll(() => roots.forEach((root) => rmSync(root, { recursive: true })))

describe('The rules of imports', () => {
  const found = cruise(VIOLATIONS.map(([, from, to]) => [from, to]))

  it.each(VIOLATIONS)('%s: %s may not import %s', (rule, from, to) => {
    const reported = found.filter((one) => one.rule === rule && one.from === from)
    const isTarget = (one: Found): boolean => one.to === to || !isOurs(to)
    expect(reported.filter(isTarget)).not.toEqual([])
  })

  it('are all shown to bite', () => {
    const shown = new Set(VIOLATIONS.map(([rule]) => rule))
    const names = (config.forbidden ?? []).map(({ name = '' }) => name)
    expect(names.filter((name) => !shown.has(name))).toEqual([])
    expect(names).toHaveLength(new Set(names).size)
  })

  it('let a well-made tree pass', () => expect(cruise(ALLOWED)).toEqual([]))
})
