import { atLeast, type Bench } from './figure'
import { judged, type MutantCount, shareKilled } from './mutating/count'
import { isGuarding, isSample, RULES } from './mutating/files'
import { mutate } from './mutating/run'

const lineOf = ([file, { killed, all }]: readonly [string, MutantCount]): string =>
  `mutation: ${file} ${killed} of ${all}`

/**
 * Changes what decides, one operator at a time, and asks whether a test of the rules notices. With `--ci` a sample of
 * what guards: conflicts of calendars and queues, and who may do what.
 */
export const mutation: Bench = async ({ isCi }) => {
  const files = isCi ? RULES.filter(isSample) : RULES
  const counts = judged(await mutate(files))
  const worst = [...counts].sort(([, a], [, b]) => b.all - b.killed - (a.all - a.killed))
  for (const entry of worst.slice(0, 15)) console.log(lineOf(entry))
  const guarding = new Map([...counts].filter(([file]) => isGuarding(file)))
  return [
    ...(isCi ? [] : [atLeast('mutation.killed', shareKilled(counts), 0.85)]),
    atLeast('mutation.killedOfConflictAndAuthorisation', shareKilled(guarding), 0.95),
  ]
}
