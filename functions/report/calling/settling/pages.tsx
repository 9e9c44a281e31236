import * as z from 'zod/mini'
import { CALL_OUTCOMES } from '../../../../shared/contract/callBack'
import { SEAT_CALL_REASONS } from '../../../../shared/contract/callList'
import { id } from '../../../../shared/contract/fields'
import { SEAT_CALL_OUTCOMES } from '../../../../shared/contract/seatsDesk'
import { accept } from '../../../../shared/kernel/outcome'
import { at, type AnyPage, page } from '../../../console/page'
import { settle, settleSeat } from '../actions'

const place = () => id('community')
export const listPath = (nodeId: string): string => `/at/${nodeId}/calls`
/** The list of calls about seats. */
export const seatsPath = (nodeId: string): string => `/at/${nodeId}/seat-calls`
export const onePath = (nodeId: string, callBackId: string): string =>
  `${listPath(nodeId)}/${callBackId}`

const settleOne = page({
  method: 'POST',
  path: '/at/:nodeId/calls/:callBackId',
  audience: 'worker',
  input: () =>
    z.strictObject({
      ...{ nodeId: place(), callBackId: id('callBack') },
      outcome: z.enum(CALL_OUTCOMES),
    }),
  from: ({ nodeId, callBackId }) => onePath(String(nodeId), String(callBackId)),
  answer: async (call, { nodeId, ...said }) => {
    const settled = await settle(call, said)
    return settled.ok ? accept({ is: 'goTo', path: at(listPath(nodeId)), said: 'done' }) : settled
  },
})

const settleOneSeat = page({
  method: 'POST',
  path: '/at/:nodeId/calls/:sessionId/:membershipId',
  audience: 'worker',
  input: () =>
    z.strictObject({
      ...{ nodeId: place(), sessionId: id('session'), membershipId: id('membership') },
      ...{ reason: z.enum(SEAT_CALL_REASONS), outcome: z.enum(SEAT_CALL_OUTCOMES) },
    }),
  from: ({ nodeId }) => seatsPath(String(nodeId)),
  answer: async (call, { nodeId, ...said }) => {
    const settled = await settleSeat(call, said)
    return settled.ok ? accept({ is: 'goTo', path: at(seatsPath(nodeId)), said: 'done' }) : settled
  },
})

export const settlingPages: readonly AnyPage[] = [settleOne, settleOneSeat]
