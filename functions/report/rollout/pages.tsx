/** @jsxImportSource hono/jsx */
import * as z from 'zod/mini'
import { id } from '../../../shared/contract/fields'
import type { CompoundId } from '../../../shared/kernel/ids'
import { accept } from '../../../shared/kernel/outcome'
import { INVITE_PAGE, ROLLOUT_PAGE as W, STANDING_NAMES } from '../../../shared/text/zhCN/rollout'
import { at, type AnyPage, page, type PageCall } from '../../console/page'
import { Button, Choice, Field, Form, Heading, Table, Text } from '../../console/parts'
import { isAdmin } from '../../platform/session'
import { Hours } from '../pattern/hours/pages'
import { ownCompounds } from './area/actions'
import { type RollOut, showRollOut } from './actions'
import { Checks } from './checks/pages'

const pathOf = (compoundId: CompoundId): string => `/compounds/${compoundId}`

const list = page({
  method: 'GET',
  path: '/compounds',
  audience: 'worker',
  input: () => z.strictObject({}),
  answer: async (call) => {
    const rows = (await ownCompounds(call)).map(
      ({ id: compoundId, name, communityName, status, reached }) => [
        <a href={at(pathOf(compoundId))}>{name}</a>,
        communityName,
        STANDING_NAMES[status ?? 'active'],
        reached === undefined ? '' : W.progress(reached.done, reached.of),
      ],
    )
    const body = (
      <>
        {isAdmin(call.caller) && (
          <p>
            <a href={at('/compounds/new')}>{W.new}</a>
          </p>
        )}
        <Table caption={W.title} columns={W.columns} rows={rows} empty={W.none} />
      </>
    )
    return accept({ is: 'page', title: W.title, body })
  },
})

type Shown = { readonly call: PageCall; readonly of: RollOut }

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
      <Text
        call={call}
        name="buildings"
        label={W.moreBuildings}
        hint={W.buildingsHint}
        isRequired
      />
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

/** What came over for planning who is on duty. */
const Copied = ({ of: { compound } }: Pick<Shown, 'of'>) => {
  const hours = compound.copiedFrom?.hours ?? []
  if (hours.length === 0) return null
  return (
    <Heading text={W.dutyHours}>
      <p>{W.dutyHoursMore}</p>
      <Hours hours={hours} />
    </Heading>
  )
}

const Changing = (shown: Shown) => (
  <>
    <Standing {...shown} />
    <div id="buildings">
      <Buildings {...shown} />
    </div>
    <div id="office">
      <Office {...shown} />
    </div>
    <Copied of={shown.of} />
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
        <p>
          <a href={at(`${pathOf(compound.id)}/invitations`)}>{INVITE_PAGE.title}</a>
        </p>
        <Checks call={call} of={found.value} />
        {mayChange && <Changing call={call} of={found.value} />}
      </>
    )
    return accept({ is: 'page', title: compound.name, body })
  },
})

export const rolloutPages: readonly AnyPage[] = [list, show]
