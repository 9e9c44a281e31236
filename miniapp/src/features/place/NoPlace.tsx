import { RESIDENT_WORDS } from '../../../../shared/text/zhCN/resident'
import { Button } from '../../components/Button'
import { Empty, Loaded } from '../../components/States'
import { useMe } from '../resident/useMe'
import { useIsGuest } from '../resident/useSignIn'

type NoPlaceProps = { readonly says: string; readonly onChoose: () => void }

/** Whoever lives somewhere has nothing to choose: where that is has still to come. */
export function NoPlace({ says, onChoose }: NoPlaceProps) {
  const isGuest = useIsGuest()
  const me = useMe()
  const choice = (
    <Empty says={says}>
      <Button text={RESIDENT_WORDS.choosePlace} onTap={onChoose} />
    </Empty>
  )
  return isGuest ? choice : <Loaded of={me}>{() => choice}</Loaded>
}
