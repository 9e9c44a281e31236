import * as z from 'zod/mini'
import { isLocalDate, type LocalDate } from '../kernel/dates'
import { type Id, type IdKind, idPattern } from '../kernel/ids'

// Brands exist for the compiler alone, so these casts are where text becomes typed.
export const id = <const Kind extends IdKind>(...kinds: readonly Kind[]) =>
  z.string().check(z.maxLength(30), z.regex(idPattern(...kinds))) as unknown as z.ZodMiniType<
    Id<Kind>,
    string
  >

export const localDate = z
  .string()
  .check(z.maxLength(10), z.refine(isLocalDate)) as unknown as z.ZodMiniType<LocalDate, string>

// C0 and C1 controls, zero-width and direction marks, lone surrogates, noncharacters: nothing a person types.
 
const UNPRINTABLE =
  /[\u0000-\u0009\u000B-\u001F\u007F-\u009F\u200B\u200C\u200E\u200F\u202A-\u202E\u2060-\u2069\uFEFF\uFFF9-\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/

export const isPrintable = (text: string): boolean => !UNPRINTABLE.test(text)

const tidy = z.overwrite<string>((text) => text.normalize('NFC').trim())

/** One line that a person typed: trimmed, NFC, at most `max` UTF-16 units, no line breaks. */
export const line = (max: number, min = 1) =>
  z.string().check(
    tidy,
    z.refine((text) => isPrintable(text) && !text.includes('\n')),
    z.minLength(min),
    z.maxLength(max),
  )

/** Several lines. */
export const paragraph = (max: number) =>
  z.string().check(tidy, z.refine(isPrintable), z.maxLength(max))

/** Opaque, signed and bound to caller and query: given back as it came. */
export const cursor = z.string().check(z.minLength(1), z.maxLength(400), z.regex(/^[\w.-]+$/))

export const instant = z.int()
export const rev = z.int().check(z.nonnegative())

export const dateRange = z.object({ from: localDate, until: localDate })
