import { CALL_WORDS } from '../../../../shared/text/zhCN/callBack'
import {
  COMPLAINT_REASON_WORDS,
  MUTE_WORDS,
  REPORT_WORDS,
} from '../../../../shared/text/zhCN/complaint'
import type { BrowserWindow } from '../../browser/window'
import type { Shot } from '../shot'
import type { Town } from '../town'

const DETAIL = 'packages/listing/detail/index'
const MUTED = 'packages/resident/muted/index'

const tapping =
  (...labels: readonly string[]) =>
  async (window: BrowserWindow): Promise<void> => {
    for (const label of labels) await window.tap(label)
  }

/** What is not right with a thing or a neighbour, and being called about it. */
export function objectingScene({ resident, newcomer, lender, listings }: Town): readonly Shot[] {
  const kept = { session: resident.session }
  const thing = { page: DETAIL, query: { id: listings.free.id }, kept }
  const shots: readonly Omit<Shot, 'scene'>[] = [
    { ...thing, name: 'report?', act: tapping(REPORT_WORDS.listing) },
    {
      ...{ ...thing, name: 'not reported', doesWrite: true },
      act: tapping(REPORT_WORDS.listing, COMPLAINT_REASON_WORDS.other),
    },
    { ...thing, name: 'mute?', act: tapping(MUTE_WORDS.mute) },
    {
      ...{ ...thing, name: 'not muted', doesWrite: true },
      act: tapping(MUTE_WORDS.mute, MUTE_WORDS.yes),
    },
    { name: 'muted', page: MUTED, kept: { session: lender.session } },
    { name: 'nobody muted', page: MUTED, kept },
    { name: 'call me?', page: 'pages/home/index', kept, act: tapping(CALL_WORDS.call) },
    {
      ...{ name: 'not called', page: 'pages/home/index', kept, doesWrite: true },
      act: tapping(CALL_WORDS.call, CALL_WORDS.yes),
    },
    {
      ...{ name: 'where to go instead', page: 'pages/me/index', kept: {} },
      act: tapping(CALL_WORDS.call),
    },
    {
      ...{ name: 'not called, a newcomer', page: 'pages/me/index', doesWrite: true },
      ...{ kept: { session: newcomer.session }, act: tapping(CALL_WORDS.call, CALL_WORDS.yes) },
    },
  ]
  return shots.map((shot) => ({ ...shot, scene: 'objecting' }))
}
