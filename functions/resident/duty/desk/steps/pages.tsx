/** @jsxImportSource hono/jsx */
import * as z from 'zod/mini'
import type { DutyChange, DutyShift } from '../../../../../shared/contract/duty'
import { id, localDate, localTime } from '../../../../../shared/contract/fields'
import type { LocalDate } from '../../../../../shared/kernel/dates'
import type { CommunityId, CompoundId } from '../../../../../shared/kernel/ids'
import { accept } from '../../../../../shared/kernel/outcome'
import { DUTY_PAGE as W } from '../../../../../shared/text/zhCN/consolePeople'
import { clockName, dayName } from '../../../../../shared/text/zhCN/dates'
import { at, type AnyPage, page, type PageCall } from '../../../../console/page'
import { Button, Choice, Form, Heading } from '../../../../console/parts'
import { planAtDesk, type Week } from '../actions'
import { daysOf, TIMES, whoOf } from '../rules'

type Shown = { readonly call: PageCall; readonly path: string; readonly of: Week }
type Option = { readonly value: string; readonly text: string }
type StepProps = Shown & {
  readonly step: string
  readonly text: string
  readonly more?: string
  readonly choices: readonly (readonly [name: string, label: string, options: readonly Option[]])[]
}

/** A form of choices; the state of the week that was seen goes along. */
const Step = ({ call, path, of: { week, rev }, step, text, more, choices }: StepProps) => (
  <Heading text={text}>
    {more !== undefined && <p>{more}</p>}
    <Form call={call} action={`${path}/${step}`} label={text}>
      <input type="hidden" name="week" value={week} />
      <input type="hidden" name="rev" value={rev} />
      {choices.map(([name, label, options]) => (
        <Choice
          call={call}
          name={name}
          label={label}
          isRequired
          options={[{ value: '', text: W.choose }, ...options]}
        />
      ))}
      <Button text={text} />
    </Form>
  </Heading>
)

const toCome = ({ call, of }: Shown): readonly DutyShift[] =>
  of.shifts.filter(({ day }) => day >= call.world.today())

/** What can be changed: days that are over stay as they were. */
export function Steps(shown: Shown) {
  const today = shown.call.world.today()
  const { week, staff } = shown.of
  const days = daysOf(week)
    .map((value, day) => ({ value: String(day + 1), day: value, text: dayName(value, today) }))
    .filter(({ day }) => day >= today)
  if (days.length === 0) return <></>
  if (staff.length === 0) return <p class="noprint">{W.noStaff}</p>
  const people = staff.map(({ postId: value, form }) => ({ value, text: form || W.unnamed }))
  const times = TIMES.map((value) => ({ value, text: value }))
  const shifts = toCome(shown).map((shift) => ({
    value: shift.id,
    text: W.shiftOn(dayName(shift.day, today), clockName(shift.hours), whoOf(shift)),
  }))
  return (
    <div class="noprint">
      <Step
        {...{ ...shown, step: 'add', text: W.add }}
        choices={[
          ['weekday', W.day, days],
          ['begins', W.from, times],
          ['ends', W.until, times],
          ['postId', W.who, people],
        ]}
      />
      {shifts.length > 0 && <OfShifts {...shown} shifts={shifts} people={people} />}
      <Step {...{ ...shown, step: 'copy', text: W.copy, more: W.copyMore }} choices={[]} />
    </div>
  )
}

type ShiftsProps = Shown & {
  readonly shifts: readonly Option[]
  readonly people: readonly Option[]
}

const OfShifts = ({ shifts, people, ...shown }: ShiftsProps) => (
  <>
    <Step
      {...{ ...shown, step: 'give', text: W.give }}
      choices={[
        ['given', W.which, shifts],
        ['givenTo', W.who, people],
      ]}
    />
    <Step
      {...{ ...shown, step: 'swap', text: W.swap }}
      choices={[
        ['one', W.swapOne, shifts],
        ['other', W.swapTwo, shifts],
      ]}
    />
    <Step
      {...{ ...shown, step: 'remove', text: W.remove }}
      choices={[['removed', W.which, shifts]]}
    />
  </>
)

const ofWeek = () => ({
  nodeId: id('community', 'compound'),
  week: localDate(),
  rev: z.coerce.number(),
})
const pathAt = ({ nodeId, week }: Readonly<Record<string, unknown>>): string =>
  `/at/${String(nodeId)}/duty?week=${String(week)}`
const step = { method: 'POST', audience: 'worker', from: pathAt } as const

type Asked = {
  readonly nodeId: CommunityId | CompoundId
  readonly week: LocalDate
  readonly rev: number
}

async function plan(call: PageCall, asked: Asked, change: DutyChange) {
  const planned = await planAtDesk(call, { ...asked, change })
  return planned.ok
    ? accept({ is: 'goTo', path: at(pathAt(asked)), said: 'done' } as const)
    : planned
}

const adding = page({
  ...{ ...step, path: '/at/:nodeId/duty/add' },
  input: () =>
    z.strictObject({
      ...ofWeek(),
      weekday: z.coerce.number().check(z.int(), z.gte(1), z.lte(7)),
      begins: localTime(),
      ends: localTime(),
      postId: id('post'),
    }),
  answer: (call, { weekday, begins, ends, postId, ...asked }) =>
    plan(call, asked, { is: 'add', weekday, hours: { from: begins, until: ends }, postId }),
})

const giving = page({
  ...{ ...step, path: '/at/:nodeId/duty/give' },
  input: () => z.strictObject({ ...ofWeek(), given: id('shift'), givenTo: id('post') }),
  answer: (call, { given: shiftId, givenTo: postId, ...asked }) =>
    plan(call, asked, { is: 'give', shiftId, postId }),
})

const swapping = page({
  ...{ ...step, path: '/at/:nodeId/duty/swap' },
  input: () => z.strictObject({ ...ofWeek(), one: id('shift'), other: id('shift') }),
  answer: (call, { one: shiftId, other: withShiftId, ...asked }) =>
    plan(call, asked, { is: 'swap', shiftId, withShiftId }),
})

const removing = page({
  ...{ ...step, path: '/at/:nodeId/duty/remove' },
  input: () => z.strictObject({ ...ofWeek(), removed: id('shift') }),
  answer: (call, { removed: shiftId, ...asked }) => plan(call, asked, { is: 'remove', shiftId }),
})

const copying = page({
  ...{ ...step, path: '/at/:nodeId/duty/copy' },
  input: () => z.strictObject(ofWeek()),
  answer: (call, asked) => plan(call, asked, { is: 'copy' }),
})

export const dutySteps: readonly AnyPage[] = [adding, giving, swapping, removing, copying]
