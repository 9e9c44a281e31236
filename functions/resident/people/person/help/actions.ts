import type { InputOf } from '../../../../../shared/contract/endpoint'
import * as cards from '../../../../../shared/contract/card'
import * as care from '../../../../../shared/contract/care'
import { readCardCode } from '../../../../../shared/kernel/cardCode'
import type { MandateId, MembershipId } from '../../../../../shared/kernel/ids'
import { accept, refuse } from '../../../../../shared/kernel/outcome'
import {
  type Access,
  type AccessMembership,
  addressFormOf,
  glanceAtAccesses,
} from '../../../../platform/access'
import { note } from '../../../../platform/audit'
import { asFromPhone, type Sitting } from '../../../../platform/fromPhone'
import { bindCard, endCard } from '../../../card/actions'
import { endMandate, giveMandate } from '../../../care/actions'
import { loadMandate } from '../../../care/store'
import { glanceAtHousehold } from '../../../household/store'
import { glanceAtMemberships } from '../../../store'
import { personFor, type Whom } from '../actions'

/** Whoever may act for somebody, as their rights say. */
async function proxiesOf({ proxies = [] }: Access) {
  const known = await glanceAtAccesses(proxies.map(({ proxyId }) => proxyId))
  return proxies.map(({ mandateId, proxyId, until, isPaused }) => ({
    ...{ mandateId, until, isPaused: isPaused === true },
    form: addressFormOf(known.get(proxyId)),
  }))
}

/** Whether somebody has a card, and who acts for them. */
export async function showHelp(call: Sitting, whom: Whom) {
  const found = await personFor(call, whom)
  if (!found.ok) return found
  const { proof, access, home } = found.value
  const [memberships, proxies] = await Promise.all([
    glanceAtMemberships(proof, [home.id]),
    proxiesOf(access),
  ])
  return accept({
    ...{ form: addressFormOf(access), proxies },
    hasCard: memberships.get(home.id)?.cardHash !== undefined,
  })
}

// Of each is read how they are called.
const MEMBERS = 4

/** Others behind the same door, of whom one may be let act, by pages of some. */
export async function othersAtHome(call: Sitting, { from, ...whom }: Whom & { from: number }) {
  const found = await personFor(call, whom)
  if (!found.ok) return found
  const { access, home } = found.value
  const household = await glanceAtHousehold(home.householdId)
  const all = (household?.members ?? []).filter((id) => id !== access.residentId)
  const known = await glanceAtAccesses(all.slice(from, from + MEMBERS))
  const others = [...known.values()].flatMap((one) => {
    const theirs = one.memberships.find(({ householdId }) => householdId === home.householdId)
    return theirs?.status === 'approved' ? [{ id: theirs.id, form: addressFormOf(one) }] : []
  })
  const goesOn = from + MEMBERS < all.length
  return accept({
    ...{ form: addressFormOf(access), placeName: home.compoundName, others },
    ...(goesOn ? { next: from + MEMBERS } : {}),
  })
}

const binds = asFromPhone(cards.bindCard, bindCard)
const ends = asFromPhone(cards.endCard, endCard)
const gives = asFromPhone(care.giveMandate, giveMandate)

/** A blank card, as its letters are typed, becomes theirs. */
export async function bindAtDesk(call: Sitting, { typed, ...whom }: Whom & { typed: string }) {
  const found = await personFor(call, whom)
  if (!found.ok) return found
  const code = readCardCode(typed)
  if (code === undefined) return refuse({ code: 'card.mistyped' } as const)
  return binds(call, { membershipId: found.value.home.id, code })
}

export async function endCardAtDesk(call: Sitting, whom: Whom) {
  const found = await personFor(call, whom)
  return found.ok ? ends(call, { membershipId: found.value.home.id }) : found
}

type Given = Whom & Pick<InputOf<typeof care.giveMandate>, 'consent' | 'until'>

export async function giveAtDesk(
  call: Sitting,
  { proxy, consent, until, ...whom }: Given & { readonly proxy?: MembershipId | undefined },
) {
  const found = await personFor(call, whom)
  if (!found.ok) return found
  return gives(call, { membershipId: found.value.home.id, proxy, consent, until })
}

/** One of theirs, and that somebody ended it is written down. */
export async function endMandateAtDesk(
  call: Sitting,
  { mandateId, ...whom }: Whom & { readonly mandateId: MandateId },
) {
  const found = await personFor(call, whom)
  if (!found.ok) return found
  const { access, home } = found.value
  // Ended a moment ago there is nothing left to end; by this very worker it is written down all the same.
  if (!access.proxies?.some((one) => one.mandateId === mandateId)) {
    const over = await loadMandate(mandateId)
    const isTheirs = over?.principalId === access.residentId && over.endedBy === call.caller.id
    return isTheirs ? noted(call, home, mandateId) : accept(undefined)
  }
  const ended = await endMandate(call, { mandateId })
  return ended.ok ? noted(call, home, mandateId) : ended
}

async function noted(
  call: Sitting,
  home: Pick<AccessMembership, 'id' | 'communityId'>,
  mandateId: MandateId,
) {
  await note(call, {
    ...{ what: 'endMandate', subjects: [home.id, mandateId], places: [home.communityId] },
  })
  return accept(undefined)
}
