import { ENTRIES, FEATURES, FILES, FORBIDDEN, ROOMS } from './words.cjs'

const TEST = /\.test\.tsx?$/
const SOURCE = /^(?:shared|functions|miniapp\/src|miniapp\/testing)\/.*\.tsx?$/
// Taro names the files of a page and of its settings itself, and takes a.h5.ts for a.ts in the browser.
const TARO =
  /^miniapp\/(?:src\/(?:pages|packages)\/.*\/index(?:\.config)?\.tsx?|config\/index\.ts)$/
const TELLING = /^[a-zA-Z][a-zA-Z0-9]*$/
const SUFFIX = /(?:Util|Utils|Helper|Helpers|Manager|Service|Misc)$/

const stemOf = (name: string): string =>
  name.replace(/(?:\.(?:test|d|config|module|h5|weapp))?\.\w+$/, '')

const isHollow = (word: string): boolean =>
  FORBIDDEN.includes(word.toLowerCase()) || SUFFIX.test(word)

function hollow(path: string): string | undefined {
  const words = path.split('/').map(stemOf)
  const word = words.find(isHollow)
  return word === undefined ? undefined : `“${word}” says nothing: name what it is about`
}

function barrel(path: string): string | undefined {
  const isIndex = /(?:^|\/)index\.(?:tsx?|[cm]?js)$/.test(path)
  return isIndex && !TARO.test(path) ? 'no barrels: import from where it stands' : undefined
}

function untold(path: string): string | undefined {
  if (!SOURCE.test(path)) return undefined
  const isTold = TELLING.test(stemOf(path.split('/').at(-1) ?? ''))
  return isTold ? undefined : 'modules are camelCase, components PascalCase'
}

const isEntry = (name: string): boolean => ENTRIES.some((entry) => name === `${entry}.ts`)
const isInVocabulary = (name: string): boolean => FILES.includes(name) || TEST.test(name)

/** Rule 7: the closed words of functions. */
function strange(path: string): string | undefined {
  const [, first = '', ...rest] = path.split('/')
  const name = rest.at(-1)
  if (name === undefined) return isEntry(first) ? undefined : 'not an entry'
  if (ROOMS.includes(first)) return undefined
  if (!FEATURES.includes(first)) return `“${first}” is neither a feature nor a room`
  return isInVocabulary(name) ? undefined : `“${name}” is not in the vocabulary`
}

const outOfPlace = (path: string): string | undefined =>
  /^functions\/.*\.tsx?$/.test(path) ? strange(path) : undefined

/** What is wrong with the names of these files, a line each. */
export const badNames = (paths: readonly string[]): readonly string[] =>
  paths.flatMap((path) =>
    [hollow, barrel, untold, outOfPlace].flatMap((judge) => {
      const problem = judge(path)
      return problem === undefined ? [] : [`${path}: ${problem}`]
    }),
  )
