import { CLOSING_WORDS, GIFT_WORDS } from '../../../../shared/text/zhCN/closing'
import { CATEGORY_NAMES, MINE_WORDS, PUBLISH_WORDS } from '../../../../shared/text/zhCN/listing'
import type { BrowserWindow } from '../../browser/window'
import type { Shot } from '../shot'
import type { Town } from '../town'

const PUBLISH = 'packages/listing/publish/index'
const MINE = 'packages/listing/mine/index'
const LAST = PUBLISH_WORDS.steps.length - 1

async function withdraw(window: BrowserWindow): Promise<void> {
  const first = window.page.locator(`[aria-label^="${MINE_WORDS.withdraw}："]`).first()
  await first.click()
}

/** What somebody counts on: the list, and the two ways. */
const closing =
  (label: string) =>
  async (window: BrowserWindow): Promise<void> => {
    await window.tap(label)
    await window.waitFor(CLOSING_WORDS.cancel)
  }

const give = (window: BrowserWindow): Promise<void> => window.tap(GIFT_WORDS.choices.give)
const chooseCategory = (window: BrowserWindow): Promise<void> => window.tap(CATEGORY_NAMES.kitchen)
const next = (window: BrowserWindow): Promise<void> => window.tap(PUBLISH_WORDS.next)

/** The four steps, each as a phone finds it that was put away in between, and one's own things. */
export function lendingScene({ resident, lender, draft, awaited }: Town): readonly Shot[] {
  const kept = { session: resident.session }
  const drafter = { session: draft.by.session }
  const stepOf = (step: number, name = `step ${step + 1}`): Omit<Shot, 'scene'> => ({
    ...{ name, page: PUBLISH },
    kept: { ...drafter, publishDrafts: [{ listingId: draft.id, step, draft: draft.kept }] },
  })
  const shots: readonly Omit<Shot, 'scene'>[] = [
    { name: 'begin', page: PUBLISH, kept },
    stepOf(0),
    stepOf(1),
    { ...stepOf(2), act: chooseCategory },
    stepOf(LAST),
    { ...stepOf(LAST, 'give'), act: give },
    { ...stepOf(1, 'not saved'), act: next, doesWrite: true },
    { name: 'mine', page: MINE, kept },
    { name: 'mine in all states', page: MINE, kept: { session: lender.session } },
    { name: 'drafts', page: MINE, kept: drafter },
    { name: 'put away?', page: MINE, kept, act: withdraw },
    {
      ...{ name: 'put away what is awaited?', page: MINE, kept: { session: awaited.by.session } },
      act: closing(`${MINE_WORDS.withdraw}：${awaited.title}`),
    },
    {
      ...{ name: 'pause what is awaited?', page: MINE, kept: { session: awaited.by.session } },
      act: closing(`${MINE_WORDS.pause}：${awaited.title}`),
    },
  ]
  return shots.map((shot) => ({ ...shot, scene: 'lending' }))
}
