/** @jsxImportSource hono/jsx */
import * as z from 'zod/mini'
import { id } from '../../../../shared/contract/fields'
import { accept } from '../../../../shared/kernel/outcome'
import { INVITE_PAGE as W } from '../../../../shared/text/zhCN/rollout'
import { at, type AnyPage, page, type PageCall } from '../../../console/page'
import { Button, Choice, Print } from '../../../console/parts'
import { Qr } from '../../practice/pages'
import { invitationsFor } from './actions'
import { INVITED, type Invitation, type Invited } from './rules'

const invitePath = (compoundId: string): string => at(`/compounds/${compoundId}/invitations`)

type Found = Extract<Awaited<ReturnType<typeof invitationsFor>>, { ok: true }>['value']
type Asked = { readonly what: Invited; readonly buildingId?: string | undefined }

const QR_SIZE = 130

function forWhom({ building = '', door }: Invitation): string {
  if (door === undefined) return building === '' ? W.blankDoor : building
  return W.door(building, door.unit, door.room)
}

type CardProps = { readonly invitation: Invitation; readonly link: string; readonly found: Found }

const Card = ({ invitation, link, found: { compound } }: CardProps) => (
  <li>
    <Qr link={link} size={QR_SIZE} />
    <div>
      <strong>{compound.name}</strong>
      <p>{forWhom(invitation)}</p>
      <p>{W.scan}</p>
      {compound.phone !== undefined && <p>{W.call(compound.phone)}</p>}
    </div>
  </li>
)

type ChoosingProps = { readonly call: PageCall; readonly found: Found; readonly asked: Asked }

const Choosing = ({ call, found: { compound }, asked }: ChoosingProps) => (
  <form method="get" action={invitePath(compound.id)} aria-label={W.title} class="noprint">
    <Choice
      call={call}
      name="what"
      label={W.what}
      value={asked.what}
      options={INVITED.map((value) => ({ value, text: W.whatIs[value] }))}
    />
    <Choice
      call={call}
      name="buildingId"
      label={W.building}
      hint={W.buildingHint}
      value={asked.buildingId ?? ''}
      options={[
        { value: '', text: W.noBuilding },
        ...compound.buildings.map(({ id: value, name: text }) => ({ value, text })),
      ]}
    />
    <Button text={W.show} look="other" />
  </form>
)

type CardsProps = { readonly found: Found; readonly asked: Asked }

const Cards = ({ found, asked: { what, buildingId } }: CardsProps) => {
  const { compound, link, sheet } = found
  if (link === undefined)
    return (
      <p>
        {W.noCode} <a href={at(`/compounds/${compound.id}/poster`)}>{W.toPoster}</a>
      </p>
    )
  if (sheet.cards.length === 0) return <p class="empty">{W.none}</p>
  const which = buildingId === undefined ? '' : `&buildingId=${buildingId}`
  return (
    <>
      <ul class="invitations">
        {sheet.cards.map((invitation) => (
          <Card invitation={invitation} link={link} found={found} />
        ))}
      </ul>
      {sheet.next !== undefined && (
        <p class="noprint">
          <a href={`${invitePath(compound.id)}?what=${what}${which}&from=${String(sheet.next)}`}>
            {W.next}
          </a>
        </p>
      )}
      <Print />
    </>
  )
}

const MAX_CARDS = 10_000

/** A sheet of cards to hand out: by house, by door as the list knows them, or with room to write. */
const invitations = page({
  method: 'GET',
  path: '/compounds/:compoundId/invitations',
  audience: 'worker',
  input: () =>
    z.strictObject({
      compoundId: id('compound'),
      what: z.optional(z.enum(INVITED)),
      buildingId: z.optional(id('building')),
      from: z.optional(z.coerce.number().check(z.int(), z.gte(0), z.lte(MAX_CARDS))),
    }),
  answer: async (call, { compoundId, what = 'building', buildingId, from = 0 }) => {
    const found = await invitationsFor(call, { compoundId, what, buildingId, from })
    if (!found.ok) return found
    const asked = { what, buildingId }
    const body = (
      <>
        <p class="noprint">{W.intro}</p>
        <Choosing call={call} found={found.value} asked={asked} />
        <Cards found={found.value} asked={asked} />
      </>
    )
    return accept({ is: 'page', title: `${found.value.compound.name} · ${W.title}`, body })
  },
})

export const invitingPages: readonly AnyPage[] = [invitations]
