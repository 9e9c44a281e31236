import { MUTE_WORDS } from '../../../../../shared/text/zhCN/complaint'
import { PAGE_TITLES } from '../../../../../shared/text/zhCN/titles'
import { Stack } from '../../../components/Card'
import { Page } from '../../../components/Page'
import { Empty, Loaded } from '../../../components/States'
import { useFresh } from '../../../features/frame/useFresh'
import { MutedRow } from '../../../features/mute/MutedRow'
import { useMutes } from '../../../features/mute/useMutes'
import { SignedIn } from '../../../features/resident/SignedIn'

function Muted() {
  const mutes = useMutes()
  useFresh(mutes)
  return (
    <Loaded of={mutes}>
      {({ muted }) =>
        muted.length === 0 ? (
          <Empty says={MUTE_WORDS.none} />
        ) : (
          <Stack>
            {muted.map((one) => (
              <MutedRow key={one.id} muted={one} />
            ))}
          </Stack>
        )
      }
    </Loaded>
  )
}

export default function MutedPage() {
  return (
    <Page label={PAGE_TITLES.muted}>
      <SignedIn>
        <Muted />
      </SignedIn>
    </Page>
  )
}
