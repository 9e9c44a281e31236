import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, it } from '@jest/globals'
import { shelfIn } from './shelf'

const folder = mkdtempSync(join(tmpdir(), 'linxiang-shelf-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const MB = 1024 * 1024
const contentType = 'image/jpeg'
const full = (of: number) => Buffer.alloc(4 * MB, of)

it('(2.1) shows an object whole or not at all while it is written again', async () => {
  const shelf = shelfIn(folder)
  await shelf.put('private/a', { bytes: full(0), contentType })
  let isWriting = true
  const written = (async () => {
    for (let round = 1; round <= 40; round++)
      await shelf.put('private/a', { bytes: full(round), contentType })
    isWriting = false
  })()
  const lengths = new Set<number | undefined>()
  while (isWriting) lengths.add((await shelf.get('private/a'))?.bytes.length)
  await written
  expect([...lengths]).toEqual([4 * MB])
})

it('(2.1) keeps one object of two that are written at the same moment, and lists nothing else', async () => {
  const shelf = shelfIn(folder)
  await Promise.all([1, 2, 3].map((of) => shelf.put('private/b', { bytes: full(of), contentType })))
  const bytes = (await shelf.get('private/b'))?.bytes
  expect(bytes?.equals(full(bytes[0] ?? 0))).toBe(true)
  expect(await shelf.list('private/b')).toEqual(['private/b'])
})
