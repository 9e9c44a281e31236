/** @jsxImportSource hono/jsx */
import * as z from 'zod/mini'
import { id, line } from '../../../shared/contract/fields'
import { accept } from '../../../shared/kernel/outcome'
import { REPLIES_PAGE as W } from '../../../shared/text/zhCN/consoleDesk'
import { at, type AnyPage, page, type PageCall } from '../../console/page'
import { Button, enteredIn, Field, Form, Heading } from '../../console/parts'
import { addReply, changeReply, removeReply, repliesAt } from './actions'
import { MAX_REPLIES, MAX_REPLY_WORDS, type Reply } from './rules'

const place = () => id('district', 'street', 'community', 'compound')
const pathOf = (nodeId: string): string => `/at/${nodeId}/replies`
const from = ({ nodeId }: Readonly<Record<string, unknown>>): string => pathOf(String(nodeId))

type OneProps = { readonly call: PageCall; readonly nodeId: string; readonly reply: Reply }

const refusedOne = ({ refused }: PageCall): string | undefined => refused?.entered['id']?.[0]

/** What stands there now, where somebody typed something else and was refused. */
const Standing = ({ call, reply }: Omit<OneProps, 'nodeId'>) =>
  refusedOne(call) === reply.id ? <span class="hint">{W.standing(reply.words)}</span> : <></>

/** Each field has a name of its own in what a listener hears. */
const One = ({ call, nodeId, reply }: OneProps) => (
  <li>
    <Form call={call} action={at(`${pathOf(nodeId)}/${reply.id}`)} label={reply.words}>
      <input type="hidden" name="was" value={reply.words} />
      <input
        name="words"
        value={refusedOne(call) === reply.id ? enteredIn(call, 'words', reply.words) : reply.words}
        maxlength={MAX_REPLY_WORDS}
        aria-label={W.changeOf(reply.words)}
        required
        autocomplete="off"
      />{' '}
      <Standing call={call} reply={reply} />
      <Button text={W.change} look="other" label={`${W.change}：${reply.words}`} />
    </Form>
    <Form call={call} action={at(`${pathOf(nodeId)}/${reply.id}/remove`)}>
      <Button text={W.remove} look="danger" label={W.removeOf(reply.words)} />
    </Form>
  </li>
)

const replies = page({
  method: 'GET',
  path: '/at/:nodeId/replies',
  audience: 'worker',
  input: () => z.strictObject({ nodeId: place() }),
  answer: async (call, { nodeId }) => {
    const found = await repliesAt(call, nodeId)
    if (!found.ok) return found
    // A sentence that a colleague removed meanwhile is put down as a new one, or nowhere.
    const isListed = found.value.some(({ id: replyId }) => replyId === refusedOne(call))
    const body = (
      <>
        <p>{W.intro(MAX_REPLIES)}</p>
        {found.value.length === 0 ? (
          <p class="empty">{W.none}</p>
        ) : (
          <ol>
            {found.value.map((reply) => (
              <One call={call} nodeId={nodeId} reply={reply} />
            ))}
          </ol>
        )}
        <Heading text={W.add}>
          <Form call={call} action={at(pathOf(nodeId))} label={W.add}>
            <Field
              call={isListed ? {} : call}
              name="words"
              label={W.words}
              hint={W.hint(MAX_REPLY_WORDS)}
              maxLength={MAX_REPLY_WORDS}
              isRequired
            />
            <Button text={W.add} />
          </Form>
        </Heading>
      </>
    )
    return accept({ is: 'page', title: W.title, body })
  },
})

const words = () => line(MAX_REPLY_WORDS)
const saved = (nodeId: string) =>
  accept({ is: 'goTo', path: at(pathOf(nodeId)), said: 'saved' } as const)

const add = page({
  method: 'POST',
  path: '/at/:nodeId/replies',
  audience: 'worker',
  input: () => z.strictObject({ nodeId: place(), words: words() }),
  from,
  answer: async (call, asked) => {
    const done = await addReply(call, asked)
    return done.ok ? saved(asked.nodeId) : done
  },
})

const change = page({
  method: 'POST',
  path: '/at/:nodeId/replies/:id',
  audience: 'worker',
  input: () => z.strictObject({ nodeId: place(), id: id('remark'), was: words(), words: words() }),
  from,
  answer: async (call, asked) => {
    const done = await changeReply(call, asked)
    return done.ok ? saved(asked.nodeId) : done
  },
})

const remove = page({
  method: 'POST',
  path: '/at/:nodeId/replies/:id/remove',
  audience: 'worker',
  input: () => z.strictObject({ nodeId: place(), id: id('remark') }),
  from,
  answer: async (call, asked) => {
    const done = await removeReply(call, asked)
    return done.ok ? saved(asked.nodeId) : done
  },
})

export const replyPages: readonly AnyPage[] = [replies, add, change, remove]
