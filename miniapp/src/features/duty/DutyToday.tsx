import type { DutyPlace } from '../../../../shared/contract/duty'
import type { CompoundId } from '../../../../shared/kernel/ids'
import { clockName } from '../../../../shared/text/zhCN/dates'
import { DUTY_WORDS } from '../../../../shared/text/zhCN/duty'
import { CallButton } from '../../components/CallButton'
import { Card, Line, Quiet, Stack } from '../../components/Card'
import { useDutyToday } from './useDuty'

const W = DUTY_WORDS

type ShiftProps = { readonly shift: DutyPlace['shifts'][number] }

/** Hours that nobody has yet are shown as such. */
const Shift = ({ shift: { hours, addressForm } }: ShiftProps) => (
  <Line>
    {W.at(clockName(hours), addressForm === undefined ? W.empty : addressForm || W.unnamed)}
  </Line>
)

function Office({ place: { name, phone, shifts } }: { readonly place: DutyPlace }) {
  return (
    <Card title={`${W.today} · ${name}`}>
      <Stack>
        {shifts.length === 0 && <Line>{W.nobodyToday}</Line>}
        {shifts.map((shift, at) => (
          <Shift key={at} shift={shift} />
        ))}
        {phone !== undefined && (
          <>
            <Quiet>{W.phone(phone)}</Quiet>
            <CallButton number={phone} text={W.call} label={W.callTo(name)} />
          </>
        )}
      </Stack>
    </Card>
  )
}

/** Whom one finds at the community today, where one looks for help; nothing where nobody planned anything. */
export function DutyToday({ compoundId }: { readonly compoundId: CompoundId }) {
  const places = useDutyToday(compoundId).data?.places ?? []
  return (
    <>
      {places.map((place) => (
        <Office key={place.name} place={place} />
      ))}
    </>
  )
}
