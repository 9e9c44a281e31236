import { CALL_OUTCOME_WORDS } from '../../../../shared/text/zhCN/callBack'
import { HOUSEHOLD_WORDS } from '../../../../shared/text/zhCN/household'
import { WORKER_WORDS } from '../../../../shared/text/zhCN/worker'
import type { BrowserWindow } from '../../browser/window'
import type { Shot } from '../shot'
import type { Town } from '../town'

const MEMBERSHIPS = 'packages/worker/memberships/index'
const WITHHELD = 'packages/worker/withheld/index'
const COMPLAINTS = 'packages/worker/complaints/index'
const CERTIFICATES = 'packages/worker/certificates/index'
const HOUSEHOLDS = 'packages/worker/households/index'
const DOOR = '1栋'
const CALLS = 'packages/worker/calls/index'

/** The first of several that are all called so. */
const tapFirst = (words: string) => async (window: BrowserWindow) => {
  await window.page.locator(`[aria-label^="${words}"], :text-is("${words}")`).first().click()
}

/** The doors of a building, and somebody who moves. */
function register({ worker, community, communityName }: Town): readonly Omit<Shot, 'scene'>[] {
  const kept = { session: worker.session }
  const at = { page: HOUSEHOLDS, query: { nodeId: community, name: communityName }, kept }
  const opened = tapFirst(DOOR)
  return [
    { name: 'roster', ...at, page: 'packages/worker/roster/index' },
    { name: 'households', ...at },
    { name: 'doors', ...at, act: opened },
    {
      ...{ name: 'move out?', ...at },
      act: async (window) => {
        await opened(window)
        await tapFirst(HOUSEHOLD_WORDS.moveOut)(window)
      },
    },
  ]
}

/** How people come: the poster, the digits for somebody on the spot. */
function arrivals({ worker, community, communityName }: Town): readonly Omit<Shot, 'scene'>[] {
  const query = { nodeId: community, name: communityName }
  const kept = { session: worker.session }
  return [
    { name: 'poster', page: 'packages/worker/poster/index', query, kept },
    { name: 'welcome', page: 'packages/worker/welcome/index', query, kept },
  ]
}

/** The community's worker at the bench. */
export function workingScene(town: Town): readonly Shot[] {
  const { worker, resident, community } = town
  const [kept, query] = [{ session: worker.session }, { nodeId: community }]
  const shots: readonly Omit<Shot, 'scene'>[] = [
    { name: 'home', page: 'pages/home/index', kept },
    { name: 'me', page: 'pages/me/index', kept },
    { name: 'bench', page: 'packages/worker/bench/index', kept },
    {
      ...{ name: 'bench of no worker', page: 'packages/worker/bench/index' },
      kept: { session: resident.session },
    },
    { name: 'memberships', page: MEMBERSHIPS, query, kept },
    { name: 'reject?', page: MEMBERSHIPS, query, kept, act: tapFirst(WORKER_WORDS.reject) },
    {
      ...{ name: 'not approved', page: MEMBERSHIPS, query, kept },
      ...{ act: tapFirst(WORKER_WORDS.approve), doesWrite: true },
    },
    ...register(town),
    ...arrivals(town),
    { name: 'demand', page: 'packages/worker/demand/index', query, kept },
    { name: 'card', page: 'packages/worker/card/index', query, kept },
    { name: 'cards', page: 'packages/worker/cards/index', query, kept },
    { name: 'withheld', page: WITHHELD, query, kept },
    { name: 'complaints', page: COMPLAINTS, query, kept },
    {
      ...{ name: 'not decided', page: COMPLAINTS, query, kept, doesWrite: true },
      act: tapFirst(WORKER_WORDS.decisions.nothing),
    },
    { name: 'certificates', page: CERTIFICATES, query, kept },
    { name: 'calls', page: CALLS, query, kept },
    {
      ...{ name: 'not settled', page: CALLS, query, kept, doesWrite: true },
      act: tapFirst(CALL_OUTCOME_WORDS.reached),
    },
    { name: 'duty', page: 'packages/worker/duty/index', query, kept },
    { name: 'posts', page: 'packages/worker/posts/index', query, kept },
    { name: 'refuse?', page: WITHHELD, query, kept, act: tapFirst(WORKER_WORDS.refuse) },
  ]
  return shots.map((shot) => ({ ...shot, scene: 'worker' }))
}
