import { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import type { CompoundId } from '../../../../../shared/kernel/ids'
import { ROSTER_WORDS } from '../../../../../shared/text/zhCN/roster'
import { PAGE_TITLES } from '../../../../../shared/text/zhCN/titles'
import { Quiet, Stack } from '../../../components/Card'
import { Choice } from '../../../components/Choice'
import { Page } from '../../../components/Page'
import { Empty, Loaded } from '../../../components/States'
import { useCompounds } from '../../../features/place/usePlace'
import { SignedIn } from '../../../features/resident/SignedIn'
import { RosterImport } from '../../../features/worker/RosterImport'

const W = ROSTER_WORDS

/** The compounds of the community; the first is chosen, since many have one alone. */
function Compounds({ name }: { readonly name: string }) {
  const [chosen, choose] = useState<CompoundId>()
  return (
    <Loaded of={useCompounds()}>
      {({ compounds }) => {
        const here = compounds.filter(({ communityName }) => communityName === name)
        const compoundId = chosen ?? here[0]?.id
        if (compoundId === undefined) return <Empty says={W.noCompound} />
        return (
          <Stack>
            <Quiet>{W.whichCompound}</Quiet>
            <Choice
              label={W.whichCompound}
              options={here.map((one) => ({ value: one.id, text: one.name }))}
              chosen={compoundId}
              onChoose={choose}
            />
            <RosterImport key={compoundId} compoundId={compoundId} />
          </Stack>
        )
      }}
    </Loaded>
  )
}

export default function RosterPage() {
  const { name = '' } = useRouter().params
  return (
    <Page label={PAGE_TITLES.roster}>
      <SignedIn>
        <Compounds name={decodeURIComponent(name)} />
      </SignedIn>
    </Page>
  )
}
