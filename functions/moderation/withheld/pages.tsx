/** @jsxImportSource hono/jsx */
import * as z from 'zod/mini'
import { cursor, id } from '../../../shared/contract/fields'
import type { WithheldItem } from '../../../shared/contract/moderation'
import { accept } from '../../../shared/kernel/outcome'
import { ageName } from '../../../shared/text/zhCN/cases'
import { WITHHELD_PAGE as W } from '../../../shared/text/zhCN/consoleEvents'
import { chosenFrom } from '../../console/choosing'
import { More, Tick } from '../../console/listing'
import { at, type AnyPage, page, type PageCall } from '../../console/page'
import { Button, Choice, Form, Heading, Table } from '../../console/parts'
import { choose, listWithheld } from './actions'
import { LABELS, listOf, pathOf, withheldOnePages } from './one/pages'

const place = () => id('district', 'street', 'community', 'compound')

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
  <a href={at(pathOf(nodeId, one.id))}>{one.text ?? W.onePhoto}</a>,
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

export const withheldPages: readonly AnyPage[] = [list, ...withheldOnePages]
