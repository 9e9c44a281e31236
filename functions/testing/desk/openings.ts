import { addDays, localDateAt } from '../../../shared/kernel/dates'
import type { AnyPage } from '../../console/page'
import type { Computer } from '../computer'
import { strangeId } from '../evil'
import { type Fields, formsOn } from './forms'
import type { Office } from './ground'

/** Where a page stands, and what is sent to it. */
export type Opening = { readonly page: AnyPage; readonly path: string; readonly fields: Fields }
type Pages = readonly AnyPage[]
type Ids = Office['ids']

export const nameOf = ({ method, path }: Pick<AnyPage, 'method' | 'path'>): string =>
  `${method} ${path}`

/** The address of a page on this ground; `undefined` where something in it is known to nobody. */
export function addressOf(path: string, ids: Ids): string | undefined {
  const parts = path.split('/')
  const filled = parts.map((part, at) =>
    part.startsWith(':') ? (ids[`${parts[at - 1] ?? ''}/${part}`] ?? ids[part.slice(1)]) : part,
  )
  if (filled.some((part) => part === undefined || (part === '' && parts.length === 1)))
    return undefined
  return `/console${filled.join('/')}`.replace(/\/$/, '')
}

const patternOf = (path: string): RegExp =>
  new RegExp(`^/console${path.replace(/\/$/, '').replace(/:\w+/g, '[^/]+')}/?$`)

/** Whose an address is: one that is spelled out before one that is filled in. */
export function pageAt(pages: Pages, method: string, address: string): AnyPage | undefined {
  const path = address.split('?')[0] ?? ''
  return [...pages]
    .sort((a, b) => a.path.split(':').length - b.path.split(':').length)
    .find((page) => page.method === method && patternOf(page.path).test(path))
}

const NOTHING: Fields = {}

/** A step about shifts that are there no more. */
const outdated = (...names: readonly string[]) => ({
  ...{ week: ['2031-01-06'], rev: ['999'] },
  ...Object.fromEntries(names.map((name) => [name, [strangeId('shiftId') ?? '']])),
})

