/** @jsxImportSource hono/jsx */
import * as z from 'zod/mini'
import { id, MAX_SAID_WORDS, saidWords } from '../../../../../../shared/contract/fields'
import { HOLD_REASONS } from '../../../../../../shared/contract/holding'
import { accept } from '../../../../../../shared/kernel/outcome'
import { SAYING } from '../../../../../../shared/text/zhCN/consoleFrame'
import { LISTING_CASE as W, SHELF_PAGE } from '../../../../../../shared/text/zhCN/consoleThings'
import { HOLD_REASON_NAMES } from '../../../../../../shared/text/zhCN/holding'
import { at, type AnyPage, page, type PageCall } from '../../../../../console/page'
import { Button, Choice, Form, Heading } from '../../../../../console/parts'
import { Reply } from '../../../../../console/replying'
import { holdAtDesk, letStandAtDesk } from '../../actions'
import { caseFacts } from '../rules'

type Shown = Parameters<typeof caseFacts>[0]
type Props = {
  readonly call: PageCall
  readonly nodeId: string
  readonly listing: Shown
  readonly offered: readonly string[]
}

export const pathOf = (nodeId: string, listingId: string): string =>
  `/at/${nodeId}/listings/${listingId}`

const Hold = ({ call, nodeId, listing, offered }: Props) => (
  <Heading text={W.holdTitle}>
    <Form call={call} action={at(`${pathOf(nodeId, listing.id)}/hold`)} label={W.holdTitle}>
      <input type="hidden" name="rev" value={listing.rev} />
      <Choice
        call={call}
        name="reason"
        label={SHELF_PAGE.reason}
        hint={SHELF_PAGE.reasonHint}
        isRequired
        options={[
          { value: '', text: SHELF_PAGE.choose },
          ...HOLD_REASONS.map((value) => ({ value, text: HOLD_REASON_NAMES[value] })),
        ]}
      />
      <Reply
        {...{ call, nodeId, name: 'words', label: SAYING.said, hint: SAYING.saidHint }}
        {...{ maxLength: MAX_SAID_WORDS, isOptional: true, offered }}
      />
      <Button text={W.hold} look="danger" />
    </Form>
  </Heading>
)

const Stand = ({ call, nodeId, listing }: Props) => (
  <Heading text={W.standTitle}>
    <p>{W.standMore}</p>
    <Form call={call} action={at(`${pathOf(nodeId, listing.id)}/stand`)} label={W.standTitle}>
      <input type="hidden" name="rev" value={listing.rev} />
      <Button text={W.stand} />
    </Form>
  </Heading>
)

/** What can be done about it now. */
export const Steps = (props: Props) => {
  const { canHold, canStand } = caseFacts(props.listing)
  return (
    <>
      {canHold && <Hold {...props} />}
      {canStand && <Stand {...props} />}
    </>
  )
}

const node = () => id('district', 'street', 'community', 'compound')
const ofListing = () => ({ nodeId: node(), listingId: id('listing'), rev: z.coerce.number() })
const from = ({ nodeId, listingId }: Readonly<Record<string, unknown>>): string =>
  pathOf(String(nodeId), String(listingId))

const hold = page({
  method: 'POST',
  path: '/at/:nodeId/listings/:listingId/hold',
  audience: 'worker',
  from,
  input: () =>
    z.strictObject({
      ...{ ...ofListing(), reason: z.enum(HOLD_REASONS) },
      words: z.optional(saidWords()),
    }),
  answer: async (call, { nodeId, ...asked }) => {
    const held = await holdAtDesk(call, asked)
    const path = at(pathOf(nodeId, asked.listingId))
    return held.ok ? accept({ is: 'goTo', path, said: 'done' }) : held
  },
})

const stand = page({
  method: 'POST',
  path: '/at/:nodeId/listings/:listingId/stand',
  audience: 'worker',
  from,
  input: () => z.strictObject(ofListing()),
  answer: async (call, { nodeId, ...asked }) => {
    const stands = await letStandAtDesk(call, asked)
    const path = at(pathOf(nodeId, asked.listingId))
    return stands.ok ? accept({ is: 'goTo', path, said: 'done' }) : stands
  },
})

export const holdingPages: readonly AnyPage[] = [hold, stand]
