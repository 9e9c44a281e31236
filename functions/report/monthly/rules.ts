import { type Figure, FLOWS } from '../../../shared/contract/figures'
import { accept, type Outcome, refuse } from '../../../shared/kernel/outcome'
import type { LocalDate } from '../../../shared/kernel/dates'
import type { RemarkId, ResidentId } from '../../../shared/kernel/ids'
import { FIGURE_WORDS } from '../../../shared/text/zhCN/figures'
import type { NodePath } from '../../event/rules'
import { amountIn, type Visible } from '../hiding/masks/rules'
import { monthOf } from '../rules'

/** One number as it stood, with what it meant; without an amount it was hidden. */
export type Line = {
  readonly figure: Figure
  readonly name: string
  readonly unit: string
  readonly means: string
  readonly amount?: number
}

/** A month of a place, as it was closed. */
export type ClosedMonth = {
  readonly placeId: string
  readonly month: string
  readonly rev: 1
  readonly path: NodePath
  readonly placeName: string
  readonly lines: readonly Line[]
  /** Of which night the numbers are, and when and by whom it was closed, epoch ms. */
  readonly asOf: number
  readonly closedAt: number
  readonly closedBy: ResidentId
}

/** What was found out later. */
export type Remark = {
  readonly placeId: string
  readonly month: string
  readonly id: RemarkId
  readonly rev: 1
  readonly words: string
  readonly at: number
  readonly by: ResidentId
}

const lineOf = (visible: Visible, figure: Figure): Line => {
  const amount = amountIn(visible, figure)
  return { figure, ...FIGURE_WORDS[figure], ...(amount === undefined ? {} : { amount }) }
}

/** All numbers of a month with their definitions, in the words of this day. */
export const linesOf = (visible: Visible): readonly Line[] =>
  FLOWS.map((figure) => lineOf(visible, figure))

type Asked = {
  readonly month: string
  readonly today: LocalDate
  readonly asOf: number | undefined
}
export type NotClosable = { readonly code: 'report.notOver' | 'report.notCounted' }

/** Only what is over, and counted anew since: what happened on its last evening is in it. */
export function decideClosing({ month, today, asOf }: Asked): Outcome<number, NotClosable> {
  if (month >= monthOf(today)) return refuse({ code: 'report.notOver' })
  if (asOf === undefined || monthOf(asOf) <= month) return refuse({ code: 'report.notCounted' })
  return accept(asOf)
}
