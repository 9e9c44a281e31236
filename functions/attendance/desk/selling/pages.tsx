/** @jsxImportSource hono/jsx */
import * as z from 'zod/mini'
import { cursor, id, line } from '../../../../shared/contract/fields'
import { MAX_SELLING_WORDS, SELLING_OUTCOMES } from '../../../../shared/contract/selling'
import { accept } from '../../../../shared/kernel/outcome'
import { CLASS_PAGE, SELLING_PAGE as W } from '../../../../shared/text/zhCN/consoleClasses'
import { timesName } from '../../../../shared/text/zhCN/event'
import { momentName } from '../../../../shared/text/zhCN/moments'
import {
  SELLING_DESK_WORDS as D,
  SELLING_WHAT_WORDS,
  sellingAnswer,
} from '../../../../shared/text/zhCN/selling'
import { More } from '../../../console/listing'
import { at, type AnyPage, page, type PageCall } from '../../../console/page'
import { Button, Choice, Form, Heading, Table } from '../../../console/parts'
import { Reply } from '../../../console/replying'
import { classAt } from '../actions'
import { answerAtDesk, sellingAt } from './actions'

type Found = Extract<Awaited<ReturnType<typeof sellingAt>>, { ok: true }>['value']
type Props = { readonly call: PageCall; readonly nodeId: string; readonly found: Found }
type Said = Found['said'][number]

const pathOf = (asked: Readonly<Record<string, unknown>>): string => {
  const path = `/at/${String(asked['nodeId'])}/events/${String(asked['eventId'])}/selling`
  const { session } = asked
  return typeof session === 'string' ? `${path}?session=${session}` : path
}

function answerOf({ answer }: Said, nameOf: Found['nameOf']): string {
  if (!answer) return W.waits
  const said = D.answered(nameOf(answer.by), sellingAnswer(answer.outcome))
  return answer.words === undefined ? said : `${said}。${answer.words}`
}

const Reports = ({ call, found: { said, nameOf } }: Omit<Props, 'nodeId'>) => (
  <Table
    caption={W.title}
    columns={W.columns}
    rows={said.map((one) => [
      momentName(one.at, call.world.today()),
      nameOf(one.residentId),
      one.what.map((what) => SELLING_WHAT_WORDS[what]).join('、'),
      one.words ?? '',
      answerOf(one, nameOf),
    ])}
    empty={D.none}
  />
)

const OUTCOMES = SELLING_OUTCOMES.map((value) => ({ value, text: sellingAnswer(value) }))

const Answering = ({ call, nodeId, found }: Props) => {
  if (!found.doesWait) return <></>
  const path = at(`/at/${nodeId}/events/${found.event.id}/selling`)
  return (
    <Heading text={D.answerTitle}>
      <p>{D.answerMore}</p>
      <Form call={call} action={path} label={D.answerTitle}>
        <input type="hidden" name="session" value={found.session.id} />
        <Choice
          {...{ call, name: 'outcome', label: D.answerTitle, options: OUTCOMES }}
          {...{ isRequired: true }}
        />
        <Reply
          {...{ call, nodeId, name: 'words', label: D.words, hint: W.wordsHint }}
          {...{ maxLength: MAX_SELLING_WORDS, isOptional: true, offered: found.offered }}
        />
        <Button text={D.send} />
      </Form>
    </Heading>
  )
}

const ofEvent = () => ({
  nodeId: id('district', 'street', 'community', 'compound'),
  eventId: id('event'),
})

/** What was said of a session, and the answer to all who said it. */
const selling = page({
  method: 'GET',
  path: '/at/:nodeId/events/:eventId/selling',
  audience: 'worker',
  input: () =>
    z.strictObject({
      ...{ ...ofEvent(), session: z.optional(id('session')) },
      cursor: z.optional(cursor()),
    }),
  answer: async (call, asked) => {
    const found = await sellingAt(call, asked)
    if (!found.ok) return found
    const { event, session, cursor: next } = found.value
    const props = { call, nodeId: asked.nodeId, found: found.value }
    const back = at(`/at/${asked.nodeId}/events/${event.id}?session=${session.id}`)
    const body = (
      <>
        <p>{W.intro(event.words.title, timesName(session, call.world.today()))}</p>
        <p class="note">{D.secret}</p>
        <Reports {...props} />
        <More path={at(pathOf({ ...asked, session: session.id }))} cursor={next} />
        <Answering {...props} />
        <p class="noprint">
          <a href={back}>{CLASS_PAGE.toOne}</a>
        </p>
      </>
    )
    return accept({ is: 'page', title: W.title, body })
  },
})

const answering = page({
  method: 'POST',
  path: '/at/:nodeId/events/:eventId/selling',
  audience: 'worker',
  from: pathOf,
  input: () =>
    z.strictObject({
      ...{ ...ofEvent(), session: id('session'), outcome: z.enum(SELLING_OUTCOMES) },
      words: z.optional(line(MAX_SELLING_WORDS)),
    }),
  answer: async (call, { outcome, words, ...asked }) => {
    const found = await classAt(call, asked)
    if (!found.ok) return found
    const done = await answerAtDesk(call, { sessionId: found.value.one.id, outcome, words })
    return done.ok ? accept({ is: 'goTo', path: at(pathOf(asked)), said: 'done' }) : done
  },
})

export const sellingPages: readonly AnyPage[] = [selling, answering]
