/** @jsxImportSource hono/jsx */
import { VERIFY_PAGE as W } from '../../../../shared/text/zhCN/consoleDesk'
import { longDay } from '../../../../shared/text/zhCN/dates'
import { momentName } from '../../../../shared/text/zhCN/moments'
import { ON_ROSTER_WORDS } from '../../../../shared/text/zhCN/roster'
import { Facts } from '../../../console/listing'
import type { PageCall } from '../../../console/page'
import { doorName, type Known } from '../rules'

type Props = { readonly call: PageCall; readonly known: Known }

/** What a worker compares before they decide. */
export const RequestFacts = ({ call, known }: Props) => (
  <Facts
    facts={[
      [W.name, known.name],
      [W.called, known.addressForm],
      [W.door, doorName(known)],
      [W.phone, known.phone],
      known.wasOthersPhone === true ? [W.note, W.wasOthers] : undefined,
      [W.since, momentName(known.requestedAt, call.world.today())],
      [W.roster, ON_ROSTER_WORDS[known.onRoster]],
      [W.livingThere, W.living(known.livingThere)],
      known.lastDay === undefined ? undefined : [W.lastDay, longDay(known.lastDay)],
      known.times === undefined ? undefined : [W.again, W.times(known.times)],
      known.hasProof === undefined ? undefined : [W.proof, W.proofOnPhone],
    ]}
  />
)
