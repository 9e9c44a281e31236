/** @jsxImportSource hono/jsx */
import * as z from 'zod/mini'
import { MEETING_OFF } from '../../../../shared/contract/group'
import { cursor } from '../../../../shared/contract/fields'
import { accept } from '../../../../shared/kernel/outcome'
import {
  GROUP_PAGE as W,
  GROUP_PLAN,
  GROUPS_PAGE,
} from '../../../../shared/text/zhCN/consoleGroups'
import { dayName, longDay } from '../../../../shared/text/zhCN/dates'
import { deskGroupMark, MEETING_OFF_WORDS, rhythmName } from '../../../../shared/text/zhCN/group'
import { Facts, History } from '../../../console/listing'
import { at, type AnyPage, page, type PageCall } from '../../../console/page'
import { Button, Choice, Field, Form, Heading } from '../../../console/parts'
import { showGroupAt } from '../actions'
import { ofGroup, pathOf } from '../rules'

type Shown = Extract<Awaited<ReturnType<typeof showGroupAt>>, { ok: true }>['value']
type GroupProps = { readonly call: PageCall; readonly path: string; readonly shown: Shown }

function standsAs({ group, check, standing }: Shown): string {
  const { members, pausedUntil } = group
  if (standing === 'paused' && pausedUntil !== undefined) return W.pausedTo(longDay(pausedUntil))
  const isOrdinary = standing === 'running' && check === 'passed'
  return isOrdinary ? GROUPS_PAGE.running : deskGroupMark({ check, status: standing, members })
}

const Withheld = ({ nodeId }: { readonly nodeId: string }) => (
  <>
    {GROUPS_PAGE.waits} <a href={at(`/at/${nodeId}/withheld`)}>{W.toWithheld}</a>
  </>
)

const Known = ({ call, nodeId, shown }: Omit<GroupProps, 'path'> & { readonly nodeId: string }) => {
  const { group, check, next, off } = shown
  const { words, venue, rhythm, members, limit, nodeName } = group
  const today = call.world.today()
  const offs = off.map(({ day, because }) => W.offOf(longDay(day), MEETING_OFF_WORDS[because]))
  return (
    <Facts
      facts={[
        [W.standing, check === 'withWorker' ? <Withheld nodeId={nodeId} /> : standsAs(shown)],
        [W.when, rhythmName(rhythm)],
        [W.where, venue.name],
        [W.next, next.map((day) => dayName(day, today)).join('、')],
        [W.off, offs.join('；')],
        [W.members, W.membersOf(members, limit)],
        [W.by, nodeName],
        [W.leader, words.leader],
        [W.about, words.about],
      ]}
    />
  )
}

const REASONS = MEETING_OFF.map((value) => ({ value, text: MEETING_OFF_WORDS[value] }))

const CallingOff = ({ call, path, shown: { next } }: GroupProps) => {
  if (next.length === 0) return <></>
  const today = call.world.today()
  const days = next.map((day) => ({ value: day, text: dayName(day, today) }))
  return (
    <Heading text={W.offOne}>
      <p>{W.offMore}</p>
      <Form call={call} action={`${path}/off`} label={W.offOne}>
        <Choice call={call} name="day" label={W.day} options={days} isRequired />
        <Choice call={call} name="because" label={W.because} options={REASONS} isRequired />
        <Button text={W.offYes} />
      </Form>
    </Heading>
  )
}

const Pausing = ({ call, path, shown: { standing } }: GroupProps) =>
  standing === 'paused' ? (
    <Form call={call} action={`${path}/resume`}>
      <Button text={W.resume} />
    </Form>
  ) : (
    <Heading text={W.pause}>
      <p>{W.pauseMore}</p>
      <Form call={call} action={`${path}/pause`} label={W.pause}>
        <Field call={call} name="until" label={W.until} type="date" />
        <Button text={W.pauseYes} />
      </Form>
    </Heading>
  )

const Ending = ({ call, path }: GroupProps) => (
  <Heading text={W.end}>
    <p>{W.endMore}</p>
    <Form call={call} action={`${path}/end`} label={W.end}>
      <Button text={W.endYes} look="danger" />
    </Form>
  </Heading>
)

const Steps = (props: GroupProps) =>
  props.shown.standing === 'ended' ? (
    <></>
  ) : (
    <>
      <CallingOff {...props} />
      <Pausing {...props} />
      <Ending {...props} />
    </>
  )

/** One of them: its meetings, what can be done, who did what. */
const one = page({
  method: 'GET',
  path: '/at/:nodeId/groups/:groupId',
  audience: 'worker',
  input: () => z.strictObject({ ...ofGroup(), cursor: z.optional(cursor()) }),
  answer: async (call, asked) => {
    const found = await showGroupAt(call, asked)
    if (!found.ok) return found
    const { value: shown } = found
    const path = at(pathOf(asked))
    const body = (
      <>
        <Known call={call} nodeId={asked.nodeId} shown={shown} />
        <div class="noprint">
          <p>
            <a href={`${path}/people`}>{W.people}</a>
            {shown.standing !== 'ended' && (
              <>
                {' '}
                · <a href={`${path}/change`}>{GROUP_PLAN.change}</a>
              </>
            )}
          </p>
          <Steps call={call} path={path} shown={shown} />
          <p>
            <a href={at(`/at/${asked.nodeId}/groups`)}>{W.back}</a>
          </p>
        </div>
        <History call={call} path={path} {...shown.history} />
      </>
    )
    return accept({ is: 'page', title: shown.group.words.name, body })
  },
})

export const groupCasePages: readonly AnyPage[] = [one]
