/** @jsxImportSource hono/jsx */
import * as z from 'zod/mini'
import { id } from '../../../../shared/contract/fields'
import { accept } from '../../../../shared/kernel/outcome'
import { browserName } from '../../../../shared/text/zhCN/console'
import { PASSKEY_PAGE as W } from '../../../../shared/text/zhCN/consolePasskey'
import { momentName } from '../../../../shared/text/zhCN/moments'
import { nextOf } from '../../../console/next'
import { type AnyPage, at, type Element, page, type PageCall } from '../../../console/page'
import { Button, Form, Heading, Key, Table } from '../../../console/parts'
import { AskPasskey } from '../../../console/passkeyAsking'
import { addPasskey, isByPhone, optionsToAdd, passkeysOf, removePasskey } from './actions'
import { challengeUntil, MAX_PASSKEYS, type Passkey } from './rules'
import { optionsToSign, stepUpBy } from './using/actions'
import { partyHere } from './verifying/actions'

const ALL = '/passkeys'
const STEP_UP = '/passkeys/step-up'
const LEADERS = { audience: 'leader' } as const

const rowOf = (call: PageCall, passkey: Passkey) => {
  const today = call.world.today()
  const since = momentName(passkey.since, today)
  const label = W.removeOf(browserName(passkey), since)
  return [
    browserName(passkey),
    since,
    passkey.usedAt === undefined ? W.never : momentName(passkey.usedAt, today),
    <Form call={call} action={at(`${ALL}/${passkey.id}/remove`)} class="inline">
      <Button text={W.remove} look="danger" label={label} />
    </Form>,
  ]
}

type Signing = { readonly call: PageCall; readonly until: number; readonly next?: string }

/** What comes back with the answer. */
const Around = ({ call, until, next }: Signing) => (
  <>
    <Key call={call} />
    <input type="hidden" name="until" value={String(until)} />
    {next !== undefined && <input type="hidden" name="next" value={next} />}
  </>
)

/** A form, or what has to be done before. */
async function adding(call: PageCall, keys: readonly Passkey[]): Promise<Element> {
  const party = partyHere()
  if (!party) return <p>{W.nowhere}</p>
  if (keys.length >= MAX_PASSKEYS) return <p>{W.full(MAX_PASSKEYS)}</p>
  if (!isByPhone(call.session, call.world.now()))
    return (
      <p>
        {W.addWhy}{' '}
        <a href={`${at('/step-up')}?next=${encodeURIComponent(at(ALL))}`}>{W.addByPhone}</a>
      </p>
    )
  const until = challengeUntil(call.world.now())
  const options = await optionsToAdd(call, party, { until, keys })
  const form = { party, options, button: W.add, path: at(ALL) }
  return (
    <AskPasskey what="create" action={at(ALL)} {...form}>
      <Around call={call} until={until} />
    </AskPasskey>
  )
}

/** One's own. */
const passkeys = page({
  ...{ method: 'GET', path: ALL, ...LEADERS },
  input: () => z.strictObject({}),
  answer: async (call) => {
    const keys = await passkeysOf(call.caller)
    const rows = keys.map((key) => rowOf(call, key))
    const body = (
      <>
        <p>{W.intro}</p>
        <Table caption={W.caption} columns={W.columns} rows={rows} empty={W.none} />
        <Heading text={W.addTitle}>{await adding(call, keys)}</Heading>
      </>
    )
    return accept({ is: 'page', title: W.title, body })
  },
})

const MAX_ANSWER = 12_000
const signed = () => ({
  until: z.pipe(z.string().check(z.regex(/^\d{13}$/)), z.transform(Number)),
  answer: z._default(z.string().check(z.maxLength(MAX_ANSWER)), ''),
})

const add = page({
  ...{ method: 'POST', path: ALL, ...LEADERS },
  input: () => z.strictObject(signed()),
  from: () => ALL,
  answer: async (call, answer) => {
    const added = await addPasskey(call, answer)
    return added.ok ? accept({ is: 'goTo', path: at(ALL), said: 'passkeyAdded' }) : added
  },
})

const remove = page({
  ...{ method: 'POST', path: `${ALL}/:passkeyId/remove`, ...LEADERS },
  input: () => z.strictObject({ passkeyId: id('passkey') }),
  from: () => ALL,
  answer: async (call, { passkeyId }) => {
    const removed = await removePasskey(call, passkeyId)
    return removed.ok ? accept({ is: 'goTo', path: at(ALL), said: 'passkeyRemoved' }) : removed
  },
})

const next = () => ({ next: z.optional(z.string().check(z.maxLength(2000))) })

async function asking(call: PageCall, onTo: string): Promise<Element> {
  const [party, keys] = [partyHere(), await passkeysOf(call.caller)]
  if (!party) return <p>{W.nowhere}</p>
  if (keys.length === 0) return <p>{W.none}</p>
  const until = challengeUntil(call.world.now())
  const bound = { purpose: 'stepUp', boundTo: call.session.id, until } as const
  const options = await optionsToSign(bound, party, keys)
  const path = `${at(STEP_UP)}?next=${encodeURIComponent(onTo)}`
  const form = { party, options, button: W.stepUp, path }
  return (
    <AskPasskey what="get" action={at(STEP_UP)} {...form}>
      <Around call={call} until={until} next={onTo} />
    </AskPasskey>
  )
}

/** Saying once more who one is. */
const askStepUp = page({
  ...{ method: 'GET', path: STEP_UP, ...LEADERS },
  input: () => z.strictObject(next()),
  answer: async (call, { next: given }) => {
    const onTo = nextOf(given)
    const body = (
      <>
        <p>{W.signInHow}</p>
        {await asking(call, onTo)}
        <p>
          <a href={`${at('/step-up')}?next=${encodeURIComponent(onTo)}`}>{W.byPhone}</a>
        </p>
        <p>
          <a href={at(ALL)}>{W.manage}</a>
        </p>
      </>
    )
    return accept({ is: 'page', title: W.stepUpTitle, body })
  },
})

const stepUp = page({
  ...{ method: 'POST', path: STEP_UP, ...LEADERS },
  input: () => z.strictObject({ ...signed(), ...next() }),
  from: () => STEP_UP,
  answer: async (call, { next: given, ...answer }) => {
    const stepped = await stepUpBy(call.world, call, answer)
    return stepped.ok ? accept({ is: 'goTo', path: nextOf(given) }) : stepped
  },
})

export const passkeyPages: readonly AnyPage[] = [passkeys, add, remove, askStepUp, stepUp]
