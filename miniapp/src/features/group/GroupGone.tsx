import { GROUP_WORDS as W } from '../../../../shared/text/zhCN/group'
import { Button } from '../../components/Button'
import { Card, Quiet, Stack } from '../../components/Card'
import { openEvents } from '../frame/navigate'

/** Nothing stands under this link any more. */
export const GroupGone = () => (
  <Card title={W.gone}>
    <Stack>
      <Quiet>{W.goneMore}</Quiet>
      <Button text={W.seeOthers} onTap={openEvents} />
    </Stack>
  </Card>
)
