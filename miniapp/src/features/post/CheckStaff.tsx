import { useState } from 'react'
import { checkStaffCode } from '../../../../shared/contract/code'
import type { OutputOf } from '../../../../shared/contract/endpoint'
import { FRAME_WORDS } from '../../../../shared/text/zhCN/frame'
import { roleName, STAFF_WORDS } from '../../../../shared/text/zhCN/post'
import { Button } from '../../components/Button'
import { Card, Line, Quiet, Stack } from '../../components/Card'
import { Refused } from '../../components/States'
import { useSend } from '../frame/useSend'
import { digitsIn } from './digits'
import { DigitsField } from './DigitsField'

const W = STAFF_WORDS
type Proof = OutputOf<typeof checkStaffCode>

const Proven = ({ proof, onAgain }: { readonly proof: Proof; readonly onAgain: () => void }) => (
  <Card title={`✓ ${W.proven(proof.nodeName, roleName(proof.role), proof.addressForm ?? '')}`}>
    <Stack>
      <Line>{W.provenMore}</Line>
      <Button look="other" text={W.again} onTap={onAgain} />
    </Stack>
  </Card>
)

/** Whether whoever is at the door works for the community. */
export function CheckStaff() {
  const [typed, setTyped] = useState('')
  const [proof, setProof] = useState<Proof>()
  const { send, isSending, because } = useSend(checkStaffCode, setProof)
  const digits = digitsIn(typed)
  const again = () => {
    setTyped('')
    setProof(undefined)
  }
  if (proof) return <Proven proof={proof} onAgain={again} />
  return (
    <Stack>
      <Quiet>{W.checkMore}</Quiet>
      <DigitsField label={W.digits} scan={W.scan} value={typed} onChange={setTyped} />
      <Refused because={because} />
      <Button
        text={isSending ? FRAME_WORDS.sending : W.check}
        isBusy={isSending}
        isDisabled={digits === undefined}
        onTap={() => digits !== undefined && void send({ digits })}
      />
    </Stack>
  )
}
