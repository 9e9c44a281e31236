/** @jsxImportSource hono/jsx */
import * as z from 'zod/mini'
import { MEETING_OFF } from '../../../../shared/contract/group'
import { localDate } from '../../../../shared/contract/fields'
import type { Refusal } from '../../../../shared/contract/refusals'
import { accept, type Outcome } from '../../../../shared/kernel/outcome'
import type { GroupId, PlaceId } from '../../../../shared/kernel/ids'
import { at, type AnyPage, page, type PageCall } from '../../../console/page'
import { callOffAtDesk, groupAt, settleAtDesk } from '../actions'
import { ofGroup, pathOf } from '../rules'

type Whose = { readonly nodeId: PlaceId; readonly groupId: GroupId }
type Stepping<Asked> = {
  readonly name: string
  readonly input: () => z.ZodMiniType<Asked>
  readonly act: (call: PageCall, asked: Asked) => Promise<Outcome<unknown, Refusal>>
}

/** A step on a group of the place in the address, whose members hear of it. */
const step = <Asked extends Whose>({ name, input, act }: Stepping<Asked>) =>
  page<Asked>({
    method: 'POST',
    path: `/at/:nodeId/groups/:groupId/${name}`,
    audience: 'worker',
    from: pathOf,
    input,
    answer: async (call, asked) => {
      const found = await groupAt(call, asked)
      if (!found.ok) return found
      const done = await act(call, asked)
      return done.ok ? accept({ is: 'goTo', path: at(pathOf(asked)), said: 'done' }) : done
    },
  })

const pause = step({
  name: 'pause',
  input: () => z.strictObject({ ...ofGroup(), until: z.optional(localDate()) }),
  act: (call, { groupId, until }) => settleAtDesk(call, { groupId, step: 'pause', until }),
})

const resume = step({
  name: 'resume',
  input: () => z.strictObject(ofGroup()),
  act: (call, { groupId }) => settleAtDesk(call, { groupId, step: 'resume' }),
})

const end = step({
  name: 'end',
  input: () => z.strictObject(ofGroup()),
  act: (call, { groupId }) => settleAtDesk(call, { groupId, step: 'end' }),
})

const off = step({
  name: 'off',
  input: () => z.strictObject({ ...ofGroup(), day: localDate(), because: z.enum(MEETING_OFF) }),
  act: (call, { groupId, day, because }) => callOffAtDesk(call, { groupId, day, because }),
})

export const groupStepPages: readonly AnyPage[] = [off, pause, resume, end]
