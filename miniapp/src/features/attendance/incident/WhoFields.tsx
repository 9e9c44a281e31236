import { useState } from 'react'
import type { MembershipId, SessionId } from '../../../../../shared/kernel/ids'
import { INCIDENT_WORDS as W } from '../../../../../shared/text/zhCN/incident'
import { Line } from '../../../components/Card'
import { Choice } from '../../../components/Choice'
import { Field } from '../../../components/Field'
import { More } from '../../../components/More'
import { isMeant } from '../groups'
import { useAttendance } from '../useAttendance'

const NOBODY = 'nobody'
const FIND = 12
/** More chips than this nobody looks through. */
const SHOWN = 12

type WhoProps = {
  readonly sessionId: SessionId
  readonly who: MembershipId | undefined
  readonly onChoose: (who: MembershipId | undefined) => void
}

/** To whom it happened: somebody on the list, or nobody who is said. */
export function WhoFields({ sessionId, who, onChoose }: WhoProps) {
  const [words, setWords] = useState('')
  const list = useAttendance(sessionId)
  const rows = list.data?.pages.flatMap((page) => page.rows) ?? []
  const people = rows.flatMap(({ membershipId, ...row }) =>
    membershipId === undefined || !isMeant(words)({ membershipId, ...row })
      ? []
      : [{ value: membershipId, text: W.about(row.name, row.addressForm, row.buildingName) }],
  )
  const options = [{ value: NOBODY, text: W.nobody }, ...people.slice(0, SHOWN)]
  return (
    <>
      <Line>{W.who}</Line>
      {rows.length > SHOWN && (
        <Field label={W.find} hint={W.findHint} value={words} max={FIND} onChange={setWords} />
      )}
      <Choice<string>
        label={W.who}
        options={options}
        chosen={who ?? NOBODY}
        onChoose={(value) => onChoose(value === NOBODY ? undefined : (value as MembershipId))}
      />
      <More of={list} />
    </>
  )
}
