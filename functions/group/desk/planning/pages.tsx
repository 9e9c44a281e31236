/** @jsxImportSource hono/jsx */
import * as z from 'zod/mini'
import { MAX_MEMBERS, MIN_LIMIT } from '../../../../shared/contract/group'
import { id, line, localTime, paragraph } from '../../../../shared/contract/fields'
import { accept } from '../../../../shared/kernel/outcome'
import { GROUP_PLAN as W } from '../../../../shared/text/zhCN/consoleGroups'
import { weekdayName } from '../../../../shared/text/zhCN/interest'
import { at, type AnyPage, page, type PageCall } from '../../../console/page'
import { Button, Field, Form, Text } from '../../../console/parts'
import { Several } from '../../../console/several'
import { mayOpenAt, openAtDesk } from '../actions'
import { planIn, UNWRITTEN, type Written } from './rules'

// From Monday on.
const WEEKDAYS = [1, 2, 3, 4, 5, 6, 0].map((day) => ({ value: `${day}`, text: weekdayName(day) }))
const MAX_ABOUT = 300

type FieldsProps = { readonly call: PageCall; readonly written?: Written }
type Asking = Required<FieldsProps>

const Words = ({ call, written: { name, about, leader, venue } }: Asking) => (
  <>
    <Field {...{ call, name: 'name', label: W.name, value: name, maxLength: 20 }} isRequired />
    <Text
      {...{ call, name: 'about', label: W.about, hint: W.aboutHint }}
      {...{ value: about, maxLength: MAX_ABOUT }}
    />
    <Field
      {...{ call, name: 'leader', label: W.leader, hint: W.leaderHint }}
      {...{ value: leader, maxLength: 20 }}
    />
    <Field {...{ call, name: 'venue', label: W.venue, value: venue, maxLength: 30 }} isRequired />
  </>
)

const Rhythm = ({ call, written: { weekdays: ticked, from, until } }: Asking) => (
  <>
    <Several {...{ call, name: 'weekdays', label: W.weekdays, options: WEEKDAYS, ticked }} />
    <Field
      {...{ call, name: 'from', label: W.from, hint: W.hoursHint, type: 'time', value: from }}
      isRequired
    />
    <Field {...{ call, name: 'until', label: W.until, type: 'time', value: until }} isRequired />
  </>
)

/** All that is said of a group. */
export const PlanFields = ({ call, written = UNWRITTEN }: FieldsProps) => (
  <>
    <Words call={call} written={written} />
    <Rhythm call={call} written={written} />
    <Field
      {...{ call, name: 'limit', label: W.limit, hint: W.limitHint }}
      {...{ type: 'number', value: written.limit }}
    />
  </>
)

const weekday = () =>
  z.pipe(
    z.string().check(z.regex(/^[0-6]$/)),
    z.transform(Number),
  ) as unknown as z.ZodMiniType<number>
const howMany = () =>
  z.pipe(
    z.pipe(z.string().check(z.regex(/^\d{1,3}$/)), z.transform(Number)),
    z.int().check(z.gte(MIN_LIMIT), z.lte(MAX_MEMBERS)),
  ) as unknown as z.ZodMiniType<number>

/** As the form sends it. */
export const typedPlan = () => ({
  ...{ name: line(20), about: z.optional(paragraph(MAX_ABOUT)), leader: z.optional(line(20)) },
  ...{ venue: line(30), from: localTime(), until: localTime(), limit: z.optional(howMany()) },
  weekdays: z.array(weekday()).check(z.minLength(1), z.maxLength(7)),
})

const pathOf = ({ nodeId }: Readonly<Record<string, unknown>>): string =>
  `/at/${String(nodeId)}/groups/new`
const ofPlace = () => ({ nodeId: id('district', 'street', 'community', 'compound') })

const blank = page({
  method: 'GET',
  path: '/at/:nodeId/groups/new',
  audience: 'worker',
  input: () => z.strictObject(ofPlace()),
  answer: async (call, asked) => {
    const may = await mayOpenAt(call, asked.nodeId)
    if (!may.ok) return may
    const body = (
      <>
        <p>{W.intro(may.value)}</p>
        <Form call={call} action={at(pathOf(asked))} label={W.title}>
          <PlanFields call={call} />
          <Button text={W.make} />
        </Form>
      </>
    )
    return accept({ is: 'page', title: W.title, body })
  },
})

const opening = page({
  method: 'POST',
  path: '/at/:nodeId/groups/new',
  audience: 'worker',
  lists: ['weekdays'],
  from: pathOf,
  input: () => z.strictObject({ ...ofPlace(), ...typedPlan() }),
  answer: async (call, { nodeId, ...typed }) => {
    const made = await openAtDesk(call, { nodeId, ...planIn(typed) })
    if (!made.ok) return made
    return accept({ is: 'goTo', path: at(`/at/${nodeId}/groups/${made.value.id}`), said: 'done' })
  },
})

export const newGroupPages: readonly AnyPage[] = [blank, opening]
