/** @jsxImportSource hono/jsx */
import * as z from 'zod/mini'
import { id } from '../../../shared/contract/fields'
import type { CompoundId } from '../../../shared/kernel/ids'
import { accept, refuse } from '../../../shared/kernel/outcome'
import { shortDay } from '../../../shared/text/zhCN/dates'
import { ROLLOUT_PAGE as W } from '../../../shared/text/zhCN/rollout'
import { at, type AnyPage, page, type PageCall } from '../../console/page'
import { Button, Choice, Form, Heading, Table } from '../../console/parts'
import { ownCompounds } from '../rollout/area/actions'
import { Hours } from './hours/pages'
import { copyPattern, previewPattern } from './actions'

type Previewed = Awaited<ReturnType<typeof previewPattern>>
type Pattern = Extract<Previewed, { readonly ok: true }>['value']
type Draft = Pattern['drafts'][number]

const pathOf = (compoundId: CompoundId): string => `/compounds/${compoundId}/pattern`

const rowOf = ({ plan: { words, sessions, venue } }: Draft) => [
  words.title,
  sessions[0] === undefined ? '' : shortDay(sessions[0].day),
  venue.name,
]

type Ids = { readonly compoundId: CompoundId; readonly fromId: CompoundId }
type Props = Ids & { readonly call: PageCall; readonly pattern: Pattern }

const Preview = ({ call, compoundId, fromId, pattern }: Props) => (
  <Heading text={W.copyTitle}>
    <p>{W.copyMore}</p>
    {pattern.phone !== undefined && <p>{W.copyPhone(pattern.phone)}</p>}
    <Table caption={W.copyTitle} columns={W.drafts} rows={pattern.drafts.map(rowOf)} empty={W.no} />
    <Hours hours={pattern.hours} />
    <Form call={call} action={at(pathOf(compoundId))} label={W.copyTitle}>
      <input type="hidden" name="fromId" value={fromId} />
      <Button text={W.copyYes} />
    </Form>
  </Heading>
)

/** Chosen, then looked at, then taken over. */
const look = page({
  method: 'GET',
  path: '/compounds/:compoundId/pattern',
  audience: 'admin',
  input: () => z.strictObject({ compoundId: id('compound'), fromId: z.optional(id('compound')) }),
  answer: async (call, { compoundId, fromId }) => {
    const own = await ownCompounds(call)
    if (!own.some((one) => one.id === compoundId)) return refuse({ code: 'place.notFound' })
    const others = own.filter((one) => one.id !== compoundId)
    const found = fromId === undefined ? undefined : await previewPattern(call, { fromId })
    if (found && !found.ok) return found
    const body = (
      <>
        <form method="get" action={at(pathOf(compoundId))} aria-label={W.from}>
          <Choice
            call={call}
            name="fromId"
            label={W.from}
            value={fromId ?? ''}
            options={others.map((one) => ({ value: one.id, text: one.name }))}
          />
          <Button text={W.look} look="other" />
        </form>
        {found && fromId !== undefined && (
          <Preview call={call} compoundId={compoundId} fromId={fromId} pattern={found.value} />
        )}
      </>
    )
    return accept({ is: 'page', title: W.copy, body })
  },
})

const copy = page({
  method: 'POST',
  path: '/compounds/:compoundId/pattern',
  audience: 'admin',
  from: ({ compoundId }) => pathOf(compoundId as CompoundId),
  input: () => z.strictObject({ compoundId: id('compound'), fromId: id('compound') }),
  answer: async (call, asked) => {
    const done = await copyPattern(call, asked)
    if (!done.ok) return done
    return accept({ is: 'goTo', path: at(`/compounds/${asked.compoundId}`), said: 'saved' })
  },
})

export const patternPages: readonly AnyPage[] = [look, copy]
