import { refusalSentence } from '../../../../shared/text/zhCN/refusals'
import { Card, Line } from '../../components/Card'

/** While the own compound rests: why, and what still works. */
export const Resting = ({ because }: { readonly because: string | undefined }) =>
  because === undefined ? null : (
    <Card>
      <Line>{refusalSentence({ code: 'place.paused', because })}</Line>
    </Card>
  )
