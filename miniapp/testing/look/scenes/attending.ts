import { COVER_WORDS } from '../../../../shared/text/zhCN/cover'
import { DECIDING_WORDS } from '../../../../shared/text/zhCN/deciding'
import { DESK_WORDS } from '../../../../shared/text/zhCN/eventDesk'
import { PUBLISH_EVENT_WORDS } from '../../../../shared/text/zhCN/eventPublish'
import { EVENT_KIND_NAMES } from '../../../../shared/text/zhCN/event'
import { DESK_GROUP_WORDS as D } from '../../../../shared/text/zhCN/group'
import { MY_EVENTS_WORDS, SIGN_UP_WORDS } from '../../../../shared/text/zhCN/registration'
import { MANAGE_WORDS } from '../../../../shared/text/zhCN/sessionChanges'
import { PEOPLE_WORDS } from '../../../../shared/text/zhCN/seatsDesk'
import type { BrowserWindow } from '../../browser/window'
import type { Neighbour } from '../neighbour'
import type { Shot } from '../shot'
import type { Town } from '../town'

const EVENTS = 'pages/events/index'
const DETAIL = 'packages/event/detail/index'
const MINE = 'packages/event/mine/index'
const DESK = 'packages/event/desk/index'
const PEOPLE = 'packages/event/people/index'
const SELLING = 'packages/event/selling/index'
const INCIDENTS = 'packages/event/incidents/index'
const STORY = 'packages/event/story/index'
const CALLS = 'packages/event/calls/index'
const PUBLISH = 'packages/event/publish/index'
const MANAGE = 'packages/event/manage/index'
const INTEREST = 'packages/event/interest/index'
const ASK = 'packages/event/ask/index'
const GROUP = 'packages/event/group/index'
const WRITE_GROUP = 'packages/event/write/index'
const MEMBERS = 'packages/event/members/index'

const tap = (words: string) => (window: BrowserWindow) => window.tap(words)

const askHowMany = async (window: BrowserWindow): Promise<void> => {
  await window.tap(PUBLISH_EVENT_WORDS.details)
  await window.tap(PUBLISH_EVENT_WORDS.terms)
  await window.tap(DECIDING_WORDS.least)
  await window.tap(DECIDING_WORDS.leastOf(8))
}

/** A worker at the form, plain and unfolded. */
function publishing({
  worker,
  community,
  communityName,
  driveId,
}: Town): readonly Omit<Shot, 'scene'>[] {
  const at = {
    ...{ page: PUBLISH, query: { nodeId: community, name: communityName } },
    kept: { session: worker.session },
  }
  return [
    { name: 'publish an event', ...at },
    { name: 'publish, unfolded', ...at, act: tap(PUBLISH_EVENT_WORDS.details) },
    { name: 'publish, how many are needed', ...at, act: askHowMany },
    { name: 'desk', ...at, page: DESK },
    { name: 'desk, archived', ...at, page: DESK, act: tap(DESK_WORDS.when.archived) },
    { name: 'publish, lacking', ...at, act: tap(PUBLISH_EVENT_WORDS.publish) },
    { name: 'ask who would come', ...at, page: ASK },
    { name: 'asked, at the desk', page: INTEREST, query: { id: driveId }, kept: at.kept },
  ]
}

/** A group as a neighbour and a guest see it, and as a worker writes, rests and knows it. */
function grouping({ worker, resident, community, communityName, groupId }: Town) {
  const kept = { session: worker.session }
  const group = { page: GROUP, query: { id: groupId } }
  const write = { page: WRITE_GROUP, query: { nodeId: community, name: communityName }, kept }
  const steps = ['offOne', 'pause', 'end'] as const
  return [
    { name: 'group', ...group, kept: { session: resident.session } },
    { name: 'group, guest', ...group, kept: {} },
    { name: 'group, at the desk', ...group, kept },
    ...steps.map((step) => ({ name: `group, ${step}`, ...group, kept, act: tap(D[step]) })),
    { name: 'write a group', ...write },
    { name: 'write a group, lacking', ...write, act: tap(D.send) },
    { name: 'members', page: MEMBERS, query: { id: groupId }, kept },
  ]
}

