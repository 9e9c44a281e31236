import type { HandTick } from '../../../shared/contract/place'
import type { CompoundId } from '../../../shared/kernel/ids'
import { accept } from '../../../shared/kernel/outcome'
import type { Call } from '../../platform/call'
import { changeCompound } from '../changing/actions'
import { decideStanding, type Wanted } from '../standing/rules'

type Call1 = Call<'worker'>
type OfCompound = { readonly compoundId: CompoundId }

/** Opens a compound, lets it rest, or goes on with it. */
export const changeStanding = (call: Call1, { compoundId, ...wanted }: OfCompound & Wanted) =>
  changeCompound(call, compoundId, (compound) =>
    decideStanding(compound, { wanted, by: call.caller.id, at: call.world.now() }),
  )

/** What the machine cannot know, said by somebody who does; said again it is taken back. */
export const tickOff = (
  call: Call1,
  { compoundId, what, isDone }: OfCompound & { readonly what: HandTick; readonly isDone: boolean },
) =>
  changeCompound<never>(call, compoundId, (compound) => {
    const others = (compound.ticks ?? []).filter((one) => one.what !== what)
    const tick = { what, by: call.caller.id, at: call.world.now() }
    return accept({
      ...compound,
      rev: compound.rev + 1,
      ticks: isDone ? [...others, tick] : others,
    })
  })

/** The number of the office, for everybody. */
export const changeOfficePhone = (
  call: Call1,
  { compoundId, phone }: OfCompound & { readonly phone: string },
) =>
  changeCompound<never>(call, compoundId, ({ phone: _before, ...compound }) =>
    accept({ ...compound, rev: compound.rev + 1, ...(phone === '' ? {} : { phone }) }),
  )
