/** What a file is, by its first bytes: its name says nothing that could be relied on. */
export type Kind = 'xlsx' | 'oldXls' | 'text'

const begins = (bytes: Uint8Array, ...signs: readonly number[]): boolean =>
  signs.every((sign, at) => bytes[at] === sign)

export function kindOf(bytes: Uint8Array): Kind {
  if (begins(bytes, 0x50, 0x4b, 0x03, 0x04)) return 'xlsx'
  return begins(bytes, 0xd0, 0xcf, 0x11, 0xe0) ? 'oldXls' : 'text'
}

const decoded = (bytes: Uint8Array, encoding: string): string | undefined => {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch {
    return undefined
  }
}

export type Text = { readonly format: 'utf8' | 'utf16' | 'gbk'; readonly text: string }

// Controls other than tab, line breaks and the like: no table holds them, whatever it is decoded by.
const UNREADABLE = /(?![\t-\r])\p{Cc}|\ufffd/u

/**
 * The text of a file: its mark, or UTF-8 where every byte fits, else the Chinese code of Windows. Few texts in that code
 * are UTF-8 by chance; the first rows are shown before anything is taken over.
 */
export function textOf(bytes: Uint8Array): Text | undefined {
  const isUtf16 = begins(bytes, 0xff, 0xfe)
  const formats = isUtf16 ? (['utf16'] as const) : (['utf8', 'gbk'] as const)
  const encodings = { utf8: 'utf-8', utf16: 'utf-16le', gbk: 'gb18030' }
  for (const format of formats) {
    const text = decoded(bytes, encodings[format])
    if (text !== undefined) return UNREADABLE.test(text) ? undefined : { format, text }
  }
  return undefined
}
