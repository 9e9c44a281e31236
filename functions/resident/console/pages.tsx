/** @jsxImportSource hono/jsx */
import * as z from 'zod/mini'
import { id } from '../../../shared/contract/fields'
import { accept } from '../../../shared/kernel/outcome'
import { browserName } from '../../../shared/text/zhCN/console'
import { SESSIONS_PAGE as W } from '../../../shared/text/zhCN/consoleFrame'
import { PASSKEY_PAGE as P } from '../../../shared/text/zhCN/consolePasskey'
import { momentName } from '../../../shared/text/zhCN/moments'
import { at, type AnyPage, page, type PageCall } from '../../console/page'
import { Button, Form, Table } from '../../console/parts'
import { isSignedIn } from '../../platform/consoleSession'
import { postsHeld } from '../../platform/session'
import { endSession, sessionsOf } from './actions'

type Session = Awaited<ReturnType<typeof sessionsOf>>[number]

function Now({ call, session }: { readonly call: PageCall; readonly session: Session }) {
  if (session.id === call.session.id) return <strong>{W.here}</strong>
  if (!isSignedIn(session, call.world.now())) return <span>{W.over}</span>
  return (
    <Form call={call} action={at(`/sessions/${session.id}/end`)} class="inline">
      {W.active} <Button text={W.end} look="danger" label={`${W.end}：${browserName(session)}`} />
    </Form>
  )
}

const rowOf = (call: PageCall, session: Session) => [
  browserName(session),
  momentName(session.since, call.world.today()),
  momentName(session.endedAt ?? session.until, call.world.today()),
  <Now call={call} session={session} />,
]

/** Where one is signed in, and where one was. */
const sessions = page({
  method: 'GET',
  path: '/sessions',
  audience: 'leader',
  input: () => z.strictObject({}),
  answer: async (call) => {
    const all = await sessionsOf(call.caller)
    const rows = all.map((session) => rowOf(call, session))
    const body = (
      <>
        <p>{W.intro}</p>
        <Table caption={W.title} columns={W.columns} rows={rows} empty={W.over} />
        <p class="noprint">
          <a href={at('/passkeys')}>{P.manage}</a>
        </p>
      </>
    )
    return accept({ is: 'page', title: W.title, body })
  },
})

const end = page({
  method: 'POST',
  path: '/sessions/:sessionId/end',
  audience: 'leader',
  input: () => z.strictObject({ sessionId: id('consoleSession') }),
  from: () => '/sessions',
  answer: async (call, { sessionId }) => {
    const ended = await endSession(call, sessionId)
    return ended.ok ? accept({ is: 'goTo', path: at('/sessions'), said: 'ended' }) : ended
  },
})

/** Before there is a place. */
const home = page({
  method: 'GET',
  path: '/',
  audience: 'leader',
  input: () => z.strictObject({}),
  answer: (call) => Promise.resolve(accept({ is: 'goTo', path: firstPlaceOf(call) })),
})

function firstPlaceOf({ caller }: PageCall): string {
  const [first] = postsHeld(caller)
  return at(first === undefined ? '/sessions' : `/at/${first.nodeId}`)
}

export const sessionPages: readonly AnyPage[] = [home, sessions, end]
