import {
  CATEGORY_NAMES,
  CONDITION_NAMES,
  HANDOVER_NAMES,
  PUBLISH_WORDS,
} from '../../../../../shared/text/zhCN/listing'
import { accessoriesIn, asTyped } from './accessories'
import type { Draft } from './draft'

const W = PUBLISH_WORDS

/** One part of a thing as it was written in two places. */
export type Difference = { readonly name: string; readonly here: string; readonly there: string }

const READ: readonly (readonly [string, (draft: Draft) => string])[] = [
  [W.title, ({ title }) => title.trim()],
  [W.category, ({ category }) => (category === undefined ? '' : CATEGORY_NAMES[category])],
  [W.condition, ({ condition }) => CONDITION_NAMES[condition]],
  [W.parts, ({ accessories }) => asTyped(accessoriesIn(accessories))],
  [W.about, ({ description }) => description.trim()],
  [W.maxDays, ({ terms }) => W.days(terms.maxDays)],
  [W.handover, ({ terms }) => HANDOVER_NAMES[terms.handover]],
  [W.acceptance, ({ terms }) => W.acceptances[terms.acceptance]],
]

/** What a person would have to choose between, in words; nothing where both say the same. */
export const differencesBetween = (mine: Draft, theirs: Draft): readonly Difference[] =>
  READ.map(([name, read]) => ({ name, here: read(mine), there: read(theirs) })).filter(
    ({ here, there }) => here !== there,
  )
