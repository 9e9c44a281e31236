/** @jsxImportSource hono/jsx */
import * as z from 'zod/mini'
import { BLOCK_REASONS, MAX_BLOCK_WORDS } from '../../../../shared/contract/block'
import { cursor, id, line, localDate, paragraph } from '../../../../shared/contract/fields'
import { localDateAt } from '../../../../shared/kernel/dates'
import { accept } from '../../../../shared/kernel/outcome'
import { HELP_PAGE } from '../../../../shared/text/zhCN/consoleHelp'
import { RESIDENT_PAGE as W, RESIDENTS_PAGE } from '../../../../shared/text/zhCN/consolePeople'
import { dayName, longDay } from '../../../../shared/text/zhCN/dates'
import { Facts, History } from '../../../console/listing'
import { at, type AnyPage, page } from '../../../console/page'
import { Button, Form, Heading } from '../../../console/parts'
import {
  blockPerson,
  liftFrom,
  moveAway,
  type Person,
  reveal,
  type Revealed,
  showPerson,
  type Whom,
} from './actions'
import { Appeal, appealPages } from './appeal/pages'
import { Block, Lift, type Shown, Why } from './why/pages'
import { Correction, correctionPages } from './correcting/pages'

const whom = () => ({
  nodeId: id('district', 'street', 'community', 'compound'),
  residentId: id('resident'),
})
const pathOf = ({ nodeId, residentId }: Whom): string => `/at/${nodeId}/residents/${residentId}`
const back = (input: object): string => pathOf(input as Whom)

const Reveal = ({ path, ...shown }: Shown) => (
  <Heading text={W.reveal}>
    <p>{W.revealMore}</p>
    <Form call={shown.call} action={`${path}/reveal`} label={W.reveal}>
      <Why {...shown} name="reason" label={W.reason} first={W.reasons} />
      <Button text={W.reveal} />
    </Form>
  </Heading>
)

const MoveOut = ({ path, ...shown }: Shown) => (
  <Heading text={W.moveOut}>
    <p>{W.moveOutMore}</p>
    <Form call={shown.call} action={`${path}/move-out`} label={W.moveOut}>
      <Why {...shown} name="moveWhy" />
      <Button text={W.moveOut} look="danger" />
    </Form>
  </Heading>
)

type PersonProps = Pick<Shown, 'call'> & { readonly of: Person }

type KnownProps = Omit<PersonProps, 'path'> & { readonly nodeId: string }

const Known = ({ call, nodeId, of: { form, home, hasPhone, blockedUntil } }: KnownProps) => (
  <Facts
    facts={[
      [W.form, form],
      [W.home, `${home.compoundName} ${home.buildingName}`],
      [
        W.household,
        <a href={at(`/at/${nodeId}/households/${home.householdId}`)}>{W.householdMore}</a>,
      ],
      [
        W.state,
        blockedUntil === undefined
          ? RESIDENTS_PAGE.living
          : RESIDENTS_PAGE.blockedUntil(dayName(localDateAt(blockedUntil), call.world.today())),
      ],
      [W.until, home.lastDay && longDay(home.lastDay)],
      [W.phone, hasPhone ? W.hasPhone : W.noPhone],
      [W.hidden, W.hiddenMore],
    ]}
  />
)

const show = page({
  method: 'GET',
  path: '/at/:nodeId/residents/:residentId',
  audience: 'worker',
  input: () => z.strictObject({ ...whom(), cursor: z.optional(cursor()) }),
  answer: async (call, asked) => {
    const found = await showPerson(call, asked)
    if (!found.ok) return found
    const { form, blocked, blockedUntil, waiting, history, offered } = found.value
    const path = at(pathOf(asked))
    const shown = { call, path, nodeId: asked.nodeId, offered }
    const Standing = blockedUntil === undefined ? Block : Lift
    const body = (
      <>
        <Known call={call} nodeId={asked.nodeId} of={found.value} />
        <p>
          <a href={`${path}/help`}>{HELP_PAGE.link}</a>
        </p>
        <Reveal {...shown} />
        {waiting && <Correction call={call} path={path} of={waiting} />}
        {blocked && <Appeal {...shown} of={blocked} />}
        <Standing {...shown} />
        <MoveOut {...shown} />
        <History call={call} items={history.items} path={path} cursor={history.cursor} />
      </>
    )
    return accept({ is: 'page', title: W.title(form), body })
  },
})

const step = { method: 'POST', audience: 'worker', from: back } as const

const doorName = ({ building, unit, room }: Revealed['door']) => `${building} ${W.unit(unit, room)}`

const Open = ({ name, phone, door, wanted }: Revealed) => (
  <Facts
    facts={[
      [W.name, name],
      [W.phone, phone ?? W.noPhone],
      [W.door, doorName(door)],
      [W.wantedName, wanted.name],
      [W.wantedDoor, wanted.door && doorName(wanted.door)],
    ]}
  />
)

/** Shown in this one answer: nothing of it stands in an address. */
const revealing = page({
  ...{ ...step, isSteppedUp: true, path: '/at/:nodeId/residents/:residentId/reveal' },
  input: () => z.strictObject({ ...whom(), reason: line(40, 2) }),
  answer: async (call, asked) => {
    const found = await reveal(call, asked)
    if (!found.ok) return found
    const body = (
      <>
        <p>{W.shownMore}</p>
        <Open {...found.value} />
        <a href={at(pathOf(asked))}>{W.back}</a>
      </>
    )
    return accept({ is: 'page', title: W.shown, body })
  },
})

const blocking = page({
  ...{ ...step, path: '/at/:nodeId/residents/:residentId/block' },
  input: () =>
    z.strictObject({
      ...whom(),
      because: z.enum(BLOCK_REASONS),
      words: z.optional(paragraph(MAX_BLOCK_WORDS)),
      until: localDate(),
    }),
  answer: async (call, { because: reason, ...asked }) => {
    const done = await blockPerson(call, { ...asked, reason })
    return done.ok ? accept({ is: 'goTo', path: at(pathOf(asked)), said: 'done' }) : done
  },
})

const lifting = page({
  ...{ ...step, path: '/at/:nodeId/residents/:residentId/lift' },
  input: () => z.strictObject({ ...whom(), liftWhy: line(40, 2) }),
  answer: async (call, { liftWhy: reason, ...asked }) => {
    const done = await liftFrom(call, { ...asked, reason })
    return done.ok ? accept({ is: 'goTo', path: at(pathOf(asked)), said: 'done' }) : done
  },
})

const moving = page({
  ...{ ...step, path: '/at/:nodeId/residents/:residentId/move-out' },
  input: () => z.strictObject({ ...whom(), moveWhy: line(40, 2) }),
  answer: async (call, { moveWhy: reason, ...asked }) => {
    const done = await moveAway(call, { ...asked, reason })
    if (!done.ok) return done
    return accept({ is: 'goTo', path: at(`/at/${asked.nodeId}/residents`), said: 'done' })
  },
})

/** Whoever has moved out is found on none of the others. */
export const personPages: readonly AnyPage[] = [
  ...[show, revealing],
  ...correctionPages,
  ...[blocking, ...appealPages, lifting, moving],
]
