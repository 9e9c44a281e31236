import { MONTHS_SHOWN } from '../../shared/contract/figures'
import { secrets } from '../platform/config'
import { isSigned, signatureOf } from '../platform/sign'

/** Bars by month; of a month without an amount nothing is drawn. */
export type Bars = {
  readonly labels: readonly string[]
  readonly amounts: readonly (number | undefined)[]
}

export const CHART = { width: 640, height: 220 } as const
export const BARS_PATH = '/console/charts/bars.svg'
const SIGNED_AS = 'chartOfBars'
const ASKED = ['amounts', 'by', 'labels']
const MONTH = /^\d{4}-\d{2}$/
const AMOUNT = /^(?:-?\d{1,9})?$/
const BETWEEN = ','

const words = (labels: string, amounts: string): string =>
  JSON.stringify([SIGNED_AS, labels, amounts])

/** Where a picture of them is drawn: the same address for the same numbers, and under our signature. */
export async function barsAddress({ labels, amounts }: Bars): Promise<string> {
  const { sessionSecret } = await secrets()
  const named = labels.join(BETWEEN)
  const counted = amounts.map((amount) => amount ?? '').join(BETWEEN)
  const by = signatureOf(sessionSecret, words(named, counted))
  return `${BARS_PATH}?${String(new URLSearchParams({ labels: named, amounts: counted, by }))}`
}

const isDrawable = (labels: readonly string[], amounts: readonly string[]): boolean =>
  labels.length <= MONTHS_SHOWN &&
  labels.length === amounts.length &&
  labels.every((label) => MONTH.test(label)) &&
  amounts.every((amount) => AMOUNT.test(amount))

/** What such an address asks for; `undefined` where none of our pages does. */
export async function barsAskedBy(query: string): Promise<Bars | undefined> {
  const asked = new URLSearchParams(query)
  if ([...asked.keys()].sort().join() !== ASKED.join()) return undefined
  const [named = '', counted = '', by = ''] = ['labels', 'amounts', 'by'].map(
    (name) => asked.get(name) ?? '',
  )
  const [labels, amounts] = [named.split(BETWEEN), counted.split(BETWEEN)]
  if (!isDrawable(labels, amounts)) return undefined
  const { sessionSecret } = await secrets()
  if (!isSigned(sessionSecret, words(named, counted), by)) return undefined
  return { labels, amounts: amounts.map((one) => (one === '' ? undefined : Number(one))) }
}
