import { CALL_OUTCOME_WORDS } from '../../../../shared/text/zhCN/callBack'
import { WORKER_WORDS } from '../../../../shared/text/zhCN/worker'
import type { BrowserWindow } from '../../browser/window'
import type { Shot } from '../shot'
import type { Town } from '../town'

const MEMBERSHIPS = 'packages/worker/memberships/index'
const WITHHELD = 'packages/worker/withheld/index'
const COMPLAINTS = 'packages/worker/complaints/index'
const CERTIFICATES = 'packages/worker/certificates/index'
const CALLS = 'packages/worker/calls/index'

/** The first of several that are all called so. */
const tapFirst = (words: string) => async (window: BrowserWindow) => {
  await window.page.locator(`[aria-label^="${words}"], :text-is("${words}")`).first().click()
}

/** The community's worker at the bench. */
export function workingScene({ worker, resident, community }: Town): readonly Shot[] {
  const kept = { session: worker.session }
  const query = { nodeId: community }
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
    { name: 'demand', page: 'packages/worker/demand/index', query, kept },
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
    { name: 'posts', page: 'packages/worker/posts/index', query, kept },
    { name: 'refuse?', page: WITHHELD, query, kept, act: tapFirst(WORKER_WORDS.refuse) },
  ]
  return shots.map((shot) => ({ ...shot, scene: 'worker' }))
}
