/** @jsxImportSource hono/jsx */
import * as z from 'zod/mini'
import { cursor, id } from '../../../../shared/contract/fields'
import { accept } from '../../../../shared/kernel/outcome'
import { CLASS_LIST as W } from '../../../../shared/text/zhCN/consoleClasses'
import { FIND_PAGE } from '../../../../shared/text/zhCN/consoleSeats'
import { momentName } from '../../../../shared/text/zhCN/moments'
import { More, Tabs } from '../../../console/listing'
import { at, type AnyPage, page, type PageCall } from '../../../console/page'
import { Button, Field, Form, Heading, Table } from '../../../console/parts'
import type { SessionId } from '../../../../shared/kernel/ids'
import { type AtDesk, classAt } from '../actions'
import { showSeated, showWaiting } from './actions'
import { Expected, Came, type ListProps, Session } from './rows/pages'

type Line = Extract<Awaited<ReturnType<typeof showWaiting>>, { ok: true }>['value']

const ByNumber = ({ call, path, shown }: ListProps) => (
  <Heading text={W.numbers}>
    <Form call={call} action={`${path}/numbers`} label={W.numbers}>
      <Session shown={shown} />
      <Field
        {...{ call, name: 'numbers', label: W.numbersLabel, hint: W.numbersHint }}
        {...{ isRequired: true, maxLength: 500 }}
      />
      <Button text={W.numbersNow} />
    </Form>
  </Heading>
)

const Closing = ({ call, path, shown }: ListProps) => (
  <Heading text={W.closing}>
    <p>{W.closingMore}</p>
    <Form call={call} action={`${path}/close`} label={W.closing}>
      <Session shown={shown} />
      <Button text={W.close} look="danger" />
    </Form>
  </Heading>
)

const Doing = (props: ListProps) => (
  <div class="noprint">
    {props.shown.list.isOpen && <ByNumber {...props} />}
    {props.shown.list.mayClose && <Closing {...props} />}
    <p>
      <a href={`${props.path}/paper?session=${props.shown.sessionId}`}>{W.paper}</a>
    </p>
  </div>
)

function opening({ call, shown }: Omit<ListProps, 'path'>): string {
  const { isOpen, opensAt, status } = shown.list
  if (isOpen || status === 'cancelled') return ''
  const isAhead = opensAt > call.world.now()
  return isAhead ? W.opensAt(momentName(opensAt, call.world.today())) : W.shut
}

const joined = (numbers: string): string => numbers.split('-').join('、')

type Left = { readonly unknown?: string | undefined; readonly gone?: string | undefined }

/** What was wrong with some of the numbers. */
const LeftOut = ({ unknown, gone }: Left) => (
  <>
    {unknown !== undefined && <p role="status">{W.unknown(joined(unknown))}</p>}
    {gone !== undefined && <p role="status">{W.gone(joined(gone))}</p>}
  </>
)

type Waits = { readonly path: string; readonly shown: Line }

const Waiting = ({ path, shown }: Waits) => (
  <Table
    caption={W.waiting}
    columns={W.waitingColumns}
    rows={shown.people.map(({ place, membershipId, addressForm, buildingName, party }) => [
      W.place(place),
      membershipId === undefined ? (
        addressForm
      ) : (
        <a href={`${path}/seats/${membershipId}?session=${shown.sessionId}`}>{addressForm}</a>
      ),
      ...[buildingName, W.party(party)],
    ])}
    empty={W.noneWaiting}
  />
)

const SIDES = ['seated', 'waiting'] as const
type Asked = AtDesk & Left & { readonly session: SessionId; readonly cursor?: string | undefined }

async function seated(call: PageCall, asked: Asked) {
  const found = await showSeated(call, asked, 'screen')
  if (!found.ok) return found
  const { value: shown } = found
  const path = at(`/at/${asked.nodeId}/events/${asked.eventId}`)
  const { came, seats, cursor: next } = shown.list
  const props = { call, path, shown }
  const body = (
    <>
      <LeftOut unknown={asked.unknown} gone={asked.gone} />
      <p>{`${W.counts(came, seats)}${opening(props)}`}</p>
      <Expected {...props} />
      <Came {...props} />
      <More path={`${path}/list?session=${shown.sessionId}`} cursor={next} />
      <Doing {...props} />
    </>
  )
  return accept({ title: shown.title, sessionId: shown.sessionId, body })
}

async function waiting(call: PageCall, asked: Asked) {
  const found = await showWaiting(call, asked)
  if (!found.ok) return found
  const { title, sessionId, cursor: next } = found.value
  const path = at(`/at/${asked.nodeId}/events/${asked.eventId}`)
  const body = (
    <>
      <Waiting path={path} shown={found.value} />
      <More path={`${path}/list?session=${sessionId}&which=waiting`} cursor={next} />
    </>
  )
  return accept({ title, sessionId, body })
}

/** An address that names no session leads to the next, or the last. */
export async function toSession(
  call: PageCall,
  asked: AtDesk,
  below: 'list' | 'paper' | 'incidents' | 'story',
) {
  const found = await classAt(call, asked)
  if (!found.ok) return found
  const path = `/at/${asked.nodeId}/events/${asked.eventId}/${below}?session=${found.value.one.id}`
  return accept({ is: 'goTo', path: at(path) } as const)
}

const numbers = () => z.optional(z.string().check(z.regex(/^\d{1,4}(?:-\d{1,4}){0,99}$/)))

/** Who has a seat and who came, or who waits. */
const list = page({
  method: 'GET',
  path: '/at/:nodeId/events/:eventId/list',
  audience: 'worker',
  input: () =>
    z.strictObject({
      nodeId: id('district', 'street', 'community', 'compound'),
      ...{ eventId: id('event'), session: z.optional(id('session')) },
      ...{ which: z.optional(z.enum(SIDES)), cursor: z.optional(cursor()) },
      ...{ unknown: numbers(), gone: numbers() },
    }),
  answer: async (call, { which = 'seated', session, ...asked }) => {
    if (session === undefined) return toSession(call, asked, 'list')
    const of = { ...asked, session }
    const found = await (which === 'seated' ? seated(call, of) : waiting(call, of))
    if (!found.ok) return found
    const { title, sessionId, body: people } = found.value
    const path = at(`/at/${asked.nodeId}/events/${asked.eventId}`)
    const tabs = SIDES.map((one) => ({
      text: W.tabs[one],
      ...{ path: `${path}/list?session=${sessionId}&which=${one}`, isHere: one === which },
    }))
    const body = (
      <>
        <Tabs label={W.which} tabs={tabs} />
        {people}
        <p class="noprint">
          <a href={`${path}/sign-up?session=${sessionId}`}>{FIND_PAGE.title}</a> ·{' '}
          <a href={`${path}?session=${sessionId}`}>{W.back}</a>
        </p>
      </>
    )
    return accept({ is: 'page', title: W.title(title), body })
  },
})

export const peoplePages: readonly AnyPage[] = [list]
