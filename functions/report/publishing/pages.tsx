/** @jsxImportSource hono/jsx */
import * as z from 'zod/mini'
import { cursor, id, month } from '../../../shared/contract/fields'
import { API_PREFIX } from '../../../shared/contract/endpoint'
import { readFigures, readFigureSheet } from '../../../shared/contract/openFigures'
import type { CommunityId, PlaceId } from '../../../shared/kernel/ids'
import { accept } from '../../../shared/kernel/outcome'
import { OPEN_FIGURES as W } from '../../../shared/text/zhCN/consoleOutside'
import { REPORT_WORDS } from '../../../shared/text/zhCN/figures'
import { momentName } from '../../../shared/text/zhCN/moments'
import { Facts, History, More } from '../../console/listing'
import { type AnyPage, at, page, type PageCall } from '../../console/page'
import { Button, Field, Form, Heading, Table } from '../../console/parts'
import { place } from '../pages'
import { decideOn, showBelow, showPublication } from './actions'
import type { Publication } from './rules'

const pathOf = (nodeId: string): string => `/at/${nodeId}/public-figures`

/** Where other programs ask for it. */
const addressOf = ({ path }: { readonly path: string }, communityId: CommunityId): string =>
  `${API_PREFIX}${path.replace(':communityId', communityId)}`

const Rules = () => (
  <>
    <p>{W.intro}</p>
    <p>{W.rules}</p>
  </>
)

const stateOf = (from: string | undefined): string =>
  from === undefined ? W.off : W.since(REPORT_WORDS.month(from))

type Props = {
  readonly call: PageCall
  readonly communityId: CommunityId
  readonly publication?: Publication | undefined
  readonly by?: string | undefined
}

const Address = ({ path }: { readonly path: string }) => <a href={path}>{path}</a>

function State({ call, communityId, publication, by = '' }: Props) {
  if (!publication) return <Facts facts={[[W.now, W.off]]} />
  const { from, at: instant } = publication
  const isOn = from !== undefined
  const moment = momentName(instant, call.world.today())
  return (
    <Facts
      facts={[
        [W.now, stateOf(from)],
        [W.by, W.decided(by === '' ? W.somebody : by, moment)],
        isOn ? [W.json, <Address path={addressOf(readFigures, communityId)} />] : undefined,
        isOn ? [W.csv, <Address path={addressOf(readFigureSheet, communityId)} />] : undefined,
      ]}
    />
  )
}

const Seen = ({ publication }: Pick<Props, 'publication'>) => (
  <input type="hidden" name="seen" value={String(publication?.rev ?? 0)} />
)

const Approving = ({ call, communityId, publication }: Props) => {
  const text = publication?.from === undefined ? W.publish : W.change
  return (
    <Heading text={text}>
      <Form call={call} action={at(`${pathOf(communityId)}/publish`)} label={text}>
        <Seen publication={publication} />
        <Field
          call={call}
          name="from"
          label={W.from}
          hint={W.fromHint}
          type="month"
          value={publication?.from ?? ''}
          isRequired
          maxLength={7}
        />
        <Button text={text} />
      </Form>
    </Heading>
  )
}

const TakingBack = ({ call, communityId, publication }: Props) => (
  <Heading text={W.withhold}>
    <p>{W.withholdWhy}</p>
    <Form call={call} action={at(`${pathOf(communityId)}/withhold`)} label={W.withhold}>
      <Seen publication={publication} />
      <Button text={W.withhold} look="danger" />
    </Form>
  </Heading>
)

async function ofCommunity(call: PageCall, communityId: CommunityId, from: string | undefined) {
  const shown = await showPublication(call, { communityId, cursor: from })
  if (!shown.ok) return shown
  const { community, publication, by } = shown.value
  const props = { call, communityId, publication, by }
  const body = (
    <>
      <p>
        <a href={at(pathOf(community.streetId))}>{W.back}</a>
      </p>
      <Rules />
      <State {...props} />
      <Approving {...props} />
      {publication?.from !== undefined && <TakingBack {...props} />}
      <History call={call} path={at(pathOf(communityId))} {...shown.value.history} />
    </>
  )
  return accept({
    is: 'page',
    title: `${community.name} · ${W.title}`,
    placeName: community.name,
    body,
  } as const)
}

async function ofAbove(call: PageCall, nodeId: PlaceId, from: string | undefined) {
  const shown = await showBelow(call, { nodeId, cursor: from })
  if (!shown.ok) return shown
  const { place: above, below, cursor: next } = shown.value
  if (above.kind === 'compound')
    return accept({ is: 'goTo', path: at(pathOf(above.communityId)) } as const)
  const body = (
    <>
      <Rules />
      <Table
        caption={W.below}
        columns={above.kind === 'street' ? [W.place, W.state] : [W.place]}
        rows={below.map(({ id: placeId, name, from: since }) => [
          <a href={at(pathOf(placeId))}>{name}</a>,
          ...(above.kind === 'street' ? [stateOf(since)] : []),
        ])}
        empty={W.none}
      />
      <More path={at(pathOf(nodeId))} cursor={next} />
    </>
  )
  return accept({
    is: 'page',
    title: `${above.name} · ${W.title}`,
    placeName: above.name,
    body,
  } as const)
}

const isCommunity = (nodeId: string): nodeId is CommunityId => nodeId.startsWith('cmt_')

const show = page({
  method: 'GET',
  path: '/at/:nodeId/public-figures',
  audience: 'admin',
  input: () => z.strictObject({ nodeId: place(), cursor: z.optional(cursor()) }),
  answer: (call, { nodeId, cursor: from }) =>
    isCommunity(nodeId) ? ofCommunity(call, nodeId, from) : ofAbove(call, nodeId, from),
})

/** The revision that the page showed. */
const seen = () => z.string().check(z.regex(/^\d{1,6}$/))
const from = ({ nodeId }: Readonly<Record<string, unknown>>): string => pathOf(String(nodeId))

const publish = page({
  ...{ method: 'POST', path: '/at/:nodeId/public-figures/publish' },
  ...{ audience: 'admin', isSteppedUp: true, from },
  input: () => z.strictObject({ nodeId: id('community'), seen: seen(), from: month() }),
  answer: async (call, { nodeId: communityId, seen: revision, from: first }) => {
    const decided = await decideOn(call, { communityId, from: first, seen: Number(revision) })
    return decided.ok
      ? accept({ is: 'goTo', path: at(pathOf(communityId)), said: 'done' })
      : decided
  },
})

const withhold = page({
  ...{ method: 'POST', path: '/at/:nodeId/public-figures/withhold' },
  ...{ audience: 'admin', isSteppedUp: true, from },
  input: () => z.strictObject({ nodeId: id('community'), seen: seen() }),
  answer: async (call, { nodeId: communityId, seen: revision }) => {
    const decided = await decideOn(call, { communityId, from: undefined, seen: Number(revision) })
    return decided.ok
      ? accept({ is: 'goTo', path: at(pathOf(communityId)), said: 'done' })
      : decided
  },
})

export const publishingPages: readonly AnyPage[] = [show, publish, withhold]
