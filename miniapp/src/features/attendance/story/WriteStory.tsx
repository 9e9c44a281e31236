import { useState } from 'react'
import {
  MAX_STORY_WORDS,
  type StoryDesk,
  takeBackStory,
  writeStory,
} from '../../../../../shared/contract/story'
import { localDateAt } from '../../../../../shared/kernel/dates'
import type { PhotoId, SessionId } from '../../../../../shared/kernel/ids'
import { timesName } from '../../../../../shared/text/zhCN/event'
import { storyCheck, WRITE_STORY_WORDS as W } from '../../../../../shared/text/zhCN/story'
import { AskSheet } from '../../../components/AskSheet'
import { Button } from '../../../components/Button'
import { Line, Quiet, Stack, Title } from '../../../components/Card'
import { Paragraph } from '../../../components/Field'
import { Empty, Loaded, Refused } from '../../../components/States'
import { useFresh } from '../../frame/useFresh'
import { useSend } from '../../frame/useSend'
import { useUploads } from '../../listing/publish/useUploads'
import { StoryPhotos } from './StoryPhotos'
import { useStory, useStoryChanged } from './useStory'

type DeskProps = { readonly sessionId: SessionId; readonly desk: StoryDesk }

/** Words and photos go, once more asked for. */
function TakeBack({ sessionId, onDone }: Pick<DeskProps, 'sessionId'> & { onDone: () => void }) {
  const [isAsking, setAsking] = useState(false)
  const changed = useStoryChanged(sessionId)
  const step = useSend(takeBackStory, () => {
    setAsking(false)
    onDone()
    void changed()
  })
  return (
    <>
      <Button look="danger" text={W.takeBack} onTap={() => setAsking(true)} />
      {isAsking && (
        <AskSheet
          question={W.takeBackAsked}
          yes={W.takeBackYes}
          no={W.takeBackNo}
          step={step}
          onYes={() => void step.send({ sessionId })}
          onClose={() => setAsking(false)}
        />
      )}
    </>
  )
}

const Stands = ({ desk: { check, takenDown } }: Pick<DeskProps, 'desk'>) => (
  <>
    {check !== undefined && <Line>{storyCheck(check)}</Line>}
    {takenDown > 0 && <Line>{W.takenDown(takenDown)}</Line>}
  </>
)

const Head = ({ desk }: Pick<DeskProps, 'desk'>) => (
  <>
    <Title text={desk.title} />
    <Line>{timesName(desk, localDateAt(Date.now()))}</Line>
    <Quiet>{W.more}</Quiet>
    <Stands desk={desk} />
  </>
)

const hasSomething = ({ check, photos }: StoryDesk): boolean =>
  check !== undefined || photos.length > 0

/** What is typed and left out stays on the page until it is sent. */
function useWriting({ sessionId, desk }: DeskProps) {
  const [words, setWords] = useState(desk.words)
  const [dropped, setDropped] = useState<readonly PhotoId[]>([])
  const changed = useStoryChanged(sessionId)
  const uploading = useUploads(changed)
  const step = useSend(writeStory, () => void changed())
  const photos = desk.photos.filter(({ id }) => !dropped.includes(id))
  const photoIds = photos.filter(({ state }) => state !== 'refused').map(({ id }) => id)
  return {
    ...{ words, setWords, uploading, step, photos },
    drop: (id: PhotoId) => setDropped((before) => [...before, id]),
    send: () => void step.send({ sessionId, words, photoIds }),
  }
}

function Writing({ sessionId, desk }: DeskProps) {
  const { words, setWords, uploading, step, photos, drop, send } = useWriting({ sessionId, desk })
  const isLacking = words.trim() === '' || uploading.uploads.length > 0
  return (
    <>
      <Paragraph
        label={W.words}
        hint={W.wordsHint}
        value={words}
        max={MAX_STORY_WORDS}
        onChange={setWords}
      />
      <StoryPhotos {...{ sessionId, photos, uploading }} onDrop={drop} />
      <Line>{W.consent}</Line>
      <Refused because={step.because} />
      <Button
        text={desk.check === undefined ? W.send : W.sendAgain}
        isBusy={step.isSending}
        isDisabled={isLacking}
        onTap={send}
      />
      {hasSomething(desk) && <TakeBack sessionId={sessionId} onDone={() => setWords('')} />}
    </>
  )
}

/** Some words and photos of a class that has begun, by whoever works there. */
export function WriteStory({ sessionId }: Pick<DeskProps, 'sessionId'>) {
  const story = useStory(sessionId)
  useFresh(story)
  return (
    <Loaded of={story}>
      {(shown) => {
        const desk = shown?.desk
        if (!desk) return null
        return (
          <Stack>
            <Head desk={desk} />
            {desk.isOpen ? (
              <Writing sessionId={sessionId} desk={desk} />
            ) : (
              <Empty says={W.notNow} />
            )}
          </Stack>
        )
      }}
    </Loaded>
  )
}
