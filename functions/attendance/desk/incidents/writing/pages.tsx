/** @jsxImportSource hono/jsx */
import * as z from 'zod/mini'
import { id, paragraph } from '../../../../../shared/contract/fields'
import {
  INCIDENT_KINDS,
  INCIDENT_STEPS,
  MAX_INCIDENT_WORDS,
} from '../../../../../shared/contract/incident'
import { accept } from '../../../../../shared/kernel/outcome'
import { INCIDENT_PAGE as W } from '../../../../../shared/text/zhCN/consoleAfterClass'
import {
  INCIDENT_KIND_WORDS,
  INCIDENT_STEP_WORDS,
  INCIDENT_WORDS as I,
} from '../../../../../shared/text/zhCN/incident'
import { at, page, type PageCall } from '../../../../console/page'
import { Button, Field, Form, Heading, Text } from '../../../../console/parts'
import { Several } from '../../../../console/several'
import { sessionAt } from '../../people/actions'
import { type incidentsAt, writeAtDesk } from '../actions'
import { behind, CLOCK, likelyClock, momentOn, ofEvent } from '../rules'

export type Found = Extract<Awaited<ReturnType<typeof incidentsAt>>, { ok: true }>['value']
export type Props = { readonly call: PageCall; readonly path: string; readonly found: Found }

const About = ({ path, found }: Omit<Props, 'call'>) => {
  const { about, whoIs, session } = found
  const face = about && whoIs(about.residentId)
  if (!about || !face) return <p>{W.aboutNobody}</p>
  return (
    <>
      <p>
        {W.about(face.addressForm, face.buildingName)}{' '}
        <a href={`${path}?session=${session.id}`}>{W.notAbout}</a>
      </p>
      <input type="hidden" name="who" value={about.membershipId} />
    </>
  )
}

const KINDS = INCIDENT_KINDS.map((value) => ({ value, text: INCIDENT_KIND_WORDS[value] }))
const STEPS = INCIDENT_STEPS.map((value) => ({ value, text: INCIDENT_STEP_WORDS[value] }))

const What = ({ call, found }: Omit<Props, 'path'>) => (
  <>
    <Several call={call} name="kinds" label={I.kinds} options={KINDS} />
    <Text
      {...{ call, name: 'words', label: I.words, hint: W.wordsHint }}
      maxLength={MAX_INCIDENT_WORDS}
    />
    <Field
      {...{ call, name: 'clock', label: W.clock, hint: W.clockHint, type: 'time' }}
      {...{ value: likelyClock(found.session, call.world.now()), isRequired: true }}
    />
    <Several call={call} name="steps" label={I.steps} options={STEPS} />
  </>
)

export const Writing = ({ call, path, found }: Props) => {
  if (!found.isOpen) return <p>{I.notNow}</p>
  const title = found.corrects === undefined ? I.write : I.corrects
  return (
    <Heading text={title}>
      <Form call={call} action={path} label={title}>
        <input type="hidden" name="session" value={found.session.id} />
        {found.corrects !== undefined && (
          <input type="hidden" name="corrects" value={found.corrects} />
        )}
        <About path={path} found={found} />
        <What call={call} found={found} />
        <Button text={I.send} />
      </Form>
    </Heading>
  )
}

/** Whom and what the next entry is about. */
export const about = () => ({
  who: z.optional(id('membership')),
  corrects: z.optional(id('incident')),
})

/** One entry; whom it names is on the list. */
export const writing = page({
  method: 'POST',
  path: '/at/:nodeId/events/:eventId/incidents',
  audience: 'worker',
  lists: ['kinds', 'steps'],
  from: behind,
  input: () =>
    z.strictObject({
      ...{ ...ofEvent(), ...about(), session: id('session') },
      kinds: z
        .array(z.enum(INCIDENT_KINDS))
        .check(z.minLength(1), z.maxLength(INCIDENT_KINDS.length)),
      steps: z.array(z.enum(INCIDENT_STEPS)).check(z.maxLength(INCIDENT_STEPS.length)),
      words: z.optional(paragraph(MAX_INCIDENT_WORDS)),
      clock: z.string().check(z.regex(CLOCK)),
    }),
  answer: async (call, { kinds, steps, words, clock, who, corrects, ...asked }) => {
    const found = await sessionAt(call, asked)
    if (!found.ok) return found
    const { session } = found.value
    const said = { kinds, steps, words, membershipId: who, corrects }
    const done = await writeAtDesk(call, {
      ...{ sessionId: session.id, at: momentOn(session.day, clock), ...said },
    })
    if (!done.ok) return done
    const path = at(behind({ ...asked, written: done.value.id }))
    return accept({ is: 'goTo', path, said: 'done' })
  },
})
