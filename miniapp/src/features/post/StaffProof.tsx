import type { PostId } from '../../../../shared/kernel/ids'
import { MY_CODE_WORDS, STAFF_WORDS } from '../../../../shared/text/zhCN/post'
import { Button } from '../../components/Button'
import { Stack } from '../../components/Card'
import { Refused, Skeleton } from '../../components/States'
import { Digits } from './Digits'
import { useStaffCode } from './useCode'

const W = STAFF_WORDS

/** What a worker shows at somebody's door. */
export function StaffProof({ postId, place }: { readonly postId: PostId; readonly place: string }) {
  const { made, renew, isSending, because } = useStaffCode(postId)
  return (
    <Stack>
      {made ? (
        <Digits
          title={`${W.title} · ${place}`}
          digits={made.digits}
          label={W.qrLabel}
          more={W.more}
        />
      ) : (
        because === undefined && <Skeleton />
      )}
      <Refused because={because} />
      <Button look="other" text={MY_CODE_WORDS.renew} isBusy={isSending} onTap={renew} />
    </Stack>
  )
}
