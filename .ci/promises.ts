import { namedIn, repeatedIn } from './promises/promise'
import { readPromises, readTestFiles, type Shown, showing } from './promises/coverage'
import { titlesIn } from './promises/titles'

const row = ({ number, text, tests }: Shown): string =>
  [
    `${number.padEnd(5)} ${text}`,
    ...tests.map(({ file, title }) => `        ${title}\n          ${file}`),
    ...(tests.length === 0 ? ['        NO TEST NAMES IT'] : []),
  ].join('\n')

/** `npm run promises`: what is promised so far, and what shows it. */
function main(): void {
  const files = readTestFiles()
  const shown = showing(readPromises(), files)
  console.log(shown.map(row).join('\n'))
  const known = new Set(shown.map(({ number }) => number))
  const named = files.flatMap(({ source }) => titlesIn(source)).flatMap(namedIn)
  const unknown = [...new Set(named)].filter((number) => !known.has(number)).sort()
  const missing = shown.filter(({ tests }) => tests.length === 0).map(({ number }) => number)
  const repeated = repeatedIn(shown)
  if (unknown.length > 0)
    console.error(`Named by tests, but not in docs/product.md: ${unknown.join(', ')}.`)
  if (missing.length > 0) console.error(`No test names ${missing.join(', ')}.`)
  if (repeated.length > 0) console.error(`docs/product.md promises ${repeated.join(', ')} twice.`)
  process.exitCode = missing.length + repeated.length + unknown.length > 0 ? 1 : 0
}

main()
