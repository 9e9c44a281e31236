import * as z from 'zod/mini'
import { isLocalDate, type LocalDate } from '../kernel/dates'
import { type HourRange, isLocalTime, type LocalTime } from '../kernel/hours'
import { type Id, type IdKind, idPattern } from '../kernel/ids'
import { once } from './schema'

// Brands exist for the compiler alone, so these casts are where text becomes typed.
export const id = <const Kind extends IdKind>(...kinds: readonly Kind[]) =>
  z.string().check(z.maxLength(30), z.regex(idPattern(...kinds))) as unknown as z.ZodMiniType<
    Id<Kind>,
    string
  >

export const localDate = once(
  () =>
    z.string().check(z.maxLength(10), z.refine(isLocalDate)) as unknown as z.ZodMiniType<
      LocalDate,
      string
    >,
)

// Controls, format marks that turn text around, lone surrogates: nothing a person types. Line breaks stay, and the
// joiner of emoji.
const UNPRINTABLE = /(?![\n\u200D])[\p{Cc}\p{Cf}\p{Cs}]/u

// Joiners, accents and spaces alone show nothing.
const VISIBLE = /[\p{L}\p{N}\p{P}\p{S}]/u

const isPrintable = (text: string): boolean =>
  !UNPRINTABLE.test(text) && (text === '' || VISIBLE.test(text))

/** Whoever typed it is told to take something out, not to choose again. */
const readable = (isReadable: (text: string) => boolean) =>
  z.refine<string>(isReadable, { params: { problem: 'unreadable' } })

const tidy = once(() => z.overwrite<string>((text) => text.normalize('NFC').trim()))

/** One line that a person typed: trimmed, NFC, at most `max` UTF-16 units, no line breaks. */
export const line = (max: number, min = 1) =>
  z.string().check(
    tidy(),
    readable((text) => isPrintable(text) && !text.includes('\n')),
    z.minLength(min),
    z.maxLength(max),
  )

/** Several lines. */
export const paragraph = (max: number) =>
  z.string().check(tidy(), readable(isPrintable), z.maxLength(max))

export const MAX_SAID_WORDS = 100
/** One sentence of a worker's to whoever a decision is about, beside its reason: often one of 常用回复. */
export const saidWords = once(() => line(MAX_SAID_WORDS))

/** A month as `2030-05`. */
export const month = once(() =>
  z.string().check(z.maxLength(7), z.regex(/^2\d{3}-(?:0[1-9]|1[0-2])$/)),
)

/** Opaque, signed and bound to caller and query: given back as it came. */
export const cursor = once(() =>
  z.string().check(z.minLength(1), z.maxLength(400), z.regex(/^[\w.-]+$/)),
)

export const instant = once(() => z.int())
export const rev = once(() => z.int().check(z.nonnegative()))

export const localTime = once(
  () =>
    z.string().check(z.maxLength(5), z.refine(isLocalTime)) as unknown as z.ZodMiniType<
      LocalTime,
      string
    >,
)

/** Hours of one day; that they are not reversed is for the rules to say. */
export const hourRange = once(
  () =>
    z.strictObject({ from: localTime(), until: localTime() }) as z.ZodMiniType<
      HourRange,
      { from: string; until: string }
    >,
)

/** Days, or hours of the one day that `from` names. */
export const span = once(() =>
  z.object({ from: localDate(), until: localDate(), hours: z.optional(hourRange()) }),
)

export const dateRange = once(() => z.object({ from: localDate(), until: localDate() }))
