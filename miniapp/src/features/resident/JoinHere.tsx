import { refusalSentence } from '../../../../shared/text/zhCN/refusals'
import { Card, Line } from '../../components/Card'
import { type Place, useCompound } from '../place/usePlace'
import { JoinForm } from './JoinForm'

type Standing = { readonly status?: string | undefined; readonly because?: string | undefined }

/** Why one cannot join there now. */
function closedSentence({ status, because = '' }: Standing): string | undefined {
  if (status === 'preparing') return refusalSentence({ code: 'place.preparing' })
  return status === 'paused' ? refusalSentence({ code: 'place.paused', because }) : undefined
}

/** The form, unless the compound turns out to be closed: it does not wait for that, since most are open. */
export function JoinHere({ place }: { readonly place: Place }) {
  const { data } = useCompound(place.id)
  const closed = data && closedSentence(data)
  if (closed === undefined) return <JoinForm place={place} />
  return (
    <Card>
      <Line>{closed}</Line>
    </Card>
  )
}
