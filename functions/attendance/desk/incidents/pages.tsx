/** @jsxImportSource hono/jsx */
import * as z from 'zod/mini'
import { cursor, id } from '../../../../shared/contract/fields'
import { accept } from '../../../../shared/kernel/outcome'
import { INCIDENT_PAGE as W } from '../../../../shared/text/zhCN/consoleAfterClass'
import { CLASS_PAGE } from '../../../../shared/text/zhCN/consoleClasses'
import { timesName } from '../../../../shared/text/zhCN/event'
import {
  INCIDENT_KIND_WORDS,
  INCIDENT_STEP_WORDS,
  INCIDENT_WORDS as I,
} from '../../../../shared/text/zhCN/incident'
import { momentName } from '../../../../shared/text/zhCN/moments'
import { More } from '../../../console/listing'
import { at, type AnyPage, page } from '../../../console/page'
import { Table } from '../../../console/parts'
import { toSession } from '../people/pages'
import { incidentsAt } from './actions'
import { behind, ofEvent, pathOf } from './rules'
import { about, type Found, type Props, Writing, writing } from './writing/pages'

type Entry = Found['entries'][number]

const kindsOf = ({ kinds }: Entry): string =>
  kinds.map((kind) => INCIDENT_KIND_WORDS[kind]).join('、')

const whatOf = (entry: Entry): string =>
  entry.corrects === undefined ? kindsOf(entry) : `${kindsOf(entry)}（${I.corrects}）`

function whoOf({ whoIs }: Found, { residentId }: Entry): string {
  const face = residentId && whoIs(residentId)
  return face ? I.about(face.addressForm, face.addressForm, face.buildingName) : ''
}

const Correct = ({ path, found, entry }: Omit<Props, 'call'> & { readonly entry: Entry }) => {
  if (!found.isOpen) return <></>
  const href = `${path}?session=${found.session.id}&corrects=${entry.incidentId}`
  return (
    <a href={href} aria-label={W.correctOf(kindsOf(entry))}>
      {I.correct}
    </a>
  )
}

const Entries = ({ call, path, found }: Props) => {
  const today = call.world.today()
  return (
    <Table
      caption={W.title}
      columns={W.columns}
      rows={found.entries.map((entry) => [
        momentName(entry.at, today),
        whatOf(entry),
        entry.words ?? '',
        entry.steps.map((step) => INCIDENT_STEP_WORDS[step]).join('、'),
        whoOf(found, entry),
        I.written(found.nameOf(entry.by), momentName(entry.writtenAt, today)),
        <Correct path={path} found={found} entry={entry} />,
      ])}
      empty={I.none}
    />
  )
}

/** What happened at a session: read by those who work there alone, and never changed. */
const incidents = page({
  method: 'GET',
  path: '/at/:nodeId/events/:eventId/incidents',
  audience: 'worker',
  input: () =>
    z.strictObject({
      ...{ ...ofEvent(), ...about() },
      ...{ session: z.optional(id('session')), written: z.optional(id('incident')) },
      cursor: z.optional(cursor()),
    }),
  answer: async (call, { session: sessionId, ...asked }) => {
    if (sessionId === undefined) return toSession(call, asked, 'incidents')
    const found = await incidentsAt(call, { ...asked, session: sessionId })
    if (!found.ok) return found
    const { session, cursor: next } = found.value
    const path = at(pathOf(asked))
    const { written: _top, ...rest } = asked
    const props = { call, path, found: found.value }
    const when = timesName(session, call.world.today())
    const body = (
      <>
        <p>{W.intro(session.title, when, session.venue.name)}</p>
        <p class="note">{I.more}</p>
        <Entries {...props} />
        {(next ?? asked.cursor) !== undefined && <p class="note">{W.unordered}</p>}
        <More path={at(behind({ ...rest, session: session.id }))} cursor={next} />
        <div class="noprint">
          <Writing {...props} />
          <p>
            <a href={at(`/at/${asked.nodeId}/events/${asked.eventId}?session=${session.id}`)}>
              {CLASS_PAGE.toOne}
            </a>
          </p>
        </div>
      </>
    )
    return accept({ is: 'page', title: W.title, body })
  },
})

export const incidentPages: readonly AnyPage[] = [incidents, writing]
