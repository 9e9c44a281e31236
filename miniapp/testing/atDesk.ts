import { randomUUID } from 'node:crypto'
import type { World } from './world'

const DISTRICT = 'dst_01J0000000000000000000FSCC'

/** A computer without scripts before the real console: it keeps cookies and sends forms. */
export type Desk = {
  readonly opens: (path: string) => Promise<string>
  readonly sends: (path: string) => Promise<string>
}

export function deskAt(origin: string): Desk {
  const cookies = new Map<string, string>()
  const ask = async (path: string, init: RequestInit): Promise<string> => {
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ')
    const headers = { cookie, origin, 'sec-fetch-site': 'same-origin' }
    const answer = await fetch(`${origin}${path}`, { ...init, redirect: 'manual', headers })
    for (const line of answer.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? []
      cookies.set(name, value)
    }
    const next = answer.headers.get('location')
    return next === null ? answer.text() : ask(next, { method: 'GET' })
  }
  return {
    opens: (path) => ask(path, { method: 'GET' }),
    sends: (path) => ask(path, { method: 'POST', body: new URLSearchParams() }),
  }
}

export type ShownCode = { readonly code: string; readonly number: string }

/** What the picture on a screen says, and the number beside it. */
export function codeOn(html: string): ShownCode {
  const [, code] = /href="\/d\/([^"]+)"/.exec(html) ?? []
  const [, number] = /<strong>(\d\d)<\/strong>/.exec(html) ?? []
  if (code === undefined || number === undefined) throw new Error('no code on this screen')
  return { code, number }
}

/** The phone of somebody says that it is them, past its screen. */
export async function confirms(
  { origin, wechat }: Pick<World, 'origin' | 'wechat'>,
  person: string,
  { code, number }: ShownCode,
): Promise<void> {
  const post = async (address: string, body: object, headers: object = {}): Promise<unknown> => {
    const answer = await fetch(address, {
      ...{ method: 'POST', body: JSON.stringify(body) },
      headers: { 'content-type': 'application/json', ...headers },
    })
    if (!answer.ok) throw new Error(`${address}: ${answer.status} ${await answer.text()}`)
    return answer.json()
  }
  const login = (await post(`${wechat}/simulator/login-code`, { person })) as { code: string }
  const said = { code: login.code, districtId: DISTRICT }
  const { token } = (await post(`${origin}/v1/login`, said)) as { token: string }
  const headers = { authorization: `Bearer ${token}`, 'idempotency-key': randomUUID() }
  await post(`${origin}/v1/sign-ins/answer`, { code, answer: number }, headers)
}
