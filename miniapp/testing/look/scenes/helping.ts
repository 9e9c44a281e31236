import { CATEGORY_NAMES, PUBLISH_WORDS } from '../../../../shared/text/zhCN/listing'
import { HELP_WORDS, OFFER_WORDS as W, WEEKDAY_NAMES } from '../../../../shared/text/zhCN/skill'
import type { Side } from '../../../../shared/contract/booking'
import { DEFAULT_TERMS } from '../../../../shared/contract/listing'
import type { BrowserWindow } from '../../browser/window'
import type { Shot } from '../shot'
import type { Town } from '../town'

type Wanted = Omit<Shot, 'scene'>
type Act = (window: BrowserWindow) => Promise<void>

const PUBLISH = 'packages/listing/publish/index'
const DETAIL = 'packages/listing/detail/index'
const MINE = 'packages/listing/mine/index'
const SHOW = 'packages/booking/show/index'
const LAST = PUBLISH_WORDS.steps.length - 1

const tapping =
  (...labels: readonly string[]): Act =>
  async (window) => {
    for (const label of labels) await window.tap(label)
  }

/** The first time of the first day. */
const chooseTime: Act = async (window) => {
  await window.tap(HELP_WORDS.book)
  const [time = ''] = /^\d\d:\d\d到\d\d:\d\d.*$/m.exec(await window.text()) ?? []
  await window.tap(time)
}

/** Offering it: what it is, and its week. */
function offering({ draft, resident }: Town): readonly Wanted[] {
  const terms = { ...DEFAULT_TERMS, unit: 'slot', slotMinutes: 60, places: 1, venue: 'outside' }
  const kept = { ...draft.kept, kind: 'skill', category: 'phones', terms }
  const at = (step: number, name: string): Wanted => ({
    ...{ name, page: PUBLISH },
    kept: {
      session: draft.by.session,
      publishDrafts: [{ listingId: draft.id, step, draft: kept }],
    },
  })
  const [sunday, monday] = WEEKDAY_NAMES
  return [
    {
      ...{ name: 'begin', page: PUBLISH, kept: { session: resident.session } },
      act: tapping(W.kinds.skill),
    },
    { ...at(2, 'category'), act: tapping(CATEGORY_NAMES.repairs) },
    at(LAST, 'no day yet'),
    { ...at(LAST, 'one day'), act: tapping(monday) },
    { ...at(LAST, 'days that differ'), act: tapping(monday, sunday, W.alike.each) },
    { ...at(LAST, 'twice a day'), act: tapping(monday, W.addHours) },
  ]
}

/** Its page, its times, and one's own. */
function booking({ help: { offer, licensed }, resident }: Town): readonly Wanted[] {
  const page = { page: DETAIL, query: { id: offer.id }, kept: { session: resident.session } }
  const mine = (name: string, { by }: typeof offer, label: string): Wanted => ({
    ...{ name, page: MINE, kept: { session: by.session } },
    act: tapping(label),
  })
  return [
    { ...page, name: 'listing' },
    { ...page, name: 'when?', act: tapping(HELP_WORDS.book) },
    { ...page, name: 'confirm', act: chooseTime },
    mine('hours', offer, `${W.hours}：${offer.title}`),
    mine('certificate', licensed, `${W.certificate}：${licensed.title}`),
  ]
}

const SEEN: readonly (readonly [string, Side])[] = [
  ['help requested', 'borrower'],
  ['help requested', 'owner'],
  ['help accepted', 'borrower'],
  ['help accepted', 'owner'],
  ['help acceptedToday', 'borrower'],
  ['help acceptedToday', 'owner'],
]

/** Help by the hour: offering it, asking for it, and how it goes. */
export function helpingScene(town: Town): readonly Shot[] {
  const seen = SEEN.map(([state, side]): Wanted => {
    const found = town.bookings.get(`${state} ${side}`)
    if (!found) throw new Error(`No ${state} for the ${side}.`)
    const kept = { session: found.by.session }
    return { name: `${state} ${side}`, page: SHOW, query: { id: found.id }, kept }
  })
  const shots = [...offering(town), ...booking(town), ...seen]
  return shots.map((shot) => ({ ...shot, scene: 'helping' }))
}
