import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { ROOT } from '../../local/serverless'
import { allStored } from '../../testing/stored'
import { type Crowd, sessionOf } from './crowd'
import { type Canary, type Sighting, sightings } from './judge'
import type { Recorder } from './recorder'

export const inAnswers = (
  { answers }: Recorder,
  { people, seats }: Crowd,
  canaries: readonly Canary[],
): readonly Sighting[] => {
  const byToken = new Map([
    ...Object.entries(people).map(([who, { token }]) => [`Bearer ${token}`, who] as const),
    ...Object.entries(seats).map(([who, computer]) => [sessionOf(computer), who] as const),
  ])
  return answers.flatMap(({ route, by, text }) =>
    sightings(text, { where: route, by: byToken.get(by) ?? 'somebody' }, canaries),
  )
}

export const inAddresses = (
  { addresses }: Recorder,
  canaries: readonly Canary[],
): readonly Sighting[] => {
  // As they are read, not as they are written.
  const read = addresses.map((address) =>
    decodeURIComponent(address.replace(/%(?![0-9A-F]{2})/gi, '')),
  )
  return sightings(read.join('\n'), { where: 'an address' }, canaries)
}

export const inLog = ({ lines }: Recorder, canaries: readonly Canary[]): readonly Sighting[] =>
  sightings(lines.join(''), { where: 'the log' }, canaries)

/** What the stream has made of it stands here as well: notices, projections, counts. */
export async function inTable(
  endpoint: string,
  canaries: readonly Canary[],
): Promise<readonly Sighting[]> {
  const items = await allStored(endpoint)
  return items.flatMap((item) =>
    sightings(JSON.stringify(item), { where: item['_et']?.S ?? 'an item' }, canaries),
  )
}

const filesBelow = (folder: string): readonly string[] =>
  readdirSync(folder).flatMap((name) => {
    const path = join(folder, name)
    return statSync(path).isDirectory() ? filesBelow(path) : [path]
  })

const BUILT = ['dist/functions', 'miniapp/dist/weapp', 'miniapp/dist/h5']

/** What is shipped: the values, and in the mini-program the words that only a server needs. */
export function inBundles(canaries: readonly Canary[]): readonly Sighting[] {
  const secrets = canaries.filter(({ kind }) => kind !== 'room')
  const words: readonly Canary[] = ['session_key', 'WECHAT_SECRET', 'SESSION_SECRET'].map(
    (text) => ({
      ...{ kind: 'secret' as const, of: 'the server', text },
    }),
  )
  return BUILT.map((folder) => join(ROOT, folder))
    .filter((folder) => existsSync(folder))
    .flatMap((folder) =>
      filesBelow(folder)
        .filter(
          (file) =>
            /\.(?:js|json|html|css|wxml|wxss)$/.test(file) && !file.includes('node_modules'),
        )
        .flatMap((file) =>
          sightings(
            readFileSync(file, 'utf8'),
            { where: file },
            folder.endsWith('functions') ? secrets : [...secrets, ...words],
          ),
        ),
    )
}
