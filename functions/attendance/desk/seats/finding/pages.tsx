/** @jsxImportSource hono/jsx */
import * as z from 'zod/mini'
import { cursor, id } from '../../../../../shared/contract/fields'
import { accept } from '../../../../../shared/kernel/outcome'
import { RESIDENTS_PAGE } from '../../../../../shared/text/zhCN/consolePeople'
import { FIND_PAGE as F, SEAT_PAGE as W } from '../../../../../shared/text/zhCN/consoleSeats'
import { timesName } from '../../../../../shared/text/zhCN/event'
import { CompoundTable, WhichBuilding } from '../../../../console/buildings'
import { More } from '../../../../console/listing'
import { at, type AnyPage, page } from '../../../../console/page'
import { Table } from '../../../../console/parts'
import { findSomebody } from '../actions'

type Found = Extract<Awaited<ReturnType<typeof findSomebody>>, { ok: true }>['value']
type Listed = Extract<Found['people'], { is: 'list' }>

type PeopleProps = {
  readonly path: string
  readonly session: string
  readonly compoundId: string | undefined
  readonly of: Listed
}

const queryOf = ({ session, compoundId, of: { building } }: PeopleProps): string =>
  [
    `session=${session}`,
    ...(compoundId === undefined ? [] : [`compoundId=${compoundId}`]),
    ...(building === undefined ? [] : [`buildingId=${building.id}`]),
  ].join('&')

const People = (props: PeopleProps) => {
  const { path, session, compoundId, of } = props
  return (
    <>
      <WhichBuilding action={`${path}/sign-up`} along={{ session, compoundId }} of={of} />
      <Table
        caption={of.building?.name ?? F.title}
        columns={F.columns}
        rows={of.people.map(({ homeId, form, isBlocked, together }) => [
          <a href={`${path}/seats/${homeId}?session=${session}`}>
            {form || RESIDENTS_PAGE.noForm}
          </a>,
          RESIDENTS_PAGE.together(together),
          isBlocked ? RESIDENTS_PAGE.blocked : RESIDENTS_PAGE.living,
        ])}
        empty={RESIDENTS_PAGE.nobody}
      />
      <More path={`${path}/sign-up?${queryOf(props)}`} cursor={of.cursor} />
    </>
  )
}

/** Of whom one is looked for to sign up, masked. */
const finding = page({
  method: 'GET',
  path: '/at/:nodeId/events/:eventId/sign-up',
  audience: 'worker',
  input: () =>
    z.strictObject({
      nodeId: id('district', 'street', 'community', 'compound'),
      ...{ eventId: id('event'), session: z.optional(id('session')) },
      ...{ compoundId: z.optional(id('compound')), buildingId: z.optional(id('building')) },
      cursor: z.optional(cursor()),
    }),
  answer: async (call, asked) => {
    const found = await findSomebody(call, asked)
    if (!found.ok) return found
    const { event, session, people } = found.value
    const path = at(`/at/${asked.nodeId}/events/${asked.eventId}`)
    const props = { path, session: session.id, compoundId: asked.compoundId }
    const body = (
      <>
        <p>{F.intro(event.words.title, timesName(session, call.world.today()))}</p>
        {people.is === 'choice' ? (
          <CompoundTable
            compounds={people.compounds}
            linkOf={(id) => `${path}/sign-up?session=${session.id}&compoundId=${id}`}
          />
        ) : (
          <People {...props} of={people} />
        )}
        <p>
          <a href={`${path}/list?session=${session.id}`}>{W.toList}</a>
        </p>
      </>
    )
    return accept({ is: 'page', title: F.title, body })
  },
})

export const findingPages: readonly AnyPage[] = [finding]
