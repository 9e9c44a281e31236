import {
  CATEGORIES,
  type Category,
  ITEM_CATEGORIES,
  SKILL_CATEGORIES,
} from '../../../../../shared/contract/listing'
import {
  CATEGORY_NAMES,
  PUBLISH_WORDS,
  SUGGESTED_TAGS,
  SUGGESTED_TITLES,
} from '../../../../../shared/text/zhCN/listing'
import { OFFER_WORDS } from '../../../../../shared/text/zhCN/skill'
import { Quiet, Title } from '../../../components/Card'
import { Choice } from '../../../components/Choice'
import { Field } from '../../../components/Field'
import { Several } from '../../../components/Several'
import { type Draft, isHelp } from './draft'
import { tagsIn, toggled } from './tags'
import type { DraftAtHand } from './useDraft'

const W = PUBLISH_WORDS

const categoryOf = (title: string): Category | undefined =>
  CATEGORIES.find((category) => SUGGESTED_TITLES[category].includes(title))

const categoriesOf = (kind: Draft['kind']): readonly Category[] =>
  kind === 'skill' ? SKILL_CATEGORIES : ITEM_CATEGORIES

const suggestionsFor = ({ category, kind }: Draft): readonly string[] =>
  category === undefined
    ? categoriesOf(kind).flatMap((one) => SUGGESTED_TITLES[one].slice(0, 1))
    : SUGGESTED_TITLES[category]

const asOption = (text: string) => ({ value: text, text })

/** A name: typed, or tapped, which settles the category as well. */
export function TitleStep({ at: { draft, change } }: { readonly at: DraftAtHand }) {
  return (
    <>
      <Title text={isHelp(draft) ? OFFER_WORDS.titleTitle : W.titleTitle} />
      <Field
        label={W.title}
        hint={isHelp(draft) ? OFFER_WORDS.titleHint : W.titleHint}
        value={draft.title}
        max={30}
        onChange={(title) => change({ title })}
      />
      <Quiet>{W.suggestions}</Quiet>
      <Choice
        label={W.suggestions}
        options={suggestionsFor(draft).map(asOption)}
        chosen={draft.title}
        onChoose={(title) => change({ title, category: categoryOf(title) ?? draft.category })}
      />
    </>
  )
}

const optionsOf = (draft: Draft) =>
  categoriesOf(draft.kind).map((value) => ({ value, text: CATEGORY_NAMES[value] }))

function Tags({ at: { draft, change } }: { readonly at: DraftAtHand }) {
  const { category, tags = '' } = draft
  return (
    <>
      <Field
        label={W.tags}
        hint={W.tagsHint}
        value={tags}
        max={50}
        onChange={(typed) => change({ tags: typed })}
      />
      {category !== undefined && (
        <Several
          label={W.tags}
          options={SUGGESTED_TAGS[category]}
          chosen={tagsIn(tags)}
          onToggle={(tag) => change({ tags: toggled(tags, tag) })}
        />
      )}
    </>
  )
}

export const CategoryStep = ({ at }: { readonly at: DraftAtHand }) => (
  <>
    <Title text={W.categoryTitle} />
    <Choice
      label={W.category}
      options={optionsOf(at.draft)}
      chosen={at.draft.category}
      onChoose={(category) => at.change({ category })}
    />
    <Tags at={at} />
  </>
)
