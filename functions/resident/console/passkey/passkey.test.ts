import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { endPost } from '../../../../shared/contract/post'
import { MINUTE_MS } from '../../../../shared/kernel/dates'
import { refusalSentence } from '../../../../shared/text/zhCN/refusals'
import { SAID, SESSIONS_PAGE } from '../../../../shared/text/zhCN/consoleFrame'
import { PASSKEY_PAGE as W } from '../../../../shared/text/zhCN/consolePasskey'
import { authenticatorAt, type Odd } from '../../../testing/authenticator'
import { clockAhead } from '../../../testing/clock'
import { type Computer, computerAt, deskOf, stepsUp } from '../../../testing/computer'
import { worker } from '../../../testing/neighbours'
import { admin, postOf } from '../../../testing/posting'
import { addsPasskey, hiddenOn, namedOrigin, optionsOn, signsInBy } from '../../../testing/passkeys'
import { allStored } from '../../../testing/stored'
import { type Person, startTown, type Town } from '../../../testing/town'

let town: Town
let moveAhead: ReturnType<typeof clockAhead>
let li: Person
let min: Person

beforeAll(async () => {
  moveAhead = clockAhead()
  town = await startTown()
  li = await worker(town, '小李')
  min = await worker(town, '阿敏', town.places.tapo)
}, 60_000)
afterAll(() => town.stop())

const sentence = (code: 'passkey.unusable' | 'passkey.over' | 'passkey.phoneFirst'): string =>
  refusalSentence({ code }) ?? ''

const isIn = async (computer: Computer): Promise<boolean> =>
  (await computer.tries('GET', '/console/sessions')).status === 200

const logged = async (what: string): Promise<number> =>
  (await allStored(town.tableEndpoint)).filter(
    ({ _et, what: noted }) => _et?.S === 'AuditEntry' && noted?.S === what,
  ).length

const storedOf = async (person: Person) =>
  (await allStored(town.tableEndpoint)).filter(
    ({ _et, residentId }) => _et?.S === 'Passkeys' && residentId?.S === person.id,
  )

describe('A passkey', () => {
  it('(10.1) is added by whoever is signed in and has said by phone once more who they are', async () => {
    const desk = await deskOf(town, li)
    const before = await desk.opens('/console/passkeys')
    expect(before.text).toContain(W.none)
    expect(before.text).toContain(W.addWhy)
    expect(before.html).not.toContain('data-options')
    const logs = await logged('passkeyAdded')
    await addsPasskey(town, desk, li)
    const after = await desk.opens('/console/passkeys')
    expect(after.text).toContain(W.never)
    expect(after.text).toContain(W.remove)
    expect(await logged('passkeyAdded')).toBe(logs + 1)
  })

  it('(10.1) lets its owner in at another computer, with the rights of their posts, and says when it was used', async () => {
    const key = await addsPasskey(town, await deskOf(town, li), li)
    const { computer, shown } = await signsInBy(town, key)
    expect(shown.text).toContain(SESSIONS_PAGE.title)
    expect(await isIn(computer)).toBe(true)
    expect((await computer.opens('/console/passkeys')).text).toMatch(
      /今天 \d\d:\d\d 今天 \d\d:\d\d/,
    )
  })

  it('(10.1) is asked for by a script, and a page without one says so', async () => {
    const page = await computerAt(town.origin).opens('/console/passkeys/sign-in')
    expect(page.text).toContain(W.needsScript)
    expect(page.html).toContain('href="/console/sign-in?next=%2Fconsole"')
    const shown = await computerAt(town.origin).sends('/console/passkeys/sign-in', {})
    expect(shown.text).toContain(sentence('passkey.over'))
  })

  it('(10.1) is of a name: an address by number sends on to it', async () => {
    const page = await computerAt(town.origin).opens('/console/passkeys/sign-in')
    expect(optionsOn(page)).toMatchObject({ rpId: 'localhost', allowCredentials: [] })
    expect(page.html).toContain(`data-origin="${namedOrigin(town)}"`)
    const named = await computerAt(namedOrigin(town)).opens('/console/passkeys/sign-in')
    expect(named.status).toBe(200)
  })

  it('(10.1) that is removed opens nothing from that second on', async () => {
    const desk = await deskOf(town, li)
    const key = await addsPasskey(town, desk, li)
    const shown = await desk.opens('/console/passkeys')
    const actions = [...shown.html.matchAll(/action="([^"]+\/remove)"/g)].map(([, one]) => one)
    for (const action of actions)
      expect((await desk.sends(action ?? '')).text).toContain(SAID.passkeyRemoved)
    expect((await desk.opens('/console/passkeys')).text).toContain(W.none)
    const { computer, shown: refused } = await signsInBy(town, key)
    expect(refused.text).toContain(sentence('passkey.unusable'))
    expect(await isIn(computer)).toBe(false)
    expect(await storedOf(li)).toEqual([])
  })

  it('(10.1) is taken away by nobody else', async () => {
    const desk = await deskOf(town, li)
    const key = await addsPasskey(town, desk, li)
    const [, action = ''] =
      /action="([^"]+\/remove)"/.exec((await desk.opens('/console/passkeys')).html) ?? []
    const other = await deskOf(town, min)
    expect((await other.sends(action)).status).toBe(404)
    expect(await isIn((await signsInBy(town, key)).computer)).toBe(true)
  })
})