/** What is sent where no page of this ground shows a form for it, and where the first choice of a form is elsewhere. */
const SENT: Readonly<Record<string, (office: Office) => Fields>> = {
  'POST /compounds/new': ({ town }) => ({
    ...{ under: [town.places.beijiang], name: ['新苑'], buildings: ['1栋-2栋'] },
  }),
  'POST /at/:nodeId/posts/give': () => ({
    digits: ['00000000'],
    last: [],
    name: [],
    addressForm: [],
  }),
  'POST /at/:nodeId/residents/:residentId/block': () => ({
    until: [addDays(localDateAt(Date.now()), 3)],
  }),
  'POST /at/:nodeId/bulk': ({ ground }) => ({
    what: ['approve'],
    ids: [String(ground.inputs['approveMembership']?.['membershipId'])],
  }),
  'POST /at/:nodeId/listings/:listingId/certificate/reveal': () => ({ why: ['核对证件'] }),
  'POST /at/:nodeId/listings/:listingId/certificate': () => ({
    ...{ certificateId: [strangeId('certificateId') ?? ''], decision: ['approved'] },
  }),
  'POST /at/:nodeId/events/:eventId/selling': ({ ids }) => ({
    ...{ session: [ids['classId'] ?? ''], outcome: ['talked'] },
  }),
  'POST /at/:nodeId/residents/:residentId/help/card': () => ({ code: ['写错了'] }),
  'POST /at/:nodeId/residents/:residentId/help/card-end': () => NOTHING,
  'POST /at/:nodeId/residents/:residentId/help/mandate-end': () => ({
    mandateId: [strangeId('mandateId') ?? ''],
  }),
  ...Object.fromEntries(
    ['new', ':groupId/change'].map((one) => [
      `POST /at/:nodeId/groups/${one}`,
      () => ({ until: ['10:00'], limit: ['12'] }),
    ]),
  ),
  'POST /at/:nodeId/groups/:groupId/resume': () => NOTHING,
  'POST /at/:nodeId/events/:eventId/drop-cover': ({ ids }) => ({
    ...{ session: [ids['classId'] ?? ''], photoId: [strangeId('photoId') ?? ''] },
  }),
  'POST /at/:nodeId/events/:eventId/story': ({ ids }) => ({
    ...{ session: [ids['classId'] ?? ''], rev: ['0'], words: ['大家都学会了'] },
  }),
  'POST /at/:nodeId/events/:eventId/story/photos': ({ ids }) => ({
    session: [ids['classId'] ?? ''],
  }),
  'POST /at/:nodeId/events/:eventId/story/take-back': ({ ids }) => ({
    ...{ session: [ids['classId'] ?? ''], rev: ['0'] },
  }),
  'POST /at/:nodeId/events/:eventId/story/drop': ({ ids }) => ({
    ...{ session: [ids['classId'] ?? ''], photoId: [strangeId('photoId') ?? ''] },
  }),
  'POST /at/:nodeId/events/:eventId/incidents': ({ ids }) => ({
    ...{ session: [ids['classId'] ?? ''], kinds: ['fall'], steps: ['rested'], clock: ['12:00'] },
  }),
  'POST /at/:nodeId/listings/:listingId/stand': () => ({ rev: ['1'] }),
  'POST /at/:nodeId/bookings/:bookingId/settle': () => ({
    ...{ rev: ['1'], decision: ['back'], mediation: ['wear'] },
  }),
  'POST /at/:nodeId/events/:eventId/come': ({ ids }) => ({
    session: [ids['classId'] ?? ''],
    ids: [ids['memberId'] ?? ''],
  }),
  'POST /at/:nodeId/events/:eventId/numbers': () => ({ numbers: ['1'] }),
  'POST /at/:nodeId/events/:eventId/close': ({ ids }) => ({ session: [ids['classId'] ?? ''] }),
  'POST /at/:nodeId/events/:eventId/publish': () => NOTHING,
  ...Object.fromEntries(
    Object.entries({
      'sign-up': { how: ['seat'] },
      cancel: {},
      move: { place: ['1'], reason: ['frail'] },
    }).map(([step, asked]) => [
      `POST /at/:nodeId/events/:eventId/seats/:membershipId/${step}`,
      ({ ids }: Office) => ({ session: [ids['classId'] ?? ''], ...asked }),
    ]),
  ),
  'POST /at/:nodeId/duty/give': () => ({
    ...outdated('given'),
    givenTo: [strangeId('postId') ?? ''],
  }),
  'POST /at/:nodeId/duty/swap': () => outdated('one', 'other'),
  'POST /at/:nodeId/duty/remove': () => outdated('removed'),
  'POST /at/:nodeId/residents/:residentId/agree': () => ({
    correctionId: [strangeId('correctionId') ?? ''],
  }),
  'POST /at/:nodeId/residents/:residentId/disagree': () => ({
    ...{ correctionId: [strangeId('correctionId') ?? ''], why: ['other'] },
  }),
  'POST /at/:nodeId/residents/:residentId/appeal': () => ({
    ...{ blockId: [strangeId('blockId') ?? ''], decision: ['keep'], answer: ['看过了'] },
  }),
  ...Object.fromEntries(
    ['withheld/:withheldId', 'complaints/:complaintId', 'bookings/:bookingId'].map((one) => [
      `POST /at/:nodeId/${one}/photos`,
      () => NOTHING,
    ]),
  ),
  'POST /at/:nodeId/bulk/:jobId/undo': () => NOTHING,
  'POST /at/:nodeId/exports/:jobId/fetch': () => NOTHING,
  'POST /at/:nodeId/exports/:jobId/stop': () => NOTHING,
  'POST /at/:nodeId/figures/:month/close': () => NOTHING,
  'POST /at/:nodeId/residents/:residentId/lift': () => ({ liftWhy: ['说清楚了'] }),
  'POST /compounds/:compoundId/poster': () => NOTHING,
  'POST /compounds/:compoundId/roster/jobs/:jobId/stop': () => NOTHING,
  'POST /compounds/:compoundId/roster/import': ({ ids }) => ({ jobId: [ids['looked'] ?? ''] }),
  'POST /practice/:communityId/open': () => NOTHING,
  'POST /practice/:communityId/clear': () => NOTHING,
  'POST /compounds/:compoundId/pattern': ({ town }) => ({ fromId: [town.places.hongye] }),
}

/** The forms of all pages as these see them, by where they are sent. */
async function formsSeen(reads: readonly string[], computers: readonly Computer[]) {
  const forms = new Map<string, Fields>()
  for (const path of reads)
    for (const computer of computers) {
      const seen = formsOn((await computer.opens(path)).html)
      const fresh = seen.filter(({ method, action }) => method === 'post' && !forms.has(action))
      for (const { action, fields } of fresh.reverse()) forms.set(action, fields)
    }
  return forms
}

/** How each page of the table is opened on this ground; one that nobody knows to open is an error that says its name. */
export async function openingsOf(pages: Pages, office: Office): Promise<readonly Opening[]> {
  const isRead = ({ method }: AnyPage): boolean => method === 'GET'
  const reads = pages.filter(isRead).flatMap(({ path }) => addressOf(path, office.ids) ?? [])
  const forms = await formsSeen(reads, [office.seats.Xiaoli, office.seats.District])
  const openings = pages.map((page): Opening | string => {
    const path = addressOf(page.path, office.ids)
    if (isRead(page)) return path === undefined ? nameOf(page) : { page, path, fields: {} }
    const [seen] = [...forms].filter(([action]) => pageAt(pages, 'POST', action) === page)
    const fields = SENT[nameOf(page)]?.(office)
    if (seen) return { page, path: seen[0], fields: { ...seen[1], ...fields } }
    return path === undefined || !fields ? nameOf(page) : { page, path, fields }
  })
  const unknown = openings.filter((one): one is string => typeof one === 'string')
  if (unknown.length > 0)
    throw new Error(`Nobody knows how to open: ${unknown.join(', ')} (functions/testing/desk)`)
  return openings.filter((one): one is Opening => typeof one !== 'string')
}
