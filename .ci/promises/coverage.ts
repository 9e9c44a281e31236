import { readFileSync } from 'node:fs'
import { listFiles } from '../files'
import { namedIn, promisesIn, type Promised } from './promise'
import { titlesIn } from './titles'

/** A promise and the tests that name it. */
export type Shown = Promised & {
  readonly tests: readonly { readonly file: string; readonly title: string }[]
}
type TestFile = { readonly file: string; readonly source: string }

export function showing(
  promises: readonly Promised[],
  files: readonly TestFile[],
): readonly Shown[] {
  const titles = files.flatMap(({ file, source }) =>
    titlesIn(source).map((title) => ({ file, title })),
  )
  return promises.map((promise) => ({
    ...promise,
    tests: titles.filter(({ title }) => namedIn(title).includes(promise.number)),
  }))
}

export const readPromises = (): readonly Promised[] =>
  promisesIn(readFileSync('docs/product.md', 'utf8'))

/** Every test file of the product: this folder's own tests are about titles, and name promises as examples. */
export const readTestFiles = (): readonly TestFile[] =>
  listFiles('*.test.ts', '*.test.tsx')
    .filter((file) => !file.startsWith('.ci/'))
    .map((file) => ({ file, source: readFileSync(file, 'utf8') }))
