/** @jsxImportSource hono/jsx */
import * as z from 'zod/mini'
import { id } from '../../shared/contract/fields'
import { type Figure, FLOWS, type Ratio, RATIOS, STOCKS } from '../../shared/contract/figures'
import { accept, refuse } from '../../shared/kernel/outcome'
import {
  BRIEFING_PAGE,
  FIGURE_WORDS,
  RATIO_WORDS,
  REPORT_WORDS as W,
} from '../../shared/text/zhCN/figures'
import { momentName } from '../../shared/text/zhCN/moments'
import { barsAddress, CHART } from '../console/chart'
import { type AnyPage, at, page } from '../console/page'
import { Heading, Print, Table } from '../console/parts'
import { showFigures } from './figures/actions'
import { readAs } from './figures/rules'
import { Meanings } from './meanings/pages'
import { amountIn, ratioIn, type Visible } from './hiding/masks/rules'

export const place = () => id('district', 'street', 'community', 'compound')
type Figures = NonNullable<Awaited<ReturnType<typeof showFigures>>>

/** As it is said: minutes are hours. */
export function amountName(figure: Figure, amount: number | undefined): string {
  if (amount === undefined) return W.hidden
  return `${String(readAs(figure, amount))}${FIGURE_WORDS[figure].unit}`
}

const amountOf = (visible: Visible, figure: Figure): string =>
  amountName(figure, amountIn(visible, figure))

/** One that nobody can know, or that there is nothing to divide by, is said to be hidden. */
export function shareOf(visible: Visible, ratio: Ratio): string {
  const { part, whole } = RATIOS[ratio]
  const share = ratioIn(visible, ratio)
  if (!share) return W.hidden
  return W.share(W.percent(share.share), amountOf(visible, part), amountOf(visible, whole))
}

/** Of which night it is, and what that night found. */
const AsOf = ({ figures }: { readonly figures: Figures }) => {
  const { asOf, recount } = figures
  if (asOf === undefined) return <p>{W.notYet}</p>
  const found = recount?.found ?? 0
  return (
    <>
      <p>{W.asOf(momentName(asOf, undefined))}</p>
      <p>{found === 0 ? W.right : W.differed(found)}</p>
    </>
  )
}

type Picture = { readonly name: string; readonly src: string; readonly alt: string }

/** One figure by month, the earliest first, with all its numbers in words. */
async function pictureOf(figure: Figure, months: Figures['months']): Promise<Picture> {
  const past = [...months].reverse()
  const amounts = past.map((one) => amountIn(one, figure))
  const parts = past.map((one) => W.chartPart(W.month(one.month), amountOf(one, figure))).join('，')
  const { name } = FIGURE_WORDS[figure]
  const src = await barsAddress({ labels: past.map(({ month }) => month), amounts })
  return { name, src, alt: W.chartAlt(name, parts) }
}

const Bars = ({ name, src, alt }: Picture) => (
  <figure>
    <figcaption>{W.chart(name)}</figcaption>
    <img src={src} alt={alt} width={CHART.width} height={CHART.height} />
  </figure>
)

/** A picture of nothing is none: what is hidden or was never done stands in the table alone. */
const isDrawn = (visible: Visible, figure: Figure): boolean => (amountIn(visible, figure) ?? 0) > 0

const CHARTED = ['lent', 'helps', 'attended', 'verified'] as const

/** All figures of a month with what each means; shares behind them. */
export const MonthTable = ({
  visible,
  caption,
}: {
  readonly visible: Visible
  readonly caption: string
}) => (
  <>
    <Table
      caption={caption}
      columns={[W.figure, W.amount, W.means]}
      rows={FLOWS.map((figure) => [
        FIGURE_WORDS[figure].name,
        <span class="amount">{amountOf(visible, figure)}</span>,
        FIGURE_WORDS[figure].means,
      ])}
      empty={W.empty}
    />
    <Table
      caption={W.shares}
      columns={[W.figure, W.amount, W.means]}
      rows={(Object.keys(RATIOS) as Ratio[]).map((ratio) => [
        RATIO_WORDS[ratio].name,
        <span class="amount">{shareOf(visible, ratio)}</span>,
        RATIO_WORDS[ratio].means,
      ])}
      empty={W.empty}
    />
  </>
)

/** Why some are missing, and what none of them is for. */
export const Notes = () => (
  <>
    <p>{W.hiddenWhy}</p>
    <p>{W.forPlanning}</p>
  </>
)

const NOTHING: Visible = { counts: {}, hidden: [] }

type BodyProps = {
  readonly figures: Figures
  readonly pictures: readonly Picture[]
}

/** What stands at this moment. */
const Now = ({ now }: { readonly now: Visible }) => (
  <Heading text={W.now}>
    <Table
      caption={W.now}
      columns={[W.figure, W.amount, W.means]}
      rows={STOCKS.map((figure) => [
        FIGURE_WORDS[figure].name,
        amountOf(now, figure),
        FIGURE_WORDS[figure].means,
      ])}
      empty={W.empty}
    />
  </Heading>
)

const Body = ({ figures, pictures }: BodyProps) => {
  const { place: shown, months, now = NOTHING } = figures
  return (
    <>
      <p class="noprint">
        <a href={at(`/at/${shown.id}/briefing`)}>{BRIEFING_PAGE.title}</a>
      </p>
      <AsOf figures={figures} />
      <Notes />
      <Now now={now} />
      <Heading text={W.months}>
        <Table
          caption={W.months}
          columns={[
            W.monthColumn,
            ...CHARTED.map((figure) => FIGURE_WORDS[figure].name),
            RATIO_WORDS.satisfaction.name,
          ]}
          rows={months.map((one) => [
            <a href={at(`/at/${shown.id}/figures/${one.month}`)}>{W.month(one.month)}</a>,
            ...CHARTED.map((figure) => amountOf(one, figure)),
            shareOf(one, 'satisfaction'),
          ])}
          empty={W.empty}
        />
        {pictures.map((one) => (
          <Bars {...one} />
        ))}
      </Heading>
      <Meanings />
      <Print />
    </>
  )
}

/** A year of a place, by month, as of the last night. */
const figures = page({
  method: 'GET',
  path: '/at/:nodeId/figures',
  audience: 'leader',
  input: () => z.strictObject({ nodeId: place() }),
  answer: async (call, { nodeId }) => {
    const shown = await showFigures(call.caller, nodeId)
    if (!shown) return refuse({ code: 'place.notFound' })
    const { place: where, months } = shown
    const charted = CHARTED.filter((figure) => months.some((one) => isDrawn(one, figure)))
    const pictures = await Promise.all(charted.map((figure) => pictureOf(figure, months)))
    const body = <Body figures={shown} pictures={pictures} />
    const title = `${where.name} · ${W.title}`
    return accept({ is: 'page', title, placeName: where.name, body })
  },
})

export const figurePages: readonly AnyPage[] = [figures]
