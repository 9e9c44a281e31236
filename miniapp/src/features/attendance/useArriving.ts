import { useEffect, useRef, useState } from 'react'
import { arrive, type CheckedIn, checkIn } from '../../../../shared/contract/attendance'
import type { OutputOf } from '../../../../shared/contract/endpoint'
import { useSend } from '../frame/useSend'
import { useIsGuest } from '../resident/useSignIn'
import { useSeats } from '../event/useShownSession'

type Ticket = NonNullable<OutputOf<typeof arrive>['ticket']>

/**
 * What came of a scanned code: sent as the page opens, whoever looks. Who is not logged in holds a ticket, and is checked
 * in with it as soon as they are.
 */
export function useArriving(code: string) {
  const isGuest = useIsGuest()
  const [came, setCame] = useState<CheckedIn>()
  const [ticket, setTicket] = useState<Ticket>()
  const seats = useSeats(came?.sessionId ?? ('' as never))
  const isIn = (one: CheckedIn) => {
    setCame(one)
    seats.changed()
  }
  const arriving = useSend(arrive, (answer) => {
    if (answer.checkedIn) isIn(answer.checkedIn)
    setTicket(answer.ticket)
  })
  const checking = useSend(checkIn, isIn)
  const scan = () => void arriving.send({ code })
  const redeem = () => ticket && void checking.send({ ticket: ticket.code })

  const opened = useRef(scan)
  useEffect(() => opened.current(), [])
  const loggedIn = useRef(redeem)
  loggedIn.current = redeem
  useEffect(() => {
    if (!isGuest) loggedIn.current()
  }, [isGuest, ticket])

  return {
    came,
    ticket: isGuest ? ticket : undefined,
    again: ticket === undefined ? scan : redeem,
    isSending: arriving.isSending || checking.isSending,
    because: checking.because ?? arriving.because,
  }
}
