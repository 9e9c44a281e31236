import { DECIDING_WORDS as W } from '../../../../../shared/text/zhCN/deciding'
import { Asked } from '../../../components/Asked'
import { Quiet } from '../../../components/Card'
import { Stepper } from '../../../components/Stepper'
import { DECIDES_OPTIONS } from '../deciding/times'
import type { DraftAtHand } from './useEventDraft'

const USUAL = [0, 5, 8, 10, 15].map((count) => ({ value: String(count), text: W.leastOf(count) }))
const PEOPLE = { of: W.leastOf, fewer: W.fewer, more: W.more }

type LeastProps = { readonly at: DraftAtHand }

/** How many are needed, and when it is decided: by taps alone. */
export const LeastFields = ({ at: { draft, change } }: LeastProps) => (
  <>
    <Asked
      {...{ label: W.least, options: USUAL, chosen: String(draft.least) }}
      onChoose={(count) => change({ least: Number(count) })}
    />
    {draft.least > 0 && (
      <>
        <Stepper
          {...{
            label: W.least,
            value: Math.min(draft.least, draft.capacity),
            min: 1,
            max: draft.capacity,
            words: PEOPLE,
          }}
          onChange={(least) => change({ least })}
        />
        <Asked
          {...{ label: W.when, options: DECIDES_OPTIONS, chosen: draft.decides }}
          onChoose={(decides) => change({ decides })}
        />
        <Quiet>{W.publishMore}</Quiet>
      </>
    )}
  </>
)
