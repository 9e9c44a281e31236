/** @jsxImportSource hono/jsx */
import * as z from 'zod/mini'
import { id, localDate } from '../../../../shared/contract/fields'
import { addDays, type LocalDate } from '../../../../shared/kernel/dates'
import { accept } from '../../../../shared/kernel/outcome'
import { DUTY_PAGE as W } from '../../../../shared/text/zhCN/consolePeople'
import { clockName, dayName, shortDay } from '../../../../shared/text/zhCN/dates'
import { momentName } from '../../../../shared/text/zhCN/moments'
import { Tabs } from '../../../console/listing'
import { at, type AnyPage, page, type PageCall } from '../../../console/page'
import { Print, Table } from '../../../console/parts'
import { dutyAt, type Week } from './actions'
import { dutySteps, Steps } from './steps/pages'
import { daysOf, whoOf } from './rules'

type Shown = { readonly call: PageCall; readonly path: string; readonly of: Week }

const Weeks = ({ call, path, of: { week } }: Shown) => {
  const to = (text: string, day: LocalDate) => ({
    ...{ text, path: `${path}?week=${day}` },
    isHere: false,
  })
  return (
    <Tabs
      label={W.weeks}
      tabs={[
        to(W.before, addDays(week, -7)),
        to(W.now, call.world.today()),
        to(W.after, addDays(week, 7)),
      ]}
    />
  )
}

const Sheet = ({ of }: Pick<Shown, 'of'>) => (
  <Table
    caption={W.week(shortDay(of.week), shortDay(addDays(of.week, 6)))}
    columns={W.columns}
    rows={daysOf(of.week).map((day) => {
      const shifts = of.shifts.filter((shift) => shift.day === day)
      return [
        dayName(day, undefined),
        shifts.length === 0 ? (
          W.nobody
        ) : (
          <ul class="names">
            {shifts.map((shift) => (
              <li>{W.shift(clockName(shift.hours), whoOf(shift))}</li>
            ))}
          </ul>
        ),
      ]
    })}
    empty={W.nobody}
  />
)

const Above = ({ nodeId }: { readonly nodeId: string }) => (
  <>
    <p>{W.above}</p>
    <p>
      <a href={at(`/at/${nodeId}/places`)}>{W.places}</a>
    </p>
  </>
)

/** The roster of a week, as a sheet of paper, and what can be changed of it. */
const show = page({
  method: 'GET',
  path: '/at/:nodeId/duty',
  audience: 'worker',
  input: () =>
    z.strictObject({
      nodeId: id('district', 'street', 'community', 'compound'),
      week: z.optional(localDate()),
    }),
  answer: async (call, asked) => {
    const found = await dutyAt(call, asked)
    if (!found.ok) return found
    const { nodeId } = asked
    if (found.value.is === 'above')
      return accept({ is: 'page', title: W.title, body: <Above nodeId={nodeId} /> })
    const { of } = found.value
    const shown = { call, path: at(`/at/${nodeId}/duty`), of }
    const { changed } = of
    const body = (
      <>
        <Weeks {...shown} />
        <Print />
        <Sheet of={of} />
        {changed && <p>{W.changed(changed.by, momentName(changed.at, undefined))}</p>}
        <Steps {...shown} />
        <p class="noprint">
          <a href={at(`/at/${nodeId}/posts`)}>{W.posts}</a>
        </p>
      </>
    )
    return accept({ is: 'page', title: W.titleOf(of.name), body })
  },
})

export const dutyPages: readonly AnyPage[] = [show, ...dutySteps]
