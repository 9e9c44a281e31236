/** @jsxImportSource hono/jsx */
import * as z from 'zod/mini'
import { id } from '../../../../../shared/contract/fields'
import { accept } from '../../../../../shared/kernel/outcome'
import { STORY_PAGE as W } from '../../../../../shared/text/zhCN/consoleAfterClass'
import { LOOKING } from '../../../../../shared/text/zhCN/consoleFrame'
import { Picture } from '../../../../console/looking'
import { at, type AnyPage, page, type PageCall } from '../../../../console/page'
import { Button, Form } from '../../../../console/parts'
import { dropPhoto, lookAtStory } from '../actions'
import { ofSession, pathOf } from '../rules'

type Found = Extract<Awaited<ReturnType<typeof lookAtStory>>, { ok: true }>['value']
type Props = { readonly call: PageCall; readonly path: string; readonly found: Found }

/** While words stand; before them a photo goes where it was put. */
const Dropping = ({ call, path, found, n }: Props & { readonly n: number }) =>
  found.story.words === '' ? (
    <></>
  ) : (
    <Form call={call} action={`${path}/drop`}>
      <input type="hidden" name="session" value={found.session.id} />
      <input type="hidden" name="photoId" value={found.pictures[n]?.id ?? ''} />
      <Button text={W.drop} look="danger" label={W.dropOf(n + 1)} />
    </Form>
  )

const Pictures = (props: Props) =>
  props.found.pictures.length === 0 ? (
    <p class="empty">{LOOKING.none}</p>
  ) : (
    <>
      <p>{LOOKING.seenMore}</p>
      <p>{W.dropMore}</p>
      {props.found.pictures.map(({ bytes }, n) => (
        <div class="seen">
          <Picture bytes={bytes} n={n} />
          <Dropping {...props} n={n} />
        </div>
      ))}
    </>
  )

/** Its photos, in this one answer. */
const looking = page({
  method: 'POST',
  path: '/at/:nodeId/events/:eventId/story/photos',
  audience: 'worker',
  from: pathOf,
  input: () => z.strictObject(ofSession()),
  answer: async (call, asked) => {
    const found = await lookAtStory(call, asked)
    if (!found.ok) return found
    const path = at(`/at/${asked.nodeId}/events/${asked.eventId}/story`)
    const body = (
      <>
        <Pictures call={call} path={path} found={found.value} />
        <p>
          <a href={at(pathOf(asked))}>{W.back}</a>
        </p>
      </>
    )
    return accept({ is: 'page', title: `${LOOKING.title} · ${W.title}`, body })
  },
})

const dropping = page({
  method: 'POST',
  path: '/at/:nodeId/events/:eventId/story/drop',
  audience: 'worker',
  from: pathOf,
  input: () => z.strictObject({ ...ofSession(), photoId: id('photo') }),
  answer: async (call, asked) => {
    const done = await dropPhoto(call, asked)
    return done.ok ? accept({ is: 'goTo', path: at(pathOf(asked)), said: 'done' }) : done
  },
})

export const storyPhotoPages: readonly AnyPage[] = [looking, dropping]
