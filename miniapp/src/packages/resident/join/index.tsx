import { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import type { Me } from '../../../../../shared/contract/resident'
import type { CompoundId } from '../../../../../shared/kernel/ids'
import { isPracticeId } from '../../../../../shared/kernel/practice'
import { sceneOf } from '../../../../../shared/kernel/scene'
import { rejectionAdvice } from '../../../../../shared/text/zhCN/joining'
import { rejectionSentence, RESIDENT_WORDS } from '../../../../../shared/text/zhCN/resident'
import { longDay } from '../../../../../shared/text/zhCN/dates'
import { PAGE_TITLES } from '../../../../../shared/text/zhCN/titles'
import { Bar } from '../../../components/Bar'
import { Button } from '../../../components/Button'
import { Card, Line, Quiet, Stack } from '../../../components/Card'
import { Page } from '../../../components/Page'
import { Loaded } from '../../../components/States'
import { OwnCard } from '../../../features/card/OwnCard'
import { DutyToday } from '../../../features/duty/DutyToday'
import { goHome } from '../../../features/frame/navigate'
import { ByPoster } from '../../../features/place/ByPoster'
import { PlaceChoice } from '../../../features/place/PlaceChoice'
import { type Place, useChosenPlace, useCompound } from '../../../features/place/usePlace'
import { Leave } from '../../../features/resident/Leave'
import { JoinHere } from '../../../features/resident/JoinHere'
import { ProofLater } from '../../../features/resident/Proof'
import { SignedIn } from '../../../features/resident/SignedIn'
import { TakeWelcome } from '../../../features/resident/TakeWelcome'
import { useMe } from '../../../features/resident/useMe'
import { Withdraw } from '../../../features/resident/Withdraw'

const W = RESIDENT_WORDS

type Membership = Me['memberships'][number]
type MineProps = { readonly memberships: readonly Membership[] }

const placeIn = ({ compoundId, compoundName }: Membership): Place => ({
  id: compoundId,
  name: compoundName,
})

function Settled({ membership }: { readonly membership: Membership }) {
  const choose = useChosenPlace((one) => one.choose)
  const isApproved = membership.status === 'approved'
  const see = () => {
    choose(placeIn(membership))
    goHome()
  }
  return (
    <Card title={membership.compoundName}>
      <Stack>
        <Line>{isApproved ? W.joined : W.requested}</Line>
        {membership.lastDay !== undefined && (
          <Quiet>{W.livesUntil(longDay(membership.lastDay))}</Quiet>
        )}
        {!isApproved && <Quiet>{W.requestedMore}</Quiet>}
        {isApproved ? (
          <>
            <Button text={W.seeThere} onTap={see} />
            <Leave home={membership} />
          </>
        ) : (
          <>
            <OwnCard membershipId={membership.id} />
            <ProofLater id={membership.id} />
            <Withdraw id={membership.id} />
            <Button look="other" text={W.goHome} onTap={goHome} />
          </>
        )}
      </Stack>
    </Card>
  )
}

type AtProps = MineProps & {
  readonly place: Place
  readonly onOther: () => void
  /** Let in on the spot, maybe somewhere else. */
  readonly onTaken: (place: Place) => void
}

/** One compound: how one stands there, or the form. */
function At({ memberships, place, onOther, onTaken }: AtProps) {
  const standing = memberships.find(({ compoundId }) => compoundId === place.id)
  const isOpen = standing !== undefined && standing.status !== 'rejected'
  if (isOpen)
    return (
      <Stack>
        <Settled membership={standing} />
        <DutyToday compoundId={place.id} />
        <Button look="other" text={W.joinAnother} onTap={onOther} />
      </Stack>
    )
  return (
    <Stack>
      <Bar title={place.name}>
        <Button look="small" text={W.changePlace} onTap={onOther} />
      </Bar>
      {standing && (
        <Card title={W.rejectedTitle}>
          <Line>{W.rejectedBecause(rejectionSentence(standing.reason))}</Line>
          <Line>{rejectionAdvice(standing.reason)}</Line>
        </Card>
      )}
      <JoinHere key={place.id} place={place} />
      {!isPracticeId(place.id) && <TakeWelcome onTaken={onTaken} />}
      <DutyToday compoundId={place.id} />
    </Stack>
  )
}

/** First where, then the form; who lives somewhere may ask for another compound too. */
function Join({ memberships, first }: MineProps & { readonly first: Place | undefined }) {
  const [place, setPlace] = useState(first)
  const choose = useChosenPlace((one) => one.choose)
  // A neighbour goes on looking at home while another compound decides.
  const isHome = memberships.some(({ status }) => status === 'approved')
  const go = (found: Place) => {
    if (!isHome) choose(found)
    setPlace(found)
  }
  if (place) {
    const other = () => setPlace(undefined)
    return <At memberships={memberships} place={place} onOther={other} onTaken={go} />
  }
  return (
    <Stack>
      <Bar title={W.whichHome} />
      <PlaceChoice onChoose={go} />
      <TakeWelcome onTaken={go} />
    </Stack>
  )
}

/** Where one asked or lives already, else the compound that one looks at. */
function JoinSomewhere({ memberships }: MineProps) {
  const chosen = useChosenPlace(({ place }) => place)
  const open = memberships.find(({ status }) => status !== 'rejected')
  return <Join memberships={memberships} first={open ? placeIn(open) : chosen} />
}

/** The compound of a thing, or of a request, that one comes from. */
const JoinThere = ({ memberships, asked }: MineProps & { readonly asked: CompoundId }) => (
  <Loaded of={useCompound(asked)}>
    {({ id, name }) => <Join memberships={memberships} first={{ id, name }} />}
  </Loaded>
)

const JoinOrWait = ({ asked }: { readonly asked: CompoundId | undefined }) => (
  <Loaded of={useMe()}>
    {({ memberships }) =>
      asked === undefined ? (
        <JoinSomewhere memberships={memberships} />
      ) : (
        <JoinThere memberships={memberships} asked={asked} />
      )
    }
  </Loaded>
)

const Joining = ({ asked }: { readonly asked: CompoundId | undefined }) => (
  <SignedIn>
    <JoinOrWait asked={asked} />
  </SignedIn>
)

export default function JoinPage() {
  const { compoundId, scene, q } = useRouter().params
  const code = sceneOf({ scene, q })
  return (
    <Page label={PAGE_TITLES.join}>
      {code === undefined ? (
        <Joining asked={compoundId as CompoundId | undefined} />
      ) : (
        <ByPoster scene={code}>{(found) => <Joining key={found} asked={found} />}</ByPoster>
      )}
    </Page>
  )
}
