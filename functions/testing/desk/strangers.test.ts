import { request } from 'node:http'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import {
  answerSignIn,
  endConsoleSession,
  listConsoleSessions,
  readSignIn,
} from '../../../shared/contract/console'
import { endPost } from '../../../shared/contract/post'
import { FRAME, SIGN_IN_PAGE } from '../../../shared/text/zhCN/consoleFrame'
import { askedOn, type Computer, computerAt, deskOf } from '../computer'
import { filledIn } from '../evil'
import { worker } from '../neighbours'
import { hiddenOn } from '../onPage'
import { admin, postOf } from '../posting'
import { type Person, startTown, type Town } from '../town'
import type { AnyPage } from '../../console/page'

let town: Town
let li: Person
let chief: Person
let desk: Computer
let pages: readonly AnyPage[]

beforeAll(async () => {
  town = await startTown()
  li = await worker(town, '小李')
  chief = await admin(town, '区里的老关')
  desk = await deskOf(town, li)
  const [console, passkey] = await Promise.all([import('../../console'), import('../../passkey')])
  pages = [...console.SITE.pages, ...passkey.SITE.pages]
}, 60_000)
afterAll(() => town.stop())

const isIn = async (computer: Computer): Promise<boolean> =>
  (await computer.tries('GET', '/console/sessions')).status === 200

/** What a form of another site would send along with the cookies of whoever looks at it. */
const FOREIGN: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'of another site': { origin: 'https://evil.example', 'sec-fetch-site': 'cross-site' },
  'of a neighbouring site': { origin: 'https://x.example', 'sec-fetch-site': 'same-site' },
  'that hides where it is from': { origin: 'null', 'sec-fetch-site': 'cross-site' },
  'that says nothing of itself': {},
}

describe('A form of another site', () => {
  it.each(Object.entries(FOREIGN))('(10.1) %s does nothing on any page', async (_, headers) => {
    const posts = pages
      .filter(({ method }) => method === 'POST')
      .map(({ path }) => filledIn(path, {}))
    for (const path of [
      ...posts,
      '/console/sign-out',
      '/console/sign-in/done',
      '/console/passkeys/sign-in',
    ])
      for (const type of [
        'application/x-www-form-urlencoded',
        'multipart/form-data; boundary=x',
        'text/plain',
      ]) {
        const sending = { headers: { ...headers, 'content-type': type }, body: 'key=12345678' }
        const answer = await desk.tries('POST', path, sending)
        expect([path, answer.status]).toEqual([path, 403])
        expect(await answer.text()).toContain(FRAME.crossSite)
      }
    expect(await isIn(desk)).toBe(true)
  })

  it('(10.1) reads no page either: nobody frames one, and no script of theirs gets an answer', async () => {
    const answer = await desk.tries('GET', '/console/sessions', {
      headers: { origin: 'https://evil.example' },
    })
    expect(answer.headers.get('access-control-allow-origin')).toBeNull()
    expect(answer.headers.get('x-frame-options')).toBe('DENY')
    expect(answer.headers.get('content-security-policy')).toContain("frame-ancestors 'none'")
    expect(answer.headers.get('cross-origin-resource-policy')).toBe('same-origin')
    expect(answer.headers.get('cache-control')).toBe('no-store')
  })

  it('(10.1) changes nothing by an address that is only opened', async () => {
    for (const { path, method } of pages)
      if (method === 'POST' && !pages.some((one) => one.method === 'GET' && one.path === path))
        // Where an address of a page fits as well, it is one with a wrong id.
        expect([path, [400, 404]]).toEqual([
          path,
          expect.arrayContaining([(await desk.opens(filledIn(path, {}))).status]),
        ])
    expect((await desk.opens('/console/sign-out')).status).toBe(404)
    expect(await isIn(desk)).toBe(true)
  })
})

