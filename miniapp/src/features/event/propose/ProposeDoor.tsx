import { PROPOSE_WORDS as W } from '../../../../../shared/text/zhCN/proposal'
import { Button } from '../../../components/Button'
import { Quiet } from '../../../components/Card'
import { useActing } from '../../care/acting'
import { openPropose } from '../../frame/navigate'

/** One proposes for oneself alone: while one acts for somebody it is not there. */
export function ProposeDoor() {
  if (useActing(({ acting }) => acting) !== undefined) return null
  return (
    <>
      <Button look="other" text={W.door} onTap={() => openPropose()} />
      <Quiet>{W.doorMore}</Quiet>
    </>
  )
}
