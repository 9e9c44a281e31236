import {
  acceptBooking,
  bookListing,
  cancelBooking,
  showBooking,
} from '../../../shared/contract/booking'
import { addDays, localDateAt } from '../../../shared/kernel/dates'
import type { ResidentId } from '../../../shared/kernel/ids'
import { ROUTES } from '../../../shared/contract/routes'
import { heardAtDesk } from '../../testing/authz/desk'
import { farPeople, nearPeople, type People } from '../../testing/authz/people'
import type { Computer } from '../../testing/computer'
import { layOffice, type Office } from '../../testing/desk/ground'
import { openingsOf } from '../../testing/desk/openings'
import { callerOf, type Ground, layGround } from '../../testing/ground'
import { publishes } from '../../testing/neighbours'
import { verifiesPhone } from '../../testing/phones'
import { sends } from '../../testing/raw'
import type { Town } from '../../testing/town'
import type { Canary } from './judge'
import type { Recorder } from './recorder'

export type Crowd = {
  readonly ground: Ground
  readonly people: People
  /** Who sits at a computer. */
  readonly seats: Readonly<Record<string, Computer>>
  readonly office: Office
}

/** What a computer keeps of who is signed in. */
export const sessionOf = ({ cookies }: Computer): string => cookies.get('__Host-linxiang') ?? ''

const PHONES = { Chen: '13912345671', Li: '13912345672', Wang: '13912345673' }
const ROOMS = { Chen: '9527甲', Li: '9528乙' }

export async function gather(town: Town): Promise<Crowd> {
  const ground = await layGround(town)
  const office = await layOffice(town, ground)
  const people = { ...(await nearPeople(town, ground)), ...(await farPeople(town, ground)) }
  for (const [who, phone] of Object.entries(PHONES))
    await verifiesPhone(town, people[who] ?? ground.chen, phone)
  return { ground, people, office, seats: office.seats }
}

/** Everybody who sits at a computer opens every page and sends every form. */
export async function openAll({ office }: Crowd): Promise<number> {
  const { SITE } = await import('../../console')
  const openings = await openingsOf(SITE.pages, office)
  for (const opening of openings) await heardAtDesk(office, opening)
  return openings.length
}

/** Two who agreed read each other; so somebody does read what was planted. */
export async function agree(town: Town, { ground: { chen, li } }: Crowd): Promise<void> {
  const from = addDays(localDateAt(Date.now()), 9)
  const listingId = await publishes(town, li)
  const wanted = { listingId, from, until: addDays(from, 1) }
  const { id: bookingId } = await chen.gets(bookListing, wanted)
  await li.gets(acceptBooking, { bookingId })
  for (const person of [chen, li]) await person.gets(showBooking, { bookingId })
  // Nobody has more in hand for it: what is walked afterwards reaches the limit of a person otherwise.
  await chen.gets(cancelBooking, { bookingId })
}

const isRead = (method: string): boolean => method === 'GET'

/** Everybody asks every route what is good on the ground, those that read first. */
export async function askAll(town: Town, { ground, people }: Crowd): Promise<number> {
  const routes = [...ROUTES].sort((a, b) => Number(isRead(b.method)) - Number(isRead(a.method)))
  let asked = 0
  for (const endpoint of routes)
    for (const person of [...Object.values(people), callerOf(endpoint, ground)]) {
      const input = ground.inputs[endpoint.name] ?? {}
      await sends(town.origin, [endpoint, input], { token: person.token })
      asked++
    }
  return asked
}

const NAMES: Readonly<Record<string, string>> = {
  Chen: '陈姨',
  Li: '李叔',
  Wang: '王姐',
  Lin: '林伯',
}
const SECRETS = [
  'SESSION_SECRET',
  'WECHAT_SECRET',
  'WECHAT_PUSH_TOKEN',
  'WECHAT_PUSH_AES_KEY',
  'PHONE_SECRET',
]

const all = (pattern: RegExp, texts: readonly string[]): readonly string[] => [
  ...new Set(texts.flatMap((text) => [...text.matchAll(pattern)].map(([, found = '']) => found))),
]

/** What there is to be found, once all has been said. */
export async function plantedIn(
  { people, seats }: Crowd,
  { wechat }: Recorder,
): Promise<readonly Canary[]> {
  const { loadResident } = await import('../../resident/store')
  const openids = await Promise.all(
    Object.entries(people).map(async ([of, { id }]) => ({
      ...{ kind: 'openid' as const, of },
      text: (await loadResident(id as ResidentId))?.openid ?? '',
    })),
  )
  const several = (kind: Canary['kind'], texts: readonly string[]): readonly Canary[] =>
    texts.map((text) => ({ kind, of: 'somebody', text }))
  return [
    ...Object.entries(NAMES).map(
      ([of, name]) => ({ kind: 'name', of, text: `${name}的全名` }) as const,
    ),
    ...Object.entries(PHONES).map(([of, text]) => ({ kind: 'phone', of, text }) as const),
    ...Object.entries(ROOMS).map(([of, text]) => ({ kind: 'room', of, text }) as const),
    ...openids,
    ...several(
      'secret',
      SECRETS.map((name) => process.env[name] ?? ''),
    ),
    ...several('sessionKey', all(/"session_key":"([^"]+)"/g, wechat)),
    ...several('secret', all(/"access_token":"([^"]+)"/g, wechat)),
    ...Object.entries(people).map(
      ([of, { token = '' }]) => ({ kind: 'token', of, text: token }) as const,
    ),
    ...Object.entries(seats).map(
      ([of, computer]) => ({ kind: 'token', of, text: sessionOf(computer) }) as const,
    ),
  ].filter(({ text }) => text.length > 3)
}
