import { useState } from 'react'
import type { OutputOf } from '../../../../shared/contract/endpoint'
import {
  forgetRoster,
  type RosterReport,
  type showRoster,
} from '../../../../shared/contract/roster'
import { localDateAt } from '../../../../shared/kernel/dates'
import type { CompoundId } from '../../../../shared/kernel/ids'
import { momentName } from '../../../../shared/text/zhCN/moments'
import { ROSTER_WORDS } from '../../../../shared/text/zhCN/roster'
import { Button } from '../../components/Button'
import { Card, Heading, Line, Quiet, Stack } from '../../components/Card'
import { Sheet } from '../../components/Sheet'
import { Loaded, Refused } from '../../components/States'
import { useSend } from '../frame/useSend'
import { Preview, Wrong } from './Preview'
import { usePreview, useRoster, useRosterChanged } from './useRoster'

const W = ROSTER_WORDS
type Props = { readonly compoundId: CompoundId }
type Roster = OutputOf<typeof showRoster>

const whenOf = (at: number): string => momentName(at, localDateAt(Date.now()))

const Report = ({ report }: { readonly report: RosterReport }) => (
  <Card title={W.report(whenOf(report.importedAt), report.by)}>
    <Stack>
      {report.written === 0 ? (
        <Line>{W.nothingNew}</Line>
      ) : (
        <Line>{W.reportMore(report.added, report.changed, report.gone)}</Line>
      )}
      <Wrong of={report} />
    </Stack>
  </Card>
)

function Forget({ compoundId }: Props) {
  const [isAsking, setAsking] = useState(false)
  const changed = useRosterChanged()
  const close = () => setAsking(false)
  const step = useSend(forgetRoster, () => {
    close()
    changed()
  })
  return (
    <>
      <Button look="other" text={W.forget} onTap={() => setAsking(true)} />
      {isAsking && (
        <Sheet title={W.forgetAsk} onClose={close}>
          <Quiet>{W.forgetMore}</Quiet>
          <Refused because={step.because} />
          <Button
            look="danger"
            text={W.forgetYes}
            isBusy={step.isSending}
            onTap={() => void step.send({ compoundId })}
          />
          <Button look="other" text={W.forgetNo} onTap={close} />
        </Sheet>
      )}
    </>
  )
}

const Current = ({ roster: { households = 0, importedAt } }: { readonly roster: Roster }) => (
  <Line>{importedAt === undefined ? W.none : W.current(households, whenOf(importedAt))}</Line>
)

const Done = ({ report }: { readonly report: RosterReport }) => (
  <Line>{`✓ ${W.done}${report.written === 0 ? `，${W.nothingNew}` : ''}`}</Line>
)

function Importing({ compoundId }: Props) {
  const { preview, isReading, because, choose, drop } = usePreview(compoundId)
  const [done, setDone] = useState<RosterReport>()
  const changed = useRosterChanged()
  const finish = (report: RosterReport) => {
    setDone(report)
    drop()
    changed()
  }
  const text = preview ? W.chooseOther : W.choose
  return (
    <>
      {done && !preview && <Done report={done} />}
      <Refused because={because} />
      {preview && <Preview key={preview.rosterId} preview={preview} onDone={finish} />}
      <Button
        look={preview ? 'other' : 'main'}
        text={isReading ? W.sending : text}
        isBusy={isReading}
        onTap={choose}
      />
    </>
  )
}

/** The list of the property company: what there is, another one, what was imported. */
export const CompoundRoster = ({ compoundId }: Props) => (
  <Loaded of={useRoster(compoundId)}>
    {(roster) => (
      <Stack>
        <Current roster={roster} />
        <Quiet>{W.more}</Quiet>
        <Importing compoundId={compoundId} />
        <Quiet>{W.kept}</Quiet>
        {roster.importedAt !== undefined && <Forget compoundId={compoundId} />}
        {roster.reports.length > 0 && <Heading text={W.reports} />}
        {roster.reports.map((report) => (
          <Report key={report.id} report={report} />
        ))}
      </Stack>
    )}
  </Loaded>
)
