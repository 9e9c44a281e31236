import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals'
import type { Browser } from '../../../shared/contract/console'
import { localDateAt } from '../../../shared/kernel/dates'
import { browserName, SIGN_IN_WORDS as W } from '../../../shared/text/zhCN/console'
import { SESSIONS_PAGE, SIGN_IN_PAGE } from '../../../shared/text/zhCN/consoleFrame'
import { CONSOLE_SENTENCES } from '../../../shared/text/zhCN/consoleRefusals'
import { momentName } from '../../../shared/text/zhCN/moments'
import { codeOn, type Desk, deskAt, type ShownCode } from '../atDesk'
import { signIn } from '../journeys/joining'
import { without } from '../journeys/words'
import { openWorld, type World } from '../world'
import { type Hands, handsIn } from './hands'
import type { Phone } from './phone'

const PORT = 6453
const COMPUTER = 'packages/worker/computer/index'

let world: World
let hands: Hands
let worker: Phone
let desk: Desk
let shown: ShownCode

beforeAll(async () => {
  world = await openWorld(PORT)
  hands = handsIn(world)
  worker = hands.phoneOf('worker1')
  await signIn(worker)
}, 240_000)
afterAll(async () => {
  hands.letGo()
  await world.stop()
})
beforeEach(async () => {
  desk = deskAt(world.origin)
  shown = codeOn(await desk.opens('/console/sign-in'))
})

/** The camera of the phone, before the screen of the computer. */
async function scans(phone: Phone): Promise<void> {
  await phone.open(COMPUTER)
  await phone.scan(W.scan, `${world.origin}/d/${shown.code}`)
  await phone.waitFor(W.which)
}

/** The two numbers on the phone that do not stand on the computer. */
const others = (read: string): readonly string[] =>
  [...new Set(read.match(/(?<!\d)\d\d(?!\d)/g) ?? [])].filter((one) => one !== shown.number)

describe('A worker before a computer', () => {
  it('(10.1) scans its screen, chooses the number that stands there, and is in', async () => {
    await scans(worker)
    await worker.tap(shown.number)
    await worker.waitFor(W.done.signIn)
    expect(await desk.sends('/console/sign-in/done')).toContain(SESSIONS_PAGE.title)
    expect(await desk.opens('/console/sessions')).toContain(SESSIONS_PAGE.here)
    await desk.sends('/console/sign-out')
  })

  it('(10.1) who chooses another number lets nobody in, and reads why', async () => {
    await scans(worker)
    const [wrong = ''] = others(await worker.waitFor(shown.number))
    await worker.tap(wrong)
    await worker.waitFor(CONSOLE_SENTENCES['signIn.wrongNumber']())
    expect(await desk.sends('/console/sign-in/done')).toContain(SIGN_IN_PAGE.refused)
    expect(await desk.opens('/console/sessions')).not.toContain(SESSIONS_PAGE.here)
  })

  it('(10.1) who did not ask says so, and the computer stays outside', async () => {
    await scans(worker)
    await worker.tap(W.notMe)
    await worker.waitFor(W.refused)
    expect(await desk.sends('/console/sign-in/done')).toContain(SIGN_IN_PAGE.refused)
  })

  it('(10.1) signs it out from the phone, and the computer is a stranger’s at once', async () => {
    await scans(worker)
    await worker.tap(shown.number)
    await worker.waitFor(W.done.signIn)
    await desk.sends('/console/sign-in/done')
    const again = hands.reopened(worker)
    await again.open(COMPUTER)
    await again.waitFor(W.signOut)
    const [session, ...more] = await openSessions(again)
    if (!session) throw new Error('nothing is signed in')
    expect(more).toEqual([])
    const when = momentName(session.since, localDateAt(Date.now()))
    await again.tap(`${W.signOut}：${browserName(session)} · ${when}`)
    await again.waitFor(without(W.signOut))
    expect(await desk.opens('/console/sessions')).toContain(SIGN_IN_PAGE.title)
  })
})

type Session = Browser & { readonly since: number; readonly endedAt?: number }
async function openSessions(phone: Phone): Promise<readonly Session[]> {
  const { sessions } = (await hands.ask(phone, 'me/console-sessions')) as {
    sessions: readonly Session[]
  }
  return sessions.filter(({ endedAt }) => endedAt === undefined)
}
