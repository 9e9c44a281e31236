/** @jsxImportSource hono/jsx */
import type { Child } from 'hono/jsx'
import { PASSKEY_PAGE as W } from '../../shared/text/zhCN/consolePasskey'
import type { Party } from '../resident/console/passkey/rules'
import { assetPath } from './assets'

type Props = {
  readonly what: 'create' | 'get'
  readonly action: string
  readonly party: Party
  /** As the browser takes them, but for bytes as base64url. */
  readonly options: unknown
  readonly button: string
  /** Where the same page stands at the address that passkeys are of. */
  readonly path: string
  readonly children?: Child
}

/** A plain form whose one field a script fills in; where none runs it says so. */
export const AskPasskey = ({ what, action, party, options, button, path, children }: Props) => (
  <form
    method="post"
    action={action}
    autocomplete="off"
    data-passkey={what}
    data-options={JSON.stringify(options)}
    data-origin={party.origin}
    data-waiting={W.waiting}
    data-failed={W.failed}
    data-old={W.tooOld}
  >
    {children}
    <input type="hidden" name="answer" value="" />
    <p role="status">{W.needsScript}</p>
    <p data-elsewhere hidden>
      {W.elsewhere}
      <a href={`${party.origin}${path}`}>{`${party.origin}/console`}</a>
    </p>
    <button type="submit" class="main" hidden>
      {button}
    </button>
    <script src={assetPath('passkey.js')} defer />
  </form>
)
