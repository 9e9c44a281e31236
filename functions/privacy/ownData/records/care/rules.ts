import type { OwnRecord } from '../../../../../shared/contract/ownData'
import { ACT_LOG_WORDS, actWords, CARE_WORKER_WORDS } from '../../../../../shared/text/zhCN/care'
import type { Mandate } from '../../../../resident/care/rules'
import { at, recordOf, stamp } from '../rules'

type Act = {
  readonly at: number
  readonly what: string
  readonly outcome: 'begun' | 'done' | 'refused'
}
type OwnMandate = { readonly mandate: Mandate; readonly acts: readonly Act[] }

/** Of a mandate its days and what was done under it; who it was belongs to them. */
export const mandateRecord = ({ mandate, acts }: OwnMandate): OwnRecord =>
  recordOf(mandate.id, {
    consent: CARE_WORKER_WORDS.consents[mandate.consent],
    since: at(mandate.givenAt),
    until: mandate.lastDay,
    endedAt: at(mandate.endedAt),
    acts: acts
      .map(
        (act) => `${stamp(act.at)} ${actWords(act.what)}（${ACT_LOG_WORDS.outcomes[act.outcome]}）`,
      )
      .join('；'),
  })
