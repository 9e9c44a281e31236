import { useState } from 'react'
import type { SessionView } from '../../../../../shared/contract/event'
import { MEND_WORDS as W } from '../../../../../shared/text/zhCN/eventDesk'
import { PUBLISH_EVENT_WORDS as P } from '../../../../../shared/text/zhCN/eventPublish'
import { MANAGE_WORDS } from '../../../../../shared/text/zhCN/sessionChanges'
import { Asked } from '../../../components/Asked'
import { Button } from '../../../components/Button'
import { Card, Quiet, Stack } from '../../../components/Card'
import { Field } from '../../../components/Field'
import { Refused } from '../../../components/States'
import { wordsIn } from '../publish/again'
import { KINDS } from '../publish/MainFields'
import { WordLines, type WordsAtHand } from '../publish/MoreWords'
import { wordsOf } from '../publish/plan'
import type { PanelProps } from './Saving'
import { useRewriting } from './useMending'

/** What was last written, whether it stands or was sent back. */
const lastWords = ({ desk, words }: SessionView) => desk?.words ?? words

const Written = ({ at }: { readonly at: WordsAtHand }) => (
  <>
    <Asked
      {...{ label: P.kind, options: KINDS, chosen: at.draft.kind }}
      onChoose={(kind) => at.change({ kind })}
    />
    <Field
      {...{ label: P.title, hint: P.titleHint, max: 30, value: at.draft.title }}
      onChange={(title) => at.change({ title })}
    />
    <WordLines at={at} />
  </>
)

/** Other words, filled in with the last ones. */
export function WordsPanel({ session, onDone, onClose }: PanelProps) {
  const { host } = lastWords(session)
  const [draft, setDraft] = useState(() => wordsIn(lastWords(session)))
  const change: WordsAtHand['change'] = (part) => setDraft((before) => ({ ...before, ...part }))
  const step = useRewriting(onDone)
  const words = { ...wordsOf(draft), ...(host ? { host } : {}) }
  return (
    <Card title={W.words}>
      <Stack>
        <Quiet>{W.wordsMore}</Quiet>
        <Written at={{ draft, change }} />
        <Refused because={step.because} />
        <Button
          {...{ text: step.isSending ? W.saving : W.save, isBusy: step.isSending }}
          isDisabled={words.title === ''}
          onTap={() => void step.send({ eventId: session.eventId, words })}
        />
        <Button look="other" text={MANAGE_WORDS.back} onTap={onClose} />
      </Stack>
    </Card>
  )
}
