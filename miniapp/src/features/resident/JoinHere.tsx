import { refusalSentence } from '../../../../shared/text/zhCN/refusals'
import { Card, Line } from '../../components/Card'
import { Loaded } from '../../components/States'
import { type Place, useCompound } from '../place/usePlace'
import { JoinForm } from './JoinForm'

type Standing = { readonly status?: string | undefined; readonly because?: string | undefined }

/** Why one cannot join there now. */
function closedSentence({ status, because = '' }: Standing): string | undefined {
  if (status === 'preparing') return refusalSentence({ code: 'place.preparing' })
  return status === 'paused' ? refusalSentence({ code: 'place.paused', because }) : undefined
}

/** The form, where the compound is open. */
export const JoinHere = ({ place }: { readonly place: Place }) => (
  <Loaded of={useCompound(place.id)}>
    {(compound) => {
      const closed = closedSentence(compound)
      if (closed === undefined) return <JoinForm place={place} />
      return (
        <Card>
          <Line>{closed}</Line>
        </Card>
      )
    }}
  </Loaded>
)
