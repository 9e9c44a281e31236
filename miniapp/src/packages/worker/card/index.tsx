import { useRouter } from '@tarojs/taro'
import { CARD_WORDS } from '../../../../../shared/text/zhCN/card'
import { PAGE_TITLES } from '../../../../../shared/text/zhCN/titles'
import { Stack } from '../../../components/Card'
import { Page } from '../../../components/Page'
import { Row, Rows } from '../../../components/Row'
import { CardDesk } from '../../../features/card/CardDesk'
import { openCards } from '../../../features/frame/navigate'
import { SignedIn } from '../../../features/resident/SignedIn'

export default function CardPage() {
  const { nodeId = '' } = useRouter().params
  return (
    <Page label={PAGE_TITLES.card}>
      <SignedIn>
        <Stack>
          <CardDesk />
          {nodeId !== '' && (
            <Rows>
              <Row
                title={CARD_WORDS.sheets}
                detail={CARD_WORDS.sheetsMore}
                onTap={() => openCards(nodeId)}
              />
            </Rows>
          )}
        </Stack>
      </SignedIn>
    </Page>
  )
}
