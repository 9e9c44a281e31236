import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { type Poster, renewPoster, showPoster } from '../../../../shared/contract/poster'
import { localDateAt } from '../../../../shared/kernel/dates'
import type { CompoundId } from '../../../../shared/kernel/ids'
import { momentName } from '../../../../shared/text/zhCN/moments'
import { POSTER_WORDS } from '../../../../shared/text/zhCN/poster'
import { ask } from '../../api/call'
import { Button } from '../../components/Button'
import { Line, Quiet, Stack } from '../../components/Card'
import { Sheet } from '../../components/Sheet'
import { Loaded, Refused } from '../../components/States'
import { useSend } from '../frame/useSend'
import { OntoPaper, Paper } from './PosterSheet'

const W = POSTER_WORDS
type Props = { readonly compoundId: CompoundId }
const keyOf = (compoundId: CompoundId) => ['poster', compoundId] as const

const usePoster = (compoundId: CompoundId) =>
  useQuery({
    queryKey: keyOf(compoundId),
    queryFn: () => ask(showPoster, { compoundId }),
    staleTime: 0,
  })

function useRenewal(compoundId: CompoundId, onDone: () => void) {
  const client = useQueryClient()
  return useSend(renewPoster, (poster) => {
    client.setQueryData(keyOf(compoundId), poster)
    onDone()
  })
}

const nothing = (): void => undefined

function Make({ compoundId }: Props) {
  const { send, isSending, because } = useRenewal(compoundId, nothing)
  return (
    <>
      <Line>{W.none}</Line>
      <Refused because={because} />
      <Button text={W.make} isBusy={isSending} onTap={() => void send({ compoundId })} />
    </>
  )
}

function Renew({ compoundId }: Props) {
  const [isAsking, setAsking] = useState(false)
  const close = () => setAsking(false)
  const { send, isSending, because } = useRenewal(compoundId, close)
  return (
    <>
      <Button look="other" text={W.renew} onTap={() => setAsking(true)} />
      {isAsking && (
        <Sheet title={W.renewAsk} onClose={close}>
          <Quiet>{W.renewMore}</Quiet>
          <Refused because={because} />
          <Button text={W.renewYes} isBusy={isSending} onTap={() => void send({ compoundId })} />
          <Button look="other" text={W.renewNo} onTap={close} />
        </Sheet>
      )}
    </>
  )
}

const Made = ({ poster, madeAt }: { readonly poster: Poster; readonly madeAt: number }) => (
  <>
    <Paper poster={poster} />
    <Quiet>{W.number(poster.code?.scene ?? '')}</Quiet>
    <Quiet>{W.madeAt(momentName(madeAt, localDateAt(Date.now())))}</Quiet>
    <OntoPaper poster={poster} />
    <Renew compoundId={poster.compoundId} />
  </>
)

/** The sheet for a compound: made, looked at, put onto paper, renewed. */
export const CompoundPoster = ({ compoundId }: Props) => (
  <Loaded of={usePoster(compoundId)}>
    {(poster) => (
      <Stack>
        {poster.code === undefined ? (
          <Make compoundId={compoundId} />
        ) : (
          <Made poster={poster} madeAt={poster.code.madeAt} />
        )}
      </Stack>
    )}
  </Loaded>
)