describe('What a passkey signed', () => {
  const ODD: Readonly<Record<string, Odd>> = {
    'of another site': { origin: 'https://evil.example' },
    'for another site': { rpId: 'evil.example' },
    'of another computer': { challenge: 'c29tZXRoaW5nIGVsc2Ugb2Y' },
    'without its lock': { isUnverified: true },
    'of another kind': { type: 'webauthn.create' },
    'with a counter that went back': { counter: 1 },
    'in the name of somebody else': {
      userHandle: Buffer.from('0'.repeat(26)).toString('base64url'),
    },
    'in the name of nobody': { userHandle: '' },
    'under another name': { id: 'AAAAAAAAAAAAAAAAAAAAAA' },
  }

  it.each(Object.entries(ODD))('(10.1) %s lets nobody in, in the same words', async (_, odd) => {
    const key = await addsPasskey(town, await deskOf(town, li), li)
    await signsInBy(town, key)
    const { computer, shown } = await signsInBy(town, key, odd)
    expect(shown.text).toContain(sentence('passkey.unusable'))
    expect(shown.status).toBe(422)
    expect(await isIn(computer)).toBe(false)
    await removesAll(await deskOf(town, li))
  })

  it('(10.1) by a key that nobody knows hears the same', async () => {
    const key = authenticatorAt(namedOrigin(town))
    const userHandle = Buffer.from(li.id.slice(4)).toString('base64url')
    const { shown } = await signsInBy(town, key, { userHandle })
    expect(shown.text).toContain(sentence('passkey.unusable'))
    for (const answer of ['', '{', 'null', '[]', '{"id":1}', '"x"'.repeat(3000)]) {
      const computer = computerAt(town.origin)
      await computer.opens('/console/passkeys/sign-in')
      const garbled = await computer.sends('/console/passkeys/sign-in', { answer })
      expect(garbled.text).toContain(sentence('passkey.unusable'))
    }
  })

  it('(10.1) counts once: neither a copy of it nor the same computer gets in by it again', async () => {
    const key = await addsPasskey(town, await deskOf(town, min), min)
    const computer = computerAt(town.origin)
    const page = await computer.opens('/console/passkeys/sign-in')
    const kept = new Map(computer.cookies)
    const answer = key.signs(optionsOn(page))
    const other = computerAt(town.origin)
    await other.opens('/console/passkeys/sign-in')
    expect((await other.sends('/console/passkeys/sign-in', { answer })).text).toContain(
      sentence('passkey.unusable'),
    )
    await computer.sends('/console/passkeys/sign-in', { answer })
    expect(await isIn(computer)).toBe(true)
    await computer.sends('/console/sign-out')
    for (const [name, value] of kept) computer.cookies.set(name, value)
    expect((await computer.sends('/console/passkeys/sign-in', { answer })).text).toContain(
      sentence('passkey.over'),
    )
    expect(await isIn(computer)).toBe(false)
  })

  it('(10.1) lets the computer in once more whose answer got lost', async () => {
    const key = await addsPasskey(town, await deskOf(town, min), min)
    const computer = computerAt(town.origin)
    const page = await computer.opens('/console/passkeys/sign-in')
    const kept = new Map(computer.cookies)
    const answer = key.signs(optionsOn(page))
    await computer.sends('/console/passkeys/sign-in', { answer })
    computer.cookies.clear()
    for (const [name, value] of kept) computer.cookies.set(name, value)
    await computer.sends('/console/passkeys/sign-in', { answer })
    expect(await isIn(computer)).toBe(true)
  })

  it('(10.1) is good for three minutes', async () => {
    const key = await addsPasskey(town, await deskOf(town, min), min)
    const computer = computerAt(town.origin)
    const page = await computer.opens('/console/passkeys/sign-in')
    moveAhead(3 * MINUTE_MS + 1)
    const answer = key.signs(optionsOn(page))
    const shown = await computer.sends('/console/passkeys/sign-in', { answer })
    moveAhead(0)
    expect(shown.text).toContain(sentence('passkey.over'))
    await removesAll(await deskOf(town, min))
  })
})

