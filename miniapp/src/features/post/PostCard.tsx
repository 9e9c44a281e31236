import { useState } from 'react'
import { endPost, type PostItem } from '../../../../shared/contract/post'
import { localDateAt } from '../../../../shared/kernel/dates'
import { shortDay } from '../../../../shared/text/zhCN/dates'
import { POST_WORDS, ROLE_NAMES } from '../../../../shared/text/zhCN/post'
import { Button } from '../../components/Button'
import { Card, Line, Quiet, Stack } from '../../components/Card'
import { Sheet } from '../../components/Sheet'
import { Refused } from '../../components/States'
import { useSend } from '../frame/useSend'
import { dayAfter, isDay } from './days'
import { DayField } from './DayField'
import { usePostsChanged } from './usePosts'

const W = POST_WORDS
type PostProps = { readonly post: PostItem }

const lastOf = (until: number | undefined): string =>
  until === undefined ? W.open : W.until(shortDay(localDateAt(until - 1)))

function EndSheet({ post, onClose }: PostProps & { readonly onClose: () => void }) {
  const [last, setLast] = useState('')
  const changed = usePostsChanged()
  const { send, isSending, because } = useSend(endPost, () => {
    changed()
    onClose()
  })
  return (
    <Sheet title={W.endTitle(post.addressForm)} onClose={onClose}>
      <Quiet>{W.endMore}</Quiet>
      <DayField label={W.last} value={last} onChange={setLast} />
      <Refused because={because} />
      <Button
        look="other"
        text={W.endOn}
        isBusy={isSending}
        isDisabled={!isDay(last)}
        onTap={() => isDay(last) && void send({ postId: post.id, on: dayAfter(last) })}
      />
      <Button
        look="danger"
        text={W.endNow}
        isBusy={isSending}
        onTap={() => void send({ postId: post.id })}
      />
      <Button look="other" text={W.no} onTap={onClose} />
    </Sheet>
  )
}

const Facts = ({ post }: PostProps) => (
  <>
    <Line>{ROLE_NAMES[post.role]}</Line>
    {post.standsInFor !== undefined && <Line>{W.standIn(post.standsInFor)}</Line>}
    <Quiet>{`${W.since(shortDay(localDateAt(post.since)))} · ${lastOf(post.until)}`}</Quiet>
    {post.isMine && <Quiet>{W.me}</Quiet>}
  </>
)

const titleOf = ({ name, addressForm }: PostItem): string =>
  name === undefined ? addressForm || W.unnamed : W.found(name, addressForm)

/** Who, as what, from when to when; and its end for those who may. */
export function PostCard({ post }: PostProps) {
  const [isEnding, setEnding] = useState(false)
  const title = titleOf(post)
  return (
    <Card title={title}>
      <Stack>
        <Facts post={post} />
        {post.canEnd && (
          <Button
            look="other"
            text={W.end}
            label={`${W.end}：${title}`}
            onTap={() => setEnding(true)}
          />
        )}
      </Stack>
      {isEnding && <EndSheet post={post} onClose={() => setEnding(false)} />}
    </Card>
  )
}
