/** @jsxImportSource hono/jsx */
import { COVER_PAGE as W } from '../../../../../shared/text/zhCN/consoleAfterClass'
import { COVER_WORDS as C } from '../../../../../shared/text/zhCN/cover'
import { at, type PageCall } from '../../../../console/page'
import { Button, Form, Heading } from '../../../../console/parts'
import type { showClass } from '../../actions'

type Class = Extract<Awaited<ReturnType<typeof showClass>>, { ok: true }>['value']
type CoverProps = { readonly call: PageCall; readonly nodeId: string; readonly shown: Class }
type Photo = NonNullable<Class['cover']>

/** What everybody sees of it, at an address for everybody. */
const Standing = ({ cover, title }: { readonly cover: Photo; readonly title: string }) => {
  const seen = cover.state === 'passed' ? cover.id : cover.before
  return seen === undefined ? (
    <></>
  ) : (
    <p class="pictures">
      <a href={`/photos/${seen}/large`}>
        <img src={`/photos/${seen}/small`} alt={C.photoOf(title)} loading="lazy" />
      </a>
    </p>
  )
}

const State = ({ cover, nodeId }: { readonly cover: Photo; readonly nodeId: string }) => (
  <p>
    {C.states[cover.state]}
    {cover.before === undefined ? '。' : `。${C.before}。`}
    {cover.state === 'withWorker' && <a href={at(`/at/${nodeId}/withheld`)}>{W.toWithheld}</a>}
  </p>
)

/** The photo of an event: as it stands, and taken down; another is taken with a phone. */
export const Cover = ({ call, nodeId, shown: { cover, event, session } }: CoverProps) => {
  if (!cover)
    return (
      <Heading text={C.panel}>
        <p>{W.none}</p>
      </Heading>
    )
  return (
    <Heading text={C.panel}>
      <Standing cover={cover} title={event.words.title} />
      <State cover={cover} nodeId={nodeId} />
      <p class="noprint">{W.dropMore}</p>
      <div class="noprint">
        <Form call={call} action={at(`/at/${nodeId}/events/${event.id}/drop-cover`)}>
          <input type="hidden" name="session" value={session.id} />
          <input type="hidden" name="photoId" value={cover.id} />
          <Button text={C.drop} look="danger" />
        </Form>
      </div>
    </Heading>
  )
}
