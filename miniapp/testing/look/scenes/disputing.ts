import {
  DISPUTE_REASON_WORDS,
  DISPUTE_WORDS as W,
  MEDIATING_WORDS as M,
  MEDIATION_WORDS,
} from '../../../../shared/text/zhCN/dispute'
import type { BrowserWindow } from '../../browser/window'
import type { Shot } from '../shot'
import type { Town } from '../town'

const LOAN = 'packages/booking/show/index'
const DISPUTES = 'packages/worker/disputes/index'

const tapping =
  (...labels: readonly string[]) =>
  async (window: BrowserWindow): Promise<void> => {
    for (const label of labels) await window.tap(label)
  }

/** The sheet of the first of them. */
async function decide(window: BrowserWindow): Promise<void> {
  await window.page.locator(`[aria-label^="${M.decide}："]`).first().click()
  await window.waitFor(M.what)
}

/** What the two could not settle by themselves, from both sides and from the worker's. */
export function disputingScene({ disputes, bookings, worker, community }: Town): readonly Shot[] {
  const { open, settled } = disputes
  const out = bookings.get('handedOver owner')
  if (!out) throw new Error('Nothing is out.')
  const loan = (by: { readonly session: object }, id = open.id) => ({
    ...{ page: LOAN, query: { id }, kept: { session: by.session } },
  })
  const work = {
    ...{ page: DISPUTES, query: { nodeId: community }, kept: { session: worker.session } },
  }
  const shots: readonly Omit<Shot, 'scene'>[] = [
    { ...loan(out.by, out.id), name: 'dispute?', act: tapping(W.open) },
    {
      ...{ ...loan(out.by, out.id), name: 'not disputed', doesWrite: true },
      act: tapping(W.open, DISPUTE_REASON_WORDS.damaged, W.send),
    },
    { ...loan(open.owner), name: 'to the owner' },
    { ...loan(open.borrower), name: 'to the borrower' },
    { ...loan(open.borrower), name: 'more words?', act: tapping(W.add) },
    { ...loan(settled.owner, settled.id), name: 'settled, to the owner' },
    { ...loan(settled.borrower, settled.id), name: 'settled, to the borrower' },
    { ...work, name: 'to the worker' },
    { ...work, name: 'decide?', act: decide },
    {
      ...{ ...work, name: 'not decided', doesWrite: true },
      act: async (window) => {
        await decide(window)
        await tapping(M.decisions.back, MEDIATION_WORDS.wear, M.send)(window)
      },
    },
  ]
  return shots.map((shot) => ({ ...shot, scene: 'disputing' }))
}
