import { useEffect, useState } from 'react'
import {
  CATEGORIES,
  type Category,
  ITEM_CATEGORIES,
  type Kind,
  KINDS,
  SKILL_CATEGORIES,
} from '../../../../shared/contract/listing'
import { type DateRange, localDateAt } from '../../../../shared/kernel/dates'
import { CATEGORY_NAMES, KIND_NAMES, SHARE_WORDS } from '../../../../shared/text/zhCN/listing'
import { Choice } from '../../components/Choice'
import { Field } from '../../components/Field'
import { DaysFilter } from './DaysFilter'

export type Filter = {
  readonly kind?: Kind | undefined
  readonly category: Category | undefined
  readonly words: string
  readonly days: DateRange | undefined
}

const ALL = 'all'
const PAUSE_MS = 400
const KIND_OPTIONS = [
  { value: ALL, text: SHARE_WORDS.anyKind },
  ...KINDS.map((value) => ({ value, text: KIND_NAMES[value] })),
]

/** Of help only once it is asked for: most look for things. */
const optionsOf = (kind: Kind | undefined) => [
  { value: ALL, text: SHARE_WORDS.all },
  ...(kind === 'skill' ? SKILL_CATEGORIES : ITEM_CATEGORIES).map((value) => ({
    value,
    text: CATEGORY_NAMES[value],
  })),
]

type FiltersProps = { readonly filter: Filter; readonly onChange: (filter: Filter) => void }

/** Things or help, and of which kind. */
const Kinds = ({ filter, onChange }: FiltersProps) => (
  <>
    <Choice
      label={SHARE_WORDS.kinds}
      options={KIND_OPTIONS}
      chosen={filter.kind ?? ALL}
      onChoose={(value) => {
        const kind = KINDS.find((one) => one === value)
        onChange({ ...filter, kind, category: undefined })
      }}
    />
    <Choice
      layout="scroll"
      label={SHARE_WORDS.categories}
      options={optionsOf(filter.kind)}
      chosen={filter.category ?? ALL}
      onChoose={(value) =>
        onChange({ ...filter, category: CATEGORIES.find((category) => category === value) })
      }
    />
  </>
)

/** One search box, the categories and the days; what is typed is looked for after a short pause. */
export function Filters({ filter, onChange }: FiltersProps) {
  const [typed, setTyped] = useState(filter.words)
  useEffect(() => {
    const words = typed.trim()
    if (words === filter.words) return undefined
    const timer = setTimeout(() => onChange({ ...filter, words }), PAUSE_MS)
    return () => clearTimeout(timer)
  }, [typed, filter, onChange])
  return (
    <>
      <Field
        label={SHARE_WORDS.search}
        hint={SHARE_WORDS.searchHint}
        value={typed}
        max={20}
        onChange={setTyped}
      />
      <Kinds filter={filter} onChange={onChange} />
      <DaysFilter
        days={filter.days}
        today={localDateAt(Date.now())}
        onChange={(days) => onChange({ ...filter, days })}
      />
    </>
  )
}
