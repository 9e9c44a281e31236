/** @jsxImportSource hono/jsx */
import * as z from 'zod/mini'
import { id, line } from '../../../../shared/contract/fields'
import { accept } from '../../../../shared/kernel/outcome'
import { ROLLOUT_PAGE as W } from '../../../../shared/text/zhCN/rollout'
import { at, type AnyPage, page, type PageCall } from '../../../console/page'
import { Button, Choice, Field, Form, Heading, Text } from '../../../console/parts'
import { type Ground, groundsFor } from '../area/actions'
import { buildingsIn, type Founding, putDown } from '../changing/actions'

const optionOf = ({ id: value, kind, name, inside }: Ground) => ({
  value,
  text: kind === 'street' ? W.newCommunity(name) : `${inside} ${name}`,
})

/** A new compound in one sitting. */
const form = page({
  method: 'GET',
  path: '/compounds/new',
  audience: 'admin',
  input: () => z.strictObject({}),
  answer: async (call) => {
    const grounds = await groundsFor(call)
    const body = (
      <Form call={call} action={at('/compounds/new/look')} label={W.newTitle}>
        <Choice
          call={call}
          name="under"
          label={W.under}
          isRequired
          options={grounds.map(optionOf)}
        />
        <Field call={call} name="communityName" label={W.communityName} hint={W.communityHint} />
        <Field call={call} name="name" label={W.name} isRequired maxLength={20} />
        <Field call={call} name="phone" label={W.phone} type="tel" maxLength={20} />
        <Text call={call} name="buildings" label={W.buildings} hint={W.buildingsHint} isRequired />
        <Button text={W.lookNew} />
      </Form>
    )
    return accept({ is: 'page', title: W.newTitle, body })
  },
})

const typed = () =>
  z.strictObject({
    under: id('street', 'community'),
    communityName: z.optional(line(20, 0)),
    name: line(20),
    phone: z.optional(line(20, 0)),
    buildings: z.string().check(z.maxLength(4000)),
  })
type Typed = z.infer<ReturnType<typeof typed>>

type PreviewProps = {
  readonly call: PageCall
  readonly asked: Typed
  readonly names: readonly string[]
}

/** What was typed as it will be kept; each building counted. */
const Preview = ({ call, asked, names }: PreviewProps) => (
  <Heading text={asked.name}>
    <p>{W.willBe(names.length)}</p>
    <ul class="names">
      {names.map((name) => (
        <li>{name}</li>
      ))}
    </ul>
    <Form call={call} action={at('/compounds/new')} label={W.create}>
      {Object.entries(asked).map(([name, value]) => (
        <input type="hidden" name={name} value={value} />
      ))}
      <Button text={W.create} />
    </Form>
    <p>{W.typedWrong}</p>
  </Heading>
)

/** Looked at before it is kept: one typing mistake makes a hundred buildings. */
const look = page({
  method: 'POST',
  path: '/compounds/new/look',
  audience: 'admin',
  from: () => '/compounds/new',
  input: typed,
  answer: (call, asked) => {
    const names = buildingsIn(asked.buildings)
    if (!names.ok) return Promise.resolve(names)
    const body = <Preview call={call} asked={asked} names={names.value} />
    return Promise.resolve(accept({ is: 'page' as const, title: W.lookNewTitle, body }))
  },
})

const found = page({
  method: 'POST',
  path: '/compounds/new',
  audience: 'admin',
  from: () => '/compounds/new',
  input: typed,
  answer: async (call, { under, communityName = '', phone = '', ...asked }) => {
    const number = phone === '' ? {} : { phone }
    const place = under.startsWith('cmt_')
      ? { communityId: under }
      : { streetId: under, communityName }
    const made = await putDown(call, { ...asked, ...number, ...place } as Founding)
    if (!made.ok) return made
    return accept({ is: 'goTo', path: at(`/compounds/${made.value.id}`), said: 'saved' })
  },
})

export const foundingPages: readonly AnyPage[] = [form, look, found]
