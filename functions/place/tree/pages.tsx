/** @jsxImportSource hono/jsx */
import * as z from 'zod/mini'
import { cursor, id } from '../../../shared/contract/fields'
import { accept } from '../../../shared/kernel/outcome'
import { PLACES_PAGE as W } from '../../../shared/text/zhCN/consolePeople'
import { ROLLOUT_PAGE, STANDING_NAMES } from '../../../shared/text/zhCN/rollout'
import { More } from '../../console/listing'
import { at, type AnyPage, page, type PageCall } from '../../console/page'
import { Heading, Table } from '../../console/parts'
import { isAdmin } from '../../platform/session'
import { type Branch, type Tree, treeAt } from './actions'

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

/** Who came in where is for whoever gives posts. */
const areasFor = ({ caller }: Pick<PageCall, 'caller'>): readonly Area[] =>
  isAdmin(caller) ? [...DESKS, 'sign-ins'] : DESKS

type CommunityProps = {
  readonly branch: Branch
  readonly areas: readonly Area[]
  readonly isReached: boolean
}

const Community = ({ branch, areas, isReached }: CommunityProps) => (
  <Heading text={W.branch(branch.name, branch.streetName)}>
    {isReached && (
      <Links nodeId={branch.communityId} name={branch.name} areas={[...areas, 'places']} />
    )}
    <Table
      caption={branch.name}
      columns={W.columns}
      rows={branch.compounds.map((compound) => [
        compound.name,
        stateOf(compound),
        <Links nodeId={compound.id} name={compound.name} areas={areas} isCompound />,
      ])}
      empty={W.none}
    />
  </Heading>
)

const BELOW: Readonly<Record<string, string>> = { district: W.streets, street: W.communities }

/** What lies right below, with what nobody lives in as yet. */
const Below = ({ place, below }: Pick<Tree, 'place' | 'below'>) =>
  below.length === 0 ? (
    <></>
  ) : (
    <Heading text={BELOW[place.kind] ?? ''}>
      <ul class="names">
        {below.map(({ id: nodeId, name }) => (
          <li>
            <a href={at(`/at/${nodeId}/places`)}>{name}</a>
          </li>
        ))}
      </ul>
    </Heading>
  )

/** Where nobody lives as yet: whoever administers it puts the first compound down. */
const Nothing = ({ call }: { readonly call: PageCall }) => (
  <>
    <p class="empty">{W.none}</p>
    {isAdmin(call.caller) && (
      <p class="noprint">
        <a href={at('/compounds/new')}>{ROLLOUT_PAGE.new}</a>
      </p>
    )}
  </>
)

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
    const { place, below, branches, cursor: next } = found.value
    const isNamedBelow = place.kind === 'community' && branches.length > 0
    const areas = areasFor(call)
    const body = (
      <>
        {!isNamedBelow && place.kind !== 'compound' && (
          <Links nodeId={place.id} name={place.name} areas={areas} />
        )}
        <Below place={place} below={below} />
        {branches.length === 0 && <Nothing call={call} />}
        {branches.map((branch) => (
          <Community branch={branch} areas={areas} isReached={place.kind !== 'compound'} />
        ))}
        <More path={at(`/at/${place.id}/places`)} cursor={next} />
      </>
    )
    return accept({ is: 'page', title: W.title(place.name), body })
  },
})

export const placePages: readonly AnyPage[] = [tree]
