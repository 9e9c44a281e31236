/** @jsxImportSource hono/jsx */
import * as z from 'zod/mini'
import { APPEAL_DECISIONS, MAX_BLOCK_WORDS } from '../../../../../shared/contract/block'
import { id, line, localDate } from '../../../../../shared/contract/fields'
import { accept } from '../../../../../shared/kernel/outcome'
import { localDateAt } from '../../../../../shared/kernel/dates'
import { BLOCKING_WORDS as B, BLOCK_REASON_WORDS } from '../../../../../shared/text/zhCN/block'
import { APPEAL_PART as W } from '../../../../../shared/text/zhCN/consolePeople'
import { dayName } from '../../../../../shared/text/zhCN/dates'
import { momentName } from '../../../../../shared/text/zhCN/moments'
import { Facts } from '../../../../console/listing'
import { at, type AnyPage, page } from '../../../../console/page'
import { Button, Choice, Field, Form, Heading } from '../../../../console/parts'
import { Reply } from '../../../../console/replying'
import type { Shown } from '../why/pages'
import type { Blocked } from '../blocked/actions'
import { answerAppeal } from './actions'

type Props = Shown & { readonly of: Blocked }

function answered({ block, answeredBy = '' }: Blocked): string | undefined {
  const decision = block.appeal?.decision
  return decision && W.answered(answeredBy, B.decisions[decision.is], decision.words)
}

const Why = ({ call, of }: Pick<Props, 'call' | 'of'>) => {
  const { reason, words, since, endsAt, appeal } = of.block
  const when = (instant: number) => momentName(instant, call.world.today())
  return (
    <Facts
      facts={[
        [W.reason, BLOCK_REASON_WORDS[reason]],
        [W.words, words],
        [W.since, when(since)],
        [W.until, dayName(localDateAt(endsAt), call.world.today())],
        [W.by, of.by],
        appeal && [W.appealed, when(appeal.at)],
        appeal && [W.appeal, appeal.words],
        [W.answer, answered(of)],
      ]}
    />
  )
}

const DECISIONS = APPEAL_DECISIONS.map((value) => ({ value, text: B.decisions[value] }))

const Answer = ({ call, path, nodeId, offered, of }: Props) => (
  <Form call={call} action={`${path}/appeal`} label={B.decide}>
    <input type="hidden" name="blockId" value={of.block.id} />
    <Choice call={call} name="decision" label={B.how} options={DECISIONS} isRequired />
    <Field call={call} name="lessUntil" label={W.lessUntil} hint={W.lessHint} type="date" />
    <Reply
      {...{ call, nodeId, name: 'answer', label: B.answerWords, hint: B.answerHint }}
      {...{ maxLength: MAX_BLOCK_WORDS, offered }}
    />
    <Button text={B.answerSend} />
  </Form>
)

/** Where it waits for somebody else, that is said. */
const Waiting = (props: Props) => {
  const { block, mayDecide, isMine } = props.of
  if (!block.appeal || block.appeal.decision) return <></>
  if (mayDecide) return <Answer {...props} />
  return <p>{isMine ? B.notMine : B.setAbove}</p>
}

/** Why somebody is blocked, their appeal, and the answer to it. */
export const Appeal = (props: Props) => (
  <Heading text={props.of.block.appeal ? W.title : W.blocked}>
    <Why {...props} />
    <Waiting {...props} />
  </Heading>
)

const pathOf = ({ nodeId, residentId }: Readonly<Record<string, unknown>>): string =>
  `/at/${String(nodeId)}/residents/${String(residentId)}`

const answering = page({
  method: 'POST',
  path: '/at/:nodeId/residents/:residentId/appeal',
  audience: 'worker',
  from: pathOf,
  input: () =>
    z.strictObject({
      nodeId: id('district', 'street', 'community', 'compound'),
      ...{ residentId: id('resident'), blockId: id('block') },
      ...{ decision: z.enum(APPEAL_DECISIONS), answer: line(MAX_BLOCK_WORDS) },
      lessUntil: z.optional(localDate()),
    }),
  answer: async (call, { answer: words, lessUntil, ...asked }) => {
    // Only what becomes shorter has another day.
    const until = asked.decision === 'shorten' ? lessUntil : undefined
    const done = await answerAppeal(call, { ...asked, words, until })
    return done.ok ? accept({ is: 'goTo', path: at(pathOf(asked)), said: 'done' }) : done
  },
})

export const appealPages: readonly AnyPage[] = [answering]
