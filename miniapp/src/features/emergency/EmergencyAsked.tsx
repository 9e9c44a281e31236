import type { SessionView } from '../../../../shared/contract/event'
import { EMERGENCY_WORDS as W } from '../../../../shared/text/zhCN/emergency'
import { Button } from '../../components/Button'
import { Card, Line, Stack } from '../../components/Card'
import { useInName } from '../frame/inName'
import { openEmergency } from '../frame/navigate'
import { useFresh } from '../frame/useFresh'
import { useEmergency } from './useEmergency'

function Asked() {
  const emergency = useEmergency()
  useFresh(emergency)
  if (!emergency.data || emergency.data.contact) return null
  return (
    <Card title={W.door}>
      <Stack>
        <Line>{W.asked}</Line>
        <Button look="other" text={W.askedDo} onTap={openEmergency} />
      </Stack>
    </Card>
  )
}

/** Of a class with something to mind, whoever has a seat in it and named nobody is asked; it holds nothing up. */
export function EmergencyAsked({ session }: { readonly session: SessionView }) {
  const inName = useInName()
  const { words, mine, status } = session
  const isMeant = words.safety !== undefined && mine?.status === 'confirmed'
  return isMeant && status !== 'tookPlace' && inName === undefined ? <Asked /> : null
}
