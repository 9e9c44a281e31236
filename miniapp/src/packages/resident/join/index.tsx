import { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import type { Me } from '../../../../../shared/contract/resident'
import type { CompoundId } from '../../../../../shared/kernel/ids'
import { rejectionSentence, RESIDENT_WORDS } from '../../../../../shared/text/zhCN/resident'
import { longDay } from '../../../../../shared/text/zhCN/dates'
import { PAGE_TITLES } from '../../../../../shared/text/zhCN/titles'
import { Bar } from '../../../components/Bar'
import { Button } from '../../../components/Button'
import { Card, Line, Quiet, Stack } from '../../../components/Card'
import { Page } from '../../../components/Page'
import { Loaded } from '../../../components/States'
import { OwnCard } from '../../../features/card/OwnCard'
import { goHome } from '../../../features/frame/navigate'
import { PlaceChoice } from '../../../features/place/PlaceChoice'
import { type Place, useChosenPlace, useCompound } from '../../../features/place/usePlace'
import { Leave } from '../../../features/resident/Leave'
import { JoinForm } from '../../../features/resident/JoinForm'
import { SignedIn } from '../../../features/resident/SignedIn'
import { useMe } from '../../../features/resident/useMe'

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
            <Button look="other" text={W.goHome} onTap={goHome} />
          </>
        )}
      </Stack>
    </Card>
  )
}

type AtProps = MineProps & { readonly place: Place; readonly onOther: () => void }

/** One compound: how one stands there, or the form. */
function At({ memberships, place, onOther }: AtProps) {
  const standing = memberships.find(({ compoundId }) => compoundId === place.id)
  const isOpen = standing !== undefined && standing.status !== 'rejected'
  if (isOpen)
    return (
      <Stack>
        <Settled membership={standing} />
        <Button look="other" text={W.joinAnother} onTap={onOther} />
      </Stack>
    )
  return (
    <Stack>
      <Bar title={place.name}>
        <Button look="small" text={W.changePlace} onTap={onOther} />
      </Bar>
      {standing && <Line>{W.rejectedBecause(rejectionSentence(standing.reason))}</Line>}
      <JoinForm key={place.id} place={place} />
    </Stack>
  )
}

/** First where, then the form; who lives somewhere may ask for another compound too. */
function Join({ memberships, first }: MineProps & { readonly first: Place | undefined }) {
  const [place, setPlace] = useState(first)
  const choose = useChosenPlace((one) => one.choose)
  // A neighbour goes on looking at home while another compound decides.
  const isHome = memberships.some(({ status }) => status === 'approved')
  if (place)
    return <At memberships={memberships} place={place} onOther={() => setPlace(undefined)} />
  return (
    <Stack>
      <Bar title={W.whichHome} />
      <PlaceChoice
        onChoose={(found) => {
          if (!isHome) choose(found)
          setPlace(found)
        }}
      />
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

export default function JoinPage() {
  const { compoundId } = useRouter().params
  return (
    <Page label={PAGE_TITLES.join}>
      <SignedIn>
        <JoinOrWait asked={compoundId as CompoundId | undefined} />
      </SignedIn>
    </Page>
  )
}
