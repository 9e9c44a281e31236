import { MAX_QUESTIONS } from '../../../../../shared/contract/event'
import { PUBLISH_EVENT_WORDS as W } from '../../../../../shared/text/zhCN/eventPublish'
import { Field, Paragraph } from '../../../components/Field'
import type { DraftWords } from './draft'
import type { DraftAtHand } from './useEventDraft'

type MoreProps = { readonly at: DraftAtHand }
/** The words alone, of a draft or of what stands already. */
export type WordsAtHand = {
  readonly draft: DraftWords
  readonly change: (part: Partial<DraftWords>) => void
}

const LINES = [
  { part: 'bring', label: W.bring, hint: W.bringHint, max: 60, Shown: Field },
  {
    part: 'description',
    label: W.description,
    hint: W.descriptionHint,
    max: 500,
    Shown: Paragraph,
  },
  { part: 'safety', label: W.safety, hint: W.safetyHint, max: 200, Shown: Paragraph },
  { part: 'contact', label: W.contact, hint: W.contactHint, max: 40, Shown: Field },
] as const

/** One after the other: the next appears once the one before it is written. */
function Questions({ at: { draft, change } }: MoreProps) {
  const { questions } = draft
  const count = Math.min(MAX_QUESTIONS, questions.filter((one) => one !== '').length + 1)
  return (
    <>
      {Array.from({ length: count }, (_, nth) => (
        <Field
          key={nth}
          label={W.question(nth + 1)}
          hint={W.questionHint}
          value={questions[nth] ?? ''}
          max={40}
          onChange={(typed) =>
            change({
              questions: Array.from({ length: count }, (_one, n) =>
                n === nth ? typed : (questions[n] ?? ''),
              ),
            })
          }
        />
      ))}
    </>
  )
}

/** What whoever comes should read. */
export const WordLines = ({ at }: { readonly at: WordsAtHand }) => (
  <>
    {LINES.map(({ part, Shown, ...field }) => (
      <Shown
        key={part}
        {...field}
        value={at.draft[part]}
        onChange={(typed) => at.change({ [part]: typed })}
      />
    ))}
  </>
)

/** The same, and what they are asked. */
export const MoreWords = ({ at }: MoreProps) => (
  <>
    <WordLines at={at} />
    <Questions at={at} />
  </>
)
