import { joinWaitlist, signUp } from '../../../shared/contract/registration'
import { proposes } from '../events'
import { joins, opensGroup } from '../groups'
import { asks, wants } from '../interests'
import { fell } from '../incidents'
import { fullClass, holdsClass } from '../registrations'
import { soldAt } from '../selling'
import { toldOf } from '../stories'
import type { Crowd } from './crowd'

const PARTY = 2
/** Who comes: each of them marked, to be found wherever they are read. */
const COMING = ['邻居', '借过', '占着', '花园']

/** A class to which several come, one that is full and that somebody waits for, a neighbour's proposal, one that has begun and at which something was sold, another at which somebody fell, one with a story, a class that is asked about, and a group. */
export async function layClasses(crowd: Crowd): Promise<void> {
  const { town } = crowd
  const official = crowd.person('小李')
  const sessionId = await holdsClass(town, official, { capacity: 20, maxParty: PARTY })
  for (const name of COMING) await crowd.person(name).gets(signUp, { sessionId, party: PARTY })
  const full = await fullClass(town, official, { by: crowd.person('占着') })
  const other = await crowd.lives('要办的')
  await other.gets(joinWaitlist, { sessionId: full, party: 1 })
  await proposes(town, other)
  await soldAt(town, official, { by: [crowd.person('邻居')] })
  await fell(town, official, crowd.person('邻居'))
  await toldOf(town, { official, chen: crowd.person('邻居') })
  const driveId = await asks(town, official, { needed: 9 })
  for (const name of COMING) await wants(crowd.person(name), driveId)
  const groupId = await opensGroup(town, official)
  for (const name of COMING) await joins(crowd.person(name), groupId)
}
