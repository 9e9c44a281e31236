// The first step of `npm start` and `npm test`, so it depends on nothing: npm keeps in node_modules/.package-lock.json
// what it installed, and `npm ci` runs only when package-lock.json asks for something else.
import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { fileURLToPath, pathToFileURL } from 'node:url'

/**
 * @param {string} actual such as 20.19.0
 * @param {string} range of package.json, always `>=`
 */
export function isNewEnough(actual, range) {
  const numbersIn = (text) => text.replace('>=', '').split('.').map(Number)
  const wanted = numbersIn(range)
  const given = numbersIn(actual)
  const first = [0, 1, 2].find((part) => (given[part] ?? 0) !== (wanted[part] ?? 0))
  return first === undefined || (given[first] ?? 0) > (wanted[first] ?? 0)
}

/** Whether everything in the lock is there; what is optional may be left out, for another system. */
export const isInstalled = (lock, installed) =>
  Object.entries(lock.packages)
    .filter(([path]) => path.includes('node_modules/'))
    .every(([path, wanted]) => {
      const found = installed.packages[path]
      if (found === undefined) return wanted.optional === true
      return found.version === wanted.version && found.integrity === wanted.integrity
    })

function readJson(path) {
  try {
    return JSON.parse(readFileSync(path, 'utf8'))
  } catch {
    return undefined
  }
}

const npmCi = (root) => execFileSync('npm', ['ci'], { cwd: root, stdio: 'inherit' })

/**
 * Installs what the lock names, unless it is there already. Throws one sentence when that cannot be.
 * @param {string} root with a slash at its end
 * @param {(root: string) => unknown} run what installs
 */
export function install(root, run = npmCi) {
  const { engines } = readJson(`${root}package.json`)
  if (!isNewEnough(process.versions.node, engines.node))
    throw new Error(`Linxiang needs Node ${engines.node}; this is Node ${process.versions.node}.`)
  const lock = readJson(`${root}package-lock.json`)
  if (lock?.packages === undefined)
    throw new Error('package-lock.json cannot be read: fetch it again from the repository.')
  const installed = readJson(`${root}node_modules/.package-lock.json`)
  if (installed?.packages !== undefined && isInstalled(lock, installed)) return
  console.log('Installing what package-lock.json names; this takes a minute or two …')
  run(root)
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  try {
    install(fileURLToPath(new URL('..', import.meta.url)))
  } catch (problem) {
    console.error(problem.message)
    process.exitCode = 1
  }
}
