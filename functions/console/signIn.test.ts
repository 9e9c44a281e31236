import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import {
  answerSignIn,
  endConsoleSession,
  listConsoleSessions,
  readSignIn,
} from '../../shared/contract/console'
import type { Endpoint } from '../../shared/contract/endpoint'
import { HOUR_MS } from '../../shared/kernel/dates'
import { SESSIONS_PAGE, SIGN_IN_PAGE as W } from '../../shared/text/zhCN/consoleFrame'
import { clockAhead } from '../testing/clock'
import { type Computer, askedOn, computerAt, confirms, deskOf, stepsUp } from '../testing/computer'
import { neighbour, worker } from '../testing/neighbours'
import { losingFocus } from '../testing/onPage'
import { type Person, startTown, type Town } from '../testing/town'
import type { Answer } from '../testing/wire'

let town: Town
let moveAhead: ReturnType<typeof clockAhead>
let li: Person
let min: Person
let chen: Person

beforeAll(async () => {
  moveAhead = clockAhead()
  town = await startTown()
  li = await worker(town, '小李')
  min = await worker(town, '阿敏', town.places.tapo)
  chen = await neighbour(town, li, '陈姨')
}, 60_000)
afterAll(() => town.stop())

const isIn = async (computer: Computer): Promise<boolean> =>
  (await computer.tries('GET', '/console/sessions')).status === 200

/** The code of a refusal. */
async function refusalOf(asked: Promise<Answer<Endpoint>>): Promise<string> {
  const answer = await asked
  return answer.ok ? 'accepted' : answer.refusal.code
}

describe('A computer that asks to be signed in', () => {
  it('(10.1) shows a code and a number, and lets in whoever confirms with that number', async () => {
    const computer = computerAt(town.origin)
    const screen = await computer.opens('/console/sign-in')
    expect(screen.text).toContain(W.title)
    expect(losingFocus(screen)).toEqual([])
    expect(await isIn(computer)).toBe(false)
    const { code, number } = askedOn(screen)
    const asked = await li.gets(readSignIn, { code })
    expect(asked).toMatchObject({ purpose: 'signIn', device: 'computer', browser: 'edge' })
    expect(asked.numbers).toHaveLength(3)
    expect(asked.numbers).toContain(number)
    expect((await computer.sends('/console/sign-in/done')).text).toContain(W.waiting)
    expect(await li.gets(answerSignIn, { code, answer: number })).toEqual({ isSignedIn: true })
    const shown = await computer.sends('/console/sign-in/done')
    expect(shown.text).toContain(SESSIONS_PAGE.title)
    expect(await isIn(computer)).toBe(true)
  })

  it('(10.1) keeps its place behind it: one goes on to the page that one came for', async () => {
    const computer = computerAt(town.origin)
    const screen = await computer.opens('/console/sessions?said=done')
    const next = /name="next" value="([^"]+)"/.exec(screen.html)?.[1]?.replace(/&amp;/g, '&')
    expect(next).toBe('/console/sessions?said=done')
    await confirms(li, screen)
    expect((await computer.sends('/console/sign-in/done', { next: next ?? '' })).text).toContain(
      SESSIONS_PAGE.title,
    )
  })

  it('(10.1) never sends anybody elsewhere', async () => {
    for (const next of [
      'https://evil.example/',
      '//evil.example',
      '/console/../x',
      'javascript:1',
    ]) {
      const computer = computerAt(town.origin)
      await confirms(li, await computer.opens('/console/sign-in'))
      const answer = await computer.tries('POST', '/console/sign-in/done', {
        headers: { 'sec-fetch-site': 'same-origin', origin: town.origin },
        body: new URLSearchParams({ next }),
      })
      expect(answer.headers.get('location')).toBe('/console')
    }
  })

  it('(10.1) lets nobody in by a wrong number, nor by another try at the same code', async () => {
    const computer = computerAt(town.origin)
    const { code, number } = askedOn(await computer.opens('/console/sign-in'))
    const { numbers } = await li.gets(readSignIn, { code })
    const wrong = numbers.find((one) => one !== number) ?? ''
    expect(await refusalOf(li.asks(answerSignIn, { code, answer: wrong }))).toBe(
      'signIn.wrongNumber',
    )
    expect(await refusalOf(li.asks(answerSignIn, { code, answer: number }))).toBe(
      'signIn.wrongNumber',
    )
    expect((await computer.sends('/console/sign-in/done')).text).toContain(W.refused)
    expect(await isIn(computer)).toBe(false)
  })

  it('(10.1) lets nobody in whom the phone says not to know', async () => {
    const computer = computerAt(town.origin)
    const { code } = askedOn(await computer.opens('/console/sign-in'))
    expect(await li.gets(answerSignIn, { code, answer: 'notMe' })).toEqual({ isSignedIn: false })
    expect((await computer.sends('/console/sign-in/done')).text).toContain(W.refused)
    expect(await isIn(computer)).toBe(false)
  })

  it('(10.1) is nothing to whoever has no post', async () => {
    const { code, number } = askedOn(await computerAt(town.origin).opens('/console/sign-in'))
    expect(await refusalOf(chen.asks(readSignIn, { code }))).toBe('signIn.noPost')
    expect(await refusalOf(chen.asks(answerSignIn, { code, answer: number }))).toBe('signIn.noPost')
  })
})

