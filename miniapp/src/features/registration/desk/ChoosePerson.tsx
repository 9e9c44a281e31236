import { useState } from 'react'
import { readCard } from '../../../../../shared/contract/card'
import type {
  BuildingId,
  CommunityId,
  CompoundId,
  MembershipId,
} from '../../../../../shared/kernel/ids'
import { HOUSEHOLD_WORDS } from '../../../../../shared/text/zhCN/household'
import { SIGN_UP_OTHER_WORDS as W } from '../../../../../shared/text/zhCN/seatsDesk'
import { Card, Quiet, Stack } from '../../../components/Card'
import { Choice } from '../../../components/Choice'
import { More } from '../../../components/More'
import { Row, Rows } from '../../../components/Row'
import { Empty, Loaded, Refused } from '../../../components/States'
import { CodeField, useCardCode } from '../../card/CodeField'
import { useSend } from '../../frame/useSend'
import { useCompound } from '../../place/usePlace'
import { CompoundHere } from '../../worker/CompoundHere'
import { useHouseholds } from '../../worker/useHouseholds'
import { type Community, useCommunities } from './useCommunities'

type ChooseProps = { readonly onChoose: (membershipId: MembershipId) => void }

/** By the card that somebody shows. */
function ByCard({ onChoose }: ChooseProps) {
  const typed = useCardCode()
  const step = useSend(readCard, ({ membershipId }) => onChoose(membershipId))
  return (
    <Card title={W.byCard}>
      <Stack>
        <CodeField
          of={typed}
          send={W.read}
          isBusy={step.isSending}
          onCode={(code) => void step.send({ code })}
        />
        <Refused because={typed.because ?? step.because} />
      </Stack>
    </Card>
  )
}

type DoorsProps = ChooseProps & { readonly nodeId: CommunityId; readonly buildingId: BuildingId }

/** Who lives in a building, each a line. */
function Doors({ nodeId, buildingId, onChoose }: DoorsProps) {
  const list = useHouseholds(nodeId, buildingId)
  return (
    <Loaded of={list}>
      {({ pages }) => {
        const doors = pages.flatMap(({ households }) => households)
        if (doors.length === 0) return <Empty says={HOUSEHOLD_WORDS.nobody} />
        return (
          <>
            <Rows>
              {doors.flatMap(({ unit, room, members }) =>
                members.map(({ membershipId, name, addressForm }) => (
                  <Row
                    key={membershipId}
                    title={HOUSEHOLD_WORDS.member(name, addressForm)}
                    detail={HOUSEHOLD_WORDS.door(unit, room)}
                    onTap={() => onChoose(membershipId)}
                  />
                )),
              )}
            </Rows>
            <More of={list} />
          </>
        )
      }}
    </Loaded>
  )
}

type BuildingsProps = ChooseProps & {
  readonly nodeId: CommunityId
  readonly compoundId: CompoundId
}

function Buildings({ compoundId, ...rest }: BuildingsProps) {
  const [buildingId, choose] = useState<BuildingId>()
  return (
    <Loaded of={useCompound(compoundId)}>
      {({ buildings }) => (
        <>
          <Quiet>{HOUSEHOLD_WORDS.whichBuilding}</Quiet>
          <Choice
            label={HOUSEHOLD_WORDS.whichBuilding}
            options={buildings.map(({ id, name }) => ({ value: id, text: name }))}
            chosen={buildingId}
            onChoose={choose}
          />
          {buildingId !== undefined && <Doors buildingId={buildingId} {...rest} />}
        </>
      )}
    </Loaded>
  )
}

type HouseProps = ChooseProps & { readonly communities: readonly [Community, ...Community[]] }

function InCommunity({ communities, onChoose }: HouseProps) {
  const [nodeId, choose] = useState(communities[0].id)
  const { name } = communities.find(({ id }) => id === nodeId) ?? communities[0]
  return (
    <Stack>
      {communities.length > 1 && (
        <Choice
          label={W.which}
          options={communities.map((one) => ({ value: one.id, text: one.name }))}
          chosen={nodeId}
          onChoose={choose}
        />
      )}
      <CompoundHere key={nodeId} name={name}>
        {(compoundId) => <Buildings key={compoundId} {...{ nodeId, compoundId, onChoose }} />}
      </CompoundHere>
    </Stack>
  )
}

/** By where they live, in the communities of one's own posts. */
function ByHouse({ onChoose }: ChooseProps) {
  const [first, ...others] = useCommunities()
  return (
    <Card title={W.byHouse}>
      {first === undefined ? (
        <Quiet>{W.noCommunity}</Quiet>
      ) : (
        <InCommunity communities={[first, ...others]} onChoose={onChoose} />
      )}
    </Card>
  )
}

/** Whom a worker signs up: by their card, or by their door. */
export const ChoosePerson = (props: ChooseProps) => (
  <>
    <ByCard {...props} />
    <ByHouse {...props} />
  </>
)
