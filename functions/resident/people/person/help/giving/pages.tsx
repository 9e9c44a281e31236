/** @jsxImportSource hono/jsx */
import * as z from 'zod/mini'
import { WRITTEN_CONSENTS } from '../../../../../../shared/contract/care'
import { id, localDate } from '../../../../../../shared/contract/fields'
import { accept } from '../../../../../../shared/kernel/outcome'
import { GIVE_PAGE as W } from '../../../../../../shared/text/zhCN/consoleHelp'
import { at, type AnyPage, page, type PageCall } from '../../../../../console/page'
import { Button, Choice, Field, Form } from '../../../../../console/parts'
import { giveAtDesk, othersAtHome } from '../actions'
import { pathOf, whom } from '../rules'

type Found = Extract<Awaited<ReturnType<typeof othersAtHome>>, { ok: true }>['value']
type Props = {
  readonly call: PageCall
  readonly path: string
  readonly from: number
  readonly found: Found
}

/** Whoever works at the desk; chosen on purpose as everybody else is. */
const ME = 'me'

const CONSENTS = WRITTEN_CONSENTS.map((value) => ({ value, text: W.consents[value] }))

const Giving = ({ call, path, from, found: { others } }: Props) => (
  <Form call={call} action={path} label={W.give}>
    <input type="hidden" name="back" value={String(from)} />
    <Choice
      {...{ call, name: 'proxy', label: W.who, hint: W.whoHint, isRequired: true }}
      options={[
        { value: '', text: W.choose },
        ...others.map((one) => ({ value: one.id, text: one.form })),
        { value: ME, text: W.me },
      ]}
    />
    <Choice {...{ call, name: 'consent', label: W.consent, options: CONSENTS }} isRequired />
    <Field {...{ call, name: 'until', label: W.until, hint: W.untilHint, type: 'date' }} />
    <Button text={W.give} />
  </Form>
)

const MOST_AT_HOME = 1000
const place = () =>
  z.pipe(
    z.pipe(z.string().check(z.regex(/^\d{1,3}$/)), z.transform(Number)),
    z.int().check(z.gte(0), z.lte(MOST_AT_HOME)),
  ) as unknown as z.ZodMiniType<number>

/** Whom of the same household, or the worker. */
const form = page({
  method: 'GET',
  path: '/at/:nodeId/residents/:residentId/help/mandates',
  audience: 'worker',
  input: () => z.strictObject({ ...whom(), from: z.optional(place()) }),
  answer: async (call, { from = 0, ...asked }) => {
    const found = await othersAtHome(call, { ...asked, from })
    if (!found.ok) return found
    const { form: name, placeName, next } = found.value
    const path = at(`${pathOf(asked)}/mandates`)
    const body = (
      <>
        <p>{W.intro}</p>
        <Giving call={call} path={path} from={from} found={found.value} />
        {next !== undefined && (
          <p>
            <a href={`${path}?from=${next}`}>{W.more}</a>
          </p>
        )}
        <p>
          <a href={at(pathOf(asked))}>{W.back}</a>
        </p>
      </>
    )
    return accept({ is: 'page', title: W.title(name), body, placeName })
  },
})

const giving = page({
  method: 'POST',
  path: '/at/:nodeId/residents/:residentId/help/mandates',
  audience: 'worker',
  // The same of those behind the door as stood there.
  from: ({ back = '0', ...asked }) => `${pathOf(asked)}/mandates?from=${String(back)}`,
  input: () =>
    z.strictObject({
      ...whom(),
      proxy: z.union([z.literal(ME), id('membership')]),
      consent: z.enum(WRITTEN_CONSENTS),
      until: z.optional(localDate()),
    }),
  answer: async (call, { proxy, ...asked }) => {
    const done = await giveAtDesk(call, { ...asked, ...(proxy === ME ? {} : { proxy }) })
    return done.ok ? accept({ is: 'goTo', path: at(pathOf(asked)), said: 'done' }) : done
  },
})

export const givingPages: readonly AnyPage[] = [form, giving]
