/** @jsxImportSource hono/jsx */
import * as z from 'zod/mini'
import { id, line } from '../../../../shared/contract/fields'
import { HAND_TICKS, STANDINGS } from '../../../../shared/contract/place'
import type { CompoundId } from '../../../../shared/kernel/ids'
import { accept } from '../../../../shared/kernel/outcome'
import { at, type AnyPage, page } from '../../../console/page'
import { rename, tick, turn, withMore, withPhone } from './actions'

const pathOf = (compoundId: CompoundId): string => `/compounds/${compoundId}`
const ofCompound = () => ({ compoundId: id('compound') })

const back = ({ compoundId }: Readonly<Record<string, unknown>>): string =>
  pathOf(compoundId as CompoundId)
const saved = ({ compoundId }: { readonly compoundId: CompoundId }) =>
  accept({ is: 'goTo' as const, path: at(pathOf(compoundId)), said: 'saved' as const })
const step = { method: 'POST', audience: 'admin', from: back } as const

const standing = page({
  ...{ ...step, path: '/compounds/:compoundId/standing' },
  input: () =>
    z.strictObject({
      ...ofCompound(),
      status: z.enum(STANDINGS),
      because: z.optional(line(40, 0)),
    }),
  answer: async (call, { because, ...asked }) => {
    const why = because === undefined || because === '' ? {} : { because }
    const done = await turn(call, { ...asked, ...why })
    return done.ok ? saved(asked) : done
  },
})

const more = page({
  ...{ ...step, path: '/compounds/:compoundId/buildings' },
  input: () => z.strictObject({ ...ofCompound(), buildings: z.string().check(z.maxLength(4000)) }),
  answer: async (call, asked) => {
    const done = await withMore(call, asked)
    return done.ok ? saved(asked) : done
  },
})

const renaming = page({
  ...{ ...step, path: '/compounds/:compoundId/renaming' },
  input: () => z.strictObject({ ...ofCompound(), buildingId: id('building'), newName: line(12) }),
  answer: async (call, { newName: name, ...asked }) => {
    const done = await rename(call, { ...asked, name })
    return done.ok ? saved(asked) : done
  },
})

const phone = page({
  ...{ ...step, path: '/compounds/:compoundId/phone' },
  input: () => z.strictObject({ ...ofCompound(), phone: line(20, 0) }),
  answer: async (call, asked) => {
    const done = await withPhone(call, asked)
    return done.ok ? saved(asked) : done
  },
})

const ticks = page({
  ...{ ...step, path: '/compounds/:compoundId/ticks' },
  input: () =>
    z.strictObject({ ...ofCompound(), what: z.enum(HAND_TICKS), done: z.enum(['yes', 'no']) }),
  answer: async (call, { done: wanted, ...asked }) => {
    const done = await tick(call, { ...asked, isDone: wanted === 'yes' })
    return done.ok ? saved(asked) : done
  },
})

export const changingPages: readonly AnyPage[] = [standing, more, renaming, phone, ticks]
