/** @jsxImportSource hono/jsx */
import * as z from 'zod/mini'
import { cursor, id, line } from '../../../shared/contract/fields'
import { accept } from '../../../shared/kernel/outcome'
import { DESK_LINKS, VERIFY_PAGE as W } from '../../../shared/text/zhCN/consoleDesk'
import { momentName } from '../../../shared/text/zhCN/moments'
import { ON_ROSTER_WORDS } from '../../../shared/text/zhCN/roster'
import { chosenFrom } from '../../console/choosing'
import { History, More, pageHere, Tick } from '../../console/listing'
import { Seen } from '../../console/looking'
import { at, type AnyPage, page, type PageCall } from '../../console/page'
import { Button, Choice, Key, Table } from '../../console/parts'
import { Decide, REASONS } from './asked/pages'
import { type AskingRow, choose, requestOf, requestsAt, reveal } from './actions'
import { anyPlace, backTo, decidingPages, listPath, ofOne, onePath } from './deciding/pages'
import { RequestFacts } from './facts/pages'
import { doorName, maskedOf, MAX_REASON, wholeOf } from './rules'

type Shown = { readonly call: PageCall; readonly nodeId: string }
const FORM = 'several'

const Several = ({ call, nodeId, here }: Shown & { readonly here: string }) => (
  <form method="post" action={at(`/at/${nodeId}/bulk`)} id={FORM} aria-label={W.several}>
    <Key call={call} />
    <input type="hidden" name="back" value={here} />
    <Choice
      call={call}
      name="reason"
      label={W.reason}
      hint={W.reasonHint}
      options={[{ value: '', text: W.noReason }, ...REASONS]}
    />
    <Button text={W.approveTicked} name="what" value="approve" />{' '}
    <Button text={W.rejectTicked} name="what" value="reject" look="danger" />
  </form>
)

/** One that has just come in says where; who it is stands on its page, and a moment later here. */
const freshRow = ({ call, nodeId }: Shown, one: AskingRow) => [
  '',
  <a href={at(onePath(nodeId, one.id))}>{W.fresh}</a>,
  doorName(one),
  momentName(one.requestedAt, call.world.today()),
  '',
  '',
]

const rowOf = (shown: Shown, one: AskingRow) => {
  const { name, onRoster, livingThere } = one
  if (name === undefined || onRoster === undefined) return freshRow(shown, one)
  const { call, nodeId } = shown
  return [
    <Tick call={call} id={one.id} label={`${name} ${doorName(one)}`} form={FORM} />,
    <a href={at(onePath(nodeId, one.id))}>{name}</a>,
    doorName(one),
    momentName(one.requestedAt, call.world.today()),
    ON_ROSTER_WORDS[onRoster],
    W.living(livingThere ?? 0),
  ]
}

const requests = page({
  method: 'GET',
  path: '/at/:nodeId/verifications',
  audience: 'worker',
  input: () => z.strictObject({ nodeId: anyPlace(), cursor: z.optional(cursor()) }),
  answer: async (call, { nodeId: asked, ...more }) => {
    const community = z.safeParse(id('community'), asked)
    if (!community.success) {
      const list = { title: W.title, nodeId: asked, tail: 'verifications' as const }
      return chosenFrom(await choose(call, { nodeId: asked, ...more }), list)
    }
    const nodeId = community.data
    const found = await requestsAt(call, { nodeId, ...more })
    if (!found.ok) return found
    const { rows, cursor: next } = found.value
    const body = (
      <>
        <p>{W.intro}</p>
        <Table
          caption={W.title}
          columns={W.columns}
          rows={rows.map((one) => rowOf({ call, nodeId }, one))}
          empty={W.none}
        />
        <More path={at(listPath(nodeId))} cursor={next} />
        {rows.length > 0 && (
          <Several call={call} nodeId={nodeId} here={pageHere(listPath(nodeId), more.cursor)} />
        )}
        <p class="noprint">
          <a href={at(`/at/${nodeId}/round`)}>{DESK_LINKS.round}</a>
        </p>
      </>
    )
    return accept({ is: 'page', title: W.title, body })
  },
})

const one = page({
  method: 'GET',
  path: '/at/:nodeId/verifications/:membershipId',
  audience: 'worker',
  input: () => z.strictObject(ofOne()),
  answer: async (call, { nodeId, membershipId }) => {
    const found = await requestOf(call, { nodeId, membershipId })
    if (!found.ok) return found
    const { request, membership, history, offered } = found.value
    const body = (
      <>
        {request ? (
          <>
            <RequestFacts call={call} known={maskedOf(request)} />
            <Decide call={call} nodeId={nodeId} request={request} offered={offered} />
          </>
        ) : (
          <p role="status">{W.states[membership.status]}</p>
        )}
        <History call={call} items={history.items} />
        <p class="noprint">
          <a href={at(`/at/${membership.communityId}/verifications`)}>{W.back}</a>
        </p>
      </>
    )
    return accept({ is: 'page', title: W.oneTitle, body })
  },
})

/** Shown in the answer to the step and at no address: nothing of it can be opened again without saying why. */
const revealing = page({
  method: 'POST',
  path: '/at/:nodeId/verifications/:membershipId/reveal',
  audience: 'worker',
  isSteppedUp: true,
  input: () => z.strictObject({ ...ofOne(), why: line(MAX_REASON) }),
  from: backTo,
  answer: async (call, { nodeId, membershipId, why }) => {
    const found = await reveal(call, { membershipId, reason: why })
    if (!found.ok) return found
    const { request, membership, pictures } = found.value
    const body = (
      <>
        {request ? (
          <>
            <RequestFacts call={call} known={wholeOf(request)} />
            {request.proofPhotoId !== undefined && <Seen pictures={pictures} />}
          </>
        ) : (
          <p role="status">{W.states[membership.status]}</p>
        )}
        <p class="noprint">
          <a href={at(onePath(nodeId, membershipId))}>{W.backToOne}</a>
        </p>
      </>
    )
    return accept({ is: 'page', title: W.oneTitle, body })
  },
})

export const verifyPages: readonly AnyPage[] = [requests, one, revealing, ...decidingPages]
