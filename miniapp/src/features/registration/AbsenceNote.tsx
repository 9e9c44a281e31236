import { MY_EVENTS_WORDS as W } from '../../../../shared/text/zhCN/registration'
import { Button } from '../../components/Button'
import { Card, Line, Quiet, Stack } from '../../components/Card'

type NoteProps = {
  /** Absent: not so often that one is called. */
  readonly count: number | undefined
  readonly onSee: () => void
}

/** Read by oneself alone: what comes of it, and how to say why. */
export const AbsenceNote = ({ count, onSee }: NoteProps) =>
  count === undefined ? null : (
    <Card>
      <Stack>
        <Line>{W.absences(count)}</Line>
        <Quiet>{W.absencesMore}</Quiet>
        <Button look="small" text={W.absencesSee} onTap={onSee} />
      </Stack>
    </Card>
  )
