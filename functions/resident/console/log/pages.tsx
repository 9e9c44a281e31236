/** @jsxImportSource hono/jsx */
import * as z from 'zod/mini'
import { cursor, id, month } from '../../../../shared/contract/fields'
import { accept } from '../../../../shared/kernel/outcome'
import { AUDIT_LOG_WORDS } from '../../../../shared/text/zhCN/audit'
import { SIGN_INS_PAGE as W } from '../../../../shared/text/zhCN/consolePasskey'
import { momentName } from '../../../../shared/text/zhCN/moments'
import { type AnyPage, at, page, type PageCall } from '../../../console/page'
import { Month } from '../../../console/month'
import { Button, Form, Print, Table } from '../../../console/parts'
import { endSessionAt, type SignInLine, signInsAt } from './actions'

const place = () => id('district', 'street', 'community', 'compound')
const pathOf = (nodeId: string): string => `/at/${nodeId}/sign-ins`

type NowProps = {
  readonly call: PageCall
  readonly nodeId: string
  readonly computer: NonNullable<SignInLine['computer']>
  readonly label: string
}

/** A computer that is in can be signed out; of one that is out it is said. */
const Now = ({ call, nodeId, computer, label }: NowProps) =>
  computer.isIn ? (
    <Form call={call} action={at(`${pathOf(nodeId)}/${computer.id}/end`)} class="inline">
      <Button text={W.end} look="danger" label={label} />
    </Form>
  ) : (
    <span>{W.out}</span>
  )

const rowOf = (call: PageCall, nodeId: string, { computer, ...line }: SignInLine) => {
  const when = momentName(line.at, undefined)
  const who = line.by === '' ? AUDIT_LOG_WORDS.somebody : line.by
  const label = W.endOf(who, when)
  return [
    ...[when, who, line.what, line.way === undefined ? '' : W.ways[line.way]],
    computer === undefined ? '' : <Now {...{ call, nodeId, computer, label }} />,
  ]
}

const log = page({
  ...{ method: 'GET', path: '/at/:nodeId/sign-ins', audience: 'admin' },
  input: () =>
    z.strictObject({
      ...{ nodeId: place(), month: z.optional(month()), cursor: z.optional(cursor()) },
    }),
  answer: async (call, { nodeId, month: of = call.world.today().slice(0, 7), cursor: from }) => {
    const asked = { nodeId, month: of, ...(from === undefined ? {} : { cursor: from }) }
    const found = await signInsAt(call, asked)
    if (!found.ok) return found
    const { lines, cursor: next } = found.value
    const rows = lines.map((line) => rowOf(call, nodeId, line))
    const more = `${at(pathOf(nodeId))}?month=${of}&cursor=${encodeURIComponent(next ?? '')}`
    const body = (
      <>
        <p>{W.intro}</p>
        <Month path={at(pathOf(nodeId))} month={of} label={W.month} show={W.show} />
        <Table caption={W.title} columns={W.columns} rows={rows} empty={W.empty} />
        {next !== undefined && (
          <p class="noprint">
            <a href={more}>{W.more}</a>
          </p>
        )}
        <Print />
      </>
    )
    return accept({ is: 'page', title: W.title, body, wide: true })
  },
})

const end = page({
  ...{ method: 'POST', path: '/at/:nodeId/sign-ins/:sessionId/end', audience: 'admin' },
  input: () => z.strictObject({ nodeId: place(), sessionId: id('consoleSession') }),
  from: ({ nodeId }) => pathOf(String(nodeId)),
  answer: async (call, asked) => {
    const ended = await endSessionAt(call, asked)
    const path = at(pathOf(asked.nodeId))
    return ended.ok ? accept({ is: 'goTo', path, said: 'ended' }) : ended
  },
})

export const signInLogPages: readonly AnyPage[] = [log, end]
