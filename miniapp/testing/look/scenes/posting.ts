import { POST_WORDS, STAFF_WORDS } from '../../../../shared/text/zhCN/post'
import type { Shot } from '../shot'
import type { Town } from '../town'

const BENCH = 'packages/worker/bench/index'
const POSTS = 'packages/worker/posts/index'
const CODE = 'packages/resident/code/index'
const CHECK = 'packages/resident/check/index'
const COMPUTER = 'packages/worker/computer/index'
const PROOF = 'packages/worker/proof/index'

type Shots = readonly Omit<Shot, 'scene'>[]

/** What lies below the place of an administrator's post, and the work there. */
function below({ posting, community, communityName }: Town): Shots {
  const kept = { session: posting.admin.session }
  const postId = posting.adminPost
  return [
    { name: 'bench of an administrator', page: BENCH, kept },
    {
      ...{ name: 'communities of a street', page: 'packages/worker/communities/index', kept },
      query: { postId, nodeId: posting.street },
    },
    {
      ...{ name: 'bench of a community below', page: BENCH, kept },
      query: { postId, nodeId: community, name: communityName },
    },
  ]
}

/** Who gives posts, who is given one, and who is at the door. */
export function postingScene(town: Town): readonly Shot[] {
  const { posting, resident, worker, community } = town
  const { admin, street, proof } = posting
  const kept = { session: admin.session }
  const area = { page: POSTS, query: { nodeId: street, isArea: 'yes' }, kept }
  const home = { session: resident.session }
  const shots: Shots = [
    ...below(town),
    { name: 'area', ...area },
    {
      ...{ name: 'posts of a community', ...area },
      act: async (window) => {
        await window.tap('北江社区')
        await window.waitFor(POST_WORDS.give)
      },
    },
    {
      ...{ name: 'no such code', page: POSTS, query: { nodeId: community, isArea: 'yes' }, kept },
      act: async (window) => {
        await window.type(POST_WORDS.digits, '12345678')
        await window.tap(POST_WORDS.look)
      },
    },
    { name: 'my code', page: CODE, kept: home },
    { name: 'check', page: CHECK, kept: home },
    {
      ...{ name: 'not proven', page: CHECK, kept: home },
      act: async (window) => {
        await window.type(STAFF_WORDS.digits, '12345678')
        await window.tap(STAFF_WORDS.check)
      },
    },
    { name: 'computer', page: COMPUTER, kept: { session: worker.session } },
    { name: 'proof', page: PROOF, query: proof, kept: { session: worker.session } },
  ]
  return shots.map((shot) => ({ ...shot, scene: 'posting' }))
}
