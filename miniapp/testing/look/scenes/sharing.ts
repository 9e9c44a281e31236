import { dayName } from '../../../../shared/text/zhCN/dates'
import { localDateAt } from '../../../../shared/kernel/dates'
import { QUEUE_WORDS } from '../../../../shared/text/zhCN/bookingQueue'
import { LISTING_WORDS, SHARE_WORDS } from '../../../../shared/text/zhCN/listing'
import type { BrowserWindow } from '../../browser/window'
import type { Neighbour } from '../neighbour'
import type { Shot } from '../shot'
import type { Town } from '../town'

const SHARE = 'pages/share/index'
const DETAIL = 'packages/listing/detail/index'

const search = (words: string) => async (window: BrowserWindow) => {
  await window.type(SHARE_WORDS.search, words)
  await window.waitFor(words)
  await window.page.waitForTimeout(600)
}

const tap = (words: string) => (window: BrowserWindow) => window.tap(words)

const chooseDays = (window: BrowserWindow): Promise<void> => window.tap(LISTING_WORDS.otherDay)

/** The first free day of the strip, whichever that is. */
async function confirm(window: BrowserWindow): Promise<void> {
  const text = await window.text()
  const today = localDateAt(Date.now())
  const [day] = /[^\n]+(?=借用$)/m.exec(text) ?? [dayName(today, today)]
  await window.tap(LISTING_WORDS.borrowOn(day))
}

async function confirmGift(window: BrowserWindow): Promise<void> {
  const [button = ''] = /^我想要，.+去拿$/m.exec(await window.text()) ?? []
  await window.tap(button)
}

async function borrow(window: BrowserWindow): Promise<void> {
  await confirm(window)
  await window.tap(LISTING_WORDS.confirm)
}

/** What a neighbour sees of others' things. */
export function sharingScene({ resident, listings, waiting }: Town): readonly Shot[] {
  const kept = { session: resident.session }
  const thing = (name: string, { id }: { readonly id: string }) => ({
    ...{ name, kept, query: { id } },
    page: DETAIL,
  })
  const shots: readonly Omit<Shot, 'scene'>[] = [
    { name: 'all', page: SHARE, kept },
    { name: 'search', page: SHARE, kept, act: search('梯') },
    { name: 'nothing found', page: SHARE, kept, act: search('飞机') },
    { name: 'days?', page: SHARE, kept, act: tap(SHARE_WORDS.dayChoices.choose) },
    { name: 'free tomorrow', page: SHARE, kept, act: tap(SHARE_WORDS.dayChoices.tomorrow) },
    thing('listing', listings.free),
    { ...thing('choose days', listings.free), act: chooseDays },
    { ...thing('confirm', listings.free), act: confirm },
    { ...thing('confirm, automatic', listings.automatic), act: confirm },
    { ...thing('not sent', listings.free), act: borrow, doesWrite: true },
    thing('taken for now', listings.taken),
    { ...thing('wait in line?', listings.taken), act: tap(QUEUE_WORDS.join) },
    {
      ...{ ...thing('not in line', listings.taken), doesWrite: true },
      act: async (window) => {
        await window.tap(QUEUE_WORDS.join)
        await window.tap(QUEUE_WORDS.send)
      },
    },
    thing('gift', listings.gift),
    { ...thing('confirm gift', listings.gift), act: confirmGift },
    thing('own listing', listings.mine),
    thing('paused', listings.paused),
    thing('put away', listings.gone),
    { ...thing('while waiting', listings.free), kept: { session: waiting.session } },
  ]
  return shots.map((shot) => ({ ...shot, scene: 'sharing' }))
}

/** Home and Me of those who live here. */
export function homeScene({ resident, lender, bookings, draft }: Town): readonly Shot[] {
  const of = ({ session }: Neighbour) => ({ session })
  const borrower = bookings.get('overdue borrower')?.by ?? resident
  const pages = [
    ['home', 'pages/home/index'],
    ['me', 'pages/me/index'],
    ['inbox', 'packages/notice/inbox/index'],
    ['about', 'packages/about/about/index'],
  ] as const
  const shots: readonly Omit<Shot, 'scene'>[] = [
    ...pages.map(([name, page]) => ({ name, page, kept: of(resident) })),
    { name: 'home of a borrower', page: 'pages/home/index', kept: of(borrower) },
    { name: 'home of a lender', page: 'pages/home/index', kept: of(lender) },
    { name: 'home with nothing to do', page: 'pages/home/index', kept: of(draft.by) },
    { name: 'inbox of a lender', page: 'packages/notice/inbox/index', kept: of(lender) },
  ]
  return shots.map((shot) => ({ ...shot, scene: 'home' }))
}
