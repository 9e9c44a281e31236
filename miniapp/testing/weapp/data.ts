import type { Realm } from './realm'
import type { Watch } from './watch'

export type Data = Record<string, unknown>

const LARGEST_CALL = 32 * 1024
const MOST_CALLS = 20
const MANY_CALLS = 5
const SECOND_MS = 1000

/** `root.cn.[0].v` and `root.cn[0].v` are the same steps. */
const stepsOf = (path: string): readonly string[] => path.replace(/\.?\[(\d+)\]/g, '.$1').split('.')

function put(data: Data, path: string, value: unknown): void {
  const steps = [...stepsOf(path)]
  const last = steps.pop() ?? ''
  let place = data
  for (const [index, step] of steps.entries()) {
    const isList = /^\d+$/.test(steps[index + 1] ?? last)
    place[step] ??= isList ? [] : {}
    place = place[step] as Data
  }
  place[last] = value
}

/** `setData` of one page or component: what crosses is copied, weighed and counted. */
export function openData(realm: Realm, watch: Watch, name: string) {
  const calls: number[] = []
  const count = (): void => {
    const now = performance.now()
    calls.push(now)
    while ((calls[0] ?? now) < now - SECOND_MS) calls.shift()
    if (calls.length > MOST_CALLS) watch.problem(`${name}: setData ${MOST_CALLS} times in a second`)
    if (calls.length > MANY_CALLS) watch.note(`${name}: setData ${MANY_CALLS} times in a second`)
  }
  return (data: Data, change: Data): void => {
    count()
    const json = JSON.stringify(change)
    const bytes = Buffer.byteLength(json)
    if (bytes > LARGEST_CALL) watch.problem(`${name}: one setData of ${bytes} bytes`)
    for (const [path, value] of Object.entries(change)) {
      if (typeof value === 'function') watch.problem(`${name}: setData of a function at ${path}`)
      if (value === undefined) watch.note(`${name}: setData of undefined at ${path}`)
      else put(data, path, realm.clone(value))
    }
  }
}
