/** @jsxImportSource hono/jsx */
import type { Context, Hono } from 'hono'
import type { SignInPurpose } from '../../shared/contract/console'
import { FRAME, SIGN_IN_PAGE as W } from '../../shared/text/zhCN/consoleFrame'
import { consoleCookie } from '../platform/consoleSession'
import type { World } from '../platform/world'
import { endSession } from '../resident/console/actions'
import { askOn, redeem } from '../resident/console/redeeming/actions'
import { browserIn, type Standing } from '../resident/console/rules'
import { admitTo, LEADERS } from './admit'
import { html } from './answering'
import * as cookies from './cookies'
import { Ask, Over, PAGES } from './asking'
import { stepUpBy } from './confirming'
import { CONFIRMING } from './held'
import { nextOf } from './next'
import { NoticePage } from './shell'

/** A code for this computer: the one that stands, or a new one. */
async function ask(c: Context, world: World, purpose: SignInPurpose): Promise<Response> {
  const browser = browserIn(c.req.header('user-agent') ?? '')
  const secret = world.newSecret()
  const { until, ...asked } = await askOn(world, { secret, browser }, { purpose })
  cookies.writeShown(c, 'scan', { secret, until })
  const onTo = { next: nextOf(c.req.query('next')) }
  return html(c, <Ask purpose={purpose} asked={asked} onTo={onTo} />)
}

/** The same code once more, while the phone has not answered. */
async function askAgain(c: Context, world: World, { purpose, next }: Came) {
  const shown = cookies.readShown(c, 'scan')
  if (!shown) return html(c, <Over purpose={purpose} is="over" onTo={{ next }} />)
  const browser = browserIn(c.req.header('user-agent') ?? '')
  const { secret, until } = shown
  const asked = await askOn(world, { secret, browser }, { purpose, until })
  return html(c, <Ask purpose={purpose} asked={asked} onTo={{ next }} />)
}

/** With a script the page changes by itself, so it is told where to go on. */
function goOn(c: Context, path: string): Response {
  if (c.req.header('hx-request') === undefined) return c.redirect(path, 303)
  c.header('hx-redirect', path)
  return c.body(null, 204)
}

/** What came of the code so far, on a page or behind it. */
function came(c: Context, world: World, standing: Came): Response | Promise<Response> {
  const { is, purpose, next } = standing
  if (is === 'confirmed') return goOn(c, next)
  if (is === 'waiting')
    return c.req.header('hx-request') === undefined
      ? askAgain(c, world, standing)
      : c.body(null, 204)
  return html(c, <Over purpose={purpose} is={is} onTo={{ next }} />)
}
type Came = { readonly is: Standing; readonly purpose: SignInPurpose; readonly next: string }

const nextIn = async (c: Context): Promise<string> =>
  nextOf(new URLSearchParams(await c.req.text()).get('next') ?? undefined)

async function signedIn(c: Context, world: World): Promise<Response> {
  const next = await nextIn(c)
  const shown = cookies.readShown(c, 'scan')
  const purpose = 'signIn'
  if (!shown) return came(c, world, { is: 'over', purpose, next })
  const computer = { secret: shown.secret, browser: browserIn(c.req.header('user-agent') ?? '') }
  const redeemed = await redeem(world, computer, shown.until)
  if (!redeemed.ok) return came(c, world, { is: 'waiting', purpose, next })
  const { value } = redeemed
  if (value.is === 'confirmed') {
    cookies.writeSession(c, consoleCookie(value.residentId, value.secret))
    cookies.forgetShown(c, 'scan')
  }
  return came(c, world, { is: value.is, purpose, next })
}

/** A step that waits asks only whether there is an answer: its own form is sent, and reads it there. */
function told(c: Context, is: Standing): Response {
  if (is !== 'waiting') c.header('hx-trigger', 'answered')
  return c.body(null, 204)
}

async function steppedUp(c: Context, world: World): Promise<Response> {
  const fields = new URLSearchParams(await c.req.text())
  const on = fields.get(CONFIRMING) ?? undefined
  const who = await admitTo(LEADERS, cookies.readSession(c), world)
  if (!who.ok) return on === undefined ? goOn(c, PAGES.signIn) : told(c, 'over')
  const is = await stepUpBy({ c, world, seated: who.value }, on)
  if (on !== undefined) return told(c, is)
  if (is === 'confirmed') cookies.forgetShown(c, 'scan')
  return came(c, world, { is, purpose: 'stepUp', next: nextOf(fields.get('next') ?? undefined) })
}

/** Coming in, saying once more who one is, and going. */
export function signInRoutes(app: Hono, world: World): void {
  const seated = (c: Context) => admitTo(LEADERS, cookies.readSession(c), world)
  app.get('/sign-in', (c) => ask(c, world, 'signIn'))
  app.post('/sign-in/done', (c) => signedIn(c, world))
  app.get('/step-up', async (c) =>
    (await seated(c)).ok ? ask(c, world, 'stepUp') : c.redirect(PAGES.signIn, 303),
  )
  app.post('/step-up/done', (c) => steppedUp(c, world))
  app.post('/sign-out', async (c) => {
    const who = await seated(c)
    if (who.ok) await endSession({ world, caller: who.value.caller }, who.value.session.id)
    cookies.forgetSession(c)
    return html(
      c,
      <NoticePage title={FRAME.signedOut} more="" link={{ text: W.title, path: PAGES.signIn }} />,
    )
  })
}
