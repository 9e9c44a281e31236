/** @jsxImportSource hono/jsx */
import { BLOCK_REASONS, MAX_BLOCK_WORDS } from '../../../../../shared/contract/block'
import { BLOCK_REASON_WORDS } from '../../../../../shared/text/zhCN/block'
import { RESIDENT_PAGE as W } from '../../../../../shared/text/zhCN/consolePeople'
import type { PageCall } from '../../../../console/page'
import { Button, Choice, Field, Form, Heading } from '../../../../console/parts'
import { Reply } from '../../../../console/replying'

/** What every form about somebody needs. */
export type Shown = {
  readonly call: PageCall
  readonly path: string
  readonly nodeId: string
  readonly offered: readonly string[]
}

type WhyProps = Pick<Shown, 'call' | 'nodeId' | 'offered'> & {
  readonly name: string
  readonly label?: string
  /** Offered before those of the place. */
  readonly first?: readonly string[]
}

/** Why a step is taken, in words that are chosen or typed. */
export const Why = ({ call, nodeId, name, label = W.why, first = [], offered }: WhyProps) => (
  <Reply
    call={call}
    nodeId={nodeId}
    name={name}
    label={label}
    maxLength={40}
    offered={[...first, ...offered]}
  />
)

export const Block = ({ call, path, nodeId, offered }: Shown) => (
  <Heading text={W.block}>
    <Form call={call} action={`${path}/block`} label={W.block}>
      <Choice
        call={call}
        name="because"
        label={W.blockReason}
        isRequired
        options={BLOCK_REASONS.map((value) => ({ value, text: BLOCK_REASON_WORDS[value] }))}
      />
      <Reply
        {...{ call, nodeId, name: 'words', label: W.words, hint: W.wordsHint }}
        {...{ maxLength: MAX_BLOCK_WORDS, isOptional: true, offered }}
      />
      <Field call={call} name="until" label={W.freeDay} type="date" isRequired />
      <Button text={W.block} look="danger" />
    </Form>
  </Heading>
)

export const Lift = ({ path, ...shown }: Shown) => (
  <Heading text={W.lift}>
    <Form call={shown.call} action={`${path}/lift`} label={W.lift}>
      <Why {...shown} name="liftWhy" />
      <Button text={W.lift} />
    </Form>
  </Heading>
)
