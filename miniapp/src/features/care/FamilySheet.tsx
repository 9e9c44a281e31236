import type { Mandate } from '../../../../shared/contract/care'
import { localDateAt } from '../../../../shared/kernel/dates'
import { personName } from '../../../../shared/text/zhCN/care'
import { FRAME_WORDS } from '../../../../shared/text/zhCN/frame'
import { FOR_FAMILY_WORDS as W } from '../../../../shared/text/zhCN/registration'
import { Button } from '../../components/Button'
import { Line } from '../../components/Card'
import { Sheet } from '../../components/Sheet'
import { Loaded } from '../../components/States'
import { actFor } from './acting'
import { standingOf } from './standing'
import { useMandates } from './useMandates'
import { openFamily } from '../frame/navigate'
import { useMe } from '../resident/useMe'

type SheetProps = {
  readonly title: string
  /** What is done for somebody, by how neighbours call them. */
  readonly wordsFor: (name: string) => string
  readonly onClose: () => void
}
type PersonsProps = Omit<SheetProps, 'title'> & { readonly mandates: readonly Mandate[] }

const Nobody = ({ says }: { readonly says: string }) => (
  <>
    <Line>{says}</Line>
    <Button look="other" text={W.see} onTap={openFamily} />
  </>
)

/** Those for whom one may act now. From here on things are done in their name. */
function Persons({ mandates, wordsFor, onClose }: PersonsProps) {
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
          text={wordsFor(personName(mandate.principal))}
          onTap={() => act(mandate)}
        />
      ))}
    </>
  )
}

/** For whom one wants to sign up, or join. */
export const FamilySheet = ({ title, ...acting }: SheetProps) => (
  <Sheet title={title} onClose={acting.onClose}>
    <Loaded of={useMandates()}>
      {({ mandates }) => <Persons mandates={mandates} {...acting} />}
    </Loaded>
    <Button look="other" text={FRAME_WORDS.close} onTap={acting.onClose} />
  </Sheet>
)
