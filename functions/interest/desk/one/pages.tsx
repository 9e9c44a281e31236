/** @jsxImportSource hono/jsx */
import * as z from 'zod/mini'
import { DRIVE_END_REASONS } from '../../../../shared/contract/interest'
import { cursor } from '../../../../shared/contract/fields'
import { accept } from '../../../../shared/kernel/outcome'
import { DRIVE_PAGE as W, DRIVES_PAGE } from '../../../../shared/text/zhCN/consoleDrives'
import { dayName } from '../../../../shared/text/zhCN/dates'
import { kindName, timesName } from '../../../../shared/text/zhCN/event'
import { deskDriveMark, driveReason, wishedName } from '../../../../shared/text/zhCN/interest'
import { Facts, History } from '../../../console/listing'
import { at, type AnyPage, page, type PageCall } from '../../../console/page'
import { Button, Choice, Form, Heading } from '../../../console/parts'
import { cardOf } from '../../rules'
import { deskDrive } from '../../showing/rules'
import { driveAt, endAtDesk, showDriveAt } from '../actions'
import { ofDrive, pathOf } from '../rules'

type Shown = Extract<Awaited<ReturnType<typeof showDriveAt>>, { ok: true }>['value']
type DriveProps = { readonly call: PageCall; readonly nodeId: string; readonly shown: Shown }

const Standing = ({ nodeId, shown: { drive } }: Omit<DriveProps, 'call'>) => (
  <>
    {deskDriveMark(deskDrive({ id: drive.id, sortKey: '', card: cardOf(drive) }))}{' '}
    {drive.textCheck.is === 'withWorker' && (
      <a href={at(`/at/${nodeId}/withheld`)}>{W.toWithheld}</a>
    )}
  </>
)

const Known = ({ call, ...props }: DriveProps) => {
  const { words, venue, wished, households, until, reason, ...drive } = props.shown.drive
  return (
    <Facts
      facts={[
        [W.standing, <Standing {...props} />],
        [W.because, reason && driveReason(reason)],
        [W.count, DRIVES_PAGE.count(households)],
        [W.until, dayName(until, call.world.today())],
        [W.wished, wishedName(wished)],
        [W.where, venue.name],
        [W.teacher, words.teacher],
        [W.capacity, W.capacityOf(drive.capacity)],
        [W.kind, kindName(words.kind)],
        [W.by, drive.nodeName],
        [W.description, words.description],
      ]}
    />
  )
}

/** What was drafted once enough would come, or is held: it stands among the classes. */
const Planned = ({ call, nodeId, shown }: DriveProps) => {
  const { draft, drive } = shown
  if (drive.status === 'held' && drive.draft)
    return (
      <p>
        <a href={at(`/at/${nodeId}/events/${drive.draft.eventId}`)}>{W.toHeld}</a>
      </p>
    )
  if (!draft) return <></>
  return (
    <Heading text={W.draft}>
      <p>{timesName(draft, call.world.today())}</p>
      <p>{W.draftMore}</p>
      <p>
        <a href={at(`/at/${nodeId}/events/${draft.eventId}`)}>{W.toClass}</a>
      </p>
    </Heading>
  )
}

const REASONS = DRIVE_END_REASONS.map((value) => ({ value, text: driveReason(value) }))

const Ending = ({ call, nodeId, shown: { drive } }: DriveProps) =>
  drive.status === 'open' || drive.status === 'enough' ? (
    <Heading text={W.end}>
      <p>{W.endMore}</p>
      <Form call={call} action={at(`/at/${nodeId}/drives/${drive.id}/end`)} label={W.end}>
        <Choice {...{ call, name: 'reason', label: W.reason, options: REASONS }} isRequired />
        <Button text={W.endYes} look="danger" />
      </Form>
    </Heading>
  ) : (
    <></>
  )

/** One of them: how many would come, what became of it, who did what. */
const one = page({
  method: 'GET',
  path: '/at/:nodeId/drives/:driveId',
  audience: 'worker',
  input: () => z.strictObject({ ...ofDrive(), cursor: z.optional(cursor()) }),
  answer: async (call, asked) => {
    const found = await showDriveAt(call, asked)
    if (!found.ok) return found
    const props = { call, nodeId: asked.nodeId, shown: found.value }
    const body = (
      <>
        <Known {...props} />
        <div class="noprint">
          <Planned {...props} />
          <Ending {...props} />
          <p>
            <a href={at(`/at/${asked.nodeId}/drives`)}>{W.back}</a>
          </p>
        </div>
        <History call={call} path={at(pathOf(asked))} {...found.value.history} />
      </>
    )
    return accept({ is: 'page', title: found.value.drive.words.title, body })
  },
})

const end = page({
  method: 'POST',
  path: '/at/:nodeId/drives/:driveId/end',
  audience: 'worker',
  from: pathOf,
  input: () => z.strictObject({ ...ofDrive(), reason: z.enum(DRIVE_END_REASONS) }),
  answer: async (call, { reason, ...asked }) => {
    const found = await driveAt(call, asked)
    if (!found.ok) return found
    const done = await endAtDesk(call, { driveId: asked.driveId, reason })
    return done.ok ? accept({ is: 'goTo', path: at(pathOf(asked)), said: 'done' }) : done
  },
})

export const driveCasePages: readonly AnyPage[] = [one, end]
