/** @jsxImportSource hono/jsx */
import { LOOKING as W } from '../../shared/text/zhCN/consoleFrame'
import type { PageCall } from './page'
import { Button, Form, Heading } from './parts'

type LookProps = {
  readonly call: Pick<PageCall, 'request'>
  /** Of the case, with the console's prefix. */
  readonly path: string
}

/** Pictures that are not public are asked for by a step; the step is written down. */
export const Look = ({ call, path }: LookProps) => (
  <Heading text={W.title}>
    <p>{W.more}</p>
    <Form call={call} action={`${path}/photos`} label={W.title}>
      <Button text={W.look} look="other" />
    </Form>
  </Heading>
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
          <img
            src={`data:image/jpeg;base64,${Buffer.from(bytes).toString('base64')}`}
            alt={W.picture(n + 1)}
          />
        ))}
      </p>
    </>
  )
