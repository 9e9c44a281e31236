/** @jsxImportSource hono/jsx */
import * as z from 'zod/mini'
import { id } from '../../../shared/contract/fields'
import type { CompoundId } from '../../../shared/kernel/ids'
import { accept } from '../../../shared/kernel/outcome'
import { CHECKLIST, ROLLOUT_PAGE as W, STANDING_NAMES } from '../../../shared/text/zhCN/rollout'
import { at, type AnyPage, page, type PageCall } from '../../console/page'
import { Button, Choice, Field, Form, Heading, Table, Text } from '../../console/parts'
import { ownCompounds } from './area/actions'
import { type RollOut, showRollOut } from './actions'

type Item = RollOut['items'][number]

const pathOf = (compoundId: CompoundId): string => `/compounds/${compoundId}`

const list = page({
  method: 'GET',
  path: '/compounds',
  audience: 'worker',
  input: () => z.strictObject({}),
  answer: async (call) => {
    const rows = (await ownCompounds(call)).map(
      ({ id: compoundId, name, communityName, status }) => [
        <a href={at(pathOf(compoundId))}>{name}</a>,
        communityName,
        STANDING_NAMES[status ?? 'active'],
      ],
    )
    const body = (
      <>
        <p>
          <a href={at('/compounds/new')}>{W.new}</a>
        </p>
        <Table caption={W.title} columns={W.columns} rows={rows} empty={W.none} />
      </>
    )
    return accept({ is: 'page', title: W.title, body })
  },
})

type Shown = { readonly call: PageCall; readonly of: RollOut }

function Hand({ call, of, item }: Shown & { readonly item: Item }) {
  if (!item.isByHand || !of.mayChange) return null
  const text = item.isDone ? W.untick : W.tick
  return (
    <Form call={call} action={at(`${pathOf(of.compound.id)}/ticks`)} class="inline">
      <input type="hidden" name="what" value={item.what} />
      <input type="hidden" name="done" value={item.isDone ? 'no' : 'yes'} />
      <Button text={text} look="other" label={`${text}：${CHECKLIST[item.what]}`} />
    </Form>
  )
}

function stateOf({ isDone, count }: Item): string {
  if (!isDone) return W.no
  return count === undefined ? W.yes : W.count(count)
}

const Checks = ({ call, of }: Shown) => (
  <Table
    caption={W.checklist}
    columns={W.checkColumns}
    rows={of.items.map((item) => [
      CHECKLIST[item.what],
      stateOf(item),
      <Hand call={call} of={of} item={item} />,
    ])}
    empty={W.no}
  />
)

const Standing = ({ call, of: { compound, status, next } }: Shown) => (
  <Heading text={W.status}>
    <p>{W.now(STANDING_NAMES[status])}</p>
    <Form call={call} action={at(`${pathOf(compound.id)}/standing`)} label={W.status}>
      <Choice
        call={call}
        name="status"
        label={W.change}
        isRequired
        options={next.map((value) => ({ value, text: STANDING_NAMES[value] }))}
      />
      <Field call={call} name="because" label={W.because} maxLength={40} />
      <Button text={W.save} label={`${W.save}：${W.change}`} />
    </Form>
  </Heading>
)

const Buildings = ({ call, of: { compound } }: Shown) => (
  <Heading text={W.buildings}>
    <p>{compound.buildings.map(({ name }) => name).join('、')}</p>
    <Form call={call} action={at(`${pathOf(compound.id)}/buildings`)} label={W.buildings}>
      <Text call={call} name="buildings" label={W.buildings} hint={W.buildingsHint} isRequired />
      <Button text={W.add} />
    </Form>
    <Form call={call} action={at(`${pathOf(compound.id)}/renaming`)} label={W.rename}>
      <Choice
        call={call}
        name="buildingId"
        label={W.which}
        isRequired
        options={compound.buildings.map(({ id: value, name: text }) => ({ value, text }))}
      />
      <Field call={call} name="newName" label={W.newName} isRequired maxLength={12} />
      <Button text={W.rename} />
    </Form>
  </Heading>
)

const Office = ({ call, of: { compound } }: Shown) => (
  <Heading text={W.phone}>
    <Form call={call} action={at(`${pathOf(compound.id)}/phone`)} label={W.phone}>
      <Field
        call={call}
        name="phone"
        label={W.phone}
        type="tel"
        value={compound.phone ?? ''}
        maxLength={20}
      />
      <Button text={W.save} label={`${W.save}：${W.phone}`} />
    </Form>
  </Heading>
)

const Changing = (shown: Shown) => (
  <>
    <Standing {...shown} />
    <Buildings {...shown} />
    <Office {...shown} />
    <p>
      <a href={at(`${pathOf(shown.of.compound.id)}/pattern`)}>{W.copy}</a>
    </p>
  </>
)

const ofCompound = () => ({ compoundId: id('compound') })

const show = page({
  method: 'GET',
  path: '/compounds/:compoundId',
  audience: 'worker',
  input: () => z.strictObject(ofCompound()),
  answer: async (call, asked) => {
    const found = await showRollOut(call, asked)
    if (!found.ok) return found
    const { compound, mayChange } = found.value
    const body = (
      <>
        <p>
          <a href={at(`/practice/${compound.communityId}`)}>{W.practice}</a>
        </p>
        <Checks call={call} of={found.value} />
        {mayChange && <Changing call={call} of={found.value} />}
      </>
    )
    return accept({ is: 'page', title: compound.name, body })
  },
})

export const rolloutPages: readonly AnyPage[] = [list, show]