describe('A code that was stolen, forged, replayed or is old', () => {
  it('(10.1) lets in the computer that showed it, and no other', async () => {
    const [own, other] = [computerAt(town.origin), computerAt(town.origin)]
    const screen = await own.opens('/console/sign-in')
    await other.opens('/console/sign-in')
    await confirms(li, screen)
    expect((await other.sends('/console/sign-in/done')).text).toContain(W.waiting)
    expect(await isIn(other)).toBe(false)
    const bare = computerAt(town.origin)
    expect((await bare.sends('/console/sign-in/done')).text).toContain(W.over)
    await own.sends('/console/sign-in/done')
    expect(await isIn(own)).toBe(true)
  })

  it('(10.1) is answered once: by nobody else, and the same again hears the same', async () => {
    const { code, number } = askedOn(await computerAt(town.origin).opens('/console/sign-in'))
    await li.gets(answerSignIn, { code, answer: number })
    expect(await refusalOf(min.asks(answerSignIn, { code, answer: number }))).toBe('signIn.over')
    expect(await li.gets(answerSignIn, { code, answer: number })).toEqual({ isSignedIn: true })
    expect(await refusalOf(li.asks(readSignIn, { code }))).toBe('signIn.over')
  })

  it('(10.1) is nothing where a letter of it was changed', async () => {
    const { code, number } = askedOn(await computerAt(town.origin).opens('/console/sign-in'))
    const [body, letters, until, signature] = code.split('.')
    const later = (parseInt(until ?? '', 36) + 60_000).toString(36)
    for (const forged of [
      [body, letters, later, signature],
      [body, 'sab', until, signature],
      [`0${(body ?? '').slice(1)}`, letters, until, signature],
    ])
      expect(
        await refusalOf(li.asks(answerSignIn, { code: forged.join('.'), answer: number })),
      ).toBe('signIn.over')
  })

  it('(10.1) lets a computer in once: its cookie of the code is worth nothing after it went', async () => {
    const computer = computerAt(town.origin)
    const screen = await computer.opens('/console/sign-in')
    const kept = new Map(computer.cookies)
    await confirms(li, screen)
    await computer.sends('/console/sign-in/done')
    await computer.sends('/console/sign-out')
    for (const [name, value] of kept) computer.cookies.set(name, value)
    expect((await computer.sends('/console/sign-in/done')).text).toContain(W.over)
    expect(await isIn(computer)).toBe(false)
  })
})

describe('Whoever is signed in', () => {
  it('(10.1) has a cookie that no script reads, no other host gets and that ends after twelve hours', async () => {
    const computer = computerAt(town.origin)
    await confirms(li, await computer.opens('/console/sign-in'))
    const headers = { 'sec-fetch-site': 'same-origin', origin: town.origin }
    const answer = await computer.tries('POST', '/console/sign-in/done', { headers })
    const line = answer.headers.getSetCookie().find((one) => one.startsWith('__Host-linxiang='))
    for (const part of ['HttpOnly', 'Secure', 'SameSite=Lax', 'Path=/', 'Max-Age=43200'])
      expect(line).toContain(part)
    expect(line).not.toContain('Domain')
  })

  it('(10.1) is signed out after twelve hours, whatever the cookie says', async () => {
    const desk = await deskOf(town, li)
    expect(await isIn(desk)).toBe(true)
    moveAhead(12 * HOUR_MS + 1)
    expect(await isIn(desk)).toBe(false)
    moveAhead(0)
  })

  it('(10.1) sees where they are signed in and signs out another computer, which is a stranger at once', async () => {
    const [here, there] = [await deskOf(town, min), await deskOf(town, min)]
    const { html, text } = await here.opens('/console/sessions')
    expect(text).toContain(SESSIONS_PAGE.here)
    const action = /action="(\/console\/sessions\/[^"]+\/end)"/.exec(html)?.[1] ?? ''
    await here.sends(action)
    expect([await isIn(here), await isIn(there)]).toEqual([true, false])
  })

  it('(10.1) signs it out from the phone too, where nobody else can', async () => {
    const desk = await deskOf(town, li)
    const { sessions } = await li.gets(listConsoleSessions, {})
    const [latest] = sessions
    if (!latest) throw new Error('nothing is signed in')
    expect(await refusalOf(min.asks(endConsoleSession, { sessionId: latest.id }))).toBe(
      'signIn.noSession',
    )
    expect(await isIn(desk)).toBe(true)
    await li.gets(endConsoleSession, { sessionId: latest.id })
    expect(await isIn(desk)).toBe(false)
  })

  it('(10.1) says once more who they are by the same phone, and by no other', async () => {
    const desk = await deskOf(town, li)
    const screen = await desk.opens('/console/step-up')
    expect(screen.text).toContain(W.stepUpTitle)
    await confirms(min, screen)
    expect((await desk.sends('/console/step-up/done')).text).toContain(W.refused)
    await stepsUp(desk, li)
  })

  it('(10.5) stands in the log: coming in, saying it once more and going, each once', async () => {
    const desk = await deskOf(town, min)
    await stepsUp(desk, min)
    await desk.sends('/console/sign-out')
    const { allStored } = await import('../testing/stored')
    const { sessions } = await min.gets(listConsoleSessions, {})
    const logged = (await allStored(town.tableEndpoint)).filter(
      ({ _et, subjects }) => _et?.S === 'AuditEntry' && subjects?.L?.[0]?.S === sessions[0]?.id,
    )
    expect(logged.map(({ what }) => what?.S).sort()).toEqual(['signIn', 'signOut', 'stepUp'])
  })
})
