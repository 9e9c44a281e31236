import { PUBLISH_WORDS } from '../../../../../shared/text/zhCN/listing'
import { Quiet } from '../../../components/Card'
import { Choice, type ChoiceProps } from '../../../components/Choice'
import { Paragraph } from '../../../components/Field'
import { isHelp } from './draft'
import type { DraftAtHand } from './useDraft'

/** A choice below its question. */
export const Asked = <Value extends string>(choice: ChoiceProps<Value>) => (
  <>
    <Quiet>{choice.label}</Quiet>
    <Choice {...choice} />
  </>
)

/** What its owner wants to add, of things and of help alike. */
export const Description = ({ at: { draft, change } }: { readonly at: DraftAtHand }) => (
  <Paragraph
    label={PUBLISH_WORDS.description}
    hint={isHelp(draft) ? PUBLISH_WORDS.helpHint : PUBLISH_WORDS.descriptionHint}
    value={draft.description}
    max={300}
    onChange={(description) => change({ description })}
  />
)