/** A worker at a class that is published: what can be done, and each of it before the last tap. */
function managing({
  worker,
  classes: { sessionId, needing },
}: Town): readonly Omit<Shot, 'scene'>[] {
  const at = { page: MANAGE, query: { id: sessionId }, kept: { session: worker.session } }
  const panels = ['time', 'place', 'seats', 'off'] as const
  return [
    { name: 'manage', ...at },
    { name: 'manage, needing more', ...at, query: { id: needing } },
    {
      ...{ name: 'manage, to be decided', ...at, query: { id: needing } },
      act: tap(DECIDING_WORDS.panel),
    },
    { name: 'manage, cover', ...at, act: tap(COVER_WORDS.panel) },
    ...panels.map((panel) => ({ name: `manage, ${panel}`, ...at, act: tap(MANAGE_WORDS[panel]) })),
  ]
}

/** Who comes, as the worker sees it, and whom to call. */
function staffing({
  worker,
  resident,
  community,
  classes: { sessionId, fullId, missed, begunId, toldId },
}: Town): readonly Omit<Shot, 'scene'>[] {
  const kept = { session: worker.session }
  const people = { page: PEOPLE, query: { id: sessionId }, kept }
  return [
    { name: 'people', ...people },
    {
      ...{ name: 'people, waiting', ...people, query: { id: fullId } },
      act: tap(PEOPLE_WORDS.lists.waiting),
    },
    { name: 'sign up somebody', ...people, act: tap(PEOPLE_WORDS.signUp) },
    { name: 'somebody sells, none', page: SELLING, query: { id: sessionId }, kept },
    { name: 'incidents, none', page: INCIDENTS, query: { id: sessionId }, kept },
    { name: 'story, not yet', page: STORY, query: { id: sessionId }, kept },
    { name: 'story, to be written', page: STORY, query: { id: begunId }, kept },
    {
      name: 'story, told',
      page: DETAIL,
      query: { id: toldId },
      kept: { session: resident.session },
    },
    { name: 'story, guest', page: DETAIL, query: { id: toldId }, kept: {} },
    { name: 'seat calls, none', page: CALLS, query: { nodeId: community }, kept },
    {
      ...{ name: 'seat calls, before a class', page: CALLS, query: { nodeId: missed.community } },
      kept: { session: missed.worker.session },
    },
  ]
}

/** As those see it who have a seat, or wait for one. */
function having({ seated, waiting, sessionId, fullId }: Town['classes']) {
  const mine = (by: Neighbour) => ({ page: MINE, kept: { session: by.session } })
  const session = (by: Neighbour, id: string) => ({ ...mine(by), page: DETAIL, query: { id } })
  return [
    { name: 'session, with a seat', ...session(seated, sessionId) },
    { name: 'session, waiting', ...session(waiting, fullId) },
    { name: 'my events, with a seat', ...mine(seated) },
    { name: 'my events, waiting', ...mine(waiting) },
  ]
}

/** Classes and events, as a neighbour and a guest see them, and as a worker publishes them. */
export function attendingScene(town: Town): readonly Shot[] {
  const { compound, resident, driveId } = town
  const { sessionId, fullId, needing, missed } = town.classes
  const kept = { session: resident.session }
  const session = { page: DETAIL, query: { id: sessionId } }
  const shots: readonly Omit<Shot, 'scene'>[] = [
    { name: 'events', page: EVENTS, kept },
    { name: 'of one kind', page: EVENTS, kept, act: tap(EVENT_KIND_NAMES.training) },
    { name: 'events, guest', page: EVENTS, kept: { compound } },
    { name: 'session', ...session, kept },
    { name: 'session, guest', ...session, kept: {} },
    { name: 'session, full', page: DETAIL, query: { id: fullId }, kept },
    { name: 'session, needing more', page: DETAIL, query: { id: needing }, kept },
    { name: 'for the family', ...session, kept, act: tap(SIGN_UP_WORDS.forFamily) },
    { name: 'asked about', page: INTEREST, query: { id: driveId }, kept },
    { name: 'asked about, guest', page: INTEREST, query: { id: driveId }, kept: {} },
    { name: 'my events', page: MINE, kept },
    { name: 'my events, called before', page: MINE, kept: { session: missed.by.session } },
    { name: 'my events, over', page: MINE, kept, act: tap(MY_EVENTS_WORDS.when.over) },
    ...having(town.classes),
    ...publishing(town),
    ...grouping(town),
    ...managing(town),
    ...staffing(town),
  ]
  return shots.map((shot) => ({ ...shot, scene: 'attending' }))
}
