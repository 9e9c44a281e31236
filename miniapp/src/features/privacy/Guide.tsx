import { KEPT_KINDS, PRIVACY_WORDS } from '../../../../shared/text/zhCN/privacy'
import { Card, Line, Quiet, Stack } from '../../components/Card'

const W = PRIVACY_WORDS

/** What is kept, why, how long: one card a kind. */
export const Guide = () => (
  <Stack>
    {Object.values(KEPT_KINDS).map(({ what, why, kept }) => (
      <Card key={what} title={what}>
        <Line>{why}</Line>
        <Quiet>{W.keptFor(kept)}</Quiet>
      </Card>
    ))}
    <Card title={W.whoSees}>
      <Line>{W.whoSeesMore}</Line>
    </Card>
    <Card title={W.yourSay}>
      <Line>{W.yourSayMore}</Line>
    </Card>
  </Stack>
)
