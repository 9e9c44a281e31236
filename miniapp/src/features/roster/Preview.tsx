import type { RosterPreview, RosterReport } from '../../../../shared/contract/roster'
import { ENCODING_WORDS, ROSTER_WORDS, wrongWords } from '../../../../shared/text/zhCN/roster'
import { Button } from '../../components/Button'
import { Card, Line, Quiet, Stack } from '../../components/Card'
import { Refused } from '../../components/States'
import { useImport } from './useRoster'

const W = ROSTER_WORDS
type Counted = Pick<RosterPreview, 'households' | 'added' | 'changed' | 'same' | 'gone' | 'doubled'>

const Counts = ({ of }: { readonly of: Counted }) => (
  <>
    <Line>{W.households(of.households)}</Line>
    <Line>{`${W.added(of.added)}，${W.changed(of.changed)}，${W.same(of.same)}`}</Line>
    {of.gone > 0 && <Line>{W.gone(of.gone)}</Line>}
    {of.doubled > 0 && <Quiet>{W.doubled(of.doubled)}</Quiet>}
  </>
)

/** Which lines, and why; what is not listed is counted. */
export const Wrong = ({ of }: { readonly of: Pick<RosterReport, 'wrong' | 'wrongCount'> }) =>
  of.wrongCount === 0 ? null : (
    <>
      <Line>{W.wrongCount(of.wrongCount)}</Line>
      {of.wrong.map(({ sheet, line, reason }) => (
        <Quiet key={`${sheet}-${line}`}>{W.wrongRow(sheet, line, wrongWords(reason))}</Quiet>
      ))}
      {of.wrong.length < of.wrongCount && (
        <Quiet>{W.moreWrong(of.wrongCount - of.wrong.length)}</Quiet>
      )}
    </>
  )

const Sample = ({ preview }: { readonly preview: RosterPreview }) => (
  <>
    <Quiet>{`${ENCODING_WORDS[preview.encoding]} · ${W.sample}`}</Quiet>
    {preview.sample.map((row, at) => (
      <Line key={at}>{row.filter((words) => words !== '').join(' · ')}</Line>
    ))}
  </>
)

type PreviewProps = {
  readonly preview: RosterPreview
  readonly onDone: (report: RosterReport) => void
}

/** What an import would do, before it does it. */
export function Preview({ preview, onDone }: PreviewProps) {
  const { send, isSending, because } = useImport(onDone)
  const { rosterId, digest, households } = preview
  return (
    <Card title={W.preview}>
      <Stack>
        <Sample preview={preview} />
        <Counts of={preview} />
        <Wrong of={preview} />
        <Refused because={because} />
        <Button
          text={isSending ? W.importing : W.import(households)}
          isBusy={isSending}
          isDisabled={households === 0}
          onTap={() => void send({ rosterId, digest })}
        />
      </Stack>
    </Card>
  )
}
