/** @jsxImportSource hono/jsx */
import * as z from 'zod/mini'
import { EVENT_KINDS, MAX_CAPACITY } from '../../../../shared/contract/event'
import { id, line, localDate, localTime } from '../../../../shared/contract/fields'
import { accept } from '../../../../shared/kernel/outcome'
import { NEW_CLASS as W } from '../../../../shared/text/zhCN/consoleClasses'
import { kindName } from '../../../../shared/text/zhCN/event'
import { at, type AnyPage, page, type PageCall } from '../../../console/page'
import { Button, Choice, Field, Form } from '../../../console/parts'
import { holdAtDesk, mayHoldAt } from './actions'

const place = () => id('district', 'street', 'community', 'compound')
const PATH = '/at/:nodeId/events/new'
const pathOf = (nodeId: unknown): string => `/at/${String(nodeId)}/events/new`

const KINDS = EVENT_KINDS.map((value) => ({ value, text: kindName(value) }))
const READY = (['now', 'draft'] as const).map((value) => ({ value, text: W.readyOnes[value] }))

const Hours = ({ call }: { readonly call: PageCall }) => (
  <>
    <Field call={call} name="day" label={W.day} type="date" isRequired />
    <Field call={call} name="from" label={W.from} hint={W.hoursHint} type="time" isRequired />
    <Field call={call} name="until" label={W.until} type="time" isRequired />
  </>
)

const Planning = ({ call, nodeId }: { readonly call: PageCall; readonly nodeId: string }) => (
  <Form call={call} action={at(pathOf(nodeId))} label={W.title}>
    <Choice call={call} name="kind" label={W.kind} options={KINDS} isRequired />
    <Field call={call} name="title" label={W.name} isRequired maxLength={30} />
    <Hours call={call} />
    <Field call={call} name="venue" label={W.venue} isRequired maxLength={30} />
    <Field call={call} name="capacity" label={W.capacity} type="number" isRequired />
    <Choice call={call} name="ready" label={W.ready} options={READY} isRequired />
    <Button text={W.make} />
  </Form>
)

const blank = page({
  method: 'GET',
  path: PATH,
  audience: 'worker',
  input: () => z.strictObject({ nodeId: place() }),
  answer: async (call, { nodeId }) => {
    const may = await mayHoldAt(call, nodeId)
    if (!may.ok) return may
    const body = (
      <>
        <p>{W.intro(may.value)}</p>
        <Planning call={call} nodeId={nodeId} />
      </>
    )
    return accept({ is: 'page', title: W.title, body })
  },
})

const howMany = () =>
  z.pipe(
    z.pipe(z.string().check(z.regex(/^\d{1,5}$/)), z.transform(Number)),
    z.int().check(z.gte(1), z.lte(MAX_CAPACITY)),
  ) as unknown as z.ZodMiniType<number>

/** Held once; what is seen at once is signed up for at once. */
const hold = page({
  method: 'POST',
  path: PATH,
  audience: 'worker',
  from: ({ nodeId }) => pathOf(nodeId),
  input: () =>
    z.strictObject({
      ...{ nodeId: place(), kind: z.enum(EVENT_KINDS), title: line(30), venue: line(30) },
      ...{ day: localDate(), from: localTime(), until: localTime(), capacity: howMany() },
      ready: z.enum(['now', 'draft']),
    }),
  answer: async (call, { nodeId, day, from, until, ready, ...asked }) => {
    const made = await holdAtDesk(call, {
      nodeId,
      words: { kind: asked.kind, title: asked.title },
      venue: { name: asked.venue },
      sessions: [{ day, hours: { from, until } }],
      terms: { capacity: asked.capacity },
      ...(ready === 'draft' ? { isDraft: true as const } : {}),
    })
    if (!made.ok) return made
    return accept({ is: 'goTo', path: at(`/at/${nodeId}/events/${made.value.id}`), said: 'done' })
  },
})

export const planningPages: readonly AnyPage[] = [blank, hold]
