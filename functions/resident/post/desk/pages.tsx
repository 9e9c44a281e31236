/** @jsxImportSource hono/jsx */
import * as z from 'zod/mini'
import { digits } from '../../../../shared/contract/code'
import { id, line, localDate } from '../../../../shared/contract/fields'
import { GRANTED_ROLES } from '../../../../shared/contract/post'
import { addDays, localDateAt } from '../../../../shared/kernel/dates'
import { accept } from '../../../../shared/kernel/outcome'
import { POSTS_PAGE as W } from '../../../../shared/text/zhCN/consolePeople'
import { longDay } from '../../../../shared/text/zhCN/dates'
import { ROLE_NAMES } from '../../../../shared/text/zhCN/post'
import { at, type AnyPage, page, type PageCall } from '../../../console/page'
import { Button, Choice, enteredIn, Field, Form, Heading, Table } from '../../../console/parts'
import { end, give, postsShown } from './actions'

const node = () => id('district', 'street', 'community', 'compound')
const pathAt = (nodeId: unknown): string => `/at/${String(nodeId)}/posts`

type Posts = Extract<Awaited<ReturnType<typeof postsShown>>, { ok: true }>['value']
type Post = Posts['posts'][number]
type Shown = { readonly call: PageCall; readonly path: string }

function End({ call, path, post }: Shown & { readonly post: Post }) {
  if (!post.canEnd) return <></>
  const name = `why-${post.id}`
  const isThis = call.refused?.entered['postId']?.includes(post.id) ?? false
  const whose = post.addressForm === '' ? ROLE_NAMES[post.role] : post.addressForm
  return (
    <Form call={call} action={`${path}/${post.id}/end`} class="inline">
      <label for={name}>{W.why}</label>
      <input
        id={name}
        name="why"
        value={isThis ? enteredIn(call, 'why') : ''}
        required
        maxlength={40}
        autocomplete="off"
      />
      <Button text={W.end} look="danger" label={`${W.end}：${whose}`} />
    </Form>
  )
}

const rowOf = (shown: Shown, post: Post) => [
  post.addressForm === '' ? W.unnamed : post.addressForm,
  ROLE_NAMES[post.role],
  longDay(localDateAt(post.since)),
  post.until === undefined ? W.open : longDay(addDays(localDateAt(post.until), -1)),
  <End {...shown} post={post} />,
]

const Give = ({ call, path }: Shown) => (
  <Heading text={W.give}>
    <p>{W.giveMore}</p>
    <Form call={call} action={`${path}/give`} label={W.give}>
      <Field call={call} name="digits" label={W.digits} isRequired maxLength={8} />
      <Choice
        call={call}
        name="role"
        label={W.role}
        isRequired
        options={GRANTED_ROLES.map((value) => ({ value, text: ROLE_NAMES[value] }))}
      />
      <Field call={call} name="from" label={W.from} type="date" isRequired />
      <Field call={call} name="last" label={W.last} hint={W.lastHint} type="date" />
      <Field call={call} name="name" label={W.name} hint={W.nameHint} maxLength={20} />
      <Field call={call} name="addressForm" label={W.form} hint={W.nameHint} maxLength={8} />
      <Button text={W.give} />
    </Form>
  </Heading>
)

/** Who works at a place, from when until when. */
const list = page({
  method: 'GET',
  path: '/at/:nodeId/posts',
  audience: 'worker',
  input: () => z.strictObject({ nodeId: node() }),
  answer: async (call, { nodeId }) => {
    const found = await postsShown(call, nodeId)
    if (!found.ok) return found
    const { posts, canGrant } = found.value
    const shown = { call, path: at(pathAt(nodeId)) }
    const body = (
      <>
        <Table
          caption={W.title}
          columns={W.columns}
          rows={posts.map((post) => rowOf(shown, post))}
          empty={W.none}
        />
        {canGrant && <Give {...shown} />}
        <ul class="names noprint">
          <li>
            <a href={at(`/at/${nodeId}/duty`)}>{W.duty}</a>
          </li>
          <li>
            <a href={at(`/at/${nodeId}/places`)}>{W.places}</a>
          </li>
          <li>
            <a href={at(`/at/${nodeId}/audit`)}>{W.log}</a>
          </li>
        </ul>
      </>
    )
    return accept({ is: 'page', title: W.title, body })
  },
})

const step = {
  ...({ method: 'POST', audience: 'worker', isSteppedUp: true } as const),
  from: ({ nodeId }: Readonly<Record<string, unknown>>) => pathAt(nodeId),
}

const giving = page({
  ...{ ...step, path: '/at/:nodeId/posts/give' },
  input: () =>
    z.strictObject({
      nodeId: id('street', 'community', 'compound'),
      digits: digits(),
      role: z.enum(GRANTED_ROLES),
      from: localDate(),
      last: z.optional(localDate()),
      name: z.optional(line(20, 2)),
      addressForm: z.optional(line(8)),
    }),
  answer: async (call, { last, ...asked }) => {
    const until = last === undefined ? {} : { until: addDays(last, 1) }
    const given = await give(call, { ...asked, ...until })
    return given.ok ? accept({ is: 'goTo', path: at(pathAt(asked.nodeId)), said: 'done' }) : given
  },
})

const ending = page({
  ...{ ...step, path: '/at/:nodeId/posts/:postId/end' },
  input: () => z.strictObject({ nodeId: node(), postId: id('post'), why: line(40, 2) }),
  answer: async (call, { why: reason, ...asked }) => {
    const ended = await end(call, { ...asked, reason })
    return ended.ok ? accept({ is: 'goTo', path: at(pathAt(asked.nodeId)), said: 'done' }) : ended
  },
})

export const postPages: readonly AnyPage[] = [list, giving, ending]
