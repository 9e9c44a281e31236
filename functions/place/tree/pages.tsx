/** @jsxImportSource hono/jsx */
import * as z from 'zod/mini'
import { cursor, id } from '../../../shared/contract/fields'
import { accept } from '../../../shared/kernel/outcome'
import { PLACES_PAGE as W } from '../../../shared/text/zhCN/consolePeople'
import { ROLLOUT_PAGE, STANDING_NAMES } from '../../../shared/text/zhCN/rollout'
import { More } from '../../console/listing'
import { at, type AnyPage, page } from '../../console/page'
import { Heading, Table } from '../../console/parts'
import { type Branch, treeAt } from './actions'

type Area = keyof typeof W.links
type LinksProps = {
  readonly nodeId: string
  readonly name: string
  readonly areas: readonly Area[]
  /** Of a compound: how it is opened stands elsewhere. */
  readonly isCompound?: true
}

/** Where one goes from a place; a listener hears of which. */
const Links = ({ nodeId, name, areas, isCompound }: LinksProps) => (
  <ul class="names noprint">
    {areas.map((area) => (
      <li>
        <a href={at(`/at/${nodeId}/${area}`)} aria-label={W.of(W.links[area], name)}>
          {W.links[area]}
        </a>
      </li>
    ))}
    {isCompound && (
      <li>
        <a href={at(`/compounds/${nodeId}`)} aria-label={W.of(W.rollout, name)}>
          {W.rollout}
        </a>
      </li>
    )}
  </ul>
)

const DESKS = ['today', 'residents', 'duty', 'posts', 'figures'] as const

const stateOf = ({ status, reached }: Branch['compounds'][number]): string => {
  const standing = STANDING_NAMES[status ?? 'active']
  return reached === undefined
    ? standing
    : `${standing} ${ROLLOUT_PAGE.progress(reached.done, reached.of)}`
}

type CommunityProps = { readonly branch: Branch; readonly isReached: boolean }

const Community = ({ branch, isReached }: CommunityProps) => (
  <Heading text={W.branch(branch.name, branch.streetName)}>
    {isReached && (
      <Links nodeId={branch.communityId} name={branch.name} areas={[...DESKS, 'places']} />
    )}
    <Table
      caption={branch.name}
      columns={W.columns}
      rows={branch.compounds.map((compound) => [
        compound.name,
        stateOf(compound),
        <Links nodeId={compound.id} name={compound.name} areas={DESKS} isCompound />,
      ])}
      empty={W.none}
    />
  </Heading>
)

const Streets = ({ branches }: { readonly branches: readonly Branch[] }) => {
  const streets = new Map(branches.map(({ streetId, streetName }) => [streetId, streetName]))
  return (
    <Heading text={W.streets}>
      {[...streets].map(([streetId, name]) => (
        <p>
          <a href={at(`/at/${streetId}/places`)}>{name}</a>
        </p>
      ))}
    </Heading>
  )
}

/** The tree of places below one, with how far each compound is. */
const tree = page({
  method: 'GET',
  path: '/at/:nodeId/places',
  audience: 'worker',
  input: () =>
    z.strictObject({
      nodeId: id('district', 'street', 'community', 'compound'),
      cursor: z.optional(cursor()),
    }),
  answer: async (call, asked) => {
    const found = await treeAt(call, asked)
    if (!found.ok) return found
    const { place, branches, cursor: next } = found.value
    const isAbove = place.kind === 'district' || place.kind === 'street'
    const body = (
      <>
        {isAbove && <Links nodeId={place.id} name={place.name} areas={DESKS} />}
        {place.kind === 'district' && <Streets branches={branches} />}
        {branches.length === 0 && <p class="empty">{W.none}</p>}
        {branches.map((branch) => (
          <Community branch={branch} isReached={place.kind !== 'compound'} />
        ))}
        <More path={at(`/at/${place.id}/places`)} cursor={next} />
      </>
    )
    return accept({ is: 'page', title: W.title(place.name), body })
  },
})

export const placePages: readonly AnyPage[] = [tree]
