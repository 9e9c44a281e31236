import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { fingerprintOf } from './fingerprint'

let root: string
const put = (name: string, text: string) => {
  writeFileSync(join(root, name), text)
}
const print = () => fingerprintOf(root, ['src', 'lock.json'], /\.test\.ts$/)

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'linxiang-print-'))
  mkdirSync(join(root, 'src'))
  put('src/a.ts', 'a')
})
afterEach(() => {
  rmSync(root, { recursive: true, force: true })
})

describe('A fingerprint', () => {
  it.each<[string, () => void]>([
    ['changes', () => put('src/a.ts', 'b')],
    ['comes', () => put('src/b.ts', '')],
    ['comes where there was none', () => put('lock.json', '{}')],
    ['goes', () => rmSync(join(root, 'src/a.ts'))],
    ['gets another name', () => renameSync(join(root, 'src/a.ts'), join(root, 'src/b.ts'))],
  ])('is another one when a file %s', (_, change) => {
    const before = print()
    change()
    expect(print()).not.toBe(before)
  })

  it('stays when nothing changed that matters', () => {
    const before = print()
    put('src/a.ts', 'a')
    put('src/a.test.ts', 'a test')
    put('README.md', 'elsewhere')
    expect(print()).toBe(before)
  })
})
