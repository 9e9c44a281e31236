/** @jsxImportSource hono/jsx */
import * as z from 'zod/mini'
import { cursor, id, line } from '../../../shared/contract/fields'
import type { MembershipRequest } from '../../../shared/contract/resident'
import { accept } from '../../../shared/kernel/outcome'
import { DESK_LINKS, VERIFY_PAGE as W } from '../../../shared/text/zhCN/consoleDesk'
import { momentName } from '../../../shared/text/zhCN/moments'
import { ON_ROSTER_WORDS } from '../../../shared/text/zhCN/roster'
import { chosenFrom } from '../../console/choosing'
import { Facts, History, More, Tick } from '../../console/listing'
import { Seen } from '../../console/looking'
import { at, type AnyPage, page, type PageCall } from '../../console/page'
import { Button, Choice, Key, Table } from '../../console/parts'
import { Decide, REASONS } from './asked/pages'
import { choose, requestOf, requestsAt, reveal } from './actions'
import { anyPlace, backTo, decidingPages, listPath, ofOne, onePath } from './deciding/pages'
import { doorName, MAX_REASON, shownAs } from './rules'

type Shown = { readonly call: PageCall; readonly nodeId: string }
const FORM = 'several'

const Several = ({ call, nodeId }: Shown) => (
  <form method="post" action={at(`/at/${nodeId}/bulk`)} id={FORM} aria-label={W.several}>
    <Key call={call} />
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

const rowOf = ({ call, nodeId }: Shown, one: MembershipRequest) => {
  const { name } = shownAs(one)
  return [
    <Tick call={call} id={one.id} label={`${name} ${doorName(one)}`} form={FORM} />,
    <a href={at(onePath(nodeId, one.id))}>{name}</a>,
    doorName(one),
    momentName(one.requestedAt, call.world.today()),
    ON_ROSTER_WORDS[one.onRoster],
    W.living(one.livingThere),
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
    const { requests: rows, cursor: next } = found.value
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
        {rows.length > 0 && <Several call={call} nodeId={nodeId} />}
        <p class="noprint">
          <a href={at(`/at/${nodeId}/round`)}>{DESK_LINKS.round}</a>
        </p>
      </>
    )
    return accept({ is: 'page', title: W.title, body })
  },
})

type OneProps = Shown & {
  readonly request: MembershipRequest
  readonly offered: readonly string[]
}

const factsOf = (
  { call, request }: Pick<OneProps, 'call' | 'request'>,
  shown: { name: string; phone: string },
) => (
  <Facts
    facts={[
      [W.name, shown.name],
      [W.called, request.addressForm],
      [W.door, doorName(request)],
      [W.phone, shown.phone],
      request.wasOthersPhone === true ? [W.note, W.wasOthers] : undefined,
      [W.since, momentName(request.requestedAt, call.world.today())],
      [W.roster, ON_ROSTER_WORDS[request.onRoster]],
      [W.livingThere, W.living(request.livingThere)],
      request.lastDay === undefined ? undefined : [W.lastDay, request.lastDay],
      request.again ? [W.again, W.times(request.again.times)] : undefined,
      request.proofPhotoId === undefined ? undefined : [W.proof, W.proofOnPhone],
    ]}
  />
)

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
            {factsOf({ call, request }, shownAs(request))}
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
            {factsOf({ call, request }, { name: request.name, phone: request.phone ?? W.noPhone })}
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
