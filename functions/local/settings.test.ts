import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, describe, expect, it } from '@jest/globals'
import { localSecrets } from './settings'

const folders: string[] = []
const folder = (): string => {
  const made = mkdtempSync(join(tmpdir(), 'secrets-'))
  folders.push(made)
  return made
}
afterEach(() => {
  for (const made of folders.splice(0)) rmSync(made, { recursive: true })
})

describe('The secrets of this machine', () => {
  it('are the same at every start', () => {
    const here = folder()
    expect(localSecrets(here)).toEqual(localSecrets(here))
  })

  it('stay what they were where an older version made them, and the new one is added for good', () => {
    const here = folder()
    const { phoneSecret: _notYet, ...older } = localSecrets(undefined)
    writeFileSync(join(here, 'secrets.json'), JSON.stringify(older))
    const now = localSecrets(here)
    expect(now).toEqual({ ...older, phoneSecret: expect.stringMatching(/^[\w-]{43}$/) })
    expect(JSON.parse(readFileSync(join(here, 'secrets.json'), 'utf8'))).toEqual(now)
  })
})
