import { Hearing } from '../testing/authz/hearing'
import { readSharing, readTable } from '../testing/authz/cells'
import { FAR } from '../testing/authz/far'
import { NEAR } from '../testing/authz/table'
import { startTown, type Town } from '../testing/town'
import { BELONGINGS } from './planting/belonging'
import { agree, askAll, type Crowd, gather, openAll, plantedIn } from './planting/crowd'
import { belongs, type Kind, type Sighting } from './planting/judge'
import { inAddresses, inAnswers, inBundles, inLog, inTable } from './planting/places'
import { record, type Recorder } from './planting/recorder'
import { atLeast, type Bench, exactly, type Scale } from './figure'

/** Everything that can be asked, in every state that the tables of rights bring about. */
async function walkAll(town: Town, { ground, people }: Crowd): Promise<void> {
  const hearing = new Hearing(town, ground, people)
  for (const table of [readSharing(FAR), readTable(NEAR)])
    for (const [row, cells] of table.rows) await hearing.row(table, row, cells)
}

async function play(town: Town, { isCi }: Scale): Promise<Crowd> {
  const crowd = await gather(town)
  await agree(town, crowd)
  if (!isCi) await walkAll(town, crowd)
  // What is not decided yet is read first.
  await openAll(crowd)
  await askAll(town, crowd)
  await town.stream?.drain()
  await town.sweep.tick()
  await town.stream?.drain()
  return crowd
}

async function sightingsIn(town: Town, crowd: Crowd, recorder: Recorder) {
  const canaries = await plantedIn(crowd, recorder)
  const found = [
    ...inAnswers(recorder, crowd, canaries),
    ...inAddresses(recorder, canaries),
    ...inLog(recorder, canaries),
    ...(await inTable(town.tableEndpoint, canaries)),
    ...inBundles(canaries),
  ]
  return { canaries, found }
}

const lineOf = ({ kind, of, where, by }: Sighting): string =>
  `canary: the ${kind} of ${of} in ${where}${by === undefined ? '' : `, read by ${by}`}`

/** Secrets and what is personal, planted; then everybody asks everything, and each place is searched for them. */
export const canary: Bench = async ({ isCi }) => {
  process.env['LOG_LEVEL'] = 'info'
  let wechatOrigin = ''
  const recorder = record(() => wechatOrigin)
  const town = await startTown()
  wechatOrigin = town.wechatOrigin
  const crowd = await play(town, { isCi }).finally(recorder.stop)
  const { canaries, found } = await sightingsIn(town, crowd, recorder)
  await town.stop()
  const leaks = found.filter((one) => !belongs(one, BELONGINGS))
  for (const line of new Set(leaks.map(lineOf))) console.log(line)
  const planted = (kind: Kind) => canaries.filter((one) => one.kind === kind).length
  const seen = new Set(found.filter((one) => belongs(one, BELONGINGS)).map(({ kind }) => kind))
  console.log(
    `canary: ${canaries.length} planted, ${recorder.answers.length} answers, ${recorder.lines.length} lines`,
  )
  return [
    exactly('canary.leaks', leaks.length, 0),
    atLeast('canary.sessionKeys', planted('sessionKey'), 10),
    // Where it may be read it was read: the search does find what is there.
    exactly('canary.kindsSeenWhereTheyBelong', seen.size, 5),
    atLeast('canary.answers', recorder.answers.length, 1000),
    atLeast('canary.addresses', recorder.addresses.length, 500),
    atLeast('canary.lines', recorder.lines.length, 1000),
  ]
}
