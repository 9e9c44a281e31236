/** @jsxImportSource hono/jsx */
import type { SignInPurpose } from '../../shared/contract/console'
import { CONSOLE_PATH } from '../../shared/kernel/consoleCode'
import { SIGN_IN_PAGE as W } from '../../shared/text/zhCN/consoleFrame'
import { PASSKEY_PAGE as P } from '../../shared/text/zhCN/consolePasskey'
import { config } from '../platform/config'
import { partyOf } from '../resident/console/passkey/rules'
import type { Standing } from '../resident/console/rules'
import { CONFIRMING, type Held, HELD, HeldForm, writeHeld } from './held'
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

/** An address to go on to, or a step that waits. */
export type OnTo = { readonly next: string } | { readonly held: Held }
type AskProps = {
  readonly purpose: SignInPurpose
  readonly asked: { readonly id: string; readonly code: string; readonly number: string }
  readonly onTo: OnTo
}

/**
 * The step itself asks what came of it, of the code on this page and of no other; the script does so each two seconds, and
 * sends the step once it knows.
 */
const HeldWaiting = ({ held, id }: { readonly held: Held; readonly id: string }) => (
  <HeldForm held={held}>
    <input type="hidden" name={CONFIRMING} value={id} />
    <div
      hx-post={`${PAGES.stepUp}/done`}
      hx-trigger="every 2s"
      hx-swap="none"
      data-answered={W.answered}
      hx-params={CONFIRMING}
    >
      <p role="status">{W.waiting}</p>
    </div>
    <p>{W.kept}</p>
    <Button text={W.done} look="other" />
  </HeldForm>
)

/** Asked again by the script each two seconds; without one there is the button. */
const Waiting = ({ purpose, next }: { readonly purpose: SignInPurpose; readonly next: string }) => (
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

/** By a passkey instead. */
const Instead = ({ purpose, onTo }: Omit<AskProps, 'asked'>) =>
  'held' in onTo ? (
    <form method="post" action={`${PASSKEY_PAGES.stepUp}/held`}>
      <input type="hidden" name={HELD} value={writeHeld(onTo.held)} />
      <Button text={P.instead} look="other" />
    </form>
  ) : (
    <p>
      <a id="passkey" href={`${PASSKEY_PAGES[purpose]}?next=${encodeURIComponent(onTo.next)}`}>
        {P.instead}
      </a>
    </p>
  )

const isHere = (): boolean => config().tableEndpoint !== undefined

/** What a computer shows until the phone has answered. */
export const Ask = ({ purpose, asked: { id, code, number }, onTo }: AskProps) => (
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
      {'held' in onTo ? (
        <HeldWaiting held={onTo.held} id={id} />
      ) : (
        <Waiting purpose={purpose} next={onTo.next} />
      )}
      {partyOf(config().publicBase) !== undefined && <Instead purpose={purpose} onTo={onTo} />}
      <p class="quiet">{W.phish}</p>
    </main>
  </Bare>
)

const CAME_TO: Record<Exclude<Standing, 'waiting' | 'confirmed'>, string> = {
  refused: W.refused,
  over: W.over,
}

type OverProps = Omit<AskProps, 'asked'> & { readonly is: 'refused' | 'over' }

/** Nothing came of it; a step that waits is asked for anew. */
export const Over = ({ purpose, is, onTo }: OverProps) =>
  'held' in onTo ? (
    <Bare title={CAME_TO[is]}>
      <main id="main" class="alone">
        <h1>{CAME_TO[is]}</h1>
        <p>{W.keptAgain}</p>
        <HeldForm held={onTo.held}>
          <Button text={W.again} />
        </HeldForm>
      </main>
    </Bare>
  ) : (
    <NoticePage
      title={CAME_TO[is]}
      more=""
      link={{ text: W.again, path: `${PAGES[purpose]}?next=${encodeURIComponent(onTo.next)}` }}
    />
  )
