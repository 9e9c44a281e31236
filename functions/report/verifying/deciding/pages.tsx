import * as z from 'zod/mini'
import { id, saidWords } from '../../../../shared/contract/fields'
import { REJECTION_REASONS } from '../../../../shared/contract/resident'
import { accept } from '../../../../shared/kernel/outcome'
import { at, type AnyPage, page } from '../../../console/page'
import { approve, reject } from '../actions'

export const anyPlace = () => id('district', 'street', 'community', 'compound')
export const ofOne = () => ({ nodeId: anyPlace(), membershipId: id('membership') })

export const listPath = (nodeId: string): string => `/at/${nodeId}/verifications`
export const onePath = (nodeId: string, membershipId: string): string =>
  `${listPath(nodeId)}/${membershipId}`
export const backTo = ({ nodeId, membershipId }: Readonly<Record<string, unknown>>): string =>
  onePath(String(nodeId), String(membershipId))

const approving = page({
  method: 'POST',
  path: '/at/:nodeId/verifications/:membershipId/approve',
  audience: 'worker',
  input: () =>
    z.strictObject({
      ...ofOne(),
      family: z.optional(z.union([id('household'), z.literal('own')])),
    }),
  from: backTo,
  answer: async (call, { nodeId, membershipId, family }) => {
    const decided = await approve(call, { membershipId, family })
    const path = at(onePath(nodeId, membershipId))
    return decided.ok ? accept({ is: 'goTo', path, said: 'done' }) : decided
  },
})

const rejecting = page({
  method: 'POST',
  path: '/at/:nodeId/verifications/:membershipId/reject',
  audience: 'worker',
  input: () =>
    z.strictObject({
      ...{ ...ofOne(), reason: z.enum(REJECTION_REASONS) },
      words: z.optional(saidWords()),
    }),
  from: backTo,
  answer: async (call, { nodeId, ...asked }) => {
    const decided = await reject(call, asked)
    const path = at(onePath(nodeId, asked.membershipId))
    return decided.ok ? accept({ is: 'goTo', path, said: 'done' }) : decided
  },
})

export const decidingPages: readonly AnyPage[] = [approving, rejecting]
