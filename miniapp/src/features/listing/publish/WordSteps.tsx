import { CATEGORIES, type Category } from '../../../../../shared/contract/listing'
import {
  CATEGORY_NAMES,
  PUBLISH_WORDS,
  SUGGESTED_TITLES,
} from '../../../../../shared/text/zhCN/listing'
import { Quiet, Title } from '../../../components/Card'
import { Choice } from '../../../components/Choice'
import { Field } from '../../../components/Field'
import type { DraftAtHand } from './useDraft'

const W = PUBLISH_WORDS

const categoryOf = (title: string): Category | undefined =>
  CATEGORIES.find((category) => SUGGESTED_TITLES[category].includes(title))

const suggestionsFor = (category: Category | undefined): readonly string[] =>
  category === undefined
    ? CATEGORIES.flatMap((one) => SUGGESTED_TITLES[one].slice(0, 1))
    : SUGGESTED_TITLES[category]

const asOption = (text: string) => ({ value: text, text })

/** A name: typed, or tapped, which settles the category as well. */
export function TitleStep({ at: { draft, change } }: { readonly at: DraftAtHand }) {
  return (
    <>
      <Title text={W.titleTitle} />
      <Field
        label={W.title}
        hint={W.titleHint}
        value={draft.title}
        max={30}
        onChange={(title) => change({ title })}
      />
      <Quiet>{W.suggestions}</Quiet>
      <Choice
        label={W.suggestions}
        options={suggestionsFor(draft.category).map(asOption)}
        chosen={draft.title}
        onChoose={(title) => change({ title, category: categoryOf(title) ?? draft.category })}
      />
    </>
  )
}

const CATEGORY_OPTIONS = CATEGORIES.map((value) => ({ value, text: CATEGORY_NAMES[value] }))

export const CategoryStep = ({ at: { draft, change } }: { readonly at: DraftAtHand }) => (
  <>
    <Title text={W.categoryTitle} />
    <Choice
      label={W.category}
      options={CATEGORY_OPTIONS}
      chosen={draft.category}
      onChoose={(category) => change({ category })}
    />
  </>
)
