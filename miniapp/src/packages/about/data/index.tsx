import { ACCOUNT_WORDS } from '../../../../../shared/text/zhCN/account'
import { ME_WORDS } from '../../../../../shared/text/zhCN/resident'
import { PAGE_TITLES } from '../../../../../shared/text/zhCN/titles'
import { Stack } from '../../../components/Card'
import { Page } from '../../../components/Page'
import { Row, Rows } from '../../../components/Row'
import { Loaded } from '../../../components/States'
import { openAccount, openKept } from '../../../features/frame/navigate'
import { useFresh } from '../../../features/frame/useFresh'
import { MyData } from '../../../features/privacy/own/MyData'
import { TakeAlong } from '../../../features/privacy/own/TakeAlong'
import { useMyData } from '../../../features/privacy/own/useMyData'
import { SignedIn } from '../../../features/resident/SignedIn'

function Mine() {
  const data = useMyData()
  useFresh(data)
  return (
    <Stack>
      <Loaded of={data}>{(mine) => <MyData mine={mine} />}</Loaded>
      <TakeAlong />
      <Rows>
        <Row title={ME_WORDS.kept} detail={ME_WORDS.keptMore} onTap={openKept} />
        <Row title={ACCOUNT_WORDS.door} detail={ACCOUNT_WORDS.doorMore} onTap={openAccount} />
      </Rows>
    </Stack>
  )
}

export default function MyDataPage() {
  return (
    <Page label={PAGE_TITLES.myData}>
      <SignedIn>
        <Mine />
      </SignedIn>
    </Page>
  )
}