describe('A session that was stolen', () => {
  it('(10.1) opens pages to whoever copied the cookie until its owner ends it, on the phone or at a computer', async () => {
    for (const way of ['phone', 'computer'] as const) {
      const own = await deskOf(town, li)
      const thief = computerAt(town.origin)
      for (const [name, value] of own.cookies) thief.cookies.set(name, value)
      expect(await isIn(thief)).toBe(true)
      const { sessions } = await li.gets(listConsoleSessions, {})
      const [latest] = sessions
      if (!latest) throw new Error('nothing is signed in')
      const { id: sessionId } = latest
      const other = await deskOf(town, li)
      if (way === 'phone') await li.gets(endConsoleSession, { sessionId })
      else await other.sends(`/console/sessions/${sessionId}/end`)
      expect([await isIn(own), await isIn(thief), await isIn(other)]).toEqual([false, false, true])
    }
  })

  it('(10.1) cannot say once more who its owner is, and so exports and adds nothing', async () => {
    const own = await deskOf(town, li)
    const thief = computerAt(town.origin)
    for (const [name, value] of own.cookies) thief.cookies.set(name, value)
    const exporting = `/console/at/${town.places.beijiang}/exports`
    const wish = { what: 'living', format: 'csv', names: 'masked', reason: '给街道报数' }
    const shown = await thief.sends(exporting, wish)
    expect(shown.text).toContain(SIGN_IN_PAGE.stepUpTitle)
    const { code, number } = askedOn(shown)
    expect((await chief.asks(answerSignIn, { code, answer: number })).ok).toBe(true)
    const refused = await thief.sends(exporting, {
      ...wish,
      confirming: hiddenOn(shown, 'confirming'),
    })
    expect(refused.text).toContain(SIGN_IN_PAGE.refused)
    expect((await thief.tries('GET', '/console/passkeys')).status).toBe(200)
    expect((await thief.opens('/console/passkeys')).html).not.toContain('data-options')
  })

  it('(10.1) is worth nothing in pieces: neither the id, nor the secret, nor both of two people', async () => {
    const cookie = desk.cookies.get('__Host-linxiang') ?? ''
    const [body = '', secret = ''] = cookie.split('.')
    for (const forged of [
      ...[body, `.${secret}`, `${body}.${'A'.repeat(43)}`, `${body}.${secret.toLowerCase()}`],
      ...[`${chief.id.slice(4)}.${secret}`, `${cookie}.${secret}`, `${cookie}0`, ''],
    ]) {
      const other = computerAt(town.origin)
      other.cookies.set('__Host-linxiang', forged)
      expect([forged, await isIn(other)]).toEqual([forged, false])
    }
    const bare = computerAt(town.origin)
    bare.cookies.set('linxiang', cookie)
    expect(await isIn(bare)).toBe(false)
  })

  it('(10.1) ends with the post, while its page stands open', async () => {
    const leaves = await worker(town, '要走的小周')
    const own = await deskOf(town, leaves)
    const open = `/console/at/${town.places.beijiang}/audit`
    expect((await own.opens(open)).status).toBe(200)
    await chief.gets(endPost, { postId: await postOf(leaves) })
    for (const path of [open, '/console/sessions', '/console/passkeys'])
      expect((await own.opens(path)).status).toBe(403)
    const words = '写了一半的<i>话</i>'
    const shown = await own.sends('/console/compounds/new', { name: words, under: 'x' })
    expect(shown.status).toBe(403)
    // There is no page behind it any more: what was written can be taken along from here.
    expect(shown.html).toContain(
      '<blockquote class="note">写了一半的&lt;i&gt;话&lt;/i&gt;</blockquote>',
    )
    expect(shown.html).not.toContain('<blockquote class="note">x')
  })
})

describe('Guessing', () => {
  it('(10.1) of the number on the screen has one try a code, of three: another code asks anew', async () => {
    const came = new Set<number>()
    for (let round = 0; round < 40; round++) {
      const computer = computerAt(town.origin)
      const { code } = askedOn(await computer.opens('/console/sign-in'))
      const { numbers } = await li.gets(readSignIn, { code })
      expect(new Set(numbers).size).toBe(3)
      // All three at once: whichever comes first is the one try, and the others hear what came of it.
      const tries = numbers.map((answer) => li.asks(answerSignIn, { code, answer }))
      const rights = (await Promise.all(tries)).filter(({ ok }) => ok).length
      await computer.sends('/console/sign-in/done')
      expect(await isIn(computer)).toBe(rights === 3)
      came.add(rights)
    }
    expect([...came].sort()).toEqual([0, 3])
  })

  it('(10.1) of codes and cookies gets nowhere', async () => {
    for (let round = 0; round < 50; round++) {
      const code = `${String(round).padStart(26, '0')}.iab.${(Date.now() + 60_000).toString(36)}.${'A'.repeat(22)}`
      expect((await li.asks(readSignIn, { code })).ok).toBe(false)
    }
  })
})

/** Past `fetch`, which would refuse to send it. */
const raw = (path: string, headers: Record<string, string>, body = ''): Promise<number> =>
  new Promise((resolve, reject) => {
    const { hostname, port } = new URL(town.origin)
    const method = body === '' ? 'GET' : 'POST'
    const sent = request({ hostname, port, path, method, headers, agent: false }, (response) => {
      response.resume().on('end', () => resolve(response.statusCode ?? 0))
    })
    sent.on('error', reject)
    sent.end(body)
  })

describe('More than fits', () => {
  const own = () => ({ origin: town.origin, 'sec-fetch-site': 'same-origin' })

  it('(10.1) is refused by its size, or read as far as anybody types', async () => {
    const fields = Array.from({ length: 50_000 }, (_, n) => [`f${String(n)}`, 'x'])
    const many = await desk.tries('POST', '/console/passkeys', {
      ...{ headers: own(), body: new URLSearchParams(fields) },
    })
    expect(many.status).toBe(400)
    const same = new URLSearchParams(Array.from({ length: 50_000 }, () => ['ids', 'x']))
    const path = `/console/at/${town.places.beijiang}/bulk`
    expect((await desk.tries('POST', path, { headers: own(), body: same })).status).toBe(400)
    const huge = `name=${'a'.repeat(11 * 1024 * 1024)}`
    expect(await raw('/console/compounds/new', own(), huge)).toBe(413)
    expect(await raw('/console/sessions', { cookie: 'x'.repeat(20_000) })).toBe(431)
  })

  it('(10.1) of a body that is no form is nothing at all', async () => {
    const bodies: readonly BodyInit[] = [
      '{"name":"x"}',
      '%',
      '&&&===',
      new Uint8Array([0, 255, 254]),
    ]
    for (const body of bodies)
      for (const type of [
        'application/json',
        'application/x-www-form-urlencoded',
        'text/xml',
        'multipart/form-data',
      ]) {
        const headers = { ...own(), 'content-type': type }
        const answer = await desk.tries('POST', '/console/passkeys', { headers, body })
        expect([type, answer.status]).toEqual([type, 400])
      }
  })
})
