/** @jsxImportSource hono/jsx */
import * as z from 'zod/mini'
import { cursor, id } from '../../../shared/contract/fields'
import * as contract from '../../../shared/contract/moderation'
import { CONTENT_LABELS, type WithheldItem } from '../../../shared/contract/moderation'
import { accept } from '../../../shared/kernel/outcome'
import { ageName } from '../../../shared/text/zhCN/cases'
import { WITHHELD_PAGE as W } from '../../../shared/text/zhCN/consoleEvents'
import { momentName } from '../../../shared/text/zhCN/moments'
import { CONTENT_LABEL_NAMES } from '../../../shared/text/zhCN/refusals'
import { WITHHELD_REASON_WORDS } from '../../../shared/text/zhCN/worker'
import { chosenFrom } from '../../console/choosing'
import { Facts, History, More, Tick } from '../../console/listing'
import { at, type AnyPage, page, type PageCall } from '../../console/page'
import { Button, Choice, Form, Heading, Table } from '../../console/parts'
import { audited } from '../../platform/audited'
import { choose, listWithheld, refuseWithheld, releaseWithheld } from './actions'
import { showWithheld } from './showing/actions'

const place = () => id('district', 'street', 'community', 'compound')
const listOf = (nodeId: string): string => `/at/${nodeId}/withheld`
const pathOf = (nodeId: string, withheldId: string): string => `${listOf(nodeId)}/${withheldId}`

const LABELS = CONTENT_LABELS.map((value) => ({ value, text: CONTENT_LABEL_NAMES[value] }))

type ListProps = {
  readonly call: PageCall
  readonly nodeId: string
  readonly items: readonly WithheldItem[]
}

const rowOf = ({ call, nodeId }: Omit<ListProps, 'items'>, one: WithheldItem) => [
  // A photo is looked at first, where it can be seen.
  one.kind === 'photo' ? (
    ''
  ) : (
    <Tick call={call} id={one.id} label={one.text ?? W.kinds[one.kind]} />
  ),
  ageName(call.world.now() - one.since),
  W.kinds[one.kind],
  one.compoundName,
  <a href={at(pathOf(nodeId, one.id))}>{one.text ?? W.one}</a>,
]

const Listed = ({ call, nodeId, items }: ListProps) => (
  <Form call={call} action={at(`/at/${nodeId}/bulk`)} label={W.title}>
    <input type="hidden" name="back" value={listOf(nodeId)} />
    <Table
      caption={W.title}
      columns={W.columns}
      rows={items.map((one) => rowOf({ call, nodeId }, one))}
      empty={W.none}
    />
    {items.some(({ kind }) => kind !== 'photo') && (
      <Heading text={W.many}>
        <p>
          <Button text={W.manyRelease} name="what" value="release" />
        </p>
        <Choice call={call} name="label" label={W.label} options={LABELS} />
        <p>
          <Button text={W.manyRefuse} look="danger" name="what" value="refuse" />
        </p>
      </Heading>
    )}
  </Form>
)

/** What waits for a person's word in a community, the longest first. */
const list = page({
  method: 'GET',
  path: '/at/:nodeId/withheld',
  audience: 'worker',
  input: () => z.strictObject({ nodeId: place(), cursor: z.optional(cursor()) }),
  answer: async (call, { nodeId, ...asked }) => {
    const community = z.safeParse(id('community'), nodeId)
    if (!community.success) {
      const list = { title: W.title, nodeId, tail: 'withheld' as const }
      return chosenFrom(await choose(call, { nodeId, ...asked }), list)
    }
    const listed = await listWithheld(call, { nodeId: community.data, ...asked })
    if (!listed.ok) return listed
    const { items, cursor: next } = listed.value
    const body = (
      <>
        <Listed call={call} nodeId={nodeId} items={items} />
        <More path={at(listOf(nodeId))} cursor={next} />
      </>
    )
    return accept({ is: 'page', title: W.title, body })
  },
})

type Shown = Extract<Awaited<ReturnType<typeof showWithheld>>, { ok: true }>['value']
type CaseProps = { readonly call: PageCall; readonly path: string; readonly shown: Shown }

const standingOf = ({ status, label = 'other' }: Shown): string =>
  status === 'refused' ? W.refused(CONTENT_LABEL_NAMES[label]) : W[status]

const Known = ({ call, shown }: Omit<CaseProps, 'path'>) => (
  <Facts
    facts={[
      [W.kind, W.kinds[shown.kind]],
      [W.why, WITHHELD_REASON_WORDS[shown.reason]],
      [W.where, shown.compoundName],
      [W.since, momentName(shown.since, call.world.today())],
      [W.content, shown.text ?? W.photoMore],
      [W.standing, standingOf(shown)],
      [W.decidedBy, shown.decidedBy],
    ]}
  />
)

const Deciding = ({ call, path, shown }: CaseProps) =>
  shown.status !== 'waiting' || shown.text === undefined ? (
    <></>
  ) : (
    <>
      <Form call={call} action={at(`${path}/release`)}>
        <Button text={W.release} />
      </Form>
      <Form call={call} action={at(`${path}/refuse`)}>
        <Choice call={call} name="label" label={W.label} options={LABELS} isRequired />
        <Button text={W.refuse} look="danger" />
      </Form>
    </>
  )

const ofOne = () => z.strictObject({ nodeId: place(), withheldId: id('withheld') })

const one = page({
  method: 'GET',
  path: '/at/:nodeId/withheld/:withheldId',
  audience: 'worker',
  input: ofOne,
  answer: async (call, { nodeId, withheldId }) => {
    const found = await showWithheld(call, withheldId)
    if (!found.ok) return found
    const body = (
      <>
        <Known call={call} shown={found.value} />
        <Deciding call={call} path={pathOf(nodeId, withheldId)} shown={found.value} />
        <p>
          <a href={at(listOf(nodeId))}>{W.list}</a>
        </p>
        <History call={call} items={found.value.history} />
      </>
    )
    return accept({ is: 'page', title: W.one, body })
  },
})

const from = ({ nodeId, withheldId }: Readonly<Record<string, unknown>>): string =>
  pathOf(String(nodeId), String(withheldId))

const release = page({
  method: 'POST',
  path: '/at/:nodeId/withheld/:withheldId/release',
  audience: 'worker',
  input: ofOne,
  from,
  answer: async (call, { nodeId, withheldId }) => {
    const outcome = await releaseWithheld(call, { withheldId })
    await audited(contract.releaseWithheld, { call, input: { withheldId } }, outcome)
    if (!outcome.ok) return outcome
    return accept({ is: 'goTo', path: at(pathOf(nodeId, withheldId)), said: 'done' })
  },
})

const refusing = page({
  method: 'POST',
  path: '/at/:nodeId/withheld/:withheldId/refuse',
  audience: 'worker',
  input: () => z.extend(ofOne(), { label: z.enum(CONTENT_LABELS) }),
  from,
  answer: async (call, { nodeId, withheldId, label }) => {
    const outcome = await refuseWithheld(call, { withheldId, label })
    await audited(contract.refuseWithheld, { call, input: { withheldId } }, outcome)
    if (!outcome.ok) return outcome
    return accept({ is: 'goTo', path: at(pathOf(nodeId, withheldId)), said: 'done' })
  },
})

export const withheldPages: readonly AnyPage[] = [list, one, release, refusing]
