import { BLOCK_REASON_WORDS, BLOCKING_WORDS } from '../../../../shared/text/zhCN/block'
import type { Shot } from '../shot'
import type { Town } from '../town'

const BLOCKS = 'packages/worker/blocks/index'
const HOUSEHOLDS = 'packages/worker/households/index'

/** Who is blocked, what they read, and who decides. */
export function blockingScene(town: Town): readonly Shot[] {
  const { blocked, worker, community, communityName: name } = town
  const theirs = { session: blocked.session }
  const work = { session: worker.session }
  const list = { page: BLOCKS, query: { nodeId: community }, kept: work }
  const shots: readonly Omit<Shot, 'scene'>[] = [
    { name: 'blocked', page: 'packages/resident/blocked/index', kept: theirs },
    { name: 'home of somebody blocked', page: 'pages/home/index', kept: theirs },
    { name: 'share of somebody blocked', page: 'pages/share/index', kept: theirs },
    { name: 'blocks', ...list },
    {
      ...{ name: 'an appeal', ...list },
      act: async (window) => {
        await window.tap(BLOCKING_WORDS.decide)
        await window.tap(BLOCKING_WORDS.decisions.shorten)
      },
    },
    {
      ...{ name: 'to block', page: HOUSEHOLDS, query: { nodeId: community, name }, kept: work },
      act: async (window) => {
        await window.tap('1栋')
        await window.waitFor(BLOCKING_WORDS.block)
        await window.page.locator(`[aria-label^="${BLOCKING_WORDS.block}："]`).first().click()
        await window.tap(BLOCK_REASON_WORDS.notReturned)
      },
    },
  ]
  return shots.map((shot) => ({ ...shot, scene: 'blocking' }))
}
