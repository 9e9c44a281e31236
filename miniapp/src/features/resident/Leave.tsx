import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { leaveHome, showLeaving } from '../../../../shared/contract/household'
import type { MyMembership } from '../../../../shared/contract/resident'
import { localDateAt } from '../../../../shared/kernel/dates'
import { daysName } from '../../../../shared/text/zhCN/dates'
import { HOUSEHOLD_WORDS } from '../../../../shared/text/zhCN/household'
import { ask } from '../../api/call'
import { Button } from '../../components/Button'
import { Line, Quiet } from '../../components/Card'
import { Row, Rows } from '../../components/Row'
import { Sheet } from '../../components/Sheet'
import { Loaded, Refused } from '../../components/States'
import { openBooking } from '../frame/navigate'
import { useSend } from '../frame/useSend'

const W = HOUSEHOLD_WORDS
type HomeProps = { readonly home: MyMembership }

/** What will be called off, and what stays due: before it is done. */
function Foreseen({ home }: HomeProps) {
  const foreseen = useQuery({
    queryKey: ['leaving', home.id],
    queryFn: () => ask(showLeaving, { membershipId: home.id }),
    staleTime: 0,
  })
  const today = localDateAt(Date.now())
  return (
    <Loaded of={foreseen}>
      {({ listings, toCallOff, inHand }) => (
        <>
          {listings + toCallOff + inHand.length === 0 && <Line>{W.leaveNothing}</Line>}
          {listings > 0 && <Line>{W.leaveListings(listings)}</Line>}
          {toCallOff > 0 && <Line>{W.leaveAhead(toCallOff)}</Line>}
          {inHand.length > 0 && <Line>{W.leaveInHand(inHand.length)}</Line>}
          <Rows>
            {inHand.map((row) => (
              <Row
                key={row.id}
                title={row.title}
                detail={daysName(row, today)}
                onTap={() => openBooking(row.id)}
              />
            ))}
          </Rows>
        </>
      )}
    </Loaded>
  )
}

function LeaveSheet({ home, onClose }: HomeProps & { readonly onClose: () => void }) {
  const client = useQueryClient()
  const step = useSend(leaveHome, () => {
    void client.invalidateQueries()
    onClose()
  })
  return (
    <Sheet title={W.leaveAsk(home.compoundName)} onClose={onClose}>
      <Foreseen home={home} />
      <Quiet>{W.leaveWill}</Quiet>
      <Refused because={step.because} />
      <Button
        look="danger"
        text={W.leaveYes}
        isBusy={step.isSending}
        onTap={() => void step.send({ membershipId: home.id })}
      />
      <Button look="other" text={W.leaveNo} onTap={onClose} />
    </Sheet>
  )
}

/** 我搬走了. */
export function Leave({ home }: HomeProps) {
  const [isAsking, setAsking] = useState(false)
  return (
    <>
      <Button look="other" text={W.leave} onTap={() => setAsking(true)} />
      {isAsking && <LeaveSheet home={home} onClose={() => setAsking(false)} />}
    </>
  )
}
