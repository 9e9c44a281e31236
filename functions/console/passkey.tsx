/** @jsxImportSource hono/jsx */
import type { Context, Hono } from 'hono'
import { REFUSAL_STATUS } from '../../shared/contract/refusalStatus'
import { SIGN_IN_PAGE } from '../../shared/text/zhCN/consoleFrame'
import { PASSKEY_PAGE as W } from '../../shared/text/zhCN/consolePasskey'
import { consoleCookie } from '../platform/consoleSession'
import type { World } from '../platform/world'
import { optionsToSign, signInBy } from '../resident/console/passkey/using/actions'
import { challengeUntil } from '../resident/console/passkey/rules'
import { partyHere } from '../resident/console/passkey/verifying/actions'
import { browserIn } from '../resident/console/rules'
import { html, sentenceOf } from './answering'
import * as cookies from './cookies'
import { nextOf } from './next'
import { AskPasskey } from './passkeyAsking'
import { Bare, NoticePage } from './shell'

const HERE = '/console/passkeys/sign-in'
const SCAN = '/console/sign-in'

const onTo = (path: string, next: string): string => `${path}?next=${encodeURIComponent(next)}`

/** Any passkey of ours: whose they are, nobody is told before one has signed. */
async function ask(c: Context, world: World): Promise<Response> {
  const next = nextOf(c.req.query('next'))
  const party = partyHere()
  const byPhone = { text: W.byPhone, path: onTo(SCAN, next) }
  if (!party) return html(c, <NoticePage title={W.signInTitle} more={W.nowhere} link={byPhone} />)
  const shown = { secret: world.newSecret(), until: challengeUntil(world.now()) }
  cookies.writeShown(c, 'passkey', shown)
  const bound = { purpose: 'signIn', boundTo: shown.secret, until: shown.until } as const
  const options = await optionsToSign(bound, party, [])
  const page = (
    <Bare title={W.signInTitle}>
      <main id="main" class="alone">
        <h1>{W.signInTitle}</h1>
        <p>{W.signInHow}</p>
        <AskPasskey
          what="get"
          action={HERE}
          party={party}
          options={options}
          button={W.signIn}
          path={onTo(HERE, next)}
        >
          <input type="hidden" name="next" value={next} />
        </AskPasskey>
        <p>
          <a href={byPhone.path}>{W.byPhone}</a>
        </p>
        <p class="quiet">{SIGN_IN_PAGE.phish}</p>
      </main>
    </Bare>
  )
  return html(c, page)
}

async function signedIn(c: Context, world: World): Promise<Response> {
  const fields = new URLSearchParams(await c.req.text())
  const next = nextOf(fields.get('next') ?? undefined)
  const { secret, until } = cookies.readShown(c, 'passkey') ?? { secret: '', until: 0 }
  const computer = { secret, browser: browserIn(c.req.header('user-agent') ?? '') }
  const begun = await signInBy(world, computer, { answer: fields.get('answer') ?? '', until })
  cookies.forgetShown(c, 'passkey')
  if (begun.ok) {
    cookies.writeSession(c, consoleCookie(begun.value.residentId, begun.value.secret))
    return c.redirect(next, 303)
  }
  const link = { text: W.again, path: onTo(HERE, next) }
  const title = sentenceOf(begun.refusal)
  const status = REFUSAL_STATUS[begun.refusal.code]
  return html(c, <NoticePage title={title} more="" link={link} />, status)
}

/** Coming in by a passkey. */
export function passkeyRoutes(app: Hono, world: World): void {
  app.get('/passkeys/sign-in', (c) => ask(c, world))
  app.post('/passkeys/sign-in', (c) => signedIn(c, world))
}
