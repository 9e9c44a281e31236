import { PUBLISH_WORDS } from '../../../../../shared/text/zhCN/listing'
import { Paragraph } from '../../../components/Field'
import { isHelp } from './draft'
import type { DraftAtHand } from './useDraft'

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
