import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from '@jest/globals'

const FUNCTIONS = join(__dirname, '..')
const ALONE = join('platform', 'audit.ts')

/** Everything that is deployed, by its path below functions. */
const sources = readdirSync(FUNCTIONS, { recursive: true, encoding: 'utf8' })
  .filter((path) => /\.tsx?$/.test(path) && !/\.test\.tsx?$/.test(path))
  .filter((path) => !/^(?:testing|bench|local|node_modules)\b/.test(path))

const textOf = (path: string): string => readFileSync(join(FUNCTIONS, path), 'utf8')

describe('The log of what workers did', () => {
  it('(10.5) is written in one file alone, which can neither change nor delete', () => {
    const knowing = sources.filter((path) => /Audit(?:Entry|Line)Entity/.test(textOf(path)))
    expect(knowing).toEqual([ALONE])
    const actions = [...textOf(ALONE).matchAll(/entity\/actions\/(\w+)/g)].map(([, name]) => name)
    expect(actions).toEqual(['put'])
    expect(textOf(ALONE)).toContain("{ attr: 'rev', exists: false }")
  })
})
