import { useState } from 'react'
import type { MyProposal } from '../../../../../shared/contract/proposal'
import type { Me } from '../../../../../shared/contract/resident'
import { localDateAt } from '../../../../../shared/kernel/dates'
import { PROPOSE_WORDS as W } from '../../../../../shared/text/zhCN/proposal'
import { Button } from '../../../components/Button'
import { LookOn } from '../../../components/LookOn'
import { Empty, Loaded } from '../../../components/States'
import { openJoin } from '../../frame/navigate'
import { type Place, placeOf, useChosenPlace } from '../../place/usePlace'
import { approvedOf, useMe } from '../../resident/useMe'
import { ProposeEvent } from './ProposeEvent'
import { useMyProposals } from './useProposals'
import { onceMore } from './wish'

type HomeProps = { readonly home: Place }

/** What comes later of it changes nothing of what is being written. */
function Filled({ home, proposal }: HomeProps & { readonly proposal: MyProposal }) {
  const [like] = useState(() => onceMore(proposal, localDateAt(Date.now())))
  return <ProposeEvent home={home} like={like} />
}

/** Filled in from what was proposed before; where that is gone, one begins anew. */
function Again({ home, like }: HomeProps & { readonly like: string }) {
  const mine = useMyProposals()
  return (
    <Loaded of={mine}>
      {({ pages }) => {
        const found = pages.flatMap(({ proposals }) => proposals).find(({ id }) => id === like)
        if (found) return <Filled home={home} proposal={found} />
        return mine.hasNextPage ? <LookOn of={mine} /> : <ProposeEvent home={home} />
      }}
    </Loaded>
  )
}

const isWaiting = ({ status }: Me['memberships'][number]): boolean => status === 'requested'

/** For whoever lives there, verified; who does not is told how to. */
const NotHere = ({ isAsked }: { readonly isAsked: boolean }) =>
  isAsked ? (
    <Empty says={W.waiting} />
  ) : (
    <Empty says={W.notHere}>
      <Button text={W.join} onTap={() => openJoin()} />
    </Empty>
  )

/** What one would hold in the compound where one lives. */
export function ProposeHere({ like }: { readonly like: string | undefined }) {
  const chosen = useChosenPlace(({ place }) => place)
  return (
    <Loaded of={useMe()}>
      {(me) => {
        const home = approvedOf(me).length > 0 ? placeOf(me, chosen) : undefined
        if (!home) return <NotHere isAsked={me.memberships.some(isWaiting)} />
        return like === undefined ? <ProposeEvent home={home} /> : <Again {...{ home, like }} />
      }}
    </Loaded>
  )
}
