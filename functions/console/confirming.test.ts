import { afterAll, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals'
import { answerSignIn, readSignIn } from '../../shared/contract/console'
import { MINUTE_MS } from '../../shared/kernel/dates'
import { VERIFY_PAGE } from '../../shared/text/zhCN/consoleDesk'
import { SIGN_IN_PAGE as W } from '../../shared/text/zhCN/consoleFrame'
import { PASSKEY_PAGE as P } from '../../shared/text/zhCN/consolePasskey'
import { refusalSentence } from '../../shared/text/zhCN/refusals'
import { clockAhead } from '../testing/clock'
import { askedOn, type Computer, confirms, deskOf, type Shown } from '../testing/computer'
import { type FormOn, formsOn } from '../testing/desk/forms'
import { asksToJoin, worker } from '../testing/neighbours'
import { addsPasskey, hiddenOn, optionsOn } from '../testing/passkeys'
import { type Person, startTown, type Town } from '../testing/town'
import { readHeld, writeHeld } from './held'

let town: Town
let li: Person
let desk: Computer
let reveal: string
const WHY = '核对"房产证" <b>一下</b>'

beforeAll(async () => {
  town = await startTown()
  li = await worker(town, '小李')
  const { id } = await asksToJoin(town, await town.person('何伯'), { room: '303' })
  reveal = `/console/at/${town.places.beijiang}/verifications/${id}/reveal`
}, 60_000)
beforeEach(async () => {
  desk = await deskOf(town, li)
})
afterAll(() => town.stop())

const same = () => ({ origin: town.origin, 'sec-fetch-site': 'same-origin' })
const formTo = (shown: Shown, action: string): FormOn => {
  const form = formsOn(shown.html).find((one) => one.action === action)
  if (!form) throw new Error(`No form leads to ${action}: ${shown.text}`)
  return form
}
const sendsOn = async (shown: Shown, action: string): Promise<Shown> =>
  desk.sends(action, formTo(shown, action).fields)

/** What the script of that page asks each two seconds. */
const polls = (shown: Shown) =>
  desk.tries('POST', '/console/step-up/done', {
    headers: { ...same(), 'hx-request': 'true' },
    body: new URLSearchParams({ confirming: hiddenOn(shown, 'confirming') }),
  })

const isRevealed = ({ status, html }: Shown): boolean =>
  status === 200 && !html.includes(`action="${reveal}"`) && html.includes(VERIFY_PAGE.backToOne)

describe('A step that asks once more who sits there', () => {
  it('(10.1) keeps what was typed in the page that asks, and does it once the phone has answered', async () => {
    const asking = await desk.sends(reveal, { why: WHY, key: 'one-press-of-it' })
    expect(asking.text).toContain(W.stepUpTitle)
    expect(asking.text).toContain(W.kept)
    expect(asking.html).not.toContain('<b>一下')
    const { fields } = formTo(asking, reveal)
    expect(fields).toMatchObject({ why: [WHY], key: ['one-press-of-it'] })
    const waiting = await sendsOn(asking, reveal)
    expect(waiting.text).toContain(W.waiting)
    expect(askedOn(waiting)).toEqual(askedOn(asking))
    expect(formTo(waiting, reveal).fields).toMatchObject({ why: [WHY], key: ['one-press-of-it'] })
    await confirms(li, waiting)
    expect(isRevealed(await sendsOn(waiting, reveal))).toBe(true)
  })

  it('(10.1) puts nothing of it into an address or a log', async () => {
    const written = jest.spyOn(process.stdout, 'write').mockReturnValue(true)
    try {
      const body = () => new URLSearchParams({ why: '核对秘密' })
      const first = await desk.tries('POST', reveal, { headers: same(), body: body() })
      expect(first.headers.get('location')).toBeNull()
      const html = await first.text()
      expect(decodeURIComponent(html.replace(/value="[^"]*"/g, ''))).not.toContain('核对秘密')
      expect(first.headers.get('cache-control')).toBe('no-store')
      for (const [, value] of desk.cookies) expect(decodeURIComponent(value)).not.toContain('核对')
      expect(written.mock.calls.map(([line]) => String(line)).join()).not.toContain('核对秘密')
    } finally {
      written.mockRestore()
    }
  })

  it('(10.1) keeps every tick and every field that stands several times', async () => {
    const exports = `/console/at/${town.places.beijiang}/exports`
    const wish = { what: 'living', when: 'coming', format: 'csv', names: 'masked' }
    const asking = await desk.sends(exports, { ...wish, reason: '报给街道', ids: ['一', '二'] })
    const kept = [...asking.html.matchAll(/name="ids" value="([^"]+)"/g)].map(([, one]) => one)
    expect(kept).toEqual(['一', '二'])
  })

  it('(10.1) carries on after a code that was refused or is over, with what was typed', async () => {
    const asking = await desk.sends(reveal, { why: WHY })
    const { code } = askedOn(asking)
    await li.gets(readSignIn, { code })
    await li.gets(answerSignIn, { code, answer: 'notMe' })
    const refused = await sendsOn(asking, reveal)
    expect(refused.text).toContain(W.refused)
    const anew = await sendsOn(refused, reveal)
    expect(askedOn(anew)).not.toEqual(askedOn(asking))
    const moveTo = clockAhead()
    moveTo(4 * MINUTE_MS)
    const over = await sendsOn(anew, reveal)
    expect(over.text).toContain(W.over)
    moveTo(0)
    const again = await sendsOn(over, reveal)
    expect(formTo(again, reveal).fields).toMatchObject({ why: [WHY] })
    await confirms(li, again)
    expect(isRevealed(await sendsOn(again, reveal))).toBe(true)
  })

  it('(10.1) tells a script only that there is an answer: the form itself goes on', async () => {
    const asking = await desk.sends(reveal, { why: WHY })
    const asks = () => polls(asking)
    const before = await asks()
    expect([before.status, before.headers.get('hx-trigger')]).toEqual([204, null])
    await confirms(li, asking)
    const after = await asks()
    expect([after.status, after.headers.get('hx-trigger')]).toEqual([204, 'answered'])
    expect(after.headers.get('hx-redirect')).toBeNull()
    expect(isRevealed(await sendsOn(asking, reveal))).toBe(true)
  })

  it('(10.1) is not done by what was confirmed for another step beside it', async () => {
    const left = await desk.sends(reveal, { why: '先放着' })
    const other = await desk.sends(reveal, { why: WHY })
    await confirms(li, other)
    expect((await polls(left)).headers.get('hx-trigger')).toBe('answered')
    expect((await polls(other)).headers.get('hx-trigger')).toBe('answered')
    expect(isRevealed(await sendsOn(other, reveal))).toBe(true)
    const over = await sendsOn(left, reveal)
    expect(isRevealed(over)).toBe(false)
    expect(over.text).toContain(W.over)
    expect(formTo(over, reveal).fields).toMatchObject({ why: ['先放着'] })
    // Pressed once more it is meant, and who sits there has just said so.
    expect(isRevealed(await sendsOn(over, reveal))).toBe(true)
  })

  it('(10.1) shows what was typed where one is signed out while it waits', async () => {
    const asking = await desk.sends(reveal, { why: WHY })
    const { fields } = formTo(asking, reveal)
    await desk.sends('/console/sign-out')
    const polled = await polls(asking)
    expect(polled.headers.get('hx-redirect')).toBeNull()
    expect(polled.headers.get('hx-trigger')).toBe('answered')
    const shown = await desk.sends(reveal, fields)
    expect(shown.status).toBe(401)
    expect(shown.text).toContain(WHY)
  })

  it('(10.1) shows its form again with what was typed where it is refused behind the question', async () => {
    const asking = await desk.sends(reveal, { why: '长'.repeat(101) })
    await confirms(li, asking)
    const refused = await sendsOn(asking, reveal)
    expect(refused.status).toBe(400)
    expect(refused.html).toContain('长'.repeat(101))
  })

  it('(10.1) is kept no larger than anybody types', async () => {
    const shown = await desk.sends(reveal, { why: '长'.repeat(100_001) })
    expect(shown.status).toBe(413)
    expect(shown.text).toContain(refusalSentence({ code: 'input.tooLarge', maxKb: 100 }) ?? '?')
  })
})

describe('The same by a passkey', () => {
  const HELD = '/console/passkeys/step-up/held'
  const BY_KEY = '/console/passkeys/step-up'
  /** Signed by a key as its browser does, with what waits. */
  const signs = (asking: Shown, key: Awaited<ReturnType<typeof addsPasskey>>) =>
    desk.sends(BY_KEY, {
      ...{ ...formTo(asking, BY_KEY).fields, until: hiddenOn(asking, 'until') },
      answer: key.signs(optionsOn(asking)),
    })

  it('(10.1) keeps what was typed on the way there, where a key is refused, and on to the step', async () => {
    const key = await addsPasskey(town, await deskOf(town, li), li)
    const asking = await desk.sends(reveal, { why: WHY })
    const choosing = await sendsOn(asking, HELD)
    expect(choosing.text).toContain(P.stepUpTitle)
    expect(formTo(choosing, reveal).fields).toMatchObject({ why: [WHY] })
    const refused = await desk.sends(BY_KEY, {
      ...{ ...formTo(choosing, BY_KEY).fields, answer: '{}' },
    })
    expect(refused.text).toContain(refusalSentence({ code: 'passkey.unusable' }) ?? '?')
    expect(formTo(refused, reveal).fields).toMatchObject({ why: [WHY] })
    const confirmed = await signs(refused, key)
    expect(confirmed.text).toContain(P.goOn)
    expect(isRevealed(await sendsOn(confirmed, reveal))).toBe(true)
  })

  it('(10.1) goes on to no address but a step of ours', async () => {
    for (const to of ['https://evil.example/', '//evil.example', '/console/../x', '/x', '']) {
      const held = JSON.stringify([to, [['why', 'x']]])
      const shown = await desk.sends(HELD, { held })
      expect([to, shown.status]).toEqual([to, 400])
      expect(shown.html).not.toContain('evil')
    }
    const good = { to: reveal, fields: [['why', WHY]] as const }
    expect(readHeld(writeHeld(good))).toEqual(good)
    for (const text of ['', '{', '[]', 'null', '["/console/x"]', `["${reveal}",[["a"]]]`])
      expect(readHeld(text)).toBeUndefined()
  })
})
