/** @jsxImportSource hono/jsx */
import * as z from 'zod/mini'
import { line, month } from '../../../shared/contract/fields'
import { accept, refuse } from '../../../shared/kernel/outcome'
import { REPORT_WORDS as W } from '../../../shared/text/zhCN/figures'
import { momentName } from '../../../shared/text/zhCN/moments'
import { type AnyPage, at, page, type PageCall } from '../../console/page'
import { Button, Field, Form, Heading, Print, Table } from '../../console/parts'
import { compareFigures, monthOfPlace } from '../figures/actions'
import { amountName, MonthTable, Notes, place } from '../pages'
import { monthOf } from '../rules'
import { Closing, Compared, pathOf } from './month/pages'
import { closeMonth, isClosed, remark, showClosed, takeClosed } from './actions'
import { workbookOf } from './exporting/actions'
import type { ClosedMonth, Line, Remark } from './rules'

const input = () => z.strictObject({ nodeId: place(), month: month() })
const oneMonth = page({
  method: 'GET',
  path: '/at/:nodeId/figures/:month',
  audience: 'leader',
  input,
  answer: async (call, asked) => {
    // A month that has not come holds nothing, not nought.
    const hasCome = asked.month <= monthOf(call.world.today())
    const found = hasCome && (await monthOfPlace(call.caller, asked.nodeId, asked.month))
    if (!found) return refuse({ code: 'place.notFound' })
    const below = await compareFigures(call.caller, asked.nodeId, asked.month)
    const wasClosed =
      found.isDesk && (await isClosed({ placeId: asked.nodeId, month: asked.month }))
    const name = W.month(asked.month)
    const body = (
      <>
        <p class="noprint">
          <a href={at(`/at/${asked.nodeId}/figures`)}>{W.back}</a>
        </p>
        <Notes />
        <MonthTable visible={found.visible} caption={name} />
        {below && below.length > 0 && <Compared below={below} month={asked.month} />}
        {found.isDesk && <Closing call={call} {...asked} isClosed={wasClosed} />}
        <Print />
      </>
    )
    const { name: placeName } = found.place
    return accept({ is: 'page', title: `${placeName} · ${name}`, placeName, body })
  },
})

const close = page({
  method: 'POST',
  path: '/at/:nodeId/figures/:month/close',
  audience: 'worker',
  input,
  from: ({ nodeId, month: asked }) => pathOf({ nodeId: String(nodeId), month: String(asked) }),
  answer: async (call, asked) => {
    const closed = await closeMonth(call, { placeId: asked.nodeId, month: asked.month })
    if (!closed.ok) return closed
    return accept({ is: 'goTo', path: at(`${pathOf(asked)}/report`), said: 'done' })
  },
})

const cellsOf = ({ figure, name, means, amount }: Line) => [name, amountName(figure, amount), means]

type ReportProps = {
  readonly call: PageCall
  readonly path: string
  readonly closed: ClosedMonth
  readonly remarks: readonly Remark[]
}

/** What is done with it on the screen alone. */
const After = ({ call, path }: Pick<ReportProps, 'call' | 'path'>) => (
  <div class="noprint">
    <Form call={call} action={at(`${path}/remark`)} label={W.remark}>
      <Field
        call={call}
        name="words"
        label={W.remark}
        hint={W.remarkHint}
        isRequired
        maxLength={200}
      />
      <Button text={W.add} />
    </Form>
    <p>
      <a href={at(`${path}/report/file`)}>{W.download}</a>
    </p>
  </div>
)

const Report = ({ call, path, closed, remarks }: ReportProps) => {
  const said = (instant: number): string => momentName(instant, undefined)
  return (
    <>
      <p>
        {W.closedAt(said(closed.closedAt))} {W.asOf(said(closed.asOf))}
      </p>
      <Notes />
      <Table
        caption={W.closed}
        columns={W.shown}
        rows={closed.lines.map(cellsOf)}
        empty={W.empty}
      />
      <Heading text={W.remarks}>
        {remarks.length === 0 ? <p>{W.empty}</p> : null}
        <ul>
          {remarks.map(({ at: moment, words }) => (
            <li>
              {said(moment)}：{words}
            </li>
          ))}
        </ul>
      </Heading>
      <After call={call} path={path} />
      <Print />
    </>
  )
}

const report = page({
  method: 'GET',
  path: '/at/:nodeId/figures/:month/report',
  audience: 'worker',
  input,
  answer: async (call, asked) => {
    const shown = await showClosed(call, { placeId: asked.nodeId, month: asked.month })
    if (!shown) return refuse({ code: 'place.notFound' })
    const title = `${shown.closed.placeName} · ${W.month(asked.month)} · ${W.closed}`
    const body = <Report call={call} path={pathOf(asked)} {...shown} />
    return accept({ is: 'page', title, body })
  },
})

const add = page({
  method: 'POST',
  path: '/at/:nodeId/figures/:month/remark',
  audience: 'worker',
  input: () => z.strictObject({ nodeId: place(), month: month(), words: line(200) }),
  from: ({ nodeId, month: asked }) =>
    `${pathOf({ nodeId: String(nodeId), month: String(asked) })}/report`,
  answer: async (call, { nodeId, words, month: asked }) => {
    const { key } = call.request
    const said = await remark(call, { placeId: nodeId, month: asked, words, key })
    if (!said.ok) return said
    return accept({
      ...{ is: 'goTo', said: 'saved' },
      path: at(`${pathOf({ nodeId, month: asked })}/report`),
    } as const)
  },
})

const file = page({
  method: 'GET',
  path: '/at/:nodeId/figures/:month/report/file',
  audience: 'worker',
  input,
  answer: async (call, asked) => {
    const shown = await takeClosed(call, { placeId: asked.nodeId, month: asked.month })
    if (!shown) return refuse({ code: 'place.notFound' })
    const bytes = await workbookOf(shown.closed, shown.remarks)
    const name = `${W.fileName(shown.closed.placeName, asked.month)}.xlsx`
    const contentType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
    return accept({ is: 'file', name, contentType, bytes })
  },
})

export const monthlyPages: readonly AnyPage[] = [oneMonth, close, report, add, file]
