/** @jsxImportSource hono/jsx */
import * as z from 'zod/mini'
import { id, paragraph } from '../../../../shared/contract/fields'
import { MAX_STORY_WORDS } from '../../../../shared/contract/story'
import { accept } from '../../../../shared/kernel/outcome'
import { STORY_PAGE as W } from '../../../../shared/text/zhCN/consoleAfterClass'
import { CLASS_PAGE } from '../../../../shared/text/zhCN/consoleClasses'
import { timesName } from '../../../../shared/text/zhCN/event'
import { storyCheck, WRITE_STORY_WORDS as S } from '../../../../shared/text/zhCN/story'
import { Facts } from '../../../console/listing'
import { Look } from '../../../console/looking'
import { at, type AnyPage, page, type PageCall } from '../../../console/page'
import { Button, Form, Heading, Text } from '../../../console/parts'
import { toSession } from '../people/pages'
import { storyAt, takeBackAtDesk, writeAtDesk } from './actions'
import { storyPhotoPages } from './photos/pages'
import { ofSession, ofStory, pathOf } from './rules'

type Found = Extract<Awaited<ReturnType<typeof storyAt>>, { ok: true }>['value']
type Props = { readonly call: PageCall; readonly path: string; readonly found: Found }

const Known = ({ found, nodeId }: Pick<Props, 'found'> & { readonly nodeId: string }) => {
  const { story, check } = found
  const photos = story.photoIds.length
  const { takenDown } = story
  return (
    <Facts
      facts={[
        [W.standing, check === undefined ? W.none : storyCheck(check)],
        check === 'withWorker'
          ? [W.words, <a href={at(`/at/${nodeId}/withheld`)}>{W.toWithheld}</a>]
          : [W.words, story.words],
        [W.photos, photos === 0 ? W.noPhotos : W.photosOf(photos)],
        takenDown === 0 ? undefined : [W.takenDown, W.takenDownOf(takenDown)],
      ]}
    />
  )
}

/** Every form says which session, and as what it was read. */
const Seen = ({ found: { session, story } }: Pick<Props, 'found'>) => (
  <>
    <input type="hidden" name="session" value={session.id} />
    <input type="hidden" name="rev" value={`${story.rev}`} />
  </>
)

const Writing = ({ call, path, found }: Props) => {
  if (!found.isOpen) return <p>{S.notNow}</p>
  const title = found.check === undefined ? W.write : W.writeAgain
  return (
    <Heading text={title}>
      <p>{S.more}</p>
      <Form call={call} action={path} label={title}>
        <Seen found={found} />
        <Text
          {...{ call, name: 'words', label: S.words, hint: W.wordsHint, isRequired: true }}
          {...{ value: found.story.words, maxLength: MAX_STORY_WORDS, rows: 5 }}
        />
        <Button text={found.check === undefined ? S.send : S.sendAgain} />
      </Form>
    </Heading>
  )
}

const TakingBack = ({ call, path, found }: Props) =>
  found.check === undefined && found.story.photoIds.length === 0 ? (
    <></>
  ) : (
    <Heading text={S.takeBack}>
      <p>{S.takeBackAsked}</p>
      <Form call={call} action={`${path}/take-back`} label={S.takeBack}>
        <Seen found={found} />
        <Button text={S.takeBackYes} look="danger" />
      </Form>
    </Heading>
  )

/** What is told of a session: its words, how they stand, and how many photos. */
const story = page({
  method: 'GET',
  path: '/at/:nodeId/events/:eventId/story',
  audience: 'worker',
  input: () => z.strictObject({ ...ofStory(), session: z.optional(id('session')) }),
  answer: async (call, { session: sessionId, ...asked }) => {
    if (sessionId === undefined) return toSession(call, asked, 'story')
    const found = await storyAt(call, { ...asked, session: sessionId })
    if (!found.ok) return found
    const { session, story: told } = found.value
    const path = at(pathOf(asked))
    const props = { call, path, found: found.value }
    const body = (
      <>
        <p>{W.intro(session.title, timesName(session, call.world.today()))}</p>
        <Known found={found.value} nodeId={asked.nodeId} />
        <div class="noprint">
          {told.photoIds.length > 0 && <Look call={call} path={path} session={session.id} />}
          <Writing {...props} />
          <TakingBack {...props} />
          <p>
            <a href={at(`/at/${asked.nodeId}/events/${asked.eventId}?session=${session.id}`)}>
              {CLASS_PAGE.toOne}
            </a>
          </p>
        </div>
      </>
    )
    return accept({ is: 'page', title: W.title, body })
  },
})

const revision = () =>
  z.pipe(
    z.string().check(z.regex(/^\d{1,9}$/)),
    z.transform(Number),
  ) as unknown as z.ZodMiniType<number>

const behind = (asked: Readonly<Record<string, unknown>>) => ({
  ...{ is: 'goTo' as const, path: at(pathOf(asked)), said: 'done' as const },
})

const writing = page({
  method: 'POST',
  path: '/at/:nodeId/events/:eventId/story',
  audience: 'worker',
  from: pathOf,
  input: () =>
    z.strictObject({
      ...{ ...ofSession(), rev: revision() },
      words: paragraph(MAX_STORY_WORDS).check(z.minLength(1)),
    }),
  answer: async (call, asked) => {
    const done = await writeAtDesk(call, asked)
    return done.ok ? accept(behind(asked)) : done
  },
})

const takingBack = page({
  method: 'POST',
  path: '/at/:nodeId/events/:eventId/story/take-back',
  audience: 'worker',
  from: pathOf,
  input: () => z.strictObject({ ...ofSession(), rev: revision() }),
  answer: async (call, asked) => {
    const done = await takeBackAtDesk(call, asked)
    return done.ok ? accept(behind(asked)) : done
  },
})

export const storyPages: readonly AnyPage[] = [story, writing, ...storyPhotoPages, takingBack]
