/** @jsxImportSource hono/jsx */
import * as z from 'zod/mini'
import { cursor, id, localDate } from '../../../../shared/contract/fields'
import { localDateAt } from '../../../../shared/kernel/dates'
import { accept } from '../../../../shared/kernel/outcome'
import { HOUSEHOLD_PAGE as W, RESIDENTS_PAGE } from '../../../../shared/text/zhCN/consolePeople'
import { longDay } from '../../../../shared/text/zhCN/dates'
import { Facts, History, More } from '../../../console/listing'
import { at, type AnyPage, page, type PageCall } from '../../../console/page'
import { Button, enteredIn, Form, Heading, Table } from '../../../console/parts'
import { changeLease, type Home, type Member, showHousehold } from './actions'

const where = () => ({
  nodeId: id('district', 'street', 'community', 'compound'),
  householdId: id('household'),
})
const pathOf = ({ nodeId, householdId }: Readonly<Record<string, unknown>>): string =>
  `/at/${String(nodeId)}/households/${String(householdId)}`

type Shown = { readonly call: PageCall; readonly path: string }

/** What was typed stands again in the row that was refused, and in no other. */
function Lease({ call, path, member }: Shown & { readonly member: Member }) {
  const { membershipId, lastDay = '' } = member
  const isThis = enteredIn(call, 'membershipId') === membershipId
  const name = `last-${membershipId}`
  const form = member.form || RESIDENTS_PAGE.noForm
  return (
    <Form call={call} action={`${path}/lease`} class="inline">
      <input type="hidden" name="membershipId" value={membershipId} />
      <input type="hidden" name="was" value={lastDay} />
      <input
        id={name}
        name="lastDay"
        type="date"
        value={isThis ? enteredIn(call, 'lastDay') : lastDay}
        aria-label={W.lastOf(form)}
      />
      <Button text={W.save} look="other" label={W.saveOf(form)} />
    </Form>
  )
}

function tiesOf({ relative, proxies }: Member): string {
  const forms = proxies.map((form) => form || W.somebody).join('、')
  return [
    ...(relative === undefined ? [] : [W.kinds[relative]]),
    ...(forms === '' ? [] : [W.proxies(forms)]),
  ].join('，')
}

type MembersProps = Shown & { readonly nodeId: string; readonly home: Home }

const Members = ({ nodeId, home, ...shown }: MembersProps) => (
  <Heading text={W.members}>
    <p>{W.leaseMore}</p>
    <Table
      caption={W.members}
      columns={W.columns}
      rows={home.members.map((member) => [
        <a href={at(`/at/${nodeId}/residents/${member.residentId}`)}>
          {member.form || RESIDENTS_PAGE.noForm}
        </a>,
        member.isBlocked ? RESIDENTS_PAGE.blocked : RESIDENTS_PAGE.living,
        member.since === undefined ? '' : longDay(localDateAt(member.since)),
        member.lastDay === undefined ? W.noLease : longDay(member.lastDay),
        tiesOf(member),
        <Lease {...shown} member={member} />,
      ])}
      empty={W.nobody}
    />
    <More path={shown.path} cursor={home.cursor} />
  </Heading>
)

/** Who lives together, as a list shows them; what is hidden is revealed on the page of each. */
const show = page({
  method: 'GET',
  path: '/at/:nodeId/households/:householdId',
  audience: 'worker',
  input: () => z.strictObject({ ...where(), cursor: z.optional(cursor()) }),
  answer: async (call, asked) => {
    const found = await showHousehold(call, asked)
    if (!found.ok) return found
    const home = found.value
    const path = at(pathOf(asked))
    const body = (
      <>
        <Facts
          facts={[
            [W.home, `${home.compoundName} ${home.buildingName}`],
            [W.door, W.hidden],
            [W.count, W.people(home.count)],
          ]}
        />
        <Members call={call} path={path} nodeId={asked.nodeId} home={home} />
        <History call={call} items={home.history.items} />
        <p class="noprint">
          <a href={at(`/at/${asked.nodeId}/residents`)}>{W.residents}</a>
        </p>
      </>
    )
    return accept({ is: 'page', title: W.title, body, placeName: home.compoundName })
  },
})

const leasing = page({
  method: 'POST',
  audience: 'worker',
  from: pathOf,
  path: '/at/:nodeId/households/:householdId/lease',
  input: () =>
    z.strictObject({
      ...where(),
      membershipId: id('membership'),
      was: z.optional(localDate()),
      lastDay: z.optional(localDate()),
    }),
  answer: async (call, { was, lastDay, ...asked }) => {
    const set = await changeLease(call, { ...asked, was, lastDay })
    return set.ok ? accept({ is: 'goTo', path: at(pathOf(asked)), said: 'done' }) : set
  },
})

export const householdPages: readonly AnyPage[] = [show, leasing]
