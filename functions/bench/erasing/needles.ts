/** What must not be left of somebody: what it is, and how it reads. */
export type Needle = { readonly kind: NeedleKind; readonly text: string }
/** Who they are, and what they wrote. */
export const NAMING = ['name', 'phone', 'room', 'openid'] as const
export type NeedleKind = (typeof NAMING)[number] | 'words'

/** A place that is searched: an item of the table, an object of the store. */
export type Place = { readonly where: string; readonly text: string }
export type Trace = Needle & { readonly where: string; readonly bytes: number }

const bytesOf = (text: string): number => Buffer.byteLength(text, 'utf8')

/** Base64 of a text depends on where in its file it begins. */
const inBase64 = (text: string): readonly string[] =>
  [0, 1, 2].map((before) => {
    const lead = '\0'.repeat(before)
    const length = before + bytesOf(text)
    const whole = Buffer.from(lead + text, 'utf8').toString('base64')
    // The first and the last characters hold bits of the neighbours.
    return whole.slice(Math.ceil((before * 8) / 6), Math.floor((length * 8) / 6))
  })

/** However it may have been written down: as it is, in an address, in hexadecimal, in base64. */
const formsOf = (text: string): readonly string[] => [
  ...new Set([
    text,
    encodeURIComponent(text),
    Buffer.from(text, 'utf8').toString('hex'),
    ...inBase64(text),
  ]),
]

const timesIn = (text: string, part: string): number => text.split(part).length - 1

/** Every needle in every place, with the bytes that it takes there. */
export const tracesIn = (
  places: readonly Place[],
  needles: readonly Needle[],
): readonly Trace[] => {
  const known = needles.map((needle) => ({ needle, forms: formsOf(needle.text) }))
  return places.flatMap(({ where, text }) =>
    known.flatMap(({ needle, forms }) => {
      const bytes = forms.reduce((sum, form) => sum + timesIn(text, form) * bytesOf(form), 0)
      return bytes > 0 ? [{ ...needle, where, bytes }] : []
    }),
  )
}

export const bytesIn = (traces: readonly Trace[], kinds: readonly NeedleKind[]): number =>
  traces.filter(({ kind }) => kinds.includes(kind)).reduce((sum, { bytes }) => sum + bytes, 0)
