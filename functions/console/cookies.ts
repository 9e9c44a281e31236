import type { Context } from 'hono'
import { deleteCookie, getCookie, setCookie } from 'hono/cookie'
import { CONSOLE_SESSION_MS, SIGN_IN_MS } from '../../shared/contract/console'

/** `__Host-`: only from this very host, over TLS, for all of its paths. */
const HOST = { path: '/', secure: true, httpOnly: true, prefix: 'host' } as const

const SESSION = 'linxiang'
/** Of what a computer shows to a phone, and of what it asks a passkey. */
const CODES = { scan: 'linxiangCode', passkey: 'linxiangPasskey' } as const
export type Way = keyof typeof CODES

export const readSession = (c: Context): string | undefined => getCookie(c, SESSION, 'host')
export const writeSession = (c: Context, value: string): void =>
  setCookie(c, SESSION, value, { ...HOST, sameSite: 'Lax', maxAge: CONSOLE_SESSION_MS / 1000 })
export const forgetSession = (c: Context): void => {
  deleteCookie(c, SESSION, HOST)
}

/** The secret of what a computer asks, and until when it is good, epoch ms. */
export type Shown = { readonly secret: string; readonly until: number }

const SHOWN = /^([\w-]{43})\.(\d{13})$/

export function readShown(c: Context, way: Way): Shown | undefined {
  const [, secret, until] = SHOWN.exec(getCookie(c, CODES[way], 'host') ?? '') ?? []
  return secret === undefined ? undefined : { secret, until: Number(until) }
}
export const writeShown = (c: Context, way: Way, { secret, until }: Shown): void =>
  setCookie(c, CODES[way], `${secret}.${String(until)}`, {
    ...HOST,
    sameSite: 'Strict',
    maxAge: SIGN_IN_MS / 1000,
  })
export const forgetShown = (c: Context, way: Way): void => {
  deleteCookie(c, CODES[way], HOST)
}
