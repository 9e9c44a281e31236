import { View } from '@tarojs/components'
import { KEPT_LINES, RETENTION_WORDS as W } from '../../../../../shared/text/zhCN/retention'
import { PAGE_TITLES } from '../../../../../shared/text/zhCN/titles'
import { Card, Line, Quiet, Stack } from '../../../components/Card'
import { Page } from '../../../components/Page'

export default function KeptPage() {
  return (
    <Page label={PAGE_TITLES.kept}>
      <Stack>
        <Line>{W.intro}</Line>
        <Card>
          <Stack>
            {KEPT_LINES.map(({ kind, what, kept }) => (
              <View key={kind}>
                <Line>{what}</Line>
                <Quiet>{kept}</Quiet>
              </View>
            ))}
          </Stack>
        </Card>
        <Quiet>{W.more}</Quiet>
      </Stack>
    </Page>
  )
}
