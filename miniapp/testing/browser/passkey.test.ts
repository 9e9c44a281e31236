import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { FRAME, SAID, SESSIONS_PAGE, SIGN_IN_PAGE } from '../../../shared/text/zhCN/consoleFrame'
import { PASSKEY_PAGE as W } from '../../../shared/text/zhCN/consolePasskey'
import { codeOn, confirms } from '../atDesk'
import { openWorld, type World } from '../world'
import { launchBrowser } from './browser'

const PORT = 6450
/** An address by number is no site to a passkey. */
const ORIGIN = `http://localhost:${PORT}`

let world: World
let browser: Browser
beforeAll(async () => {
  world = await openWorld(PORT)
  browser = await launchBrowser()
}, 240_000)
afterAll(async () => {
  await browser.close()
  await world.stop()
})

type Sitting = {
  readonly context: BrowserContext
  readonly page: Page
  /** Whether the finger fits. */
  readonly unlocks: (isUserVerified: boolean) => Promise<unknown>
}

/** Somebody at a computer that has a lock of its own. */
async function sits(): Promise<Sitting> {
  const context = await browser.newContext({ locale: 'zh-CN' })
  const page = await context.newPage()
  const cdp = await context.newCDPSession(page)
  await cdp.send('WebAuthn.enable')
  const { authenticatorId } = await cdp.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      ...{ protocol: 'ctap2', transport: 'internal', hasResidentKey: true },
      ...{ hasUserVerification: true, isUserVerified: true },
      automaticPresenceSimulation: true,
    },
  })
  const unlocks = (isUserVerified: boolean) =>
    cdp.send('WebAuthn.setUserVerified', { authenticatorId, isUserVerified })
  return { context, page, unlocks }
}

/** The phone answers what the page asks, and the page goes on by itself. */
async function byPhone(page: Page, then: string): Promise<void> {
  await confirms(world, 'worker1', codeOn(await page.content()))
  await page.getByRole('heading', { name: then, level: 1 }).waitFor()
}

describe('A passkey', () => {
  it('(10.1) is added behind the phone, lets its owner in without it, says once more who they are, and is removed', async () => {
    const { context, page, unlocks } = await sits()
    await page.goto(`${ORIGIN}/console/sign-in?next=/console/passkeys`)
    await byPhone(page, W.title)
    await page.getByRole('link', { name: W.addByPhone }).click()
    await page.getByRole('heading', { name: SIGN_IN_PAGE.stepUpTitle, level: 1 }).waitFor()
    await byPhone(page, W.title)
    await page.getByRole('button', { name: W.add }).click()
    await page.getByText(SAID.passkeyAdded).waitFor()
    await context.clearCookies()

    await page.goto(`${ORIGIN}/console/sign-in?next=/console/sessions`)
    await page.getByRole('link', { name: W.instead }).click()
    await unlocks(false)
    await page.getByRole('button', { name: W.signIn }).click()
    await page.getByText(W.failed).waitFor()
    await unlocks(true)
    await page.getByRole('button', { name: W.signIn }).click()
    await page.getByRole('heading', { name: SESSIONS_PAGE.title, level: 1 }).waitFor()

    await page.goto(`${ORIGIN}/console/passkeys/step-up?next=/console/passkeys`)
    await page.getByRole('button', { name: W.stepUp }).click()
    await page.getByRole('heading', { name: W.title, level: 1 }).waitFor()
    await page.getByRole('button', { name: W.remove }).click()
    await page.getByText(SAID.passkeyRemoved).waitFor()
    await page.getByText(W.none).waitFor()
    await context.close()
  }, 120_000)

  it('(10.1) sends whoever came by an address of numbers to that of the name, and says what it needs without scripts', async () => {
    const { context, page } = await sits()
    await page.goto(`${world.origin}/console/passkeys/sign-in`)
    await page.getByRole('link', { name: `${ORIGIN}/console` }).click()
    await page.getByRole('button', { name: W.signIn }).waitFor()
    await context.close()
    const bare = await browser.newContext({ javaScriptEnabled: false })
    const quiet = await bare.newPage()
    await quiet.goto(`${ORIGIN}/console/passkeys/sign-in`)
    await quiet.getByText(W.needsScript).waitFor()
    expect(await quiet.getByRole('button', { name: W.signIn }).count()).toBe(0)
    await quiet.getByRole('link', { name: W.byPhone }).click()
    await quiet.getByRole('heading', { name: SIGN_IN_PAGE.title, level: 1 }).waitFor()
    await bare.close()
  }, 120_000)
})

describe('A form', () => {
  it('(10.1) that was sent is not sent once more while its answer is on the way, and is afterwards', async () => {
    const { context, page } = await sits()
    await page.goto(`${ORIGIN}/console/sign-in?next=/console/sessions`)
    await byPhone(page, SESSIONS_PAGE.title)
    let sent = 0
    await page.route('**/console/sign-out', async (route) => {
      sent += 1
      // Nothing comes back that would change the page.
      await route.fulfill({ status: 204 })
    })
    const press = () =>
      page.getByRole('button', { name: FRAME.signOut, exact: true }).first().click()
    await press()
    await press()
    await press()
    await page.waitForTimeout(1000)
    const first = sent
    await page.waitForTimeout(5000)
    await press()
    await page.waitForTimeout(1000)
    expect([first, sent]).toEqual([1, 2])
    await context.close()
  }, 60_000)
})
