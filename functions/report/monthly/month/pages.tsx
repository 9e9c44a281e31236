/** @jsxImportSource hono/jsx */
import { FIGURE_WORDS, REPORT_WORDS as W } from '../../../../shared/text/zhCN/figures'
import { at, type PageCall } from '../../../console/page'
import { Button, Form, Table } from '../../../console/parts'
import type { compareFigures } from '../../figures/actions'
import { amountIn } from '../../hiding/masks/rules'
import { amountName } from '../../pages'
import { monthOf } from '../../rules'

type Below = NonNullable<Awaited<ReturnType<typeof compareFigures>>>
export type At = { readonly nodeId: string; readonly month: string }

export const pathOf = ({ nodeId, month: asked }: At): string => `/at/${nodeId}/figures/${asked}`
const COMPARED = ['lent', 'helps', 'attended', 'verified'] as const

/** The places right below, each with a few of its sums. */
export const Compared = ({
  below,
  month: asked,
}: {
  readonly below: Below
  readonly month: string
}) => (
  <Table
    caption={W.below}
    columns={[W.place, ...COMPARED.map((figure) => FIGURE_WORDS[figure].name)]}
    rows={below.map((one) => [
      <a href={at(pathOf({ nodeId: one.placeId, month: asked }))}>{one.placeName}</a>,
      ...COMPARED.map((figure) => amountName(figure, amountIn(one, figure))),
    ])}
    empty={W.empty}
  />
)

type ClosingProps = At & { readonly call: PageCall; readonly isClosed: boolean }

/** To its report, or to close it once it is over. */
export function Closing({ call, isClosed: was, ...asked }: ClosingProps) {
  const path = pathOf(asked)
  if (was)
    return (
      <p class="noprint">
        <a href={at(`${path}/report`)}>{W.see}</a>
      </p>
    )
  if (asked.month >= monthOf(call.world.today())) return <p class="noprint">{W.closeLater}</p>
  return (
    <Form call={call} action={at(`${path}/close`)} label={W.close}>
      <p>{W.closeWhy}</p>
      <Button text={W.close} />
    </Form>
  )
}
