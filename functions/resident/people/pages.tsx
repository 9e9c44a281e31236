/** @jsxImportSource hono/jsx */
import * as z from 'zod/mini'
import { cursor, id } from '../../../shared/contract/fields'
import { accept } from '../../../shared/kernel/outcome'
import { CARDS_PAGE } from '../../../shared/text/zhCN/consoleHelp'
import { RESIDENTS_PAGE as W } from '../../../shared/text/zhCN/consolePeople'
import { CompoundTable, WhichBuilding } from '../../console/buildings'
import { More } from '../../console/listing'
import { at, type AnyPage, page } from '../../console/page'
import { Table } from '../../console/parts'
import { residentsAt } from './actions'

type Shown = Extract<Awaited<ReturnType<typeof residentsAt>>, { ok: true }>['value']
type Listed = Extract<Shown, { is: 'list' }>

type ListProps = { readonly path: string; readonly of: Listed }

const People = ({ path, of }: ListProps) => (
  <>
    <WhichBuilding action={path} of={of} />
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
          <CompoundTable
            compounds={found.value.compounds}
            linkOf={(id) => at(`/at/${id}/residents`)}
          />
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
    const named = found.value.is === 'list' ? { placeName: found.value.placeName } : {}
    return accept({ is: 'page', title: W.title, body, ...named })
  },
})

export const residentPages: readonly AnyPage[] = [list]
