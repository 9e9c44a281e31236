import { useEffect, useState } from 'react'
import { CATEGORIES, type Category } from '../../../../shared/contract/listing'
import { CATEGORY_NAMES, SHARE_WORDS } from '../../../../shared/text/zhCN/listing'
import { Choice } from '../../components/Choice'
import { Field } from '../../components/Field'

export type Filter = { readonly category: Category | undefined; readonly words: string }

const ALL = 'all'
const PAUSE_MS = 400
const OPTIONS = [
  { value: ALL, text: SHARE_WORDS.all },
  ...CATEGORIES.map((value) => ({ value, text: CATEGORY_NAMES[value] })),
]

type FiltersProps = { readonly filter: Filter; readonly onChange: (filter: Filter) => void }

/** One search box and the categories; what is typed is looked for after a short pause. */
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
      <Choice
        layout="scroll"
        label={SHARE_WORDS.categories}
        options={OPTIONS}
        chosen={filter.category ?? ALL}
        onChoose={(value) =>
          onChange({ ...filter, category: CATEGORIES.find((category) => category === value) })
        }
      />
    </>
  )
}
