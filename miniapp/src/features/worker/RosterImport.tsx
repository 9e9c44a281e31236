import type { RosterPreview, RosterReport } from '../../../../shared/contract/roster'
import { localDateAt } from '../../../../shared/kernel/dates'
import type { CompoundId } from '../../../../shared/kernel/ids'
import { momentName } from '../../../../shared/text/zhCN/moments'
import { ROSTER_WORDS } from '../../../../shared/text/zhCN/roster'
import { Button } from '../../components/Button'
import { Card, Line, Quiet, Stack } from '../../components/Card'
import { Loaded, Refused } from '../../components/States'
import { useFresh } from '../frame/useFresh'
import { RosterFigures } from './RosterFigures'
import { useLastRoster, useRosterFile } from './useRoster'

const W = ROSTER_WORDS
type AtProps = { readonly compoundId: CompoundId }

/** What is in the file, and what it would do: nothing is done yet. */
const Preview = ({ preview }: { readonly preview: RosterPreview }) => (
  <>
    <Line>{W.notYet}</Line>
    <Quiet>{W.format(preview.format)}</Quiet>
    <Quiet>{W.firstRows}</Quiet>
    {preview.firstRows.map((row, at) => (
      <Line key={at}>{row.join(' | ')}</Line>
    ))}
    <RosterFigures report={preview.report} />
  </>
)

const changesNothing = ({ added, changed, gone }: RosterReport): boolean =>
  added + changed + gone === 0

const Done = ({ report }: { readonly report: RosterReport }) => (
  <>
    <Line>{changesNothing(report) ? W.nothingNew : W.done}</Line>
    <RosterFigures report={report} />
  </>
)

/** Choose, look, take over. */
function TakeOver({ compoundId }: AtProps) {
  const { stage, choose, taking } = useRosterFile(compoundId)
  const isShown = stage.is === 'shown'
  return (
    <Card title={W.roster}>
      <Stack>
        <Quiet>{W.how}</Quiet>
        {isShown && <Preview preview={stage.preview} />}
        {stage.is === 'done' && <Done report={stage.report} />}
        <Refused because={stage.is === 'ready' ? stage.because : taking.because} />
        {isShown && (
          <Button
            text={W.send}
            isBusy={taking.isSending}
            onTap={() =>
              void taking.send({ rosterId: stage.rosterId, digest: stage.preview.digest })
            }
          />
        )}
        <Button
          look={isShown ? 'other' : 'main'}
          text={chooseText(stage.is)}
          isBusy={stage.is === 'reading'}
          onTap={() => void choose()}
        />
      </Stack>
    </Card>
  )
}

function chooseText(is: ReturnType<typeof useRosterFile>['stage']['is']): string {
  if (is === 'reading') return W.reading
  return is === 'ready' ? W.choose : W.chooseAgain
}

function Last({ compoundId }: AtProps) {
  const roster = useLastRoster(compoundId)
  useFresh(roster)
  return (
    <Loaded of={roster}>
      {({ last }) =>
        last === undefined ? (
          <Quiet>{W.none}</Quiet>
        ) : (
          <Card title={W.last(momentName(last.at, localDateAt(Date.now())))}>
            <Stack>
              <RosterFigures report={last.report} />
            </Stack>
          </Card>
        )
      }
    </Loaded>
  )
}

/** A compound's list: what the last import did, and the next one. */
export const RosterImport = ({ compoundId }: AtProps) => (
  <Stack>
    <Quiet>{W.why}</Quiet>
    <TakeOver compoundId={compoundId} />
    <Last compoundId={compoundId} />
  </Stack>
)
