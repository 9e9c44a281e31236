import { INTEREST_WORDS as W } from '../../../../shared/text/zhCN/interest'
import { Button } from '../../components/Button'
import { Card, Quiet, Stack } from '../../components/Card'
import { openEvents } from '../frame/navigate'

/** Nothing stands under this link any more. */
export const DriveGone = () => (
  <Card title={W.gone}>
    <Stack>
      <Quiet>{W.goneMore}</Quiet>
      <Button text={W.seeOthers} onTap={openEvents} />
    </Stack>
  </Card>
)
