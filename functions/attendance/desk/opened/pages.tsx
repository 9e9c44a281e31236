/** @jsxImportSource hono/jsx */
import * as z from 'zod/mini'
import { CALLED_OFF } from '../../../../shared/contract/event'
import { cursor, id, MAX_SAID_WORDS } from '../../../../shared/contract/fields'
import { accept } from '../../../../shared/kernel/outcome'
import { SAYING } from '../../../../shared/text/zhCN/consoleFrame'
import { INCIDENT_PAGE, STORY_PAGE } from '../../../../shared/text/zhCN/consoleAfterClass'
import { CLASS_PAGE as W, CLASSES_PAGE } from '../../../../shared/text/zhCN/consoleClasses'
import { kindName, standingWords, timesName } from '../../../../shared/text/zhCN/event'
import { CALLED_OFF_WORDS, calledOffReason } from '../../../../shared/text/zhCN/sessionChanges'
import { type Fact, Facts, History } from '../../../console/listing'
import { at, type AnyPage, page, type PageCall } from '../../../console/page'
import { Button, Choice, Form, Heading, Table } from '../../../console/parts'
import { Reply } from '../../../console/replying'
import { showClass } from '../actions'
import { Cover } from './cover/pages'

type Shown = Extract<Awaited<ReturnType<typeof showClass>>, { ok: true }>['value']
type ClassProps = { readonly call: PageCall; readonly nodeId: string; readonly shown: Shown }

const pathOf = ({ nodeId, shown }: Pick<ClassProps, 'nodeId' | 'shown'>): string =>
  at(`/at/${nodeId}/events/${shown.event.id}`)

/** Nobody signs up any more once it has begun, whatever stands in the table. */
function seatsStand({ session }: Shown, now: number): string {
  const fill = session.seats?.left === 0 ? ({ fill: 'full' } as const) : {}
  const words = standingWords({ ...session, ...fill }, now)
  return words === '' ? W.open : words
}

function standsAs(shown: Shown, now: number): string {
  const { status, calledOff, desk } = shown.session
  if (status === 'cancelled') return W.calledOff(calledOffReason(calledOff))
  if (desk && desk.event !== 'published') return W.states[desk.event]
  return [seatsStand(shown, now), desk ? W.checks[desk.check] : '']
    .filter((words) => words !== '')
    .join(' · ')
}

const seatFacts = ({ session: { seats } }: Shown): readonly Fact[] =>
  seats
    ? [
        [W.seats, W.seatsOf(seats.capacity - seats.left, seats.capacity)],
        [W.waiting, W.waitingOf(seats.waiting)],
      ]
    : []

const Known = ({ call, shown }: Omit<ClassProps, 'nodeId'>) => (
  <Facts
    facts={[
      [W.standing, standsAs(shown, call.world.now())],
      [W.when, timesName(shown.session, call.world.today())],
      [W.where, shown.session.venue.name],
      ...seatFacts(shown),
      [W.kind, kindName(shown.session.words.kind)],
      [W.by, shown.session.nodeName],
      [W.description, shown.session.words.description],
    ]}
  />
)

/** Of a series all of its sessions; what is held once has no other. */
const Sessions = ({ call, nodeId, shown }: ClassProps) =>
  shown.event.sessions.length === 1 ? (
    <></>
  ) : (
    <Heading text={W.sessions}>
      <Table
        caption={W.sessions}
        columns={W.sessionColumns}
        rows={shown.event.sessions.map((one) => [
          <a href={`${pathOf({ nodeId, shown })}?session=${one.id}`}>
            {timesName(one, call.world.today())}
          </a>,
          [one.id === shown.session.id ? W.here : '', one.isCancelled ? W.off : '']
            .filter((words) => words !== '')
            .join(' · '),
        ])}
        empty=""
      />
    </Heading>
  )

const BECAUSE = CALLED_OFF.map((value) => ({ value, text: CALLED_OFF_WORDS[value] }))
const WHICH = (['one', 'all'] as const).map((value) => ({ value, text: W.whichOnes[value] }))

const CallingOff = ({ call, nodeId, shown }: ClassProps) => (
  <Heading text={W.callOff}>
    <p>{W.callOffMore}</p>
    <Form call={call} action={`${pathOf({ nodeId, shown })}/call-off`} label={W.callOff}>
      <input type="hidden" name="session" value={shown.session.id} />
      <Choice call={call} name="because" label={W.because} options={BECAUSE} isRequired />
      {shown.event.sessions.length > 1 && (
        <Choice call={call} name="which" label={W.which} options={WHICH} isRequired />
      )}
      <Reply
        {...{ call, nodeId, name: 'words', label: SAYING.said, hint: W.saidHint }}
        {...{ maxLength: MAX_SAID_WORDS, isOptional: true, offered: shown.offered }}
      />
      <Button text={W.callOffNow} look="danger" />
    </Form>
  </Heading>
)

/** What has pages of its own. */
const Below = ({ nodeId, shown }: Omit<ClassProps, 'call'>) => {
  const pages = [
    ...[
      [W.list, 'list'],
      [W.selling, 'selling'],
    ],
    ...[
      [INCIDENT_PAGE.title, 'incidents'],
      [STORY_PAGE.title, 'story'],
    ],
  ]
  return (
    <ul>
      {pages.map(([text, below]) => (
        <li>
          <a href={`${pathOf({ nodeId, shown })}/${below}?session=${shown.session.id}`}>{text}</a>
        </li>
      ))}
    </ul>
  )
}

const Steps = ({ call, nodeId, shown }: ClassProps) => (
  <div class="noprint">
    <Below nodeId={nodeId} shown={shown} />
    {shown.event.status === 'draft' && (
      <Form call={call} action={`${pathOf({ nodeId, shown })}/publish`}>
        <Button text={W.publish} />
      </Form>
    )}
    {shown.mayCallOff && <CallingOff call={call} nodeId={nodeId} shown={shown} />}
    <p>
      <a href={at(`/at/${nodeId}/events`)}>{W.back}</a> ·{' '}
      <a href={at(`/at/${nodeId}/exports`)}>{CLASSES_PAGE.exports}</a>
    </p>
  </div>
)

/** One session: what is known, what can be done, who did what. */
const one = page({
  method: 'GET',
  path: '/at/:nodeId/events/:eventId',
  audience: 'worker',
  input: () =>
    z.strictObject({
      nodeId: id('district', 'street', 'community', 'compound'),
      eventId: id('event'),
      session: z.optional(id('session')),
      cursor: z.optional(cursor()),
    }),
  answer: async (call, asked) => {
    const found = await showClass(call, asked)
    if (!found.ok) return found
    const { value: shown } = found
    const body = (
      <>
        <Known call={call} shown={shown} />
        <Sessions call={call} nodeId={asked.nodeId} shown={shown} />
        <Cover call={call} nodeId={asked.nodeId} shown={shown} />
        <Steps call={call} nodeId={asked.nodeId} shown={shown} />
        <History
          call={call}
          path={`${pathOf({ nodeId: asked.nodeId, shown })}?session=${shown.session.id}`}
          {...shown.history}
        />
      </>
    )
    return accept({ is: 'page', title: shown.session.words.title, body })
  },
})

export const classCasePages: readonly AnyPage[] = [one]