async function removesAll(desk: Computer): Promise<void> {
  const { html } = await desk.opens('/console/passkeys')
  for (const [, action = ''] of html.matchAll(/action="([^"]+\/remove)"/g)) await desk.sends(action)
}

describe('Saying once more who one is', () => {
  const EXPORT = (): string => `/console/at/${town.places.beijiang}/exports`
  const stepsUpBy = async (desk: Computer, key: ReturnType<typeof authenticatorAt>, odd?: Odd) => {
    const page = await desk.opens(`/console/passkeys/step-up?next=${encodeURIComponent(EXPORT())}`)
    return desk.sends('/console/passkeys/step-up', {
      ...{ next: EXPORT(), until: hiddenOn(page, 'until') },
      answer: key.signs(optionsOn(page), odd),
    })
  }

  it('(10.1) goes by one’s own passkey, once for each question, and by nobody else’s', async () => {
    const key = await addsPasskey(town, await deskOf(town, li), li)
    const others = await addsPasskey(town, await deskOf(town, min), min)
    const { computer: desk } = await signsInBy(town, key)
    expect((await stepsUpBy(desk, others)).text).toContain(sentence('passkey.unusable'))
    const logs = await logged('stepUp')
    const shown = await stepsUpBy(desk, key)
    expect(shown.status).toBe(200)
    expect(await logged('stepUp')).toBe(logs + 1)
    const [session] = (await allStored(town.tableEndpoint))
      .filter(({ _et, residentId }) => _et?.S === 'ConsoleSession' && residentId?.S === li.id)
      .filter(({ steppedUpBy }) => steppedUpBy?.S === 'passkey')
    expect(session?.['way']?.S).toBe('passkey')
  })

  it('(10.1) by a passkey adds no other: that takes the phone', async () => {
    const key = await addsPasskey(town, await deskOf(town, li), li)
    const { computer: desk } = await signsInBy(town, key)
    await stepsUp(desk, li)
    const page = await desk.opens('/console/passkeys')
    const made = authenticatorAt(namedOrigin(town)).makes(optionsOn(page))
    await stepsUpBy(desk, key)
    expect((await desk.opens('/console/passkeys')).html).not.toContain('data-options')
    const shown = await desk.sends('/console/passkeys', {
      ...{ answer: made, until: hiddenOn(page, 'until') },
    })
    expect(shown.text).toContain(sentence('passkey.phoneFirst'))
    expect(shown.status).toBe(403)
    await removesAll(desk)
  })

  it('(10.1) five passkeys are the most, and one that was made for another page is none', async () => {
    const desk = await deskOf(town, li)
    await removesAll(desk)
    await stepsUp(desk, li)
    const first = await desk.opens('/console/passkeys')
    const odd = { origin: 'https://evil.example' }
    const forged = authenticatorAt(namedOrigin(town)).makes(optionsOn(first), odd)
    const shown = await desk.sends('/console/passkeys', {
      ...{ answer: forged, until: hiddenOn(first, 'until') },
    })
    expect(shown.text).toContain(sentence('passkey.unusable'))
    for (let count = 0; count < 5; count++) await addsPasskey(town, desk, li)
    expect((await desk.opens('/console/passkeys')).text).toContain(W.full(5))
    await removesAll(desk)
  })
})

describe('The passkeys of whoever works here no more', () => {
  it('(10.1) go with the last post, and open nothing before', async () => {
    const leaves = await worker(town, '要走的小周')
    const key = await addsPasskey(town, await deskOf(town, leaves), leaves)
    expect(await storedOf(leaves)).toHaveLength(1)
    const until = Date.now() + MINUTE_MS
    const post = { residentId: leaves.id, role: 'worker', nodeId: town.places.beijiang }
    await town.call('setup', { grants: [{ ...post, until }] })
    moveAhead(2 * MINUTE_MS)
    expect((await signsInBy(town, key)).shown.text).toContain(sentence('passkey.unusable'))
    moveAhead(0)
    expect(await storedOf(leaves)).toEqual([])
  })

  it('(10.1) go when an administrator ends it', async () => {
    const leaves = await worker(town, '要走的小吴')
    await addsPasskey(town, await deskOf(town, leaves), leaves)
    const chief = await admin(town, '区里的老关')
    await chief.gets(endPost, { postId: await postOf(leaves) })
    await town.stream?.drain()
    expect(await storedOf(leaves)).toEqual([])
  })
})
