import { useEffect, useRef, useState } from 'react'
import { makeAppointmentCode, makeStaffCode } from '../../../../shared/contract/code'
import type { PostId } from '../../../../shared/kernel/ids'
import { useSend } from '../frame/useSend'

type Made = { readonly digits: string; readonly until: number }
const MINUTE_MS = 60_000

/** Asked for as the page opens, and again each time that it is due. */
function useRenewed(renew: () => void, everyMs: number | undefined): void {
  const latest = useRef(renew)
  latest.current = renew
  useEffect(() => {
    latest.current()
    if (everyMs === undefined) return undefined
    const timer = setInterval(() => latest.current(), everyMs)
    return () => clearInterval(timer)
  }, [everyMs])
}

/** 任职码: one for ten minutes, another when it is asked for. */
export function useAppointmentCode() {
  const [made, setMade] = useState<Made>()
  const { send, ...step } = useSend(makeAppointmentCode, setMade)
  const renew = () => void send({})
  useRenewed(renew, undefined)
  return { made, renew, ...step }
}

/** 工作证: another each minute while somebody looks at it. */
export function useStaffCode(postId: PostId) {
  const [made, setMade] = useState<Made>()
  const { send, ...step } = useSend(makeStaffCode, setMade)
  const renew = () => void send({ postId })
  useRenewed(renew, MINUTE_MS)
  return { made, renew, ...step }
}
