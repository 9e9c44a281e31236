/** @jsxImportSource hono/jsx */
import * as z from 'zod/mini'
import { id } from '../../../../../shared/contract/fields'
import { localDateAt } from '../../../../../shared/kernel/dates'
import { accept } from '../../../../../shared/kernel/outcome'
import { HELP_PAGE as W } from '../../../../../shared/text/zhCN/consoleHelp'
import { longDay } from '../../../../../shared/text/zhCN/dates'
import { at, type AnyPage, page, type PageCall } from '../../../../console/page'
import { Button, Field, Form, Heading, Table } from '../../../../console/parts'
import { bindAtDesk, endCardAtDesk, endMandateAtDesk, showHelp } from './actions'
import { givingPages } from './giving/pages'
import { pathOf, whom } from './rules'

type Found = Extract<Awaited<ReturnType<typeof showHelp>>, { ok: true }>['value']
type Props = { readonly call: PageCall; readonly path: string; readonly found: Found }
type Proxy = Found['proxies'][number]

const Card = ({ call, path, found: { hasCard } }: Props) => (
  <Heading text={W.card}>
    <p>{hasCard ? W.hasCard : W.noCard}</p>
    <p>{W.bindMore}</p>
    <Form call={call} action={`${path}/card`} label={W.bind}>
      <Field
        {...{ call, name: 'code', label: W.code, hint: W.codeHint }}
        {...{ isRequired: true, maxLength: MAX_TYPED }}
      />
      <Button text={W.bindYes} />
    </Form>
    {hasCard && (
      <>
        <p>{W.endMore}</p>
        <Form call={call} action={`${path}/card-end`} label={W.end}>
          <Button text={`${W.end}，${W.endYes}`} look="danger" />
        </Form>
      </>
    )}
  </Heading>
)
const MAX_TYPED = 40

function standsAs({ isPaused, until }: Proxy, now: number): string {
  if (until <= now) return W.over
  return isPaused ? W.paused : W.standing
}

const Stop = ({ call, path, proxy }: Omit<Props, 'found'> & { readonly proxy: Proxy }) => (
  <Form call={call} action={`${path}/mandate-end`} class="inline">
    <input type="hidden" name="mandateId" value={proxy.mandateId} />
    <Button text={W.stop} look="danger" label={W.stopOf(proxy.form || W.nobody)} />
  </Form>
)

const Mandates = ({ call, path, found: { proxies } }: Props) => (
  <Heading text={W.mandates}>
    <Table
      caption={W.mandates}
      columns={W.columns}
      rows={proxies.map((proxy) => [
        proxy.form || W.nobody,
        longDay(localDateAt(proxy.until - 1)),
        standsAs(proxy, call.world.now()),
        <Stop call={call} path={path} proxy={proxy} />,
      ])}
      empty={W.none}
    />
    {proxies.length > 0 && <p>{W.stopMore}</p>}
    <p>
      <a href={`${path}/mandates`}>{W.give}</a>
    </p>
  </Heading>
)

/** What somebody without a phone has instead. */
const help = page({
  method: 'GET',
  path: '/at/:nodeId/residents/:residentId/help',
  audience: 'worker',
  input: () => z.strictObject(whom()),
  answer: async (call, asked) => {
    const found = await showHelp(call, asked)
    if (!found.ok) return found
    const props = { call, path: at(pathOf(asked)), found: found.value }
    const body = (
      <>
        <Card {...props} />
        <Mandates {...props} />
        <p>
          <a href={at(`/at/${asked.nodeId}/residents/${asked.residentId}`)}>{W.back}</a>
        </p>
      </>
    )
    return accept({ is: 'page', title: W.title(found.value.form), body })
  },
})

const step = { method: 'POST', audience: 'worker', from: pathOf } as const
const behind = (asked: Readonly<Record<string, unknown>>) => ({
  ...{ is: 'goTo' as const, path: at(pathOf(asked)), said: 'done' as const },
})

const binding = page({
  ...{ ...step, path: '/at/:nodeId/residents/:residentId/help/card' },
  input: () =>
    z.strictObject({
      ...whom(),
      code: z.string().check(z.minLength(1), z.maxLength(MAX_TYPED)),
    }),
  answer: async (call, { code: typed, ...asked }) => {
    const done = await bindAtDesk(call, { ...asked, typed })
    return done.ok ? accept(behind(asked)) : done
  },
})

const ending = page({
  ...{ ...step, path: '/at/:nodeId/residents/:residentId/help/card-end' },
  input: () => z.strictObject(whom()),
  answer: async (call, asked) => {
    const done = await endCardAtDesk(call, asked)
    return done.ok ? accept(behind(asked)) : done
  },
})

const stopping = page({
  ...{ ...step, path: '/at/:nodeId/residents/:residentId/help/mandate-end' },
  input: () => z.strictObject({ ...whom(), mandateId: id('mandate') }),
  answer: async (call, asked) => {
    const done = await endMandateAtDesk(call, asked)
    return done.ok ? accept(behind(asked)) : done
  },
})

export const helpPages: readonly AnyPage[] = [help, binding, ending, ...givingPages, stopping]
