import { join } from 'node:path'
import { CATEGORIES, DEFAULT_TERMS } from '../../shared/contract/listing'
import { addDays, type LocalDate, localDateAt } from '../../shared/kernel/dates'
import type { PhotoId } from '../../shared/kernel/ids'
import { CalendarEntity } from '../listing/calendar/entities'
import { type Calendar, calendarFor, type Slot } from '../listing/calendar/rules'
import { ListingEntity } from '../listing/entities'
import type { Listing } from '../listing/rules'
import { GramEntity } from '../listing/search/entities'
import { gramsOf, namesOf } from '../listing/search/rules'
import { AccessEntity } from '../platform/access'
import { issueToken } from '../platform/session'
import { world } from '../platform/world'
import { type Item, stored, writeExport } from './exporting'

const COMPOUNDS = 20
const BUILDINGS = 8
/** The first of next month: ahead on every day of this one, and near enough to be booked. A file is kept as long. */
export const FIRST_DAY = ((): LocalDate => {
  const month = localDateAt(Date.now()).slice(0, 7)
  return `${addDays(`${month}-28` as LocalDate, 4).slice(0, 7)}-01` as LocalDate
})()

const { idFor } = world
const pathOf = (compound: number) => ({
  districtId: idFor('district', 'growth'),
  streetId: idFor('street', 'growth'),
  communityId: idFor('community', 'growth', String(compound % 5)),
  compoundId: idFor('compound', 'growth', String(compound)),
})
const buildingOf = (compound: number, building: number) =>
  idFor('building', 'growth', String(compound), String(building))
const readerOf = (compound: number) => idFor('resident', 'growth', String(compound))

/** Of each compound in turn: where its reader looks, and a thing there. */
export const compoundOf = (compound: number) => pathOf(compound).compoundId
export const listingIn = (compound: number) => idFor('listing', 'growth', String(compound))
/** Of one reader in each compound. */
export const readerTokens = (): Promise<readonly string[]> =>
  Promise.all(
    Array.from({ length: COMPOUNDS }, async (_, compound) => {
      const { token } = await issueToken(readerOf(compound), Date.now())
      return token
    }),
  )

const KINDS = ['人字梯', '电钻', '婴儿车', '折叠桌', '投影仪', '行李箱', '轮椅', '帐篷'] as const

function listingOf(n: number): Listing {
  const compound = n % COMPOUNDS
  const nth = Math.floor(n / COMPOUNDS)
  const photo = idFor('photo', 'growth') satisfies PhotoId
  const at = 1_900_000_000_000 + n
  return {
    ...pathOf(compound),
    compoundName: '九鼎小区',
    buildingId: buildingOf(compound, nth % 2 === 0 ? 0 : (nth % BUILDINGS) + 1),
    ownerId: idFor('resident', 'owner', String(n)),
    householdId: idFor('household', 'owner', String(n)),
    id: idFor('listing', 'growth', String(n)),
    ...{ rev: 1, edition: 1, status: 'published', condition: 'good', description: '' },
    // Half of them, all of the reader's building: what everybody looks for, so that a page is full on both sides.
    title: nth % 2 === 0 ? '人字梯' : (KINDS[nth % KINDS.length] ?? '雨伞'),
    category: CATEGORIES[nth % CATEGORIES.length] ?? 'other',
    ...{ accessories: [], terms: DEFAULT_TERMS, photoIds: [photo] },
    verdicts: { [photo]: { state: 'passed', rev: 1 } },
    textCheck: { is: 'passed', of: 'hash' },
    ...{ createdAt: at, updatedAt: at, publishedAt: at },
    ...{ request: { key: 'key-of-this-tap', hash: 'hash' }, done: [] },
  }
}

/** Three loans to come, on days that nobody of the bench asks for. */
const bookedOf = (n: number): readonly Slot[] =>
  [10, 15, 20].map((ahead) => ({
    bookingId: idFor('booking', String(n), String(ahead)),
    borrowerId: readerOf(n % COMPOUNDS),
    householdId: idFor('household', 'growth'),
    from: addDays(FIRST_DAY, ahead),
    until: addDays(FIRST_DAY, ahead + 2),
  }))

function itemsOf(n: number): readonly Item[] {
  const listing = listingOf(n)
  const calendar: Calendar = { ...calendarFor(listing), booked: bookedOf(n) }
  const { compoundId, buildingId, id: listingId } = listing
  const grams = gramsOf(...namesOf(listing))
  return [
    stored(ListingEntity, listing),
    stored(CalendarEntity, calendar),
    ...grams.map((gram) => stored(GramEntity, { compoundId, buildingId, listingId, gram })),
  ]
}

/** Somebody verified in each compound. */
function readers(): readonly Item[] {
  return Array.from({ length: COMPOUNDS }, (_, compound) => {
    const residentId = readerOf(compound)
    const membership = {
      ...pathOf(compound),
      id: idFor('membership', residentId),
      householdId: idFor('household', residentId),
      buildingId: buildingOf(compound, 0),
      ...{ compoundName: '九鼎小区', buildingName: '1栋', status: 'approved' },
    }
    const { districtId } = membership
    const access = { residentId, rev: 1, districtId, memberships: [membership], posts: [] }
    return stored(AccessEntity, access)
  })
}

const AT_ONCE = 1000

const itemsFrom = (first: number, count: number): readonly Item[] => [
  ...(first === 0 ? readers() : []),
  ...Array.from({ length: count }, (_, n) => itemsOf(first + n)).flat(),
]

/** So many listings with their days and all that they are found by, and a reader in each compound. */
export function exportListings(folder: string, count: number): void {
  for (let first = 0; first < count; first += AT_ONCE)
    writeExport(
      join(folder, `${first}.json.gz`),
      itemsFrom(first, Math.min(AT_ONCE, count - first)),
    )
}
