/** @jsxImportSource hono/jsx */
import * as z from 'zod/mini'
import { id, localDate, localTime } from '../../../../shared/contract/fields'
import { DECLINE_REASONS } from '../../../../shared/contract/proposal'
import { accept } from '../../../../shared/kernel/outcome'
import { NEW_CLASS, PROPOSAL_PAGE as W } from '../../../../shared/text/zhCN/consoleClasses'
import { kindName, timesName } from '../../../../shared/text/zhCN/event'
import { momentName } from '../../../../shared/text/zhCN/moments'
import {
  DECLINE_REASON_WORDS,
  PROPOSAL_DESK_WORDS as D,
  proposalStands,
} from '../../../../shared/text/zhCN/proposal'
import { Facts, History } from '../../../console/listing'
import { at, type AnyPage, page, type PageCall } from '../../../console/page'
import { Button, Choice, Field, Form, Heading } from '../../../console/parts'
import { decideAtDesk, showProposal } from './actions'

type Shown = Extract<Awaited<ReturnType<typeof showProposal>>, { ok: true }>['value']
type CaseProps = { readonly call: PageCall; readonly path: string; readonly shown: Shown }

const Known = ({ call, shown }: Omit<CaseProps, 'path'>) => {
  const { proposal, proposer, status, reason } = shown
  const today = call.world.today()
  return (
    <Facts
      facts={[
        [W.standing, proposalStands({ status })],
        [W.declined, reason && DECLINE_REASON_WORDS[reason]],
        [W.proposer, `${proposal.compoundName} ${proposer}`],
        [W.since, momentName(proposal.since, today)],
        [W.kind, kindName(proposal.words.kind)],
        [D.when, proposal.sessions.map((one) => timesName(one, today)).join('、')],
        [W.where, proposal.venue.name],
        [W.people, D.people(proposal.terms.capacity)],
        [W.course, proposal.signUp === 'course' ? D.course : undefined],
        [W.description, proposal.words.description],
        [W.bring, proposal.words.bring],
        [W.safety, proposal.words.safety],
      ]}
    />
  )
}

/** What is held once may be held at another time; of several a phone has the room to change each. */
const Times = ({ call, shown: { proposal } }: Omit<CaseProps, 'path'>) => {
  const [first, ...others] = proposal.sessions
  if (!first || others.length > 0) return <p>{W.several}</p>
  const { day, hours } = first
  return (
    <>
      <Field call={call} name="day" label={NEW_CLASS.day} type="date" value={day} isRequired />
      <Field
        call={call}
        name="from"
        label={NEW_CLASS.from}
        hint={NEW_CLASS.hoursHint}
        type="time"
        value={hours.from}
        isRequired
      />
      <Field
        call={call}
        name="until"
        label={NEW_CLASS.until}
        type="time"
        value={hours.until}
        isRequired
      />
    </>
  )
}

const WHY = DECLINE_REASONS.map((value) => ({ value, text: D.reasons[value] }))

const Deciding = ({ call, path, shown }: CaseProps) => {
  if (shown.status !== 'proposed') return <></>
  if (shown.isOwn) return <p class="note">{W.own}</p>
  return (
    <div class="noprint">
      <Heading text={D.approve}>
        <p>{W.approveMore}</p>
        <Form call={call} action={at(`${path}/approve`)} label={D.approve}>
          <Times call={call} shown={shown} />
          <Button text={D.approve} />
        </Form>
      </Heading>
      <Heading text={D.decline}>
        <Form call={call} action={at(`${path}/decline`)} label={D.decline}>
          <Choice call={call} name="reason" label={D.because} options={WHY} isRequired />
          <Button text={D.declineYes} look="danger" />
        </Form>
      </Heading>
    </div>
  )
}

const ofOne = () => ({
  nodeId: id('district', 'street', 'community', 'compound'),
  eventId: id('event'),
})
const pathOf = (asked: Readonly<Record<string, unknown>>): string =>
  `/at/${String(asked['nodeId'])}/proposals/${String(asked['eventId'])}`

/** What a neighbour would hold, and a worker's word on it. */
const one = page({
  method: 'GET',
  path: '/at/:nodeId/proposals/:eventId',
  audience: 'worker',
  input: () => z.strictObject(ofOne()),
  answer: async (call, asked) => {
    const found = await showProposal(call, asked)
    if (!found.ok) return found
    const { value: shown } = found
    const body = (
      <>
        <Known call={call} shown={shown} />
        <Deciding call={call} path={pathOf(asked)} shown={shown} />
        <p class="noprint">
          {shown.status === 'published' && (
            <>
              <a href={at(`/at/${asked.nodeId}/events/${asked.eventId}`)}>{W.toClass}</a> ·{' '}
            </>
          )}
          <a href={at(`/at/${asked.nodeId}/today`)}>{W.back}</a>
        </p>
        <History call={call} items={shown.history} />
      </>
    )
    return accept({ is: 'page', title: shown.proposal.words.title, body })
  },
})

const approve = page({
  method: 'POST',
  path: '/at/:nodeId/proposals/:eventId/approve',
  audience: 'worker',
  from: pathOf,
  input: () =>
    z.strictObject({
      ...ofOne(),
      day: z.optional(localDate()),
      from: z.optional(localTime()),
      until: z.optional(localTime()),
    }),
  answer: async (call, { day, from, until, ...asked }) => {
    const times = day && from && until ? { sessions: [{ day, hours: { from, until } }] } : {}
    const done = await decideAtDesk(call, asked, { decision: 'approved', ...times })
    return done.ok ? accept({ is: 'goTo', path: at(pathOf(asked)), said: 'done' }) : done
  },
})

const decline = page({
  method: 'POST',
  path: '/at/:nodeId/proposals/:eventId/decline',
  audience: 'worker',
  from: pathOf,
  input: () => z.strictObject({ ...ofOne(), reason: z.enum(DECLINE_REASONS) }),
  answer: async (call, { reason, ...asked }) => {
    const done = await decideAtDesk(call, asked, { decision: 'declined', reason })
    return done.ok ? accept({ is: 'goTo', path: at(pathOf(asked)), said: 'done' }) : done
  },
})

export const proposalPages: readonly AnyPage[] = [one, approve, decline]
