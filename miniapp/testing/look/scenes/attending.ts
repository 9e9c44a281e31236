import { PUBLISH_EVENT_WORDS } from '../../../../shared/text/zhCN/eventPublish'
import { EVENT_KIND_NAMES } from '../../../../shared/text/zhCN/event'
import { MY_EVENTS_WORDS, SIGN_UP_WORDS } from '../../../../shared/text/zhCN/registration'
import { PEOPLE_WORDS } from '../../../../shared/text/zhCN/seatsDesk'
import type { BrowserWindow } from '../../browser/window'
import type { Shot } from '../shot'
import type { Town } from '../town'

const EVENTS = 'pages/events/index'
const DETAIL = 'packages/event/detail/index'
const MINE = 'packages/event/mine/index'
const DESK = 'packages/event/desk/index'
const PEOPLE = 'packages/event/people/index'
const CALLS = 'packages/event/calls/index'
const PUBLISH = 'packages/event/publish/index'

const tap = (words: string) => (window: BrowserWindow) => window.tap(words)

/** A worker at the form, plain and unfolded. */
function publishing({ worker, community, communityName }: Town): readonly Omit<Shot, 'scene'>[] {
  const at = {
    ...{ page: PUBLISH, query: { nodeId: community, name: communityName } },
    kept: { session: worker.session },
  }
  return [
    { name: 'publish an event', ...at },
    { name: 'publish, unfolded', ...at, act: tap(PUBLISH_EVENT_WORDS.details) },
    { name: 'desk', ...at, page: DESK },
    { name: 'publish, lacking', ...at, act: tap(PUBLISH_EVENT_WORDS.publish) },
  ]
}

/** Who comes, as the worker sees it, and whom to call. */
function staffing({ worker, community, sessionId }: Town): readonly Omit<Shot, 'scene'>[] {
  const kept = { session: worker.session }
  const people = { page: PEOPLE, query: { id: sessionId }, kept }
  return [
    { name: 'people', ...people },
    { name: 'people, waiting', ...people, act: tap(PEOPLE_WORDS.lists.waiting) },
    { name: 'sign up somebody', ...people, act: tap(PEOPLE_WORDS.signUp) },
    { name: 'seat calls, none', page: CALLS, query: { nodeId: community }, kept },
  ]
}

/** Classes and events, as a neighbour and a guest see them, and as a worker publishes them. */
export function attendingScene(town: Town): readonly Shot[] {
  const { compound, resident, sessionId } = town
  const kept = { session: resident.session }
  const session = { page: DETAIL, query: { id: sessionId } }
  const shots: readonly Omit<Shot, 'scene'>[] = [
    { name: 'events', page: EVENTS, kept },
    { name: 'of one kind', page: EVENTS, kept, act: tap(EVENT_KIND_NAMES.training) },
    { name: 'events, guest', page: EVENTS, kept: { compound } },
    { name: 'session', ...session, kept },
    { name: 'session, guest', ...session, kept: {} },
    { name: 'for the family', ...session, kept, act: tap(SIGN_UP_WORDS.forFamily) },
    { name: 'my events', page: MINE, kept },
    { name: 'my events, over', page: MINE, kept, act: tap(MY_EVENTS_WORDS.when.over) },
    ...publishing(town),
    ...staffing(town),
  ]
  return shots.map((shot) => ({ ...shot, scene: 'attending' }))
}
