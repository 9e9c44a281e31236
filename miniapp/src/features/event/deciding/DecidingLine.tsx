import type { SessionView } from '../../../../../shared/contract/event'
import { localDateAt } from '../../../../../shared/kernel/dates'
import { decidingWords } from '../../../../../shared/text/zhCN/deciding'
import { Line } from '../../../components/Card'

/** Whether it takes place: how many are lacking and until when, or that it is certain. */
export function DecidingLine({ session: { deciding } }: { readonly session: SessionView }) {
  const words = deciding && decidingWords(deciding, localDateAt(Date.now()))
  return words === undefined ? null : <Line>{words}</Line>
}
