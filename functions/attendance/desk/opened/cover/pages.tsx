/** @jsxImportSource hono/jsx */
import { COVER_PAGE as W } from '../../../../../shared/text/zhCN/consoleAfterClass'
import { COVER_WORDS as C } from '../../../../../shared/text/zhCN/cover'
import { coverFor } from '../../../../event/cover/rules'
import type { Event } from '../../../../event/rules'
import { at, type PageCall } from '../../../../console/page'
import { Button, Form, Heading } from '../../../../console/parts'

type CoverProps = {
  readonly call: PageCall
  readonly nodeId: string
  readonly event: Event
  readonly sessionId: string
}
type Shown = NonNullable<ReturnType<typeof coverFor>['cover']>

/** What everybody sees of it, at an address for everybody. */
const Standing = ({ cover, event }: { readonly cover: Shown; readonly event: Event }) => {
  const seen = cover.state === 'passed' ? cover.id : cover.before
  return seen === undefined ? (
    <></>
  ) : (
    <p class="pictures">
      <a href={`/photos/${seen}/large`}>
        <img src={`/photos/${seen}/small`} alt={C.photoOf(event.words.title)} loading="lazy" />
      </a>
    </p>
  )
}

const State = ({ cover, nodeId }: { readonly cover: Shown; readonly nodeId: string }) => (
  <p>
    {C.states[cover.state]}
    {cover.before === undefined ? '。' : `。${C.before}。`}
    {cover.state === 'withWorker' && <a href={at(`/at/${nodeId}/withheld`)}>{W.toWithheld}</a>}
  </p>
)

/** The photo of an event: as it stands, and taken down; another is taken with a phone. */
export const Cover = ({ call, nodeId, event, sessionId }: CoverProps) => {
  const { cover } = coverFor(event, 'desk')
  if (!cover)
    return (
      <Heading text={C.panel}>
        <p>{W.none}</p>
      </Heading>
    )
  return (
    <Heading text={C.panel}>
      <Standing cover={cover} event={event} />
      <State cover={cover} nodeId={nodeId} />
      <p class="noprint">{W.dropMore}</p>
      <div class="noprint">
        <Form call={call} action={at(`/at/${nodeId}/events/${event.id}/drop-cover`)}>
          <input type="hidden" name="session" value={sessionId} />
          <Button text={C.drop} look="danger" />
        </Form>
      </div>
    </Heading>
  )
}
