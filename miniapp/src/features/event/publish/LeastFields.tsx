import { useState } from 'react'
import { DECIDING_WORDS as W } from '../../../../../shared/text/zhCN/deciding'
import { Asked } from '../../../components/Asked'
import { Button } from '../../../components/Button'
import { Quiet, Stack } from '../../../components/Card'
import { Stepper } from '../../../components/Stepper'
import { DECIDES_OPTIONS } from '../deciding/times'
import type { DraftAtHand } from './useEventDraft'

const USUAL = [0, 5, 8, 10, 15].map((count) => ({ value: String(count), text: W.leastOf(count) }))
const PEOPLE = { of: W.leastOf, fewer: W.fewer, more: W.more }

type LeastProps = { readonly at: DraftAtHand }

/** Steps from the usual number, and when it is decided. */
const Needed = ({ at: { draft, change } }: LeastProps) => (
  <>
    <Stepper
      {...{ label: W.least, min: 1, max: draft.capacity, words: PEOPLE }}
      value={Math.min(draft.least, draft.capacity)}
      onChange={(least) => change({ least })}
    />
    <Asked
      {...{ label: W.when, options: DECIDES_OPTIONS, chosen: draft.decides }}
      onChoose={(decides) => change({ decides })}
    />
    <Quiet>{W.publishMore}</Quiet>
  </>
)

/** How many are needed, and when it is decided: by taps alone, and folded once more, since most need no number. */
export function LeastFields({ at }: LeastProps) {
  const [isOpen, setOpen] = useState(false)
  const { least, decides } = at.draft
  const said = least === 0 ? W.least : W.needs(least, W.by[decides])
  // Of its own, so that what opens in it is drawn alone and not the whole form anew.
  return isOpen ? (
    <Stack>
      <Asked
        {...{ label: W.least, options: USUAL, chosen: String(least) }}
        onChoose={(count) => at.change({ least: Number(count) })}
      />
      {least > 0 && <Needed at={at} />}
    </Stack>
  ) : (
    <Stack>
      <Button look="other" text={said} onTap={() => setOpen(true)} />
    </Stack>
  )
}
