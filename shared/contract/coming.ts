import * as z from 'zod/mini'
import { classEndpoint } from './endpoint'
import { EVENT_KINDS, listSessions } from './event'
import { id } from './fields'
import { listGroups } from './group'
import { listDrives } from './interest'

/** The page of what comes in one answer: the first of the sessions, what is asked about, and the groups that meet. */
export const listComing = classEndpoint({
  name: 'listComing',
  method: 'GET',
  path: '/compounds/:compoundId/coming',
  audience: 'guest',
  input: () =>
    z.strictObject({ compoundId: id('compound'), kind: z.optional(z.enum(EVENT_KINDS)) }),
  output: () =>
    z.object({
      sessions: listSessions.output,
      drives: listDrives.output,
      groups: listGroups.output,
    }),
  refusals: ['place.notFound'],
})
