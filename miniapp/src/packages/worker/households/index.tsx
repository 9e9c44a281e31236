import { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import type { BuildingId, CommunityId, CompoundId } from '../../../../../shared/kernel/ids'
import { HOUSEHOLD_WORDS } from '../../../../../shared/text/zhCN/household'
import { PAGE_TITLES } from '../../../../../shared/text/zhCN/titles'
import { Quiet, Stack } from '../../../components/Card'
import { Choice } from '../../../components/Choice'
import { More } from '../../../components/More'
import { Page } from '../../../components/Page'
import { Empty, Loaded } from '../../../components/States'
import { useFresh } from '../../../features/frame/useFresh'
import { useCompound } from '../../../features/place/usePlace'
import { SignedIn } from '../../../features/resident/SignedIn'
import { Register } from '../../../features/card/Register'
import { CompoundHere } from '../../../features/worker/CompoundHere'
import { HouseholdCard } from '../../../features/worker/HouseholdCard'
import { useHouseholds } from '../../../features/worker/useHouseholds'

const W = HOUSEHOLD_WORDS
type AtProps = { readonly nodeId: CommunityId }

/** Behind each door of a building. */
function Doors({ nodeId, buildingId }: AtProps & { readonly buildingId: BuildingId }) {
  const list = useHouseholds(nodeId, buildingId)
  useFresh(list)
  return (
    <Loaded of={list}>
      {({ pages }) => {
        const all = pages.flatMap(({ households }) => households)
        if (all.length === 0) return <Empty says={W.nobody} />
        return (
          <Stack>
            {all.map((row) => (
              <HouseholdCard key={row.id} row={row} />
            ))}
            <More of={list} />
          </Stack>
        )
      }}
    </Loaded>
  )
}

function Buildings({ nodeId, compoundId }: AtProps & { readonly compoundId: CompoundId }) {
  const [buildingId, choose] = useState<BuildingId>()
  return (
    <Loaded of={useCompound(compoundId)}>
      {({ buildings }) => (
        <Stack>
          <Quiet>{W.whichBuilding}</Quiet>
          <Choice
            label={W.whichBuilding}
            options={buildings.map(({ id, name }) => ({ value: id, text: name }))}
            chosen={buildingId}
            onChoose={choose}
          />
          {buildingId === undefined ? (
            <Quiet>{W.chooseFirst}</Quiet>
          ) : (
            <>
              <Register compoundId={compoundId} buildingId={buildingId} nodeId={nodeId} />
              <Doors nodeId={nodeId} buildingId={buildingId} />
            </>
          )}
        </Stack>
      )}
    </Loaded>
  )
}

export default function HouseholdsPage() {
  const { nodeId = '', name = '' } = useRouter().params
  return (
    <Page label={PAGE_TITLES.households}>
      <SignedIn>
        <CompoundHere name={decodeURIComponent(name)}>
          {(compoundId) => (
            <Buildings key={compoundId} nodeId={nodeId as CommunityId} compoundId={compoundId} />
          )}
        </CompoundHere>
      </SignedIn>
    </Page>
  )
}
