import { askForCall } from '../../../shared/contract/callBack'
import { reportListing } from '../../../shared/contract/complaint'
import { signUp } from '../../../shared/contract/registration'
import { requestCorrection } from '../../../shared/contract/correction'
import { blocks, homeOf } from '../blocking'
import { showMe } from '../../../shared/contract/resident'
import { joins, opensGroup } from '../groups'
import { holdsClass } from '../registrations'
import { shelves } from '../shelf'
import type { Crowd } from './crowd'
import { type Comes, itemWith, workOf } from './reading'
import { MAKER } from './things'

/** Why a worker reads of somebody: who it is, and what finds the entry on the worker's page. */
export type Occasion = {
  readonly who: string
  readonly entry: string
  /** To what they come. */
  readonly comes?: Comes
}

async function asksToJoin(crowd: Crowd): Promise<Occasion> {
  const entry = await crowd.asksToJoin('想搬来')
  await crowd.keeps('想搬来')
  return { who: '想搬来', entry }
}

async function livesHere(crowd: Crowd): Promise<Occasion> {
  const person = await crowd.lives('住着的')
  const [home] = (await person.gets(showMe, {})).memberships
  return { who: '住着的', entry: home?.id ?? '' }
}

async function asksForCall(crowd: Crowd): Promise<Occasion> {
  const person = await crowd.lives('求电话')
  return { who: '求电话', entry: (await person.gets(askForCall, { page: 'me' })).id }
}

async function reports(crowd: Crowd): Promise<readonly [by: Occasion, of: Occasion]> {
  const reporter = await crowd.lives('报的人')
  const [listingId] = await shelves(await crowd.lives('被报的'), { title: '梯子不对' })
  const about = { about: 'person', reason: 'rude' } as const
  const wish = { ...about, listingId: listingId ?? ('' as never) }
  const { id: entry } = await reporter.gets(reportListing, wish)
  return [
    { who: '报的人', entry },
    { who: '被报的', entry },
  ]
}

async function isBlocked(crowd: Crowd): Promise<Occasion> {
  const person = await crowd.lives('停用的')
  return { who: '停用的', entry: await blocks(crowd.person('小李'), person) }
}

async function wantsItRight(crowd: Crowd): Promise<Occasion> {
  const person = await crowd.lives('要改的')
  const wish = { membershipId: await homeOf(person), door: { unit: '9', room: '909' } }
  return { who: '要改的', entry: (await person.gets(requestCorrection, wish)).id }
}

async function comesToClass(crowd: Crowd): Promise<Occasion> {
  const person = await crowd.lives('来上课的')
  const [entry, questions] = ['要坐前排', ['坐哪里']]
  const sessionId = await holdsClass(crowd.town, crowd.person('小李'), { questions })
  await person.gets(signUp, { sessionId, party: 1, answers: [entry] })
  const groupId = await opensGroup(crowd.town, crowd.person('小李'))
  await joins(person, groupId)
  const comes = { sessionId, membershipId: await homeOf(person), groupId }
  return { who: '来上课的', entry, comes }
}

/** What a worker has to do with, by the document's columns; the held words are there already. */
export async function layWork(crowd: Crowd): Promise<Readonly<Record<string, Occasion>>> {
  const [by, of] = await reports(crowd)
  return {
    'asks to join': await asksToJoin(crowd),
    'lives here': await livesHere(crowd),
    'is blocked': await isBlocked(crowd),
    'asks to be put right': await wantsItRight(crowd),
    'asks for a call': await asksForCall(crowd),
    'comes to a class': await comesToClass(crowd),
    'reported somebody': by,
    'was reported': of,
    'wrote what is held': { who: MAKER, entry: '等人看' },
  }
}

/** What the worker reads on each occasion, and all that another community's worker reads. */
export async function readsWork(crowd: Crowd, occasions: readonly Occasion[]) {
  const coming = occasions.flatMap(({ comes }) => comes ?? [])
  const [here, elsewhere] = [
    await workOf(crowd, '小李', coming),
    await workOf(crowd, '阿敏', coming),
  ]
  return {
    here: new Map(occasions.map((one) => [one, itemWith(here, one.entry)])),
    elsewhere,
  }
}
