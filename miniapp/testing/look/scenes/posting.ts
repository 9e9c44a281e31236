import { POST_WORDS, STAFF_WORDS } from '../../../../shared/text/zhCN/post'
import type { Shot } from '../shot'
import type { Town } from '../town'

const POSTS = 'packages/worker/posts/index'
const CODE = 'packages/resident/code/index'
const CHECK = 'packages/resident/check/index'
const PROOF = 'packages/worker/proof/index'

/** Who gives posts, who is given one, and who is at the door. */
export function postingScene({ posting, resident, worker, community }: Town): readonly Shot[] {
  const { admin, street, proof } = posting
  const kept = { session: admin.session }
  const area = { page: POSTS, query: { nodeId: street, isArea: 'yes' }, kept }
  const home = { session: resident.session }
  const shots: readonly Omit<Shot, 'scene'>[] = [
    { name: 'bench of an administrator', page: 'packages/worker/bench/index', kept },
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
    { name: 'proof', page: PROOF, query: proof, kept: { session: worker.session } },
  ]
  return shots.map((shot) => ({ ...shot, scene: 'posting' }))
}
