/** @jsxImportSource hono/jsx */
import type { SignInPurpose } from '../../shared/contract/console'
import { CONSOLE_PATH } from '../../shared/kernel/consoleCode'
import { SIGN_IN_PAGE as W } from '../../shared/text/zhCN/consoleFrame'
import { PASSKEY_PAGE as P } from '../../shared/text/zhCN/consolePasskey'
import { config } from '../platform/config'
import { partyOf } from '../resident/console/passkey/rules'
import type { Standing } from '../resident/console/rules'
import { Button } from './parts'
import { QrImage } from './qr'
import { Bare, NoticePage } from './shell'

const CELL = 4
const SIZE = 240

export const PAGES: Record<SignInPurpose, string> = {
  signIn: '/console/sign-in',
  stepUp: '/console/step-up',
}
export const PASSKEY_PAGES: Record<SignInPurpose, string> = {
  signIn: '/console/passkeys/sign-in',
  stepUp: '/console/passkeys/step-up',
}
const TITLES: Record<SignInPurpose, string> = { signIn: W.title, stepUp: W.stepUpTitle }

type AskProps = {
  readonly purpose: SignInPurpose
  readonly asked: { readonly code: string; readonly number: string }
  readonly next: string
}

/** Asked again by the script each two seconds; without one there is the button. */
const Waiting = ({ purpose, next }: Omit<AskProps, 'asked'>) => (
  <form
    method="post"
    action={`${PAGES[purpose]}/done`}
    hx-post={`${PAGES[purpose]}/done`}
    hx-trigger="every 2s"
    hx-target="#main"
    hx-select="#main"
    hx-swap="outerHTML"
  >
    <input type="hidden" name="next" value={next} />
    <p role="status">{W.waiting}</p>
    <Button id="done" text={W.done} look="other" />
  </form>
)

const isHere = (): boolean => config().tableEndpoint !== undefined

/** What a computer shows until the phone has answered. */
export const Ask = ({ purpose, asked: { code, number }, next }: AskProps) => (
  <Bare title={TITLES[purpose]}>
    <main id="main" class="alone">
      <h1>{TITLES[purpose]}</h1>
      {purpose === 'stepUp' && <p>{W.stepUpWhy}</p>}
      <ol>
        {W.how.map((step) => (
          <li>{step}</li>
        ))}
      </ol>
      <QrImage
        {...{
          text: `${config().publicBase}${CONSOLE_PATH}${code}`,
          alt: W.qr,
          cell: CELL,
          size: SIZE,
        }}
      />
      <p class="number">
        {W.number}
        <strong>{number}</strong>
      </p>
      {isHere() && (
        <p>
          <a id="here" href={`${CONSOLE_PATH}${code}`} target="_blank" rel="noreferrer">
            {W.here}
          </a>
        </p>
      )}
      <Waiting purpose={purpose} next={next} />
      {partyOf(config().publicBase) !== undefined && (
        <p>
          <a id="passkey" href={`${PASSKEY_PAGES[purpose]}?next=${encodeURIComponent(next)}`}>
            {P.instead}
          </a>
        </p>
      )}
      <p class="quiet">{W.phish}</p>
    </main>
  </Bare>
)

const CAME_TO: Record<Exclude<Standing, 'waiting' | 'confirmed'>, string> = {
  refused: W.refused,
  over: W.over,
}

/** Nothing came of it. */
export const Over = ({
  purpose,
  is,
  next,
}: Omit<AskProps, 'asked'> & { readonly is: 'refused' | 'over' }) => (
  <NoticePage
    title={CAME_TO[is]}
    more=""
    link={{ text: W.again, path: `${PAGES[purpose]}?next=${encodeURIComponent(next)}` }}
  />
)
