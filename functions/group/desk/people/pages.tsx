/** @jsxImportSource hono/jsx */
import * as z from 'zod/mini'
import { cursor } from '../../../../shared/contract/fields'
import { accept } from '../../../../shared/kernel/outcome'
import { GROUP_PEOPLE_PAGE as W } from '../../../../shared/text/zhCN/consoleGroups'
import { More } from '../../../console/listing'
import { at, type AnyPage, page } from '../../../console/page'
import { Table } from '../../../console/parts'
import { peopleAt } from '../actions'
import { ofGroup, pathOf } from '../rules'

/** Who is in a group: for those who work there, as neighbours call them. */
const people = page({
  method: 'GET',
  path: '/at/:nodeId/groups/:groupId/people',
  audience: 'worker',
  input: () => z.strictObject({ ...ofGroup(), cursor: z.optional(cursor()) }),
  answer: async (call, asked) => {
    const found = await peopleAt(call, asked)
    if (!found.ok) return found
    const { group, people: all, cursor: next } = found.value
    const title = W.title(group.words.name)
    const path = at(pathOf(asked))
    const body = (
      <>
        <Table
          caption={title}
          columns={W.columns}
          rows={all.map(({ addressForm, home }) => [
            addressForm || W.nobody,
            home ? `${home.compoundName} ${home.buildingName}` : W.movedAway,
          ])}
          empty={W.none}
        />
        <More path={`${path}/people`} cursor={next} />
        <p class="noprint">
          <a href={path}>{W.back(group.words.name)}</a>
        </p>
      </>
    )
    return accept({ is: 'page', title, body })
  },
})

export const groupPeoplePages: readonly AnyPage[] = [people]
