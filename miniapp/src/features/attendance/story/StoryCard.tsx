import { View } from '@tarojs/components'
import { useState } from 'react'
import { type StoryView, takeDownPhoto } from '../../../../../shared/contract/story'
import type { PhotoId, SessionId } from '../../../../../shared/kernel/ids'
import { STORY_WORDS as W, WRITE_STORY_WORDS } from '../../../../../shared/text/zhCN/story'
import { AskSheet } from '../../../components/AskSheet'
import { Button } from '../../../components/Button'
import { Card, Line, Quiet, Stack } from '../../../components/Card'
import { openWriteStory } from '../../frame/navigate'
import { useSend } from '../../frame/useSend'
import css from '../../listing/publish/Photos.module.scss'
import { PrivatePhoto } from '../../photo/PrivatePhoto'
import { useIsGuest } from '../../resident/useSignIn'
import { type Shown, useStoryChanged } from './useStory'

type WhichProps = { readonly sessionId: SessionId; readonly photoId: PhotoId }

/** Once more, since it does not come back. */
function TakeDown({ sessionId, photoId, onClose }: WhichProps & { readonly onClose: () => void }) {
  const changed = useStoryChanged(sessionId)
  const step = useSend(takeDownPhoto, () => {
    void changed()
    onClose()
  })
  return (
    <AskSheet
      question={W.takeDownAsked}
      yes={W.takeDownYes}
      no={W.takeDownNo}
      step={step}
      onYes={() => void step.send({ sessionId, photoId })}
      onClose={onClose}
    />
  )
}

type OneProps = {
  readonly id: PhotoId
  readonly position: number
  readonly onWish: (id: PhotoId) => void
}

const OnePhoto = ({ id, position, onWish }: OneProps) => (
  <View className={css['photo'] ?? ''}>
    <PrivatePhoto id={id} size="small" label={W.photo(position)} />
    <Button
      look="small"
      text={W.takeDown}
      label={`${W.takeDown}：${W.photo(position)}`}
      onTap={() => onWish(id)}
    />
  </View>
)

type ToldProps = { readonly sessionId: SessionId; readonly story: StoryView }

function Told({ sessionId, story: { words, photos } }: ToldProps) {
  const [wished, setWished] = useState<PhotoId>()
  const isGuest = useIsGuest()
  return (
    <Card title={W.title}>
      <Stack>
        <Line>{words}</Line>
        {isGuest && <Quiet>{W.guest}</Quiet>}
        {photos.length > 0 && (
          <View className={css['photos'] ?? ''}>
            {photos.map((id, index) => (
              <OnePhoto key={id} id={id} position={index + 1} onWish={setWished} />
            ))}
          </View>
        )}
      </Stack>
      {wished !== undefined && (
        <TakeDown sessionId={sessionId} photoId={wished} onClose={() => setWished(undefined)} />
      )}
    </Card>
  )
}

type Props = { readonly sessionId: SessionId; readonly shown: Shown }

/** What is told of a class that has begun. */
export const StoryCard = ({ sessionId, shown: { story, desk } }: Props) => (
  <>
    {story && <Told sessionId={sessionId} story={story} />}
    {desk?.isOpen && (
      <Button look="other" text={WRITE_STORY_WORDS.open} onTap={() => openWriteStory(sessionId)} />
    )}
  </>
)
