/** @jsxImportSource hono/jsx */
import * as z from 'zod/mini'
import { type Figure, type Ratio, RATIOS, STOCKS } from '../../../shared/contract/figures'
import { accept, refuse } from '../../../shared/kernel/outcome'
import { CASE_NAMES } from '../../../shared/text/zhCN/cases'
import { shortDay } from '../../../shared/text/zhCN/dates'
import {
  BRIEFING_PAGE as B,
  FIGURE_WORDS,
  RATIO_WORDS,
  REPORT_WORDS as W,
} from '../../../shared/text/zhCN/figures'
import { momentName } from '../../../shared/text/zhCN/moments'
import { STANDING_NAMES } from '../../../shared/text/zhCN/rollout'
import { Facts } from '../../console/listing'
import { type AnyPage, at, page } from '../../console/page'
import { Heading, Print, Table } from '../../console/parts'
import { amountIn, type Visible } from '../hiding/masks/rules'
import { amountName, place, shareOf } from '../pages'
import { briefOn, type Briefing } from './actions'
import { BRIEFED, deskOf, listOf } from './rules'

type Of = { readonly of: Briefing }

const insideOf = ({ place: one }: Briefing): string => {
  if (one.kind === 'compound') return `${one.streetName} ${one.communityName}`
  return ''
}

const sizeOf = ({ place: one, compounds }: Briefing) =>
  one.kind === 'compound'
    ? ([B.buildings, B.buildingsOf(one.buildings.length)] as const)
    : ([B.compounds, compounds === undefined ? '' : B.compoundsOf(compounds)] as const)

const WhatItIs = ({ of }: Of) => (
  <Facts
    facts={[
      [B.place, of.place.name],
      [B.kind, B.kinds[of.place.kind]],
      [B.inside, insideOf(of)],
      sizeOf(of),
      [B.phone, of.place.phone ?? ''],
      [B.status, of.place.kind === 'compound' ? STANDING_NAMES[of.place.status ?? 'active'] : ''],
    ]}
  />
)

type NumberProps = Of & {
  readonly figure: Figure
  readonly visible: Visible
  readonly month?: string
}

/** Leads to what it is the sum of: those who work there to the list, whoever leads to the month with its meanings. */
const Amount = ({ of: { place: one, isDesk }, figure, visible, month }: NumberProps) => {
  const sums = `figures${month === undefined ? '' : `/${month}`}`
  const path = at(`/at/${one.id}/${isDesk ? listOf(figure) : sums}`)
  const amount = amountName(figure, amountIn(visible, figure))
  return (
    <a href={path} aria-label={B.open(`${FIGURE_WORDS[figure].name} ${amount}`)}>
      {amount}
    </a>
  )
}

const Stands = ({ of }: Of) => (
  <Table
    caption={B.stands}
    columns={[W.figure, W.amount]}
    rows={STOCKS.map((figure) => [
      FIGURE_WORDS[figure].name,
      <Amount of={of} figure={figure} visible={of.now} />,
    ])}
    empty={W.empty}
  />
)

const Months = ({ of }: Of) => {
  const [now, before] = of.months
  return (
    <Table
      caption={B.figures}
      columns={[W.figure, B.thisMonth(W.month(now.month)), W.month(before.month)]}
      rows={[
        ...BRIEFED.map((figure) => [
          FIGURE_WORDS[figure].name,
          ...of.months.map((one) => <Amount of={of} figure={figure} {...one} />),
        ]),
        ...(Object.keys(RATIOS) as Ratio[]).map((ratio) => [
          RATIO_WORDS[ratio].name,
          ...of.months.map(({ visible }) => shareOf(visible, ratio)),
        ]),
      ]}
      empty={W.empty}
    />
  )
}

const Stories = ({ of: { place: one, stories } }: Of) => (
  <Table
    caption={B.stories}
    columns={B.storyColumns}
    rows={stories.map(({ day, title, words }) => [shortDay(day), title, words ?? B.noStory])}
    empty={one.kind === 'compound' ? B.noStories : B.noStoriesOfOwn}
  />
)

const Cases = ({ of: { place: one, waiting } }: Of) => {
  if (!waiting) return <p>{B.casesElsewhere}</p>
  const { kinds, sum, isHidden } = waiting
  const rows = kinds.map(([kind, count]) => [
    CASE_NAMES[kind],
    <a
      href={at(`/at/${one.id}/${deskOf(kind)}`)}
      aria-label={B.open(`${CASE_NAMES[kind]} ${B.casesOf(count)}`)}
    >
      {B.casesOf(count)}
    </a>,
  ])
  const all = [B.all, isHidden ? B.casesHidden : B.casesOf(sum)]
  return (
    <Table
      caption={B.cases}
      columns={B.caseColumns}
      rows={sum === 0 ? [] : [...rows, all]}
      empty={B.noCases}
    />
  )
}

const Body = ({ of }: Of) => (
  <div class="briefing">
    <Heading text={B.place}>
      <WhatItIs of={of} />
    </Heading>
    <p>{of.asOf === undefined ? W.notYet : W.asOf(momentName(of.asOf, undefined))}</p>
    <Heading text={B.stands}>
      <Stands of={of} />
    </Heading>
    <Heading text={B.figures}>
      <Months of={of} />
    </Heading>
    <Heading text={B.stories}>
      <Stories of={of} />
    </Heading>
    <Heading text={B.cases}>
      <Cases of={of} />
    </Heading>
    <p>{W.hiddenWhy}</p>
    <Print />
  </div>
)

/** 调研接待单: one sheet of paper. */
const briefing = page({
  method: 'GET',
  path: '/at/:nodeId/briefing',
  audience: 'leader',
  input: () => z.strictObject({ nodeId: place() }),
  answer: async (call, { nodeId }) => {
    const of = await briefOn(call, nodeId)
    if (!of) return refuse({ code: 'place.notFound' })
    const { name: placeName } = of.place
    return accept({
      is: 'page',
      title: `${placeName} · ${B.title}`,
      placeName,
      body: <Body of={of} />,
    })
  },
})

export const briefingPages: readonly AnyPage[] = [briefing]
