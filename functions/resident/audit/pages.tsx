/** @jsxImportSource hono/jsx */
import * as z from 'zod/mini'
import { cursor, id } from '../../../shared/contract/fields'
import { accept } from '../../../shared/kernel/outcome'
import { AUDIT_PAGE as W, subjectNames } from '../../../shared/text/zhCN/consoleJobs'
import { momentName } from '../../../shared/text/zhCN/moments'
import { at, type AnyPage, page } from '../../console/page'
import { Month } from '../../console/month'
import { Print, Table } from '../../console/parts'
import { type AuditItem, auditOf } from './actions'

const place = () => id('district', 'street', 'community', 'compound')

const rowOf = ({ at: then, by, role, what, subjects, reason }: AuditItem) => [
  momentName(then, undefined),
  W.who(by, role),
  what,
  subjectNames(subjects),
  reason ?? '',
]

/** What the posts of a place did in a month. */
const log = page({
  method: 'GET',
  path: '/at/:nodeId/audit',
  audience: 'worker',
  input: () =>
    z.strictObject({
      nodeId: place(),
      month: z.optional(z.string().check(z.regex(/^20\d\d-(?:0[1-9]|1[0-2])$/))),
      cursor: z.optional(cursor()),
    }),
  answer: async (call, { nodeId, month = call.world.today().slice(0, 7), cursor: from }) => {
    const asked = { nodeId, month, ...(from === undefined ? {} : { cursor: from }) }
    const found = await auditOf(call, asked)
    if (!found.ok) return found
    const { items, cursor: next } = found.value
    const path = at(`/at/${nodeId}/audit`)
    const rows = items.map(rowOf)
    const body = (
      <>
        <p>{W.intro}</p>
        <Month path={path} month={month} label={W.month} show={W.show} />
        <Table caption={W.title} columns={W.columns} rows={rows} empty={W.empty} />
        {next !== undefined && (
          <p class="noprint">
            <a href={`${path}?month=${month}&cursor=${encodeURIComponent(next)}`}>{W.more}</a>
          </p>
        )}
        <Print />
      </>
    )
    return accept({ is: 'page', title: W.title, body, wide: true })
  },
})

export const auditPages: readonly AnyPage[] = [log]
