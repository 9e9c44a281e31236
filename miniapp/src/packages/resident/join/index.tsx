import { useState } from 'react'
import type { Me } from '../../../../../shared/contract/resident'
import { RESIDENT_WORDS } from '../../../../../shared/text/zhCN/resident'
import { PAGE_TITLES } from '../../../../../shared/text/zhCN/titles'
import { Bar } from '../../../components/Bar'
import { Button } from '../../../components/Button'
import { Card, Line, Quiet, Stack } from '../../../components/Card'
import { Page } from '../../../components/Page'
import { Loaded } from '../../../components/States'
import { goHome } from '../../../features/frame/navigate'
import { PlaceChoice } from '../../../features/place/PlaceChoice'
import { type Place, useChosenPlace } from '../../../features/place/usePlace'
import { JoinForm } from '../../../features/resident/JoinForm'
import { SignedIn } from '../../../features/resident/SignedIn'
import { useMe } from '../../../features/resident/useMe'

const W = RESIDENT_WORDS

function Settled({ membership }: { readonly membership: Me['memberships'][number] }) {
  const isApproved = membership.status === 'approved'
  return (
    <Card title={membership.compoundName}>
      <Stack>
        <Line>{isApproved ? W.joined : W.requested}</Line>
        {!isApproved && <Quiet>{W.requestedMore}</Quiet>}
        <Button look="other" text={PAGE_TITLES.home} onTap={goHome} />
      </Stack>
    </Card>
  )
}

function Join() {
  const chosen = useChosenPlace(({ place }) => place)
  const [place, setPlace] = useState<Place | undefined>(chosen)
  const choose = useChosenPlace((one) => one.choose)
  if (!place)
    return (
      <Stack>
        <Bar title={W.whichPlace} />
        <PlaceChoice
          onChoose={(found) => {
            choose(found)
            setPlace(found)
          }}
        />
      </Stack>
    )
  return (
    <Stack>
      <Bar title={place.name}>
        <Button look="small" text={W.changePlace} onTap={() => setPlace(undefined)} />
      </Bar>
      <JoinForm place={place} />
    </Stack>
  )
}

function JoinOrWait() {
  return (
    <Loaded of={useMe()}>
      {({ memberships }) => {
        const open = memberships.filter(({ status }) => status !== 'rejected')
        if (open.length === 0) return <Join />
        return (
          <Stack>
            {open.map((membership) => (
              <Settled key={membership.id} membership={membership} />
            ))}
          </Stack>
        )
      }}
    </Loaded>
  )
}

export default function JoinPage() {
  return (
    <Page label={PAGE_TITLES.join}>
      <SignedIn>
        <JoinOrWait />
      </SignedIn>
    </Page>
  )
}
