import { MEND_WORDS } from '../../../../shared/text/zhCN/eventDesk'
import { PUBLISH_EVENT_WORDS } from '../../../../shared/text/zhCN/eventPublish'
import { PROPOSAL_DESK_WORDS as D, PROPOSE_WORDS } from '../../../../shared/text/zhCN/proposal'
import type { BrowserWindow } from '../../browser/window'
import type { Shot } from '../shot'
import type { Town } from '../town'

const PROPOSE = 'packages/event/propose/index'
const PROPOSAL = 'packages/event/proposal/index'
const MINE = 'packages/event/mine/index'
const DESK = 'packages/event/desk/index'
const MANAGE = 'packages/event/manage/index'

const tap = (words: string) => (window: BrowserWindow) => window.tap(words)

/** What neighbours would hold, and what a worker says to it; words that are written anew. */
export function proposingScene(town: Town): readonly Shot[] {
  const { worker, newcomer, community, proposals, classes } = town
  const kept = { session: proposals.by.session }
  const propose = { page: PROPOSE, kept }
  const desk = { kept: { session: worker.session } }
  const proposal = { page: PROPOSAL, query: { nodeId: community, id: proposals.waiting }, ...desk }
  const shots: readonly Omit<Shot, 'scene'>[] = [
    { name: 'propose', ...propose },
    { name: 'propose, unfolded', ...propose, act: tap(PUBLISH_EVENT_WORDS.details) },
    { name: 'propose, lacking', ...propose, act: tap(PROPOSE_WORDS.send) },
    { name: 'propose, not verified', page: PROPOSE, kept: { session: newcomer.session } },
    { name: 'propose, guest', page: PROPOSE, kept: {} },
    { name: 'my proposals', page: MINE, kept },
    { name: 'desk, with proposals', page: DESK, query: { nodeId: community }, ...desk },
    { name: 'proposal', ...proposal },
    { name: 'proposal, at another time', ...proposal, act: tap(MEND_WORDS.otherTime) },
    { name: 'proposal, why not', ...proposal, act: tap(D.decline) },
    { name: 'proposal, gone', ...proposal, query: { nodeId: community, id: 'evt_gone' } },
    {
      ...{ name: 'manage, words', page: MANAGE, query: { id: classes.sessionId }, ...desk },
      act: tap(MEND_WORDS.words),
    },
  ]
  return shots.map((shot) => ({ ...shot, scene: 'proposing' }))
}
