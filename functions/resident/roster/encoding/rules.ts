import type { RosterEncoding } from '../../../../shared/contract/roster'

/** What a file is by its first bytes; `oldExcel`: a spreadsheet of before 2007. */
export type FileKind = 'xlsx' | 'oldExcel' | 'text'

const startsWith = (bytes: Uint8Array, ...start: readonly number[]): boolean =>
  start.every((byte, at) => bytes[at] === byte)

export function kindOf(bytes: Uint8Array): FileKind {
  if (startsWith(bytes, 0x50, 0x4b, 0x03, 0x04)) return 'xlsx'
  return startsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0) ? 'oldExcel' : 'text'
}

type Text = { readonly text: string; readonly encoding: Exclude<RosterEncoding, 'xlsx'> }

function strictly(bytes: Uint8Array, encoding: Text['encoding']): Text | undefined {
  try {
    return { text: new TextDecoder(encoding, { fatal: true }).decode(bytes), encoding }
  } catch {
    return undefined
  }
}

// Of a text: what a spreadsheet never writes and a wrong guess is full of.
const isText = ({ text }: Text): boolean => !/[^\P{Cc}\t\n\r\v\f]|\ufffd/u.test(text)

/**
 * By what the bytes are: a mark says it; what is valid UTF-8 is UTF-8, since Chinese in GBK hardly ever is; the rest is
 * GBK if it can be, and else nothing that we read. A byte that does not fit is never passed over.
 */
export function textIn(bytes: Uint8Array): Text | undefined {
  const guesses: readonly Text['encoding'][] = startsWith(bytes, 0xff, 0xfe)
    ? ['utf-16le']
    : ['utf-8', 'gb18030']
  for (const encoding of guesses) {
    const found = strictly(bytes, encoding)
    if (found && isText(found)) return found
  }
  return undefined
}
