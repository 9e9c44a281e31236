import {
  CARE_WORKER_WORDS,
  CHILD_WORDS,
  FAMILY_WORDS,
  RELATIVE_WORDS,
  YOUNG_WORDS,
} from '../../../../shared/text/zhCN/care'
import { LISTING_WORDS, SHARE_WORDS } from '../../../../shared/text/zhCN/listing'
import type { BrowserWindow } from '../../browser/window'
import type { Shot } from '../shot'
import type { Town } from '../town'

const PEOPLE = 'packages/family/people/index'
const PUT_DOWN = 'packages/family/putDown/index'
const ACTS = 'packages/family/acts/index'
const BOOKING = 'packages/booking/show/index'
const HOUSEHOLDS = 'packages/worker/households/index'

const tapFirst = async (window: BrowserWindow, words: string) =>
  window.page.locator(`[aria-label^="${words}"], :text-is("${words}")`).first().click()

const fills = async (window: BrowserWindow): Promise<void> => {
  await window.tap(FAMILY_WORDS.kinds.child)
  await window.type(RELATIVE_WORDS.name, '罗小满')
  await window.type(RELATIVE_WORDS.addressForm, '小满')
  await window.tap('2019')
  await window.tap(RELATIVE_WORDS.monthOf('5'))
  await window.tap(RELATIVE_WORDS.guardian)
}

const sends = async (window: BrowserWindow): Promise<void> => {
  await fills(window)
  await window.tap(RELATIVE_WORDS.send)
}

const sendsOneLetter = async (window: BrowserWindow): Promise<void> => {
  await window.tap(FAMILY_WORDS.kinds.elder)
  await window.type(RELATIVE_WORDS.name, '罗')
  await window.type(RELATIVE_WORDS.addressForm, '罗伯')
  await window.tap(RELATIVE_WORDS.consents.inPerson)
  await window.tap(RELATIVE_WORDS.send)
}

type Plain = Omit<Shot, 'scene'>

/** Whoever acts for somebody, from the list of the family to what was begun. */
function acting({ family }: Town): readonly Plain[] {
  const kept = { session: family.by.session }
  const acts = async (window: BrowserWindow) => {
    await window.tap(FAMILY_WORDS.act(family.name))
    // The page behind slides away.
    await window.page.waitForTimeout(600)
  }
  const theirs = { id: family.bookingId, for: family.principalId }
  return [
    { name: 'people', page: PEOPLE, kept },
    { name: 'acting, to borrow', page: PEOPLE, kept, act: acts },
    {
      ...{ name: 'in her name?', page: PEOPLE, kept },
      act: async (window) => {
        await acts(window)
        await window.type(SHARE_WORDS.search, family.title)
        // What was found takes the place of what was there.
        await window.page.waitForTimeout(600)
        await window.tap(family.title)
        await window.tap(LISTING_WORDS.otherDay)
      },
    },
    { name: 'stop?', page: PEOPLE, kept, act: (on) => on.tap(FAMILY_WORDS.stopOf(family.name)) },
    { name: 'what was done', page: ACTS, query: { mandateId: family.mandateId }, kept },
    { name: 'her booking', page: BOOKING, query: theirs, kept },
  ]
}

/** Whoever may not act just now: the guardian agrees anew first, and what was begun is another's by now. */
function resting({ resting: { by, bookingId, principalId } }: Town): readonly Plain[] {
  const kept = { session: by.session }
  return [
    { name: 'agree first', page: PEOPLE, kept },
    {
      ...{ name: 'erase?', page: PEOPLE, kept },
      act: (on) => on.tap(CHILD_WORDS.withdrawOf('小乐')),
    },
    { name: 'hers no more', page: BOOKING, query: { id: bookingId, for: principalId }, kept },
  ]
}

/** Putting somebody down, and who is not 14 yet. */
function puttingDown({ family, newcomer }: Town): readonly Plain[] {
  const kept = { session: family.by.session }
  return [
    { name: 'put down', page: PUT_DOWN, kept },
    { name: 'an elder', page: PUT_DOWN, kept, act: (on) => on.tap(FAMILY_WORDS.kinds.elder) },
    { name: 'a child', page: PUT_DOWN, kept, act: fills },
    { name: 'one letter', page: PUT_DOWN, kept, act: sendsOneLetter },
    { name: 'not sent', page: PUT_DOWN, kept, act: sends, doesWrite: true },
    { name: 'nobody', page: PEOPLE, kept: { session: newcomer.session } },
    {
      ...{ name: 'under 14', page: 'packages/about/consents/index' },
      ...{ kept: { session: newcomer.session }, act: (on) => on.tap(YOUNG_WORDS.young) },
    },
  ]
}

/** What the worker writes down, and reads of who waits. */
function writingDown({ worker, community, communityName }: Town): readonly Plain[] {
  const kept = { session: worker.session }
  const query = { nodeId: community, name: communityName }
  return [
    { name: 'who waits', page: 'packages/worker/memberships/index', query, kept },
    {
      ...{ name: 'who may act', page: HOUSEHOLDS, query, kept },
      act: async (window) => {
        await tapFirst(window, '1栋')
        await tapFirst(window, `${CARE_WORKER_WORDS.care}：罗玉珍`)
      },
    },
  ]
}

/** A family, and those who act for others. */
export const caringScene = (town: Town): readonly Shot[] =>
  [...acting(town), ...resting(town), ...puttingDown(town), ...writingDown(town)].map((shot) => ({
    ...shot,
    scene: 'family',
  }))
