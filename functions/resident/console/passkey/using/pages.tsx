/** @jsxImportSource hono/jsx */
import * as z from 'zod/mini'
import { accept } from '../../../../../shared/kernel/outcome'
import { SIGN_IN_PAGE } from '../../../../../shared/text/zhCN/consoleFrame'
import { PASSKEY_PAGE as W } from '../../../../../shared/text/zhCN/consolePasskey'
import { type Held, HeldForm, MOST_HELD, readHeld, writeHeld } from '../../../../console/held'
import { nextOf } from '../../../../console/next'
import { type AnyPage, at, type Element, page, type PageCall } from '../../../../console/page'
import { Button, Key } from '../../../../console/parts'
import { AskPasskey } from '../../../../console/passkeyAsking'
import { passkeysOf } from '../actions'
import { challengeUntil } from '../rules'
import { partyHere } from '../verifying/actions'
import { optionsToSign, stepUpBy } from './actions'

const ALL = '/passkeys'
const STEP_UP = '/passkeys/step-up'
const LEADERS = { audience: 'leader' } as const

/** An address to go on to, or a step that waits. */
type OnTo = { readonly next: string } | { readonly held: Held }
type Signing = { readonly call: PageCall; readonly until: number; readonly onTo?: OnTo }

const OnToField = ({ onTo }: { readonly onTo: OnTo }) =>
  'held' in onTo ? (
    <input type="hidden" name="held" value={writeHeld(onTo.held)} />
  ) : (
    <input type="hidden" name="next" value={onTo.next} />
  )

/** What comes back with the answer. */
export const Around = ({ call, until, onTo }: Signing) => (
  <>
    <Key call={call} />
    <input type="hidden" name="until" value={String(until)} />
    {onTo && <OnToField onTo={onTo} />}
  </>
)

const MAX_ANSWER = 12_000
export const signed = () => ({
  until: z.pipe(z.string().check(z.regex(/^\d{13}$/)), z.transform(Number)),
  answer: z._default(z.string().check(z.maxLength(MAX_ANSWER)), ''),
})

const next = () => ({ next: z.optional(z.string().check(z.maxLength(2000))) })
/** Written and read with its names, marks and all. */
const MAX_WRITTEN = 3 * MOST_HELD
const held = () =>
  z.pipe(
    z.string().check(
      z.maxLength(MAX_WRITTEN),
      z.refine((text) => readHeld(text) !== undefined),
    ),
    z.transform((text) => readHeld(text) ?? { to: at('/'), fields: [] }),
  )

async function asking(call: PageCall, onTo: OnTo): Promise<Element> {
  const [party, keys] = [partyHere(), await passkeysOf(call.caller)]
  if (!party) return <p>{W.nowhere}</p>
  if (keys.length === 0) return <p>{W.none}</p>
  const until = challengeUntil(call.world.now())
  const bound = { purpose: 'stepUp', boundTo: call.session.id, until } as const
  const options = await optionsToSign(bound, party, keys)
  const next = 'next' in onTo ? onTo.next : at('/')
  const path = `${at(STEP_UP)}?next=${encodeURIComponent(next)}`
  const form = { party, options, button: W.stepUp, path }
  return (
    <AskPasskey what="get" action={at(STEP_UP)} {...form}>
      <Around call={call} until={until} onTo={onTo} />
    </AskPasskey>
  )
}

const ByPhone = ({ onTo }: { readonly onTo: OnTo }) =>
  'held' in onTo ? (
    <HeldForm held={onTo.held}>
      <p>{SIGN_IN_PAGE.kept}</p>
      <Button text={W.byPhone} look="other" />
    </HeldForm>
  ) : (
    <p>
      <a href={`${at('/step-up')}?next=${encodeURIComponent(onTo.next)}`}>{W.byPhone}</a>
    </p>
  )

async function shownTo(call: PageCall, onTo: OnTo) {
  const body = (
    <>
      <p>{W.signInHow}</p>
      {await asking(call, onTo)}
      <ByPhone onTo={onTo} />
      <p>
        <a href={at(ALL)}>{W.manage}</a>
      </p>
    </>
  )
  return accept({ is: 'page', title: W.stepUpTitle, body } as const)
}

/** What waits, where signing was refused and the page stands again. */
const waitingIn = ({ refused }: PageCall): Held | undefined =>
  readHeld(refused?.entered['held']?.[0] ?? '')

/** Saying once more who one is. */
const askStepUp = page({
  ...{ method: 'GET', path: STEP_UP, ...LEADERS },
  input: () => z.strictObject(next()),
  answer: (call, { next: given }) => {
    const waiting = waitingIn(call)
    return shownTo(call, waiting ? { held: waiting } : { next: nextOf(given) })
  },
})

/** The same for a step that waits, with what was typed. */
const askHeld = page({
  ...{ method: 'POST', path: `${STEP_UP}/held`, ...LEADERS },
  input: () => z.strictObject({ held: held() }),
  answer: (call, onTo) => shownTo(call, onTo),
})

/** On to the step: its page is another function's, so the form goes there. */
const goesOn = (waiting: Held) =>
  accept({
    is: 'page',
    title: W.confirmed,
    body: (
      <HeldForm held={waiting} isSentOn>
        <Button text={W.goOn} />
      </HeldForm>
    ),
  } as const)

const stepUp = page({
  ...{ method: 'POST', path: STEP_UP, ...LEADERS },
  input: () => z.strictObject({ ...signed(), ...next(), held: z.optional(held()) }),
  from: () => STEP_UP,
  answer: async (call, { next: given, held: waiting, ...answer }) => {
    const stepped = await stepUpBy(call.world, call, answer)
    if (!stepped.ok) return stepped
    return waiting ? goesOn(waiting) : accept({ is: 'goTo', path: nextOf(given) })
  },
})

export const stepUpPages: readonly AnyPage[] = [askStepUp, askHeld, stepUp]
