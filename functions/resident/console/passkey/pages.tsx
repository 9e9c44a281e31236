/** @jsxImportSource hono/jsx */
import * as z from 'zod/mini'
import { id } from '../../../../shared/contract/fields'
import { accept } from '../../../../shared/kernel/outcome'
import { browserName } from '../../../../shared/text/zhCN/console'
import { PASSKEY_PAGE as W } from '../../../../shared/text/zhCN/consolePasskey'
import { momentName } from '../../../../shared/text/zhCN/moments'
import { type AnyPage, at, type Element, page, type PageCall } from '../../../console/page'
import { Button, Form, Heading, Table } from '../../../console/parts'
import { AskPasskey } from '../../../console/passkeyAsking'
import { addPasskey, isByPhone, optionsToAdd, passkeysOf, removePasskey } from './actions'
import { challengeUntil, MAX_PASSKEYS, type Passkey } from './rules'
import { Around, signed, stepUpPages } from './using/pages'
import { partyHere } from './verifying/actions'

const ALL = '/passkeys'
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

export const passkeyPages: readonly AnyPage[] = [passkeys, add, remove, ...stepUpPages]
