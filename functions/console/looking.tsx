/** @jsxImportSource hono/jsx */
import { LOOKING as W } from '../../shared/text/zhCN/consoleFrame'
import type { PageCall } from './page'
import { Button, Form, Heading } from './parts'

type LookProps = {
  readonly call: Pick<PageCall, 'request'>
  /** Of the case, with the console's prefix. */
  readonly path: string
  /** Of a class: of which of its sessions. */
  readonly session?: string
}

/** Pictures that are not public are asked for by a step; the step is written down. */
export const Look = ({ call, path, session }: LookProps) => (
  <Heading text={W.title}>
    <p>{W.more}</p>
    <Form call={call} action={`${path}/photos`} label={W.title}>
      {session !== undefined && <input type="hidden" name="session" value={session} />}
      <Button text={W.look} look="other" />
    </Form>
  </Heading>
)

/** A picture as part of the answer. */
export const Picture = ({ bytes, n }: { readonly bytes: Uint8Array; readonly n: number }) => (
  <img
    src={`data:image/jpeg;base64,${Buffer.from(bytes).toString('base64')}`}
    alt={W.picture(n + 1)}
  />
)

/** Within the answer itself: nobody else's cookie, and no address, shows them again. */
export const Seen = ({ pictures }: { readonly pictures: readonly Uint8Array[] }) =>
  pictures.length === 0 ? (
    <p class="empty">{W.none}</p>
  ) : (
    <>
      <p>{W.seenMore}</p>
      <p class="seen">
        {pictures.map((bytes, n) => (
          <Picture bytes={bytes} n={n} />
        ))}
      </p>
    </>
  )
