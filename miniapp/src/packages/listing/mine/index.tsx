import type { MyListingRow } from '../../../../../shared/contract/ownListing'
import { MINE_WORDS } from '../../../../../shared/text/zhCN/listing'
import { PAGE_TITLES } from '../../../../../shared/text/zhCN/titles'
import { Button } from '../../../components/Button'
import { Stack } from '../../../components/Card'
import { LookOn } from '../../../components/LookOn'
import { More } from '../../../components/More'
import { Page } from '../../../components/Page'
import { Empty, Loaded } from '../../../components/States'
import { openPublish } from '../../../features/frame/navigate'
import { useFresh } from '../../../features/frame/useFresh'
import { MineCard } from '../../../features/listing/MineCard'
import { useMyListings } from '../../../features/listing/useMyListings'
import { SignedIn } from '../../../features/resident/SignedIn'

const Publish = () => <Button text={MINE_WORDS.publish} onTap={() => openPublish()} />

/** Not a draft that was thrown away. */
const isKept = ({ status, check }: MyListingRow): boolean =>
  status !== 'withdrawn' || (check !== 'none' && check !== 'refused')

function Mine() {
  const mine = useMyListings()
  useFresh(mine)
  return (
    <Loaded of={mine}>
      {({ pages }) => {
        const rows = pages.flatMap(({ listings }) => listings).filter(isKept)
        if (rows.length === 0 && mine.hasNextPage) return <LookOn of={mine} />
        if (rows.length === 0)
          return (
            <Empty says={MINE_WORDS.none}>
              <Publish />
            </Empty>
          )
        return (
          <Stack>
            <Publish />
            {rows.map((row) => (
              <MineCard key={row.id} row={row} />
            ))}
            <More of={mine} />
          </Stack>
        )
      }}
    </Loaded>
  )
}

export default function MinePage() {
  return (
    <Page label={PAGE_TITLES.mine}>
      <SignedIn>
        <Mine />
      </SignedIn>
    </Page>
  )
}
