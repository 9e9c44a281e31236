import { localDateAt } from '../../../../shared/kernel/dates'
import { momentName } from '../../../../shared/text/zhCN/moments'
import { MY_CODE_WORDS } from '../../../../shared/text/zhCN/post'
import { Button } from '../../components/Button'
import { Quiet, Stack } from '../../components/Card'
import { Refused, Skeleton } from '../../components/States'
import { Digits } from './Digits'
import { useAppointmentCode } from './useCode'

const W = MY_CODE_WORDS

const goodUntil = (until: number): string =>
  until <= Date.now() ? W.over : W.until(momentName(until, localDateAt(Date.now())))

/** For whoever is to give one a post: they scan it or hear it. */
export function MyCode() {
  const { made, renew, isSending, because } = useAppointmentCode()
  return (
    <Stack>
      {made && <Digits title={W.title} digits={made.digits} label={W.qrLabel} more={W.more} />}
      {made && <Quiet>{goodUntil(made.until)}</Quiet>}
      {!made && because === undefined && <Skeleton />}
      <Refused because={because} />
      <Button look="other" text={W.renew} isBusy={isSending} onTap={renew} />
    </Stack>
  )
}
