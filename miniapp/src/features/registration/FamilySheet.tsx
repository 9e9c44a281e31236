import type { Mandate } from '../../../../shared/contract/care'
import { localDateAt } from '../../../../shared/kernel/dates'
import { personName } from '../../../../shared/text/zhCN/care'
import { FRAME_WORDS } from '../../../../shared/text/zhCN/frame'
import { FOR_FAMILY_WORDS as W, SIGN_UP_WORDS } from '../../../../shared/text/zhCN/registration'
import { Button } from '../../components/Button'
import { Line } from '../../components/Card'
import { Sheet } from '../../components/Sheet'
import { Loaded } from '../../components/States'
import { actFor } from '../care/acting'
import { standingOf } from '../care/standing'
import { useMandates } from '../care/useMandates'
import { openFamily } from '../frame/navigate'
import { useMe } from '../resident/useMe'

type SheetProps = { readonly onClose: () => void }
type PersonsProps = SheetProps & { readonly mandates: readonly Mandate[] }

const Nobody = ({ says }: { readonly says: string }) => (
  <>
    <Line>{says}</Line>
    <Button look="other" text={W.see} onTap={openFamily} />
  </>
)

/** Those for whom one may act now. From here on things are done in their name. */
function Persons({ mandates, onClose }: PersonsProps) {
  const now = { today: localDateAt(Date.now()), me: useMe().data }
  const theirs = mandates.filter(({ as }) => as === 'proxy')
  const open = theirs.filter((mandate) => standingOf(mandate, now) === 'open')
  if (open.length === 0) return <Nobody says={theirs.length === 0 ? W.none : W.noneNow} />
  const act = ({ id: mandateId, principalId, compoundId, principal }: Mandate) => {
    actFor({ mandateId, principalId, compoundId, name: personName(principal) })
    onClose()
  }
  return (
    <>
      {open.map((mandate) => (
        <Button
          key={mandate.id}
          text={SIGN_UP_WORDS.signUpFor(personName(mandate.principal))}
          onTap={() => act(mandate)}
        />
      ))}
    </>
  )
}

/** For whom one wants to sign up. */
export const FamilySheet = ({ onClose }: SheetProps) => (
  <Sheet title={W.title} onClose={onClose}>
    <Loaded of={useMandates()}>
      {({ mandates }) => <Persons mandates={mandates} onClose={onClose} />}
    </Loaded>
    <Button look="other" text={FRAME_WORDS.close} onTap={onClose} />
  </Sheet>
)
