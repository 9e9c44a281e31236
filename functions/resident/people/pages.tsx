/** @jsxImportSource hono/jsx */
import * as z from 'zod/mini'
import { cursor, id } from '../../../shared/contract/fields'
import { accept } from '../../../shared/kernel/outcome'
import { CARDS_PAGE } from '../../../shared/text/zhCN/consoleHelp'
import { RESIDENTS_PAGE as W } from '../../../shared/text/zhCN/consolePeople'
import { More } from '../../console/listing'
import { at, type AnyPage, page } from '../../console/page'
import { Table } from '../../console/parts'
import { residentsAt } from './actions'

type Shown = Extract<Awaited<ReturnType<typeof residentsAt>>, { ok: true }>['value']
type Listed = Extract<Shown, { is: 'list' }>
type Choice = Extract<Shown, { is: 'choice' }>

const Compounds = ({ compounds }: Pick<Choice, 'compounds'>) => (
  <Table
    caption={W.below}
    columns={W.belowColumns}
    rows={compounds.map(({ id: compoundId, name, communityName }) => [
      <a href={at(`/at/${compoundId}/residents`)}>{name}</a>,
      communityName,
    ])}
    empty={W.noneBelow}
  />
)

type ListProps = { readonly path: string; readonly of: Listed }

/** A plain form that asks, and changes nothing. */
const Which = ({ path, of: { buildings, building } }: ListProps) => (
  <form method="get" action={path} class="noprint">
    <p class="field">
      <label for="buildingId">{W.building}</label>
      <select id="buildingId" name="buildingId">
        {buildings.map(({ id: value, name }) => (
          <option value={value} selected={value === building?.id}>
            {name}
          </option>
        ))}
      </select>
    </p>
    <button type="submit" class="other">
      {W.show}
    </button>
  </form>
)

const People = ({ path, of }: ListProps) => (
  <>
    <Which path={path} of={of} />
    <Table
      caption={of.building?.name ?? W.title}
      columns={W.columns}
      rows={of.people.map(({ id: residentId, householdId, form, isBlocked, together }) => [
        <a href={`${path}/${residentId}`}>{form || W.noForm}</a>,
        of.building?.name ?? '',
        isBlocked ? W.blocked : W.living,
        <a href={path.replace(/residents$/, `households/${householdId}`)}>
          {W.together(together)}
        </a>,
      ])}
      empty={W.nobody}
    />
    <More path={`${path}?buildingId=${of.building?.id ?? ''}`} cursor={of.cursor} />
  </>
)

/** Who lives at a place, masked. */
const list = page({
  method: 'GET',
  path: '/at/:nodeId/residents',
  audience: 'worker',
  input: () =>
    z.strictObject({
      nodeId: id('district', 'street', 'community', 'compound'),
      buildingId: z.optional(id('building')),
      cursor: z.optional(cursor()),
    }),
  answer: async (call, asked) => {
    const found = await residentsAt(call, asked)
    if (!found.ok) return found
    const path = at(`/at/${asked.nodeId}/residents`)
    const body = (
      <>
        <p>{W.intro}</p>
        {found.value.is === 'choice' ? (
          <Compounds compounds={found.value.compounds} />
        ) : (
          <People path={path} of={found.value} />
        )}
        <ul class="names noprint">
          <li>
            <a href={at(`/at/${asked.nodeId}/posts`)}>{W.posts}</a>
          </li>
          <li>
            <a href={at(`/at/${asked.nodeId}/places`)}>{W.places}</a>
          </li>
          <li>
            <a href={at(`/at/${asked.nodeId}/cards`)}>{CARDS_PAGE.title}</a>
          </li>
        </ul>
      </>
    )
    return accept({ is: 'page', title: W.title, body })
  },
})

export const residentPages: readonly AnyPage[] = [list]
