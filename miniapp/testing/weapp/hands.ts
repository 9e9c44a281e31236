import { join } from 'node:path'
import type { World } from '../world'
import { openPhone, type Phone, type PhoneWanted } from './phone'

/** LINXIANG_WEAPP: a package that was built elsewhere. */
export const DIST = process.env['LINXIANG_WEAPP'] ?? join(__dirname, '../../dist/weapp')

type Settings = PhoneWanted['settings']

/** Phones with the compiled mini-program, all in one world. */
export type Hands = {
  readonly phoneOf: (person: string, settings?: Settings) => Phone
  /** The same phone after WeChat has closed the program: what it stored is there, what it knew is gone. */
  readonly reopened: (phone: Phone) => Phone
  /** What the backend answers the person of this phone; a journey reads the screen instead. */
  readonly ask: (phone: Phone, path: string) => Promise<unknown>
  readonly letGo: () => void
}

const tokenOf = ({ settings }: Phone): string =>
  (JSON.parse(settings.storage.get('session') ?? '{}') as { token?: string }).token ?? ''

export function handsIn({ origin, wechat }: World): Hands {
  const phones: Phone[] = []
  const phoneOf: Hands['phoneOf'] = (person, settings = {}) => {
    const phone = openPhone({ dist: DIST, api: origin, wechat, person, settings })
    phones.push(phone)
    return phone
  }
  return {
    phoneOf,
    reopened: (phone) => {
      phone.drop()
      return phoneOf(phone.person, phone.settings)
    },
    ask: async (phone, path) => {
      const headers = { authorization: `Bearer ${tokenOf(phone)}` }
      const answer = await fetch(`${origin}/v1/${path}`, { headers })
      return (await answer.json()) as unknown
    },
    letGo: () => phones.splice(0).forEach((phone) => phone.drop()),
  }
}

type Row = { readonly id: string; readonly status: string }

/** What the code on the screen of whoever borrowed says: no camera here reads pictures. */
export async function qrShownTo({ ask }: Hands, borrower: Phone): Promise<string> {
  const { bookings } = (await ask(borrower, 'me/bookings?side=borrower')) as {
    bookings: readonly Row[]
  }
  const out = bookings.find(({ status }) => status === 'handedOver')
  const { qr } = (await ask(borrower, `bookings/${out?.id}`)) as { qr: string }
  return qr
}
