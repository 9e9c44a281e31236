import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from '@jest/globals'

const PORT = /^const PORT = (\d+)$/m

const taken = readdirSync(__dirname, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.test.ts'))
  .flatMap((name) => PORT.exec(readFileSync(join(__dirname, name), 'utf8'))?.[1] ?? [])
  .map(Number)
  .sort((a, b) => a - b)

it('Every world of a test has three ports that no other has', () => {
  expect(taken.length).toBeGreaterThan(10)
  const close = taken.filter((port, at) => port - (taken[at - 1] ?? 0) < 3)
  expect(close).toEqual([])
})
