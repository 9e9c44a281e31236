import { LISTING_WORDS } from '../../../../shared/text/zhCN/listing'
import { Button } from '../../components/Button'
import { Card, Quiet, Stack } from '../../components/Card'
import { openShare } from '../frame/navigate'

/** The owner has put it away: said kindly, with somewhere to go. */
export const Gone = () => (
  <Card title={LISTING_WORDS.gone}>
    <Stack>
      <Quiet>{LISTING_WORDS.goneMore}</Quiet>
      <Button text={LISTING_WORDS.seeOthers} onTap={openShare} />
    </Stack>
  </Card>
)
